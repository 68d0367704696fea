/** A card of the outcome in words: each question with what was answered. */

import { serviceNames } from '../aim/letter.ts';
import { otherReaders, recipientOf } from '../aim/sharing.ts';
import { sayDate } from '../base/local-time.ts';
import { yesNoWords } from '../base/vocabulary.ts';
import type { Activity } from '../record/aim.ts';
import type { AimReader, Considered, Heard, OutcomeAnswers, OutcomeCard } from '../record/outcome.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { Say } from '../rows/event.ts';

export type Line = readonly [question: string, answer: string | undefined];
/** How a team and a day are said. */
export type Saying = Pick<Say, 'teams' | 'day'>;
export const sayingBy = ({ roster }: Pick<DecisionContext, 'roster'>): Saying => ({
  teams: (ids) => ids.map((id) => roster.team(id)?.name ?? id).join(', '),
  day: sayDate,
});

export const cameWords = { yes: 'Yes', part: 'Part of it', no: 'No' } as const;
export const consideredWords: Readonly<Record<Considered, string>> = {
  'no-referral': 'Considered: no referral',
  refer: 'Considered: refer',
  already: 'Already referred',
};
export const protectionWords = {
  running: 'Running',
  'asked-today': 'Asked for today',
  'not-needed': "Children's Social Care say no",
  'not-known': 'Not known',
} as const;
export const aimWords = { yes: 'Yes', no: 'No', 'next-meeting': 'Decide at the next meeting' } as const;
export const modelWords = { aim3: 'AIM3', 'aim-under-12s': 'AIM under 12s', another: 'Another' } as const;
/** One who receives the assessment. `teams`: in older outcomes. */
const readerWords = (reader: AimReader, say: Saying): string => {
  const { key, team: named } = recipientOf(reader);
  if (named !== undefined) return say.teams([named]);
  return key === 'teams' ? 'The teams that took part' : otherReaders[key as keyof typeof otherReaders];
};
export const activityWords: Readonly<Record<Activity, string>> = {
  ...yesNoWords,
  since: 'Yes, but only since this was told',
};
export const deniesWords = {
  denies: 'Denies it',
  refuses: 'Refuses to take part',
  neither: 'Neither',
  'not-known': 'Not known',
} as const;
export const heardWords: Readonly<Record<Heard, string>> = {
  yes: 'Yes',
  'not-yet': 'Not yet',
  'not-possible': 'Not possible',
};
export const yesOrNo = { yes: 'Yes', no: 'No' } as const;

const day = (say: Saying, on: string | undefined): string | undefined => (on === undefined ? undefined : say.day(on));
const team = (say: Saying, id: string | undefined): string | undefined =>
  id === undefined ? undefined : say.teams([id]);

const lines: { readonly [C in OutcomeCard]: (answers: OutcomeAnswers[C], say: Saying) => readonly Line[] } = {
  attendance: (a, say) => [
    ['Who came', say.teams(a.came)],
    ['Who sent information instead', say.teams(a.sentInformation)],
    ['The young person came', cameWords[a.youngPersonCame]],
    ['Parents or carers came', cameWords[a.parentsCame]],
    ['Where the minutes are kept', a.minutes],
  ],
  considered: (a) => [
    ['Public protection (MAPPA)', consideredWords[a.mappa]],
    ['Why (MAPPA)', a.mappaWhy],
    ['Child exploitation, sexual and criminal', consideredWords[a.exploitation]],
    ['Why (exploitation)', a.exploitationWhy],
    ['Limits while the police investigate', a.limits],
    ['Child protection enquiry or strategy discussion', protectionWords[a.childProtection]],
  ],
  assessment: (a, say) => [
    ['AIM assessment appropriate', aimWords[a.aim]],
    ['Why', a.aimWhy],
    ['Model', a.model && modelWords[a.model]],
    ['To be completed by', day(say, a.dueBy)],
    ['Who receives it', a.sharedWith.map((one) => readerWords(one, say)).join(', ')],
    ['How it is shared', a.sharedHow],
    ["Active to Children's Social Care", a.activeSocialCare && activityWords[a.activeSocialCare]],
    ['Active to CDYJS', a.activeCdyjs && activityWords[a.activeCdyjs]],
    ['Denies it or refuses to take part', a.denies && deniesWords[a.denies]],
    ['Which service leads it, and why', a.lead],
    ['Which service leads it', a.leadAgency && serviceNames[a.leadAgency]],
    ['Why that service leads it', a.leadWhy],
  ],
  safety: (a, say) => [
    ['In education now', yesNoWords[a.education]],
    ['Same building or service as a child who may have been harmed', yesNoWords[a.place]],
    ['What was planned for safety there', a.placeWhat],
    ['Who looks after that plan', team(say, a.placeOwner)],
    ['Looked at again on', day(say, a.placeReview)],
    ["The young person's views heard", heardWords[a.youngPerson]],
    ['How, or why not (young person)', a.youngPersonHow],
    ['Parents or carers told and heard', heardWords[a.parents]],
    ['How, or why not (parents or carers)', a.parentsHow],
    ['Help offered to the young person', a.help],
  ],
  plan: (a, say) => [
    ['The risks this plan answers, and what the young person needs', a.risks],
    ...a.actions.flatMap((one, index): readonly Line[] => {
      const team = say.teams([one.team]);
      return [
        [`Action ${index + 1}`, one.what],
        [`Action ${index + 1}: which team, and by when`, team && `${team}, by ${say.day(one.by)}`],
      ];
    }),
  ],
  next: (a, say) => [
    ['Another meeting', yesOrNo[a.another]],
    ['By', day(say, a.anotherBy)],
    ['Why', a.anotherWhy],
    ['An agency saw it differently', yesOrNo[a.differs]],
    ['Which, and what', a.difference],
    ['What the referrer is told', a.told],
  ],
};

/** The questions that were answered. */
export function answerLines<C extends OutcomeCard>(
  card: C,
  answers: OutcomeAnswers[C],
  say: Saying,
): readonly (readonly [string, string])[] {
  return lines[card](answers, say).flatMap(([question, answer]) =>
    answer === undefined || answer === '' ? [] : [[question, answer] as const],
  );
}
