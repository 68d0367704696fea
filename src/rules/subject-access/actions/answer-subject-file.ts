import type { LocalDate } from '../../base/vocabulary.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { everyStage } from '../../stages.ts';
import { changedRequest, isOpen, openRequest } from '../requests.ts';

interface Input extends Reason {
  readonly on: LocalDate;
}
interface SubjectFileAnswered extends Input {
  readonly type: 'subject-file-answered';
}

export const answerSubjectFile: Action<Input, SubjectFileAnswered> = {
  source: 'A-47',
  label: 'Record that the request for this file is answered',
  afterwards: true,
  form: {
    title: 'Record that the request for this file is answered',
    send: 'Record it',
    readBy: { reason: onlyWhole },
    says: ['Delete every copy of the file that nobody needs.'],
  },
  who: ['service-lead'],
  from: everyStage,
  to: 'same',
  guards: [isOpen],
  decide: (c, { on, reason }, { calendar, now }) => {
    const no = (says: string) => refusal('invalid', says, 'A-47', 'on');
    if (on > calendar.localDate(now)) return no('That day has not come yet.');
    const requestedOn = openRequest(c)?.requestedOn ?? '';
    if (on < requestedOn) return no(`The request was received on ${calendar.sayDate(requestedOn)}. Check the day.`);
    return [{ type: 'subject-file-answered', on, reason }];
  },
  events: {
    'subject-file-answered': {
      fold: (c, { on }, at, by) => changedRequest(c, (one) => ({ ...one, answered: { on, at, by } })),
      words: ({ on }, say) => `answered the request to see this file on ${say.day(on)}`,
      typed: ({ reason }) => ({ 'What was released, and who decided it': reason }),
    },
  },
};
