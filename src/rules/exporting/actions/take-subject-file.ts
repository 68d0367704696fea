import type { Action } from '../../rows/action.ts';
import { everyStage } from '../../stages.ts';
import { isOpen } from '../../subject-access/requests.ts';
import { type Taking, taken, takingReadBy } from '../taking.ts';

/** Without a button: the file is made by a command on the server, never in a chat or by a link. */
export const takeSubjectFile: Action<Taking> = {
  source: 'A-47',
  form: {
    title: 'Record that the file of the young person is taken',
    send: 'Record it',
    says: ['Pathway records this by itself when somebody makes the file on the server.'],
    readBy: takingReadBy,
  },
  who: ['service-lead'],
  from: everyStage,
  to: 'same',
  guards: [isOpen],
  decide: (_c, input) => [taken('subject-file', input)],
  events: {},
};
