import { managing } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Reason, ReasonAction } from '../../rows/action.ts';

interface Reconsidered extends Reason {
  readonly type: 'reconsidered';
}

export const reconsider: ReasonAction<Reconsidered> = {
  source: 'A-25',
  label: 'Look at the decision again',
  form: {
    title: 'Look at the decision again',
    send: 'Open it again',
    why: 'Why',
    readBy: { reason: onlyWhole },
    says: [
      'The case goes back to the talk and the decision. The clock still runs from receipt.',
      'The referrer, and their safeguarding lead if they work in a school, will be told that the decision is open again, but not why.',
    ],
  },
  who: managing,
  routes: ['concern'],
  from: ['no-meeting'],
  to: 'with-manager',
  guards: [],
  decide: (_c, { reason }) => [{ type: 'reconsidered', reason }],
  events: {
    reconsidered: {
      fold: (c, _event, at) => ({
        decision: undefined,
        earlierDecisions: c.decision === undefined ? c.earlierDecisions : [...c.earlierDecisions, c.decision],
        decidingSince: at,
      }),
      words: () => 'opened the decision again',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
