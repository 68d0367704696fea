import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { everyStage } from '../../stages.ts';
import { isOpen } from '../requests.ts';
import { dayTrouble, type SubjectSaid, subjectFolds } from '../said.ts';

type Input = SubjectSaid['subject-file-answered'];
interface SubjectFileAnswered extends Input {
  readonly type: 'subject-file-answered';
}

export const answerSubjectFile: Action<Input, SubjectFileAnswered> = {
  source: 'A-47',
  label: 'Record that this request is answered',
  afterwards: true,
  form: {
    title: 'Record that this request is answered',
    send: 'Record it',
    readBy: { reason: onlyWhole },
    says: ['Delete every copy of the file that nobody needs.'],
  },
  who: ['service-lead'],
  from: everyStage,
  to: 'same',
  guards: [isOpen],
  decide: (c, { on, reason }, by) =>
    dayTrouble['subject-file-answered'](c, { on, reason }, by) ?? [{ type: 'subject-file-answered', on, reason }],
  events: {
    'subject-file-answered': {
      fold: subjectFolds['subject-file-answered'],
      words: ({ on }, say) => `answered the request to see this file on ${say.day(on)}`,
      typed: ({ reason }) => ({ 'What was released, and who decided it': reason }),
    },
  },
};
