/** What a separate record tells its case: whether that child has a referral of their own, and nothing else (PR-11). */

import type { Case } from '../record/case.ts';
import type { SeparateRecordKept } from '../record/separate-records.ts';
import type { Change } from '../rows/context.ts';
import type { EventRows } from '../rows/event.ts';

export interface OtherChildReferred {
  readonly type: 'other-child-referred';
  /** The id of the separate record. */
  readonly record: string;
  readonly answered: boolean;
}

function withReferral({ referredAt, ...kept }: SeparateRecordKept, answeredAt: string | undefined): SeparateRecordKept {
  return answeredAt === undefined ? kept : { ...kept, referredAt: referredAt ?? answeredAt };
}

export const safetyEvents: EventRows<OtherChildReferred> = {
  'other-child-referred': {
    fold: ({ separateRecords = [] }, { record, answered }, at) => ({
      separateRecords: separateRecords.map((one) =>
        one.id === record ? withReferral(one, answered ? at : undefined) : one,
      ),
    }),
    words: ({ answered }) =>
      answered
        ? 'noted that a separate record says that the other child has a referral of their own'
        : 'noted that a separate record no longer says that the other child has a referral of their own',
  },
};

/** What the case is to note; nothing where it says so already, or does not know that record. */
export function otherChildReferred(c: Case, record: string, answered: boolean): Change {
  const kept = c.separateRecords?.find(({ id }) => id === record);
  const isNews = kept !== undefined && (kept.referredAt !== undefined) !== answered;
  const event = { type: 'other-child-referred', record, answered } as const;
  return { actor: { kind: 'clock' }, events: isNews ? [{ event, stage: c.stage }] : [] };
}
