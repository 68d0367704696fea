import type { Action } from '../../rows/action.ts';
import { everyStage } from '../../stages.ts';
import { isPaused } from '../requests.ts';
import { dayTrouble, type SubjectSaid, subjectFolds } from '../said.ts';

type Input = SubjectSaid['subject-file-goes-on'];
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
  decide: (c, { until }, by) =>
    dayTrouble['subject-file-goes-on'](c, { until }, by) ?? [{ type: 'subject-file-goes-on', until }],
  events: {
    'subject-file-goes-on': {
      fold: subjectFolds['subject-file-goes-on'],
      words: ({ until }, say) => `carried on with the request to see this file, from ${say.day(until)}`,
    },
  },
};
