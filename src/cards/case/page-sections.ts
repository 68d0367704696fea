import type { CaseView } from '../../cases/sight.ts';
import { clockOf } from '../../rules/clocks.ts';
import { sayingBy } from '../../rules/outcome/answered.ts';
import { isAnother } from '../../rules/outcome/outcome.ts';
import { isCriminalJustice } from '../../rules/police/routes.ts';
import {
  type Case,
  currentMeeting,
  type Decision,
  type Discussion,
  type Invitation,
  type Meeting,
} from '../../rules/record/case.ts';
import { lateCodes } from '../../rules/record/held.ts';
import { stanceWords } from '../../rules/record/referrers-stance.ts';
import { teamsRepresented } from '../../rules/record/speaking.ts';
import { isMeetingAgreed, isOpen } from '../../rules/stages.ts';
import { invitationWords } from '../channel-posts/words.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { answerSections } from './answer-sections.ts';
import { was } from './corrected.ts';
import { heldFacts } from './facts.ts';
import { mashSections } from './mash.ts';
import { toldOfTheMeeting } from './outcome-sections.ts';
import { teamName, typedUnder } from './pieces.ts';
import { policeSections } from './police.ts';
import { preparationSections } from './preparation-sections.ts';
import { referralSections } from './referral-sections.ts';

const modes: Record<Discussion['mode'], string> = {
  'in-person': 'in person',
  'teams-call': 'by Teams call',
  telephone: 'by telephone',
};

export function discussionSections(one: Discussion, { by }: CaseView): readonly Section[] {
  const when = `${by.calendar.sayDate(one.on)} at ${one.time}, ${modes[one.mode]}, with ${plainWords(one.withWhom)}`;
  return [
    { heading: 'Talk through the continuum', paragraphs: [`${when}. Recorded by ${plainWords(one.by.name)}.`] },
    { heading: "The referrer's view", extra: quoted(one.referrersView) },
    { heading: "The team manager's view", extra: quoted(one.managersView) },
    { heading: 'Conclusion', extra: quoted(one.conclusion) },
    { heading: 'Reason', extra: quoted(one.reason) },
  ];
}

/** What the manager recorded of the referrer's own view of it (A-16). */
function stanceSections({ referrer, referrerSays }: Decision): readonly Section[] {
  if (referrer === undefined) return [];
  const paragraphs = [`${stanceWords[referrer]}.`];
  return [{ heading: 'Does the referrer agree?', paragraphs, extra: quoted(referrerSays ?? '') }];
}

/** For those who see the whole case: a meeting was agreed, and the talk is still owed or came later (CT-05). */
function triedSections({ tried }: Decision, { by, sight }: CaseView): readonly Section[] {
  if (tried === undefined || sight !== 'whole') return [];
  const heading = `Agreed without the talk: nobody of the referrer's agency was reached on ${by.calendar.sayDate(tried.on)}`;
  return [{ heading, extra: quoted(tried.how) }];
}

function oneDecision(heading: string, decision: Decision, look: CaseView): readonly Section[] {
  const { by } = look;
  const says = decision.appropriate ? 'appropriate' : 'not appropriate';
  const when = by.calendar.sayWhen(decision.at);
  return [
    {
      heading,
      paragraphs: [`A Risk Management Meeting is ${says}. Decided by ${plainWords(decision.by.name)}, ${when}.`],
    },
    { heading: 'Reason', extra: quoted(decision.reason) },
    ...(decision.advice === undefined ? [] : [{ heading: 'Advice', extra: quoted(decision.advice) }]),
    { heading: 'What the referrer was told', extra: quoted(decision.told) },
    ...stanceSections(decision),
    ...triedSections(decision, look),
  ];
}

/** On the criminal justice route none comes before the meeting (CJ-09), and why it is held is nothing for the referrer. */
function undecided({ case: c }: CaseView): string {
  if (c.meetings.some(({ state }) => state === 'held')) return 'A Risk Management Meeting was held.';
  if (!isOpen(c)) return 'The case was closed without a decision.';
  return isCriminalJustice(c) || isMeetingAgreed(c) ? 'A Risk Management Meeting will be held.' : 'Not decided yet.';
}

/** The decision with its reason and advice, and what the referrer was told (CN-07); earlier ones after it. */
export function outcomeSections(look: CaseView): readonly Section[] {
  const { decision, earlierDecisions } = look.case;
  const now =
    decision === undefined
      ? [{ heading: 'Decision', paragraphs: [undecided(look)] }]
      : oneDecision('Decision', decision, look);
  return [
    ...now,
    ...typedUnder('What the referrer was told when it was closed', look.case.closed?.told),
    ...toldOfTheMeeting(look),
    ...earlierDecisions.toReversed().flatMap((one) => oneDecision('Earlier decision', one, look)),
  ];
}

export function decisionSections(look: CaseView): readonly Section[] {
  const { case: c, by } = look;
  const { systemCheck: check } = c;
  const checked: readonly Section[] =
    check === undefined
      ? [{ heading: 'Case management system', paragraphs: ['Not checked yet.'] }]
      : [
          {
            heading: 'Case management system',
            paragraphs: [
              `Checked on ${by.calendar.sayDate(check.on)} by ${plainWords(check.by.name)}: ${check.result === 'active' ? `active to ${plainWords(by.roster.team(check.activeTeam ?? '')?.name ?? 'a social care team')}` : 'not active'}.`,
            ],
          },
        ];
  return [
    ...mashSections(look),
    ...policeSections(look),
    ...checked,
    ...referralSections(look),
    ...(c.referrersAnswers ?? []).flatMap((one) => answerSections(one, look)),
    ...c.discussions.flatMap((one) => discussionSections(one, look)),
    ...outcomeSections(look),
  ];
}

function placeWords(meeting: Meeting, { by }: CaseView): string {
  return by.policy.meeting.venues.find((venue) => venue.id === meeting.venue)?.name ?? 'Elsewhere';
}

/** Somebody who does not come to the newest meeting is told when and where it is, and nothing that anybody wrote. */
const isBrief = ({ sight }: CaseView): boolean => sight === 'meeting' || sight === 'plan';

const isTheirs = ({ person }: CaseView, { team, withdrawn }: Invitation): boolean =>
  withdrawn === undefined && teamsRepresented(person).includes(team);

/** They are told what their own teams answered, and nothing of others. */
function invitationsShown(look: CaseView, { number, notBooked }: Meeting): readonly Invitation[] {
  // Nobody was asked, so nobody answered: who came is said by itself.
  if (notBooked) return [];
  return look.case.invitations.filter(
    (one) => one.meeting === number && one.withdrawn === undefined && (!isBrief(look) || isTheirs(look, one)),
  );
}

/** The newest; for those whom only the plan still concerns, the newest to which they were asked. */
function meetingShown(look: CaseView): Meeting | undefined {
  const { case: c, sight } = look;
  const theirs = c.invitations.findLast((one) => isTheirs(look, one))?.meeting;
  return sight === 'plan' ? c.meetings.find(({ number }) => number === theirs) : currentMeeting(c);
}

function lateSections(c: Case, { lateReason, lateCode, lateSaidBefore = [] }: Meeting): readonly Section[] {
  const heading = `After ${clockOf(c).lastDay}, because`;
  const kind = lateCode === undefined ? [] : [`${lateCodes[lateCode]}.`];
  const before = lateSaidBefore.map(
    ({ code, reason }): Section => ({
      heading: 'The reason that was given before',
      paragraphs: code === undefined ? [] : [`${lateCodes[code]}.`],
      extra: quoted(reason),
    }),
  );
  return lateReason === undefined ? [] : [{ heading, paragraphs: kind, extra: quoted(lateReason) }, ...before];
}

/** Who came to it, and what was odd about it. */
function heldSections(
  { came, anotherDay, nobodyElse, number }: Meeting,
  { case: c, by }: CaseView,
): readonly Section[] {
  const names = came?.map((team) => teamName(team, by));
  return [
    ...(names === undefined
      ? []
      : [
          {
            heading: 'Who came',
            paragraphs: [names.join(', ') || 'Nobody'],
            extra: quoted(was(c, 'came', number, sayingBy(by))),
          },
        ]),
    ...typedUnder('Nobody else came, because', nobodyElse),
    ...typedUnder('Held on another day than booked, because', anotherDay),
  ];
}

/** Who is not invited, though the procedure or the team manager had them on the list. */
function leftOffSections({ leftOff = [] }: Meeting, { by }: CaseView): readonly Section[] {
  return leftOff.map(({ team, why }) => ({
    heading: `Not invited: ${teamName(team, by)}, because`,
    extra: quoted(why),
  }));
}

export function meetingSections(look: CaseView): readonly Section[] {
  const { case: c, by } = look;
  const meeting = meetingShown(look);
  if (meeting === undefined) {
    return [{ heading: 'Meeting', paragraphs: ['No meeting has been booked.'] }];
  }
  const states: Record<Meeting['state'], string> = {
    booked: 'Booked',
    cancelled: 'Cancelled',
    adjourned: 'Adjourned',
    held: 'Held',
  };
  const asked = invitationsShown(look, meeting);
  const isMeetingOnly = isBrief(look);
  return [
    {
      heading: isAnother(c, meeting.number) ? 'Another meeting, about the plan' : 'Meeting',
      facts: [
        { title: 'State', value: `${states[meeting.state]}${meeting.notBooked ? ', and not booked in Pathway' : ''}` },
        { title: 'When', value: by.calendar.sayFromTo(meeting.starts, meeting.ends) },
        { title: 'Where', value: placeWords(meeting, look) },
        ...(look.sight === 'plan' ? [] : heldFacts(look, 'Held on')),
      ],
    },
    ...(isMeetingOnly ? [] : typedUnder('How to get there', meeting.details)),
    ...(isMeetingOnly
      ? []
      : [
          ...lateSections(c, meeting),
          ...heldSections(meeting, look),
          ...leftOffSections(meeting, look),
          ...preparationSections(meeting, look),
        ]),
    ...asked.map((one) => ({
      heading: teamName(one.team, by),
      paragraphs: [
        `**${invitationWords[one.reply?.answer ?? 'waiting']}**${one.reply === undefined ? '' : `, recorded by ${plainWords(one.reply.by.name)}`}.`,
      ],
      extra: isMeetingOnly ? [] : [...quoted(one.reply?.note ?? ''), ...quoted(one.why)],
    })),
  ];
}
