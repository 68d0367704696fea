/** Cases with a meeting: booked, changed, cancelled, adjourned, today, held. */
import {
  accepts,
  books,
  cancels,
  changesWhoIsInvited,
  comesToAMeeting,
  confirms,
  confirmsWithANote,
  declines,
  does,
  marked,
  postpones,
  raisesAConcern,
  recordsAdjourned,
  recordsHeld,
  recordsThatSomebodyWasTold,
  saysItAll,
  sendsSomebodyElse,
} from '../../../test/support/story.ts';
import { at, type Life } from '../life.ts';

const health = '19:health@thread.tacv2';
const daniel = 'a:a1000000-0000-4000-8000-000000000002';

const answered: Life = {
  about: 'Booked; two accepted, one declined, one sends somebody else, one was recorded, one waits, one was withdrawn',
  begins: at('2026-11-04', '10:00', ({ as }) => raisesAConcern(as('Aisha Khan'), { name: 'Leo Garside' })),
  goesOn: [
    at('2026-11-04', '11:00', ({ as }, reference) =>
      comesToAMeeting(as('Tom Bell'), reference, { activeTo: 'Families First East' }),
    ),
    at('2026-11-06', '14:00', ({ as }, reference) =>
      books(as('Tom Bell'), reference, {
        day: '2026-11-13',
        time: '10:00',
        invite: [
          'CDYJS managers',
          'Families First East',
          'SEND and Inclusion',
          'Northfield Academy',
          'Police safeguarding',
          'Health safeguarding',
          'MASH',
          'Riverside College',
        ],
      }),
    ),
    at('2026-11-09', '10:10', ({ as }, reference) => accepts(as('Joanne Hardy'), reference)),
    at('2026-11-09', '10:20', ({ as }, reference) => declines(as('Ben Asante'), reference)),
    at('2026-11-09', '10:30', ({ as }, reference) => sendsSomebodyElse(as('Daniel Okafor'), reference)),
    at('2026-11-09', '10:40', ({ as }, reference) =>
      does(as('Tom Bell'), reference, ['Record an answer given another way', 'Record the answer'], {
        'Whose answer': 'MASH',
        Answer: 'Coming',
        'Who told you, and how': marked('byphone'),
      }),
    ),
    at('2026-11-10', '10:50', ({ as }, reference) =>
      changesWhoIsInvited(as('Tom Bell'), reference, [
        'CDYJS managers',
        'Families First East',
        'SEND and Inclusion',
        'Northfield Academy',
        'Police safeguarding',
        'Health safeguarding',
        'MASH',
      ]),
    ),
    // Their channel was to be nudged about it at nine, and cannot be reached: what is owed it is overtaken.
    at('2026-11-11', '09:17', ({ as }, reference) => accepts(as('Tom Bell'), reference)),
  ],
};

const moved: Life = {
  about: 'Booked and changed twice; the police cannot be reached with the second change',
  begins: at('2026-11-03', '10:00', ({ as }) => raisesAConcern(as('Daniel Okafor'), { name: 'Amber Holt' })),
  goesOn: [
    at('2026-11-03', '11:00', ({ as }, reference) => comesToAMeeting(as('Hannah Reid'), reference)),
    at('2026-11-05', '11:00', ({ as }, reference) =>
      books(as('Hannah Reid'), reference, { day: '2026-11-12', time: '10:00' }),
    ),
    at('2026-11-06', '11:30', ({ as }, reference) => accepts(as('Joanne Hardy'), reference)),
    at('2026-11-10', '11:15', ({ as }, reference) =>
      postpones(as('Hannah Reid'), reference, { day: '2026-11-16', time: '14:00' }),
    ),
    at('2026-11-11', '09:12', ({ as }, reference) =>
      postpones(as('Hannah Reid'), reference, { day: '2026-11-17', time: '10:00' }),
    ),
  ],
};

const movedAndCalledOff: Life = {
  about: 'Arranging: the meeting was called off before the police, who cannot be reached, read that it had changed',
  begins: at('2026-11-03', '10:20', ({ as }) => raisesAConcern(as('Daniel Okafor'), { name: 'Toby Marsh' })),
  goesOn: [
    at('2026-11-03', '11:20', ({ as }, reference) => comesToAMeeting(as('Hannah Reid'), reference)),
    at('2026-11-05', '11:20', ({ as }, reference) =>
      books(as('Hannah Reid'), reference, { day: '2026-11-13', time: '10:00' }),
    ),
    at('2026-11-11', '09:14', ({ as }, reference) =>
      postpones(as('Hannah Reid'), reference, { day: '2026-11-16', time: '10:00' }),
    ),
    at('2026-11-11', '09:17', ({ as }, reference) => cancels(as('Hannah Reid'), reference)),
  ],
};

const isToday: Life = {
  about: 'Booked for this afternoon; everybody was reminded twice; one telephone call was made, another is to be made',
  begins: at('2026-11-02', '11:00', async ({ as, isOutOf }) => {
    isOutOf(daniel);
    const reference = await raisesAConcern(as('Priya Shah'), { name: 'Ryan Cole' });
    isOutOf();
    return reference;
  }),
  goesOn: [
    at('2026-11-02', '13:00', ({ as }, reference) => comesToAMeeting(as('Hannah Reid'), reference)),
    at('2026-11-03', '09:40', ({ as }, reference) => confirms(as('Lucy Tran'), reference)),
    at('2026-11-02', '14:00', ({ as }, reference) =>
      recordsThatSomebodyWasTold(as('Hannah Reid'), reference, 'Daniel Okafor'),
    ),
    at('2026-11-05', '12:00', async ({ as, isOutOf }, reference) => {
      isOutOf(health);
      await books(as('Hannah Reid'), reference, { day: '2026-11-11', time: '14:00' });
      isOutOf();
    }),
    at('2026-11-05', '13:00', ({ as }, reference) => accepts(as('Joanne Hardy'), reference)),
  ],
};

const cancelled: Life = {
  about: 'To be booked again: the meeting was cancelled',
  begins: at('2026-11-05', '09:30', ({ as }) => raisesAConcern(as('Fiona Lamb'), { name: 'Tegan Pryce' })),
  goesOn: [
    at('2026-11-05', '10:30', ({ as }, reference) => comesToAMeeting(as('Tom Bell'), reference)),
    at('2026-11-06', '09:30', ({ as }, reference) =>
      books(as('Tom Bell'), reference, { day: '2026-11-12', time: '11:00' }),
    ),
    at('2026-11-10', '11:00', ({ as }, reference) => cancels(as('Tom Bell'), reference)),
  ],
};

const adjourned: Life = {
  about: 'To be booked again: the meeting was adjourned, and its manager was nudged since',
  begins: at('2026-11-02', '10:00', ({ as }) => raisesAConcern(as('Priya Shah'), { name: 'Callum Reeve' })),
  goesOn: [
    at('2026-11-02', '10:30', ({ as }, reference) => comesToAMeeting(as('Hannah Reid'), reference)),
    at('2026-11-03', '09:45', ({ as }, reference) => confirmsWithANote(as('Lucy Tran'), reference)),
    at('2026-11-03', '10:30', ({ as }, reference) =>
      books(as('Hannah Reid'), reference, { day: '2026-11-09', time: '10:00' }),
    ),
    at('2026-11-09', '12:30', ({ as }, reference) => recordsAdjourned(as('Hannah Reid'), reference)),
  ],
};

const held: Life = {
  about: 'Held in time; every question of the concern was answered',
  begins: at('2026-11-02', '12:00', ({ as }) => saysItAll(as('Priya Shah'))),
  goesOn: [
    at('2026-11-02', '15:00', ({ as }, reference) => comesToAMeeting(as('Tom Bell'), reference)),
    at('2026-11-03', '09:50', ({ as }, reference) => confirms(as('Lucy Tran'), reference)),
    at('2026-11-03', '12:00', ({ as }, reference) =>
      books(as('Tom Bell'), reference, { day: '2026-11-10', time: '10:00' }),
    ),
    at('2026-11-10', '12:00', ({ as }, reference) =>
      recordsHeld(as('Tom Bell'), reference, ['CDYJS managers', 'Police safeguarding']),
    ),
  ],
};

export const meetings: readonly Life[] = [answered, moved, movedAndCalledOff, isToday, cancelled, adjourned, held];
