/**
 * What stays of a case, or a separate record, that was removed: one event more in its chain, in the place of its head, and the number and hash
 * of each event. The chain cannot be made again without what is gone, so the event binds all of their hashes (`seal`):
 * none can be changed, and nothing can be put back, without it being seen.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { confirmedBecauseIds, removalReasonIds } from '../../rules/record/retention.ts';
import { type ChainEnd, type ChainedEvent, chainEvent } from '../hash-chain.ts';
import { HEAD } from '../repository.ts';

/** In the place of the head: nobody finds a case there, and no other case can be begun under its reference. */
export const REMOVED = { kind: 'removed-case', id: HEAD.id } as const;
/** The same of a separate record. */
export const REMOVED_RECORD = { kind: 'removed-separate-record', id: 'separate-record' } as const;
export const REMOVED_EVENT = { kind: 'removed-event' } as const;

const personRef = z.object({ id: z.string(), name: z.string() });
const removed = z.object({
  type: z.literal('removed'),
  v: z.literal(1),
  /** Of a separate record, its random id. */
  reference: z.string(),
  what: z.literal('separate-record').optional(),
  asked: z.object({ at: z.string(), by: personRef, because: z.enum(removalReasonIds) }),
  confirmed: z.object({ at: z.string(), by: personRef, because: z.enum(confirmedBecauseIds) }),
  /** How many events there were. */
  events: z.int(),
  /** Of all their numbers and hashes. */
  seal: z.string(),
  /** From which workers the case was kept, for the separate records that stay. */
  keptFrom: z.array(z.string()).optional(),
});
export type Removed = Readonly<z.infer<typeof removed>>;
export type RemovedCase = ChainedEvent<Removed>;

/** SHA-256 over the numbers and hashes of all events, in their order. */
export function sealOf(events: readonly ChainEnd[]): string {
  const digest = createHash('sha256');
  for (const { seq, hash } of events) digest.update(`${seq} ${hash}\n`);
  return digest.digest('hex');
}

export const removedEvent = (end: ChainEnd, at: string, event: Removed): RemovedCase => chainEvent(end, at, event);

/** Undefined where it is none, or was changed after it was written. */
export function readRemoved(body: unknown): RemovedCase | undefined {
  const { seq, at, event, previous, hash } = (body ?? {}) as Partial<ChainedEvent<unknown>>;
  const parsed = removed.safeParse(event);
  if (!parsed.success || typeof seq !== 'number' || at === undefined || previous === undefined) return undefined;
  const again = chainEvent({ seq: seq - 1, hash: previous }, at, event);
  return again.hash === hash ? { ...again, event: parsed.data } : undefined;
}
