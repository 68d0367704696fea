/** What does not fit in one stream as it was read. */
import { isDeepStrictEqual } from 'node:util';
import type { Stored } from '../store/port.ts';
import { type ChainedEvent, type ChainMisfit, eventId, firstMisfit } from './hash-chain.ts';
import { type AnyStreamType, type Head, partitionOf, referenceIn } from './stream-type.ts';

type Found = Partial<ChainMisfit> & Pick<ChainMisfit, 'reason'>;

/** The first thing that does not fit, or undefined where all does. What was read may be damaged in any way. */
export function streamMisfit(
  type: AnyStreamType,
  { id, partition, body: head }: Stored<Head<unknown>>,
  stored: readonly Stored<ChainedEvent<unknown>>[],
): Found | undefined {
  const { whole, anOne } = type.words;
  const reference = referenceIn(type, partition);
  if (id !== type.head.id || partition !== partitionOf(type, reference)) {
    return { reason: `The ${whole} is not stored where it belongs.` };
  }
  const record = stored.map(({ body }) => body);
  const misfit = firstMisfit(record, head.chain, type.words);
  if (misfit) return misfit;
  const misplaced = stored.findIndex((event, n) => {
    return event.id !== eventId(n + 1, type.event.idPrefix) || event.kind !== type.event.kind;
  });
  if (misplaced >= 0) return { seq: misplaced + 1, reason: `It is not stored under its own number, as ${anOne}.` };
  const unread = record.findIndex(({ event }) => !isReadable(type, event, reference));
  if (unread >= 0) return { seq: unread + 1, reason: `It is not ${anOne} of this ${whole}.` };
  return stateMisfit(type, head, record, reference);
}

function isReadable(type: AnyStreamType, event: unknown, reference: string): boolean {
  try {
    type.parse(event, reference);
    return true;
  } catch {
    return false;
  }
}

function stateMisfit(type: AnyStreamType, head: Head<unknown>, record: readonly ChainedEvent<unknown>[], of: string) {
  const { whole, one } = type.words;
  const asKept = (state: unknown) => JSON.parse(JSON.stringify({ state: type.compared(state, head.v ?? 0) }));
  try {
    if (isDeepStrictEqual(asKept(type.rebuild(record, of)), asKept(head.state))) return undefined;
    return { reason: `The ${whole} is not what its ${one}s make of it.` };
  } catch {
    // What was thrown may quote the record, so it is not passed on.
    return { reason: `The ${whole} cannot be made from its ${one}s.` };
  }
}
