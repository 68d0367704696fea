/**
 * What a channel may be told of all that is still to do. Like the views of posts it has no field that could carry a
 * child's details, who referred, or anybody's words.
 */
import type { LocalDate, Reference } from '../rules/base/vocabulary.ts';
import { isLate, type Obligation } from '../rules/engine/agenda.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { Safe } from './safe.ts';

export interface ChannelDigestLine {
  readonly reference: Reference;
  /** In words of the table of duties. */
  readonly what: Safe;
  readonly due: LocalDate | 'not-known' | 'waits-for-others';
  readonly late: boolean;
}

export function channelDigestLine({ reference }: Case, one: Obligation, by: DecisionContext): ChannelDigestLine {
  const { row, due, waitsFor } = one;
  const day = due.known ? due.due : 'not-known';
  return {
    reference,
    what: (row.inChannel ?? row.title) as Safe,
    due: waitsFor === undefined ? day : 'waits-for-others',
    late: isLate(one, by),
  };
}
