/**
 * A child can be both harmed and the young person of a case: then there are two records, and the link between them is
 * for those who see both ends (PR-11, A-22). It stands on the separate record alone, so the case has nothing to hide.
 */
import type { Reference } from '../base/vocabulary.ts';
import { otherCase } from '../links/other.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import type { RecordEvent } from './events.ts';
import type { SeparateRecord } from './record.ts';

export type LinkedBy = Pick<ActorContext, 'named'>;

export interface LinkAsked {
  readonly does: 'link' | 'unlink';
  readonly other: Reference;
  readonly reason: string;
}

const no = (says: string): Refusal => refusal('invalid', says, 'PR-11', 'other');

/** One answer for a case that is not there and for one of which they do not see the whole. */
export function decideLink(
  record: SeparateRecord,
  { does, other, reason }: LinkAsked,
  by: LinkedBy,
): readonly RecordEvent[] | Refusal {
  if (other === record.case) {
    return no(
      `In ${other} this child may have been harmed. Give the reference of the case in which they are the young person.`,
    );
  }
  if (otherCase(other, by) === undefined) {
    return no(
      `There is no case ${other} of which you can see the whole. Check the reference, or ask the service lead.`,
    );
  }
  const isLinked = record.links?.some((one) => one.other === other) === true;
  if (does === 'link') {
    return isLinked
      ? no(`It is already recorded that this child is the young person of ${other}.`)
      : [{ type: 'linked', other, reason }];
  }
  return isLinked
    ? [{ type: 'unlinked', other, reason }]
    : no(`This record is not linked with ${other} now. Nothing was changed.`);
}

/** The record as somebody reads it who sees the whole of these cases and no others. */
export const withLinksSeen = (record: SeparateRecord, seen: readonly Reference[]): SeparateRecord => {
  const links = record.links?.filter(({ other }) => seen.includes(other));
  return links === undefined ? record : { ...record, links };
};

/** Every case that was ever linked with it. */
export const linkedInEvents = (events: readonly RecordEvent[]): readonly Reference[] => [
  ...new Set(events.flatMap((one) => (one.type === 'linked' || one.type === 'unlinked' ? [one.other] : []))),
];

/** Whether an event is about a link of which somebody may not know. */
export const isLinkUnseen = (event: RecordEvent, seen: readonly Reference[]): boolean =>
  linkedInEvents([event]).some((other) => !seen.includes(other));
