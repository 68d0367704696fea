/** Cases in which a meeting was found not appropriate: standing so, opened again, closed. */
import {
  chooses,
  closes,
  decidesAgainstAMeeting,
  doesNotAgree,
  marked,
  opensAgain,
  putsOff,
  raisesAConcern,
  reconsiders,
  takes,
  talksItThrough,
} from '../../../test/support/story.ts';
import { at, type Life } from '../life.ts';

const secondTalk = {
  'Day you spoke': '2026-11-10',
  Time: '14:30',
  'How you spoke': 'Telephone',
  "The referrer's view": marked('secondview'),
  'Your view': marked('secondmanagersview'),
  'What you concluded': marked('secondconclusion'),
  'The reason': marked('secondreason'),
};

const notAppropriate: Life = {
  about: 'No meeting; what its manager wrote of a second talk came after the decision, and is kept for her',
  begins: at('2026-11-05', '14:00', ({ as }) =>
    raisesAConcern(as('Martin Dale'), { name: 'Jude Farrow', setting: 'Riverside College' }),
  ),
  goesOn: [
    at('2026-11-05', '15:00', ({ as }, reference) => takes(as('Hannah Reid'), reference)),
    at('2026-11-06', '15:00', ({ as }, reference) => talksItThrough(as('Hannah Reid'), reference)),
    at('2026-11-10', '15:00', async ({ as, leavesOpen }, reference) => {
      const hannah = as('Hannah Reid');
      await chooses(hannah, reference, 'Record the talk with the referrer');
      await decidesAgainstAMeeting(as('Tom Bell'), reference);
      await hannah.fills(secondTalk);
      await hannah.presses('Record the talk');
      const wrote = Object.values(secondTalk).filter((text) => text.startsWith('MARKER'));
      leavesOpen('form-refused', hannah, { button: 'Read and copy what you wrote', wrote });
    }),
  ],
};

const reconsidered: Life = {
  about: 'Decided, opened again, and a nudge put off; its manager has the form to agree a meeting open',
  begins: at('2026-11-03', '14:00', ({ as }) => raisesAConcern(as('Aisha Khan'), { name: 'Maya Trent' })),
  goesOn: [
    at('2026-11-03', '15:00', ({ as }, reference) => takes(as('Tom Bell'), reference)),
    at('2026-11-04', '15:00', ({ as }, reference) => talksItThrough(as('Tom Bell'), reference)),
    at('2026-11-05', '16:00', ({ as }, reference) => decidesAgainstAMeeting(as('Tom Bell'), reference)),
    at('2026-11-09', '14:00', ({ as }, reference) => reconsiders(as('Tom Bell'), reference)),
    at('2026-11-09', '14:30', ({ as }, reference) =>
      putsOff(as('Tom Bell'), reference, 'Decide whether a Risk Management Meeting is appropriate', '2026-11-17'),
    ),
    at('2026-11-11', '08:55', async ({ as, leavesOpen }, reference) => {
      const tom = as('Tom Bell');
      await chooses(tom, reference, 'Agree a Risk Management Meeting');
      const answers = { 'The reason': marked('lateragreed'), 'What to tell the referrer': marked('latertold') };
      leavesOpen('form-open', tom, {
        answers: { ...answers, 'Does the referrer agree?': 'Yes' },
        button: 'Agree the meeting',
        wrote: Object.values(answers),
      });
    }),
  ],
};

const closed: Life = {
  about: 'Closed after it was decided that no meeting is appropriate',
  begins: at('2026-11-03', '09:30', ({ as }) => raisesAConcern(as('Owen Clarke'), { name: 'Zach Orton' })),
  goesOn: [
    at('2026-11-03', '10:30', ({ as }, reference) => takes(as('Hannah Reid'), reference)),
    at('2026-11-03', '16:00', ({ as }, reference) => talksItThrough(as('Hannah Reid'), reference)),
    at('2026-11-04', '09:30', ({ as }, reference) => decidesAgainstAMeeting(as('Hannah Reid'), reference)),
    at('2026-11-05', '15:30', ({ as }, reference) => closes(as('Hannah Reid'), reference)),
  ],
};

const openedAgain: Life = {
  about: 'Closed before somebody who does not agree was answered, and opened again by the deputy',
  begins: at('2026-11-03', '09:40', ({ as }) => raisesAConcern(as('Owen Clarke'), { name: 'Ines Duarte' })),
  goesOn: [
    at('2026-11-03', '10:40', ({ as }, reference) => takes(as('Hannah Reid'), reference)),
    at('2026-11-04', '09:40', ({ as }, reference) => doesNotAgree(as('Owen Clarke'), reference, 'Something else')),
    at('2026-11-04', '15:40', ({ as }, reference) => closes(as('Hannah Reid'), reference)),
    at('2026-11-06', '09:40', ({ as }, reference) => opensAgain(as('Tom Bell'), reference)),
  ],
};

export const decided: readonly Life[] = [notAppropriate, reconsidered, closed, openedAgain];
