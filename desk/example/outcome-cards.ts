/** What is written on the six cards of an outcome, by the id of the input. */
import type { Values } from './hand.ts';
import type { Life } from './life.ts';
import { weekdayAfter } from './weekdays.ts';

type Written = (doing: { readonly today: string; readonly life: Pick<Life, 'assessed'> }) => Values;

export const outcomeCards: Readonly<Record<string, Written>> = {
  'save-attendance': () => ({ came: 'cdyjs-managers,police', youngPersonCame: 'no', parentsCame: 'part' }),
  'save-considered': () => ({
    mappa: 'no-referral',
    mappaWhy: 'Nothing points to it.',
    exploitation: 'no-referral',
    exploitationWhy: 'Looked at together; nothing was found.',
    childProtection: 'not-needed',
  }),
  'save-assessment': ({ today, life }) =>
    life.assessed
      ? {
          aim: 'aim3',
          aimWhy: 'It went on after it was dealt with, and nobody knows yet what lies behind it.',
          dueBy: weekdayAfter(today, 15),
          sharedWith: 'young-person,parents',
          activeSocialCare: 'yes',
          activeCdyjs: 'no',
          denies: 'neither',
        }
      : { aim: 'no', aimWhy: 'It happened once, and the family works with the school.' },
  'save-safety': () => ({
    education: 'yes',
    place: 'no',
    youngPerson: 'yes',
    youngPersonHow: 'The school spoke with them the day before.',
    parents: 'yes',
    parentsHow: 'They came for the second half.',
  }),
  'save-plan': ({ today, life }) => ({
    risks: 'It could happen again in break time. They need somebody to talk to.',
    what1: 'A safety plan for break time.',
    team1: 'police',
    by1: weekdayAfter(today, 10),
    ...(life.assessed
      ? { what2: 'A worker whom they can talk to each week.', team2: 'cdyjs-managers', by2: weekdayAfter(today, 16) }
      : {}),
  }),
  'save-next': () => ({
    another: 'no',
    anotherWhy: 'The plan is clear.',
    differs: 'no',
    told: 'The meeting was held. Please keep to the safety plan.',
  }),
};
