/** What is written on the six cards of an outcome, by the id of the input. */
import type { Values } from './hand.ts';
import { weekdayAfter } from './weekdays.ts';

type Written = (doing: { readonly today: string }) => Values;

export const outcomeCards: Readonly<Record<string, Written>> = {
  'save-attendance': () => ({ came: 'cdyjs-managers,police', youngPersonCame: 'no', parentsCame: 'part' }),
  'save-considered': () => ({
    mappa: 'no-referral',
    mappaWhy: 'Nothing points to it.',
    exploitation: 'no-referral',
    exploitationWhy: 'Looked at together; nothing was found.',
    childProtection: 'not-needed',
  }),
  'save-assessment': () => ({ aim: 'no', aimWhy: 'It happened once, and the family works with the school.' }),
  'save-safety': () => ({
    education: 'yes',
    place: 'no',
    youngPerson: 'yes',
    youngPersonHow: 'The school spoke with them the day before.',
    parents: 'yes',
    parentsHow: 'They came for the second half.',
  }),
  'save-plan': ({ today }) => ({
    risks: 'It could happen again in break time. They need somebody to talk to.',
    what1: 'A safety plan for break time.',
    team1: 'police',
    by1: weekdayAfter(today, 10),
  }),
  'save-next': () => ({
    another: 'no',
    anotherWhy: 'The plan is clear.',
    differs: 'no',
    told: 'The meeting was held. Please keep to the safety plan.',
  }),
};
