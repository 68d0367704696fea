import type { LocalDate } from '../../base/vocabulary.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { everyStage } from '../../stages.ts';
import { changedRequest, isRunning, openRequest } from '../requests.ts';

interface Input extends Reason {
  readonly from: LocalDate;
}
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
  decide: (c, { from, reason }, { calendar, now }) => {
    const request = openRequest(c);
    const no = (says: string) => refusal('invalid', says, 'A-47', 'from');
    if (from > calendar.localDate(now)) return no('That day has not come yet.');
    const after = request?.pauses.at(-1)?.until ?? request?.requestedOn ?? '';
    if (from < after) return no(`The month was not running then. Give ${calendar.sayDate(after)} or a later day.`);
    return [{ type: 'subject-file-paused', from, reason }];
  },
  events: {
    'subject-file-paused': {
      fold: (c, { from }) => changedRequest(c, (one) => ({ ...one, pauses: [...one.pauses, { from }] })),
      words: ({ from }, say) => `paused the month for the request to see this file, from ${say.day(from)}`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
