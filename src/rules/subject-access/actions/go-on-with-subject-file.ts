import type { LocalDate } from '../../base/vocabulary.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { everyStage } from '../../stages.ts';
import { changedRequest, isPaused, openPause, openRequest } from '../requests.ts';

interface Input {
  readonly until: LocalDate;
}
interface SubjectFileGoesOn extends Input {
  readonly type: 'subject-file-goes-on';
}

export const goOnWithSubjectFile: Action<Input, SubjectFileGoesOn> = {
  source: 'A-47',
  label: 'Carry on with the month for this file',
  afterwards: true,
  form: {
    title: 'Carry on with the month for this file',
    send: 'Carry on',
    says: ['Give the day on which you had the answer. The month is longer by the days between.'],
  },
  who: ['service-lead'],
  from: everyStage,
  to: 'same',
  guards: [isPaused],
  decide: (c, { until }, { calendar, now }) => {
    const request = openRequest(c);
    const from = request === undefined ? undefined : openPause(request)?.from;
    const no = (says: string) => refusal('invalid', says, 'A-47', 'until');
    if (until > calendar.localDate(now)) return no('That day has not come yet.');
    if (from !== undefined && until < from)
      return no(`The month was paused on ${calendar.sayDate(from)}. Check the day.`);
    return [{ type: 'subject-file-goes-on', until }];
  },
  events: {
    'subject-file-goes-on': {
      fold: (c, { until }) =>
        changedRequest(c, (one) => ({
          ...one,
          pauses: one.pauses.map((pause) => (pause.until === undefined ? { ...pause, until } : pause)),
        })),
      words: ({ until }, say) => `carried on with the request to see this file, from ${say.day(until)}`,
    },
  },
};
