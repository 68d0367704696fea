import { noActionOpen } from '../../plan/open-actions.ts';
import { managing } from '../../record/access.ts';
import { type Case, standingReferrals } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult, Reason } from '../../rows/action.ts';
import type { Guard } from '../../rows/guard.ts';
import { refusal } from '../../rows/refusals.ts';

interface Input extends Reason {
  /** Why it is not waited for, where First Contact have not decided about a child under ten. */
  readonly withoutDecision?: string | undefined;
}
interface Closed extends Input {
  readonly type: 'closed';
}

const everybodyTold: Guard = {
  source: 'PR-18',
  holds: (c) => c.contactsToMake.every((one) => one.done !== undefined),
  otherwise: 'There is still somebody to tell: "What is next" says who. First tell them, or record why you cannot.',
};

const isUndecided = (c: Case): boolean =>
  standingReferrals(c).some((one) => one.because === 'under-ten' && one.confirmed === undefined);

function decide(c: Case, { reason, withoutDecision }: Input): ActionResult {
  if (!isUndecided(c)) return [{ type: 'closed', reason }];
  const says =
    'First Contact have not recorded what they decided. Wait for that, or say why the case is closed although they have not.';
  return withoutDecision === undefined
    ? refusal('invalid', says, 'SC-06', 'withoutDecision')
    : [{ type: 'closed', reason, withoutDecision }];
}

export const close: Action<Input, Closed> = {
  source: 'A-32',
  label: 'Close the case',
  form: {
    title: 'Close the case',
    send: 'Close',
    readBy: { reason: onlyWhole, withoutDecision: onlyWhole },
    says: [
      'Pathway will not remind anybody of it again. The record stays.',
      'Pathway will tell the referrer that it is closed, and any team that has not confirmed or decided yet. It will tell nobody why.',
    ],
  },
  who: [...managing, 'unallocated-manager'],
  from: ['no-meeting', 'held', 'in-plan', 'with-first-contact'],
  to: 'closed',
  guards: [everybodyTold, noActionOpen],
  decide,
  events: {
    closed: {
      fold: (_c, { reason, withoutDecision }, at) => ({
        closed: { at, reason, ...(withoutDecision === undefined ? {} : { withoutDecision }) },
      }),
      words: ({ withoutDecision }) =>
        withoutDecision === undefined ? 'closed the case' : 'closed the case before First Contact had decided',
      typed: ({ reason, withoutDecision }) => ({ Why: reason, 'Why it was not waited for': withoutDecision }),
    },
  },
};
