/** One concern from its first message to the held meeting, in steps; a person who is told it was done already goes on. */

import {
  accepts,
  begins,
  confirms,
  declines,
  marked,
  pressesOn,
  sends,
  tellsWhatWasSeen,
  tellsWho,
  tries,
  triesToSaveCard,
} from '../../support/story.ts';
import type { TeamsUser } from '../../support/teams-user.ts';

/** `reference` is the case's once it was sent. */
type Doing = (as: (name: string) => TeamsUser, reference: string) => Promise<unknown>;

export interface Step {
  readonly title: string;
  /** What somebody does. */
  readonly does?: Doing;
  /** To when the clock goes, with everything that falls due on the way. */
  readonly until?: readonly [day: string, time: string];
  /** The power is cut in none of its effects: another step does the same. */
  readonly isOnTheWay?: true;
}

const manager = 'Hannah Reid';
const managers = 'CDYJS managers';
const limits = { 'Limits of what the agencies do, if the police investigate': marked('limits') };
const form =
  (buttons: readonly [string, string], answers: Parameters<typeof tries>[3]): Doing =>
  async (as, reference) =>
    expectDone(await tries(as(manager), reference, buttons, answers));

/** Done now, or by the press that got no answer. */
function expectDone(said: string): void {
  const isDone =
    /Done: |recorded already|have taken the case|have this case already|Confirmed\.|confirmed already|Thank you|Recorded:/;
  if (!isDone.test(said)) throw new Error(`It was refused:\n${said}`);
}

export const steps: readonly Step[] = [
  {
    title: 'somebody begins to raise a concern',
    async does(as) {
      const priya = as('Priya Shah');
      await begins(priya);
      // Beginning twice is being asked whether to go on with what was begun.
      if (!priya.labels().some((label) => label.startsWith('Their name'))) await priya.presses('Continue');
    },
  },
  { title: 'says who it is about', does: (as) => tellsWho(as('Priya Shah'), { born: '2012-05-03' }) },
  {
    title: 'says what was seen and goes to the check',
    async does(as) {
      const priya = as('Priya Shah');
      await tellsWhatWasSeen(priya, {});
      await priya.presses('Go straight to check and send');
    },
  },
  { title: 'sends it', does: (as) => sends(as('Priya Shah')) },
  {
    title: 'a manager takes the case',
    does: async (as, reference) => expectDone(await pressesOn(as(manager), managers, reference, 'Take the case')),
  },
  {
    title: 'records the check of the system',
    does: form(['Record the case management system check', 'Record and refer on'], { Result: 'Not active' }),
  },
  {
    title: 'and that the police go on investigating',
    does: form(['Record what the police decided', 'Record the decision'], {
      'What did the police decide?': 'The investigation goes on',
      'Officer in charge, and how to reach them': marked('officer'),
    }),
  },
  {
    title: 'First Contact confirm',
    does: async (as, reference) => expectDone(await confirms(as('Lucy Tran'), reference)),
  },
  {
    title: 'the officer in charge agrees what may be said',
    does: form(['Record what the officer in charge said', 'Record the answer'], {
      'What did the officer in charge say?': 'Agreed, with limits',
      'Who you spoke to': marked('officerspoken'),
      'What may be said, done or asked, and what may not; or why it has to wait': marked('maybesaid'),
    }),
  },
  {
    title: 'the manager records the talk',
    does: form(['Record the talk with the referrer', 'Record the talk'], {
      Time: '09:15',
      'How you spoke': 'Telephone',
      "The referrer's view": marked('referrersview'),
      'Your view': marked('managersview'),
      'What you concluded': marked('conclusion'),
      'The reason': marked('talkreason'),
    }),
  },
  { title: 'a night passes, and people are nudged', until: ['2026-11-04', '09:30'] },
  {
    title: 'the manager agrees a meeting',
    does: form(['Agree a Risk Management Meeting', 'Agree the meeting'], {
      'The reason': marked('agreereason'),
      'What to tell the referrer': marked('agreetold'),
      'Does the referrer agree?': 'Yes',
    }),
  },
  {
    title: 'books it, and people are invited',
    does: form(['Book the meeting and invite', 'Book and invite'], {
      Day: '2026-11-12',
      Start: '10:00',
      Place: 'Larch Room, Millbank Offices',
      'How to get there': marked('directions'),
    }),
  },
  {
    title: 'the police accept',
    does: async (as, reference) => expectDone(await accepts(as('Joanne Hardy'), reference)),
  },
  { title: 'health decline', does: async (as, reference) => expectDone(await declines(as('Ben Asante'), reference)) },
  {
    title: 'the meeting is put off by a day',
    does: form(['Change or postpone the meeting', 'Change the meeting'], {
      Day: '2026-11-13',
      Start: '10:00',
      Place: 'Larch Room, Millbank Offices',
      'How to get there': marked('directions'),
      Why: marked('postponing'),
    }),
  },
  { title: 'Thursday: who has not answered is nudged', until: ['2026-11-05', '12:00'] },
  { title: 'Friday: and once more', until: ['2026-11-06', '12:00'] },
  { title: 'Monday: and when it is late', until: ['2026-11-09', '12:00'] },
  { title: 'Tuesday and Wednesday: up the ladder', until: ['2026-11-11', '12:00'] },
  { title: 'Thursday: who comes is reminded of the next day', until: ['2026-11-12', '12:00'] },
  { title: 'Friday: and on the morning', until: ['2026-11-13', '12:30'] },
  {
    title: 'the manager records that it was held',
    does: form(['Record that the meeting was held', 'Record'], { 'Who came': [managers, 'Police safeguarding'] }),
  },
  {
    title: 'saves a card of its outcome',
    does: async (as, reference) => expectDone(await triesToSaveCard(as(manager), reference, 'considered', limits)),
  },
  {
    title: 'and the other five',
    isOnTheWay: true,
    async does(as, reference) {
      for (const card of ['attendance', 'assessment', 'safety', 'plan', 'next'] as const) {
        expectDone(await triesToSaveCard(as(manager), reference, card));
      }
    },
  },
  { title: 'records the outcome, which gives the police an action', does: form(['Record the outcome', 'Record'], {}) },
  {
    title: 'the police record that it is done',
    does: async (as, reference) =>
      expectDone(
        await tries(as('Joanne Hardy'), reference, ['An action is done', 'Record'], {
          'What was done': marked('done'),
        }),
      ),
  },
];
