import { managing } from '../../record/case-roles.ts';
import type { Challenge, Difference } from '../../record/challenges.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { withChallenge } from '../change.ts';
import { challengeStages, goesOnOutside, outside } from '../guards.ts';

interface Input extends Pick<Challenge, 'number'>, Pick<Difference, 'stage' | 'withWhom' | 'on'> {}
interface DifferenceRecorded extends Input {
  readonly type: 'difference-recorded';
}

export const recordDifference: Action<Input, DifferenceRecorded> = {
  source: 'A-16',
  label: 'Record how a difference goes on',
  afterwards: true,
  form: {
    title: 'How a difference goes on outside Pathway',
    send: 'Record it',
    says: [
      'Record the stage that was reached, and who deals with it. Pathway closes nothing that people do not agree about by itself.',
    ],
    readBy: { withWhom: onlyWhole },
  },
  who: managing,
  from: challengeStages,
  to: 'same',
  guards: [goesOnOutside],
  decide: (c, { number, stage, withWhom, on }, by) => {
    if (on > by.calendar.localDate(by.now)) {
      return refusal('invalid', 'That day has not come yet. Enter the day on which it was reached.', 'A-16', 'on');
    }
    return outside(c).some((one) => one.number === number)
      ? [{ type: 'difference-recorded', number, stage, withWhom, on }]
      : refusal('invalid', 'Choose one that goes on outside Pathway.', 'A-16', 'number');
  },
  events: {
    'difference-recorded': {
      fold: (c, { number, stage, withWhom, on }, at, by) =>
        withChallenge(c, number, (old) => ({
          ...old,
          outside: [...(old.outside ?? []), { stage, withWhom, on, at, by }],
        })),
      words: ({ stage }) =>
        stage === 'settled'
          ? 'recorded that a difference is settled'
          : 'recorded how a difference goes on outside Pathway',
    },
  },
};
