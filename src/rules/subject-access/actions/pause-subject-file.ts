import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { everyStage } from '../../stages.ts';
import { isRunning } from '../requests.ts';
import { dayTrouble, type SubjectSaid, subjectFolds } from '../said.ts';

type Input = SubjectSaid['subject-file-paused'];
interface SubjectFilePaused extends Input {
  readonly type: 'subject-file-paused';
}

export const pauseSubjectFile: Action<Input, SubjectFilePaused> = {
  source: 'A-47',
  label: 'Pause the month for this file',
  afterwards: true,
  form: {
    title: 'Pause the month for this file',
    send: 'Pause it',
    readBy: { reason: onlyWhole },
    says: [
      'The month may be paused while you ask who somebody is, or what they want to see. Carry on as soon as they have answered.',
    ],
  },
  who: ['service-lead'],
  from: everyStage,
  to: 'same',
  guards: [isRunning],
  decide: (c, { from, reason }, by) =>
    dayTrouble['subject-file-paused'](c, { from, reason }, by) ?? [{ type: 'subject-file-paused', from, reason }],
  events: {
    'subject-file-paused': {
      fold: subjectFolds['subject-file-paused'],
      words: ({ from }, say) => `paused the month for the request to see this file, from ${say.day(from)}`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
