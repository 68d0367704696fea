import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Reason, ReasonAction } from '../../rows/action.ts';
import type { Guard } from '../../rows/guard.ts';

interface FurtherPlanned extends Reason {
  readonly type: 'further-planned';
}
interface FurtherDropped extends Reason {
  readonly type: 'further-dropped';
}

export const planFurther: ReasonAction<FurtherPlanned> = {
  source: 'CN-22',
  label: 'Arrange another meeting',
  form: {
    title: 'Arrange another meeting about the plan',
    send: 'Arrange it',
    why: 'Why',
    says: ['You will then book it and invite, as for the first. The plan and its actions stay as they are.'],
    readBy: { reason: onlyWhole },
  },
  who: running,
  from: ['in-plan'],
  to: 'arranging',
  guards: [],
  decide: (_c, { reason }) => [{ type: 'further-planned', reason }],
  events: {
    'further-planned': {
      fold: (c, _event, at) => ({ further: { since: at, after: c.meetings.length } }),
      words: () => 'began to arrange another meeting about the plan',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};

const furtherWanted: Guard = {
  source: 'CN-22',
  holds: (c) => c.further !== undefined,
  otherwise: 'Another meeting is not being arranged on this case.',
  hides: true,
};

/** Another meeting is seen to be of no use: the plan stands. */
export const dropFurther: Action<Reason, FurtherDropped> & ReasonAction<FurtherDropped> = {
  source: 'CN-22',
  label: 'Do not hold another meeting',
  afterwards: true,
  form: {
    title: 'Do not hold another meeting',
    send: 'Record this',
    why: 'Why',
    says: ['The plan and its actions stay as they are.'],
    readBy: { reason: onlyWhole },
  },
  who: running,
  from: ['arranging'],
  to: 'in-plan',
  guards: [furtherWanted],
  decide: (_c, { reason }) => [{ type: 'further-dropped', reason }],
  events: {
    'further-dropped': {
      fold: (_c, _event, at) => ({ further: undefined, furtherDropped: at }),
      words: () => 'decided not to hold another meeting about the plan',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
