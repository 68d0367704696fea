import { tellPlacing } from '../../placing/placing.ts';
import { wasTurnedAway } from '../../police/wrong-screening.ts';
import type { Case } from '../../record/case.ts';
import { inCharge } from '../../record/case-roles.ts';
import { lastReopening } from '../../record/closing.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult, Deciding, Reason } from '../../rows/action.ts';
import { whenOdd } from '../../rows/doubt.ts';
import type { Guard } from '../../rows/guard.ts';
import { refusal } from '../../rows/refusals.ts';
import { isOpen } from '../../stages.ts';
import { canReopen } from '../last-days.ts';

/** The reason is left out where a decision of the police opens it. */
interface Reopened extends Partial<Reason> {
  readonly type: 'reopened';
}

export const tooLongAgo =
  'This case was closed too long ago to open it again. If something has happened since, raise a new concern: type "raise a concern". Write there that it is about the same young person, with the reference of this case.';

/** What MASH turned away, they alone can take back: until then youth justice are not told of it. */
const notTurnedAway: Guard = {
  source: 'CJ-08',
  holds: (c) => !wasTurnedAway.holds(c),
  otherwise: 'MASH decided that this is not for the procedure. Only they can open it again.',
  hides: true,
};

/** What opens it, and the telephone call that follows where another local authority placed the young person here. */
export const reopening = (c: Case, reason?: string) =>
  [
    { type: 'reopened', ...(reason === undefined ? {} : { reason }) },
    ...tellPlacing(c, 'reopened', (c.reopenings?.length ?? 0) + 1),
  ] as const;

/** Of two people who open it at once the second reads that it was the first. */
function openedAlready(c: Case): string | undefined {
  const last = lastReopening(c);
  return isOpen(c) && last !== undefined ? `${last.by.name} has opened the case again already` : undefined;
}

const tooLate: NonNullable<Action<Reason>['tooLate']> = ({ closed }, by) =>
  closed !== undefined && canReopen(closed, by) ? undefined : refusal('wrong-stage', tooLongAgo, 'A-32');

const decide = (c: Case, { reason }: Reason, by: Deciding): ActionResult => tooLate(c, by) ?? reopening(c, reason);

export const reopen: Action<Reason, Reopened> = {
  source: 'A-32',
  label: 'Open the case again',
  form: {
    title: 'Open the case again',
    send: 'Open it again',
    readBy: { reason: onlyWhole },
    says: [
      'The case will stand where it stood before it was closed. What was not done is to be done again, and Pathway will remind people of it from the beginning. The ten working days still count from the same day.',
      'Pathway will tell the referrer and any team that has not confirmed yet that the case is open again. It will tell nobody why.',
    ],
  },
  who: [...inCharge, 'untold-service-lead'],
  from: ['closed'],
  to: 'as-before-closing',
  guards: [notTurnedAway],
  tooLate,
  alreadyDone: openedAlready,
  decide,
  // A form that lay open while somebody else opened it and closed it again.
  doubts: (c, _input, { calendar }) => {
    const last = lastReopening(c);
    const day = last && calendar.sayDate(calendar.localDate(last.at));
    return whenOdd(last !== undefined, {
      id: `closed-again:${c.reopenings?.length}`,
      asks: `${last?.by.name} opened this case again on ${day}, and it was closed once more. Do you want to open it again?`,
    });
  },
  events: {
    reopened: {
      fold: ({ closed, reopenings = [] }, { reason }, at, by) =>
        closed === undefined
          ? {}
          : {
              closed: undefined,
              // Reminders begin again, also those that were put off.
              nudging: {},
              reopenings: [...reopenings, { closing: closed, at, by, ...(reason === undefined ? {} : { reason }) }],
            },
      words: ({ reason }) =>
        reason === undefined ? 'opened the case again with what the police decided' : 'opened the case again',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
