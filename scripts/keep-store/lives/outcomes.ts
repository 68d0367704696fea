/** Cases after a meeting: an outcome half answered, a plan under way, and another meeting about one. */
import {
  books,
  comesToAMeeting,
  confirms,
  does,
  marked,
  raisesAConcern,
  recordsHeld,
  savesCard,
  tries,
} from '../../../test/support/story.ts';
import type { TeamsUser } from '../../../test/support/teams-user.ts';
import { type Act, at, type Life } from '../life.ts';

const cards = ['attendance', 'considered', 'assessment', 'safety', 'plan', 'next'] as const;

async function savesAll(person: TeamsUser, reference: string): Promise<void> {
  for (const card of cards) await savesCard(person, reference, card);
  await does(person, reference, ['Record the outcome', 'Record'], {});
}

/** Throws where they are shown no text. */
async function takesSummary(person: TeamsUser, reference: string): Promise<void> {
  const shown = await tries(person, reference, ['Take a summary of this case', 'Show the summary'], {
    Why: marked('takenwhy'),
    'Who it is for': marked('takenfor'),
  });
  if (!shown.includes('Summary of the case')) throw new Error(`${person.person.name} was refused:\n${shown}`);
}

/** To a meeting held on Friday 6 November 2026. */
const toTheMeeting: readonly Act<[reference: string]>[] = [
  at('2026-11-02', '15:20', ({ as }, reference) => comesToAMeeting(as('Tom Bell'), reference)),
  at('2026-11-03', '09:55', ({ as }, reference) => confirms(as('Lucy Tran'), reference)),
  at('2026-11-03', '12:20', ({ as }, reference) =>
    books(as('Tom Bell'), reference, { day: '2026-11-06', time: '10:00' }),
  ),
  at('2026-11-06', '12:00', ({ as }, reference) =>
    recordsHeld(as('Tom Bell'), reference, ['CDYJS managers', 'Police safeguarding']),
  ),
];

const halfAnswered: Life = {
  about: 'Held; two cards of the outcome are saved, by the manager and by the deputy',
  begins: at('2026-11-02', '12:20', ({ as }) => raisesAConcern(as('Priya Shah'), { name: 'Erin Voss' })),
  goesOn: [
    ...toTheMeeting,
    at('2026-11-06', '12:10', ({ as }, reference) => savesCard(as('Tom Bell'), reference, 'next')),
    at('2026-11-06', '12:20', ({ as }, reference) => savesCard(as('Hannah Reid'), reference, 'plan')),
  ],
};

const planned: Life = {
  about: 'A plan under way: its action is still to be done, one that was added is done, and a summary was taken',
  begins: at('2026-11-02', '12:30', ({ as }) => raisesAConcern(as('Priya Shah'), { name: 'Niall Orr' })),
  goesOn: [
    ...toTheMeeting,
    at('2026-11-06', '14:00', ({ as }, reference) => savesAll(as('Tom Bell'), reference)),
    at('2026-11-09', '11:00', ({ as }, reference) =>
      does(as('Tom Bell'), reference, ['Add an action to the plan', 'Add'], {
        'What is to be done': marked('second'),
        'Which team': 'Police safeguarding',
        By: '2026-12-04',
      }),
    ),
    at('2026-11-10', '11:20', ({ as }, reference) =>
      does(as('Joanne Hardy'), reference, ['An action is done', 'Record'], {
        'Which action': `2. Police safeguarding: ${marked('second')}`,
        'What was done': marked('donesecond'),
      }),
    ),
    at('2026-11-10', '11:30', ({ as }, reference) => takesSummary(as('Tom Bell'), reference)),
  ],
};

const further: Life = {
  about: 'To be booked: another meeting about the plan',
  begins: at('2026-11-02', '12:40', ({ as }) => raisesAConcern(as('Daniel Okafor'), { name: 'Isla Quinn' })),
  goesOn: [
    ...toTheMeeting,
    at('2026-11-06', '15:00', ({ as }, reference) => savesAll(as('Tom Bell'), reference)),
    at('2026-11-10', '12:00', ({ as }, reference) =>
      does(as('Tom Bell'), reference, ['Arrange another meeting', 'Arrange it'], { Why: marked('further') }),
    ),
  ],
};

const withSteps: Life = {
  about: 'A plan under way: the panel is told, the parents were heard, and the school looked at its safety plan again',
  begins: at('2026-11-02', '12:50', ({ as }) => raisesAConcern(as('Priya Shah'), { name: 'Owen Marsh' })),
  goesOn: [
    ...toTheMeeting,
    at('2026-11-06', '12:40', ({ as }, reference) =>
      does(as('Tom Bell'), reference, ['Record a safety plan', 'Record the plan'], {
        'Which place': marked('sharedplace'),
        'Who looks after the plan': 'Northfield Academy',
        'What was considered and planned': marked('sharedplan'),
        'Looked at again by': '2026-12-04',
      }),
    ),
    at('2026-11-06', '15:20', ({ as }, reference) => savesAll(as('Tom Bell'), reference)),
    at('2026-11-09', '11:40', ({ as }, reference) =>
      does(as('Fiona Lamb'), reference, ['Record what the panel was told', 'Record this'], {
        'Was the panel told?': 'It was told',
        'If it was: on which day': '2026-11-09',
        'If it was: which people were told': marked('panelto'),
        'If it was: how': marked('panelhow'),
      }),
    ),
    at('2026-11-10', '10:20', ({ as }, reference) =>
      does(as('Tom Bell'), reference, ['Record how somebody was heard', 'Record this'], {
        'Whose views': 'Parents or carers',
        'Were they heard?': 'Yes',
        'How and by which worker, or why it is not possible': marked('heardhow'),
        'In their words': marked('theirwords'),
      }),
    ),
    at('2026-11-10', '10:40', ({ as }, reference) =>
      does(as('Daniel Okafor'), reference, ['Look at a safety plan again', 'Record this'], {
        'Is it still right?': 'It has changed',
        'If it has changed: how the plan is now': marked('plannow'),
        'Looked at next by': '2027-01-15',
      }),
    ),
  ],
};

export const outcomes: readonly Life[] = [halfAnswered, planned, further, withSteps];
