/** One case at each stage of its life, with words to look for in every free text; and one with the longest texts. */
import { type CaseView, viewFor } from '../../src/cases/sight.ts';
import type { Concern } from '../../src/rules/concern/concern.ts';
import type { Case, Stage } from '../../src/rules/record/case.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { goesOn, withMash } from '../rules/police/notified.ts';
import { aCase, type CaseStory, usualReceipt } from '../support/a-case.ts';
import { type AnyDay, aConcern, aRegister, marker, person, policy, withNadiaFrost } from '../support/factories.ts';
import { withOutcome } from '../support/usual-outcome.ts';

export const roster = withNadiaFrost;
const { longText, shortText } = policy.textLimits;

/** As long as a long answer may be, of one sign. */
export const longOf = (sign: string): string => `${marker} ${sign.repeat(longText - marker.length - 1)}`;
export const shortOf = (sign: string): string => `${marker} ${sign.repeat(shortText - marker.length - 1)}`;
/** As many lines as a long answer may have. */
export const manyLines = `${marker}\n${'a\n'.repeat((longText - marker.length - 1) / 2)}`;

/** A concern in which each text is as long as it may be. */
function longConcern(long: string, short: string): Concern {
  return aConcern({
    youngPerson: { name: short, setting: short, parents: short, placed: 'yes', placedBy: short },
    seenOrHeard: { account: long, happenedWhen: short, where: short, source: short },
    healthyMarks: { mutuality: long, coercion: long, distress: long },
    brook: { used: 'yes', by: short, conclusion: long },
    referrersView: { view: long },
    otherChild: { another: 'yes', sharePlace: 'yes', planning: long, planOwner: short },
    policeFamilyVoice: {
      policeTold: 'yes',
      police: long,
      parentsInformed: 'no',
      parentsReason: long,
      youngPersonsViews: long,
    },
    reach: { workplace: short, telephone: short },
  });
}

/** A concern of which only what is needed was told. */
export const briefConcern: Concern = {
  youngPerson: {
    name: `${marker} name`,
    inEducation: 'not-known',
    placed: 'not-known',
    openToSocialCare: 'not-known',
    openToCdyjs: 'not-known',
  },
  seenOrHeard: {
    account: marker,
    kinds: [],
    compulsive: 'not-known',
    inSecrecy: 'not-known',
    afterIntervention: 'not-known',
  },
};

const placedHere = aConcern({ youngPerson: { placed: 'yes', placedBy: 'Gateshead', setting: 'MARKER-setting' } });
const begun = (concern: Concern): CaseStory => aCase({ concern, roster }).receivedAt(usualReceipt);

const received = begun(placedHere);
const taken = received.takenBy('Hannah Reid');
const talkedThrough = taken.checkedActiveTo('families-first-east').discussed();
const agreed = talkedThrough.agreed();
const booked = agreed
  .bookedFor('2026-11-12', '10:00', {
    invite: [
      'cdyjs-managers',
      'police',
      'health',
      'send-inclusion',
      'families-first-east',
      'first-contact',
      'northfield-academy',
      'mash',
    ],
    changeReason: 'MARKER-change',
    link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0',
  })
  .answeredBy('Joanne Hardy', 'accepted')
  .answeredBy('Ben Asante', 'declined')
  .does('Fiona Lamb', 'answer-invitation', { answer: 'somebody-else', note: 'MARKER-substitute' });
const held = booked.at('2026-11-12', '12:00').held();
const underTen = begun(aConcern({ youngPerson: { birthDate: '2018-05-03' } }));
const closed = talkedThrough
  .notAppropriate()
  .does('Hannah Reid', 'close', { code: 'moved', reason: 'MARKER-closing', placingTold: 'MARKER-told' });

/** Each text of the police has the word in it. */
const told = withMash({
  concern: briefConcern,
  decision: { ...goesOn.decision, alleged: 'MARKER-alleged', officer: 'MARKER-officer', notToSay: 'MARKER-not-to-say' },
  mash: { on: '2026-11-02', reference: 'MARKER-mash' },
});

export const stories: Readonly<Record<Stage, CaseStory>> = {
  received,
  'with-manager': taken,
  arranging: agreed,
  booked,
  held,
  'in-plan': withOutcome(held),
  'no-meeting': talkedThrough.notAppropriate(),
  'with-first-contact': underTen,
  'with-mash': told,
  closed,
};

/** Everybody who may be something to a case, and somebody who is nothing to it. */
export const people = [
  'Priya Shah',
  'Daniel Okafor',
  'Hannah Reid',
  'Tom Bell',
  'Nadia Frost',
  'Ruth Marsden',
  'Graham Pell',
  'Lucy Tran',
  'Joanne Hardy',
  'Peter Nolan',
  'Martin Dale',
] as const;

export const circumstancesOf = (story: CaseStory): DecisionContext => story.by();

export function lookOf(c: Case, name: string, by: DecisionContext): CaseView | undefined {
  return viewFor(c, person(name, by.roster as AnyDay), by);
}

/** What somebody sees of a case. Throws where they see nothing. */
export function look(story: CaseStory, name: string): CaseView {
  const seen = lookOf(story.case, name, circumstancesOf(story));
  if (seen === undefined) throw new Error(`${name} sees nothing of this case.`);
  return seen;
}

/** A case in which everything typed is as long as it may be, with the meeting booked and everybody asked. */
export function longStory(long: string, short: string): CaseStory {
  const everybody = roster.teams().map((team) => team.id);
  return aCase({ concern: longConcern(long, short), roster })
    .receivedAt(usualReceipt)
    .takenBy('Hannah Reid')
    .checkedActiveTo('families-first-east')
    .does('Hannah Reid', 'record-discussion', {
      on: '2026-11-02',
      time: '09:00',
      mode: 'in-person',
      withWhom: short,
      referrersView: long,
      managersView: long,
      conclusion: long,
      reason: long,
    })
    .does('Hannah Reid', 'agree-meeting', { reason: long, told: long })
    .bookedFor('2026-11-20', '10:00', {
      invite: everybody,
      changeReason: long,
      details: short,
      lateReason: long,
      lateCode: 'agency',
      link: `https://teams.cloud.microsoft/l/meetup-join/19%3a${'x'.repeat(200)}%40thread.tacv2/${'1'.repeat(20)}`,
    })
    .does('Fiona Lamb', 'answer-invitation', { answer: 'somebody-else', note: short });
}

/** The same, decided against a meeting. */
export function longRefusal(long: string, short: string): CaseStory {
  return aCase({ concern: longConcern(long, short), roster })
    .receivedAt(usualReceipt)
    .takenBy('Hannah Reid')
    .discussed()
    .does('Hannah Reid', 'decide-no-meeting', { reason: long, advice: long, told: long });
}

/** One on which very many have to be telephoned. */
export function manyContactsToMake(count: number): CaseStory {
  return Array.from({ length: count }).reduce<CaseStory>(
    (story, _, index) =>
      story.with(
        {
          actor: { kind: 'clock' },
          events: [
            {
              event: {
                type: 'to-tell',
                id: `notice:${index}`,
                who: `Team ${index}`,
                what: 'their channel could not be reached: tell them what they have to do, or what has changed',
              },
              stage: 'with-manager',
            },
          ],
        },
        `not-delivered:${index}`,
      ),
    taken,
  );
}

/** A county with 250 health and 250 social care teams besides. */
const manyTeams = (nameOf: (index: number) => string) =>
  aRegister(({ teams }) => ({
    teams: [
      ...teams,
      ...(['health', 'social-care'] as const).flatMap((agency) =>
        Array.from({ length: 250 }, (_, index) => ({
          id: `${agency.padEnd(60, 'x')}-${index}`,
          name: `${agency} ${nameOf(index)}`,
          agency,
          channel: `19:${agency}-${index}@thread.tacv2`,
        })),
      ),
    ],
  }));

/** How the teams of a large county may be called. */
export const manyNamed: Readonly<Record<string, (index: number) => string>> = {
  'names of 60 characters': (index) => `visitors and school nurses of the practice area ${1_000 + index}`,
  'names of 100 characters of four bytes': (index) => `${'𝔴'.repeat(85)} ${1_000 + index}`,
};

/** A case of such a county before and after more than 250 teams were invited. */
export function ofManyTeams(nameOf: (index: number) => string) {
  const arranging = aCase({ concern: aConcern(), roster: manyTeams(nameOf) })
    .receivedAt(usualReceipt)
    .takenBy('Hannah Reid')
    .checkedNotActive()
    .discussed()
    .agreed();
  return { arranging, booked: arranging.bookedFor('2026-11-12', '10:00') };
}
