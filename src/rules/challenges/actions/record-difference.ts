import type { Calendar } from '../../base/calendar.ts';
import { sayDate } from '../../base/local-time.ts';
import type { LocalDate } from '../../base/vocabulary.ts';
import { managing } from '../../record/case-roles.ts';
import { type Challenge, type Difference, firstStep, lastStep } from '../../record/challenges.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { whenOdd } from '../../rows/doubt.ts';
import { refusal } from '../../rows/refusals.ts';
import { toldByTelephone } from '../by-telephone.ts';
import { withChallenge } from '../change.ts';
import { challengeStages, goesOnOutside, outside } from '../guards.ts';

interface Input extends Pick<Challenge, 'number'>, Pick<Difference, 'stage' | 'withWhom' | 'on'> {}
interface DifferenceRecorded extends Input {
  readonly type: 'difference-recorded';
}

const inWords = { third: 'what was reached', fourth: 'what was reached', settled: 'that it is settled' } as const;

/** The day on which it went on outside Pathway, or on which the newest stage there was reached. Empty without one. */
function reachedLast(one: Challenge | undefined, { localDate }: Pick<Calendar, 'localDate'>): LocalDate {
  if (one === undefined) return '' as LocalDate;
  return one.outside?.at(-1)?.on ?? localDate(lastStep(one).at);
}

export const recordDifference: Action<Input, DifferenceRecorded> = {
  source: 'A-16',
  label: 'Record how a difference goes on',
  afterwards: true,
  form: {
    title: 'How a difference goes on outside Pathway',
    send: 'Record it',
    says: [
      'Record the stage that was reached, and who deals with it. Pathway closes nothing that people do not agree about by itself. It will tell those who do not agree what was reached, and not who deals with it.',
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
    const one = outside(c).find((other) => other.number === number);
    if (one === undefined) return refusal('invalid', 'Choose one that goes on outside Pathway.', 'A-16', 'number');
    const first = by.calendar.localDate(firstStep(one).at);
    if (on < first) {
      const said = `They said on ${sayDate(first)} that they do not agree.`;
      return refusal('invalid', `${said} Enter a day since then.`, 'A-16', 'on');
    }
    const task = { what: inWords[stage], id: `challenge:${number}:outside:${(one.outside?.length ?? 0) + 1}` };
    return [{ type: 'difference-recorded', number, stage, withWhom, on }, ...toldByTelephone(c, one, task, by.roster)];
  },
  doubts: (c, { number, on }, { calendar }) => {
    const since = reachedLast(
      outside(c).find((one) => one.number === number),
      calendar,
    );
    return whenOdd(on < since, {
      id: `reached:${on}`,
      asks: `What was recorded before is of ${sayDate(since)}, and this is earlier: ${sayDate(on)}. Is that right?`,
    });
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
