/** "What was shared": what people recorded, and by itself what Pathway asked and told, so that nobody records it twice (SC-11). */
import type { CaseView } from '../../cases/sight.ts';
import { recipientName } from '../../rules/aim/sharing.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import { referralNames } from '../../rules/plan/actions/record-referral.ts';
import type { ReferralReason } from '../../rules/record/case.ts';
import { familyTold, footings, type Shared, type SharingRecord, sharedThings } from '../../rules/record/sharing.ts';
import { safetyPlansOf } from '../../rules/safety/plans.ts';
import type { Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { pageTitles } from './pages.ts';
import { teamName, typedUnder } from './pieces.ts';

function toldLater({ toldLater: later }: Shared, { by: { calendar } }: CaseView): string {
  if (later === undefined) return '';
  const who = `Recorded by ${plainWords(later.by.name)}, ${calendar.sayWhen(later.at)}.`;
  return later.on === undefined ? ` They will not be told. ${who}` : ` Told on ${calendar.sayDate(later.on)}. ${who}`;
}

function recordSections(one: SharingRecord, look: CaseView): readonly Section[] {
  const { by } = look;
  const { sayDate, sayWhen } = by.calendar;
  const recipient = one.team === undefined ? plainWords(one.outside ?? '') : teamName(one.team, by);
  const what = one.what.map((thing) => inSentence(sharedThings[thing])).join('; ');
  const of = one.ofTeam === undefined ? '' : ` for ${teamName(one.ofTeam, by)}`;
  const recorded = `Recorded by ${plainWords(one.by.name)}${of}, ${sayWhen(one.at)}.`;
  if (one.kind === 'not-shared') {
    return [
      { heading: `Not shared with ${recipient}`, paragraphs: [`What: ${what}. ${recorded}`] },
      ...typedUnder('Not shared, because', one.reason),
    ];
  }
  const told = `Told to the young person or the parents: ${inSentence(familyTold[one.told])}.${toldLater(one, look)}`;
  return [
    {
      heading: `Shared with ${recipient}`,
      paragraphs: [`On ${sayDate(one.on)}. What: ${what}. ${footings[one.footing]}. ${told} ${recorded}`],
    },
    ...typedUnder('Shared, because', one.reason),
    ...typedUnder('Not told, because', one.notTold),
    ...typedUnder(one.toldLater?.answer === 'told' ? 'Said of that' : 'Not told, because', one.toldLater?.because),
  ];
}

interface Line {
  readonly at: Instant;
  readonly says: string;
}
type Lines = (look: CaseView) => readonly Line[];

const invited: Lines = ({ case: c, by }) =>
  c.invitations.map(({ team, meeting, invitedAt: at, withdrawn }) => {
    if (c.meetings.find(({ number }) => number === meeting)?.notBooked) {
      const off = withdrawn === undefined ? '' : ' They were taken off it, and can no longer open the case by it.';
      return {
        at,
        says: `${teamName(team, by)} came to meeting ${meeting}, which was not booked in Pathway.${off}`,
      };
    }
    const off = withdrawn === undefined ? '' : ` The invitation was withdrawn ${by.calendar.sayWhen(withdrawn)}.`;
    return { at, says: `${teamName(team, by)} was invited to meeting ${meeting}.${off}` };
  });

const reasons: Readonly<Record<ReferralReason, string>> = {
  active: 'active to the team',
  'not-active': 'not active to a team',
  'under-ten': 'under ten years old',
};
const referredOn: Lines = ({ case: c, by }) =>
  c.referralsOn.map(({ team, because, at, withdrawn }) => {
    const back = withdrawn === undefined ? '' : ` It was withdrawn ${by.calendar.sayWhen(withdrawn.at)}.`;
    return { at, says: `Referred to ${teamName(team, by)}: the young person is ${reasons[because]}.${back}` };
  });

const planned: Lines = ({ case: c, by }) =>
  (c.plan?.actions ?? []).map(({ number, team, since: at }) => ({
    at,
    says: `${teamName(team, by)} got action ${number} of the plan.`,
  }));

/** A team that looks after a safety plan reads the case by it. */
const safety: Lines = ({ case: c, by }) =>
  safetyPlansOf(c).flatMap(({ number, versions }) =>
    versions
      .filter(({ owner }, index) => versions[index - 1]?.owner !== owner)
      .map(({ owner, since: at }) => ({ at, says: `${teamName(owner, by)} got safety plan ${number} to look after.` })),
  );

const referralsMade: Lines = ({ case: c, by }) =>
  (c.plan?.referrals ?? []).map(({ kind, to, on, at }) => ({
    at,
    says: `${referralNames[kind]}: referred to ${plainWords(to)} on ${by.calendar.sayDate(on)}.`,
  }));

/** As the panel's step records it, and as older cases have it. */
const panel: Lines = ({ case: c, by }) => [
  ...(c.plan?.elsewhere ?? []).flatMap(({ kind, note, at }) =>
    kind === 'panel' ? [{ at, says: `The High Risk of Harm Panel: ${plainWords(note)}` }] : [],
  ),
  ...(c.panel ?? []).flatMap(({ on, to = '', at }) =>
    on === undefined
      ? []
      : [{ at, says: `The High Risk of Harm Panel was told on ${by.calendar.sayDate(on)}: ${plainWords(to)}.` }],
  ),
];

const assessments: Lines = ({ case: c, by }) =>
  (c.aims ?? []).flatMap(({ recipients }) =>
    recipients.flatMap((one) => {
      const { team, name, shared } = one;
      if (shared === undefined) return [];
      const called = recipientName(one, by.roster);
      const recipient = plainWords((team ?? name) === undefined ? inSentence(called) : called);
      return [
        {
          at: shared.at,
          says: `The AIM assessment was shared with ${recipient} on ${by.calendar.sayDate(shared.on)}.`,
        },
      ];
    }),
  );

/** What the record holds of itself: another kind that Pathway carries is a line here. */
const derived: readonly Lines[] = [referredOn, invited, planned, safety, referralsMade, panel, assessments];

/** For those who see the whole case. */
function byItself(look: CaseView): readonly Section[] {
  if (look.sight !== 'whole') return [];
  const lines = derived.flatMap((linesOf) => linesOf(look)).toSorted((one, other) => one.at.localeCompare(other.at));
  const shown = lines.map(({ at, says }) => `**${look.by.calendar.sayWhen(at)}** – ${says}`);
  return [
    {
      heading: 'What Pathway asked and told',
      paragraphs: [
        ...(shown.length === 0 ? ['Nothing yet.'] : []),
        `Pathway also keeps who opened the case, under "${pageTitles.looks}".`,
      ],
    },
    ...shown.map((line) => ({ paragraphs: [line] })),
  ];
}

export function sharingSections(look: CaseView): readonly Section[] {
  const records = (look.case.sharing ?? []).toReversed();
  return [
    ...(records.length === 0
      ? [{ paragraphs: ['Nobody has recorded that anything was shared outside Pathway.'] }]
      : []),
    ...records.flatMap((one) => recordSections(one, look)),
    ...byItself(look),
  ];
}
