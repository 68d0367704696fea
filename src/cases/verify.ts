/** Checks that nothing in a record was changed, removed, put elsewhere or added behind Pathway's back. */

import { createHash } from 'node:crypto';
import { capital } from '../rules/base/capitals.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { everyDocument } from '../store/every-document.ts';
import type { Store, Stored } from '../store/port.ts';
import { isIndexBuilt } from './build-name-index.ts';
import type { ChainedEvent, ChainMisfit } from './hash-chain.ts';
import { NAMES } from './name-index.ts';
import { removables } from './removal/removable.ts';
import type { RemovedCase } from './removal/removed.ts';
import { removedMisfit } from './removal/verify-removed.ts';
import { caseStream, HEAD } from './repository.ts';
import { type AnyStreamType, type Head, partitionOf, referenceIn } from './stream-type.ts';
import { streamMisfit } from './verify-stream.ts';

export interface Misfit extends Partial<ChainMisfit> {
  readonly reference: Reference;
  /** What `seq` counts: `event`, `look`. */
  readonly one: string;
  readonly reason: string;
}

export interface RecordReport {
  /** How many there are of each: `case`, `event`, `access log`, `look`. */
  readonly counts: Readonly<Record<string, number>>;
  /**
   * Of each kind of stream, SHA-256 over all its heads: the same where no stream was added, changed or taken away.
   * Somebody else's copy, or that of another day, is compared with it.
   */
  readonly digests: Readonly<Record<string, string>>;
  readonly misfits: readonly Misfit[];
  /** Cases and separate records whose body was removed, by the two who said so. */
  readonly removed: readonly RemovedCase[];
}

/**
 * Goes through streams of these kinds: each one's events against its chain, and its state against its events; then
 * through events that belong to none. Names the first misfit of each. The bot may be running.
 */
export async function verifyRecord(store: Store, now: Instant, types: readonly AnyStreamType[]): Promise<RecordReport> {
  const counts: Record<string, number> = {};
  const digests: Record<string, string> = {};
  const misfits: Misfit[] = [];
  for (const type of types) {
    const found = await verifyStreams(store, now, type);
    counts[type.words.whole] = found.wholes;
    counts[type.words.one] = found.ones;
    digests[type.words.whole] = found.digest;
    misfits.push(...found.misfits);
  }
  const removed: RemovedCase[] = [];
  for (const of of removables) {
    const { one } = of.stream.words;
    for await (const head of everyDocument<RemovedCase>(store, of.removed.kind, now)) {
      const { removed: found, reason } = await removedMisfit(store, of, head, now);
      if (found !== undefined) removed.push(found);
      if (reason !== undefined) misfits.push({ reference: referenceIn(of.stream, head.partition), one, reason });
    }
  }
  misfits.push(...(await nameIndexMisfits(store, now)));
  return { counts, digests, misfits, removed };
}

/**
 * Where all cases are in the index of names: each has its place there, and nothing else has. Without the key nobody can
 * say whether the place is the right one; a start of Pathway puts that right (src/cases/build-name-index.ts).
 */
async function nameIndexMisfits(store: Store, now: Instant): Promise<readonly Misfit[]> {
  if (!(await isIndexBuilt(store, now))) return [];
  const misfits: Misfit[] = [];
  const { one } = caseStream.words;
  for await (const { partition: reference } of everyDocument(store, HEAD.kind, now)) {
    const isThere = (await store.read(reference, NAMES.id, now)) !== undefined;
    // It may have been removed meanwhile.
    if (!isThere && (await store.read(reference, HEAD.id, now))?.kind === HEAD.kind) {
      misfits.push({ reference, one, reason: 'It is not in the index of names, so that nobody finds it by a name.' });
    }
  }
  for await (const { partition: reference } of everyDocument(store, NAMES.kind, now)) {
    if ((await store.read(reference, HEAD.id, now))?.kind === HEAD.kind) continue;
    misfits.push({ reference, one, reason: 'It is in the index of names, but there is no case.' });
  }
  return misfits;
}

async function verifyStreams(store: Store, now: Instant, type: AnyStreamType) {
  const partitions = new Set<string>();
  const misfits: Misfit[] = [];
  const digest = createHash('sha256');
  let ones = 0;
  for await (const head of everyDocument<Head<unknown>>(store, type.head.kind, now)) {
    const reference = referenceIn(type, head.partition);
    const found = await verifyOne(store, head, now, type);
    partitions.add(head.partition);
    digest.update(`${head.partition} ${endOf(head.body)}\n`);
    ones += found.count;
    if (found.misfit) misfits.push({ reference, one: type.words.one, ...found.misfit });
  }
  const strays = await findStrays(store, now, type, partitions);
  return {
    wholes: partitions.size,
    ones: ones + strays.count,
    digest: digest.digest('hex'),
    misfits: [...misfits, ...strays.misfits, ...(await strayMarks(store, now, type, partitions))],
  };
}

/** A head as it was read may be damaged in any way. */
function endOf(body: unknown): string {
  const { chain } = (body ?? {}) as Partial<Head<unknown>>;
  return `${chain?.seq} ${chain?.hash}`;
}

async function verifyOne(store: Store, listed: Stored<Head<unknown>>, now: Instant, type: AnyStreamType) {
  const reference = referenceIn(type, listed.partition);
  for (let head: Stored<Head<unknown>> | undefined = listed; head !== undefined; ) {
    const events = await store.list<ChainedEvent<unknown>>(head.partition, type.event.idPrefix, now);
    const { found } = type;
    const mark = found === undefined ? 'not-looked-for' : await store.read(head.partition, found.id, now);
    const after: Stored<Head<unknown>> | undefined = await store.read<Head<unknown>>(head.partition, head.id, now);
    if (after?.etag === head.etag) {
      const unlisted = mark === 'not-looked-for' ? undefined : listMisfit(type, head, mark);
      const misfit = streamMisfit(type, head, events) ?? unlisted ?? (await orphanMisfit(store, now, type, reference));
      return { count: events.length, misfit };
    }
    // It changed in between: these events belong to another head.
    head = after;
  }
  return { count: 0, misfit: undefined };
}

function listMisfit({ found }: AnyStreamType, { body }: Stored<Head<unknown>>, mark: Stored | undefined) {
  const reason = found?.misfit(body, mark);
  return reason === undefined ? undefined : { reason };
}

/** What is in lists, and is nothing. */
async function strayMarks(store: Store, now: Instant, type: AnyStreamType, partitions: ReadonlySet<string>) {
  const { found, words, head } = type;
  const misfits: Misfit[] = [];
  if (found === undefined) return misfits;
  for (const kind of [found.kind, ...(found.otherKinds ?? [])]) {
    for await (const { partition } of everyDocument(store, kind, now)) {
      // It may have begun since the heads were gone through.
      if (partitions.has(partition) || (await store.read(partition, head.id, now)) !== undefined) continue;
      misfits.push({
        reference: referenceIn(type, partition),
        one: words.one,
        reason: `It is in lists, but there is no ${words.whole}.`,
      });
    }
  }
  return misfits;
}

async function orphanMisfit(store: Store, now: Instant, { belongsTo, words }: AnyStreamType, reference: Reference) {
  if (belongsTo === undefined) return undefined;
  const owner = await store.read(partitionOf(belongsTo, reference), belongsTo.head.id, now);
  return owner ? undefined : { reason: `There is no ${belongsTo.words.whole} to this ${words.whole}.` };
}

/** Events that no stream's check has seen: in a partition without a head, or under an id of another form. */
async function findStrays(store: Store, now: Instant, type: AnyStreamType, partitions: ReadonlySet<string>) {
  const { whole, one, anOne } = type.words;
  const misfits: Misfit[] = [];
  const hasHead = new Map([...partitions].map((partition) => [partition, true]));
  let count = 0;
  for await (const { partition, id } of everyDocument(store, type.event.kind, now)) {
    const reference = referenceIn(type, partition);
    if (!hasHead.has(partition)) {
      // It may have begun since the heads were gone through.
      const begun = (await store.read(partition, type.head.id, now)) !== undefined;
      hasHead.set(partition, begun);
      if (!begun) misfits.push({ reference, one, reason: `There are ${one}s, but no ${whole}.` });
    }
    if (!hasHead.get(partition)) count += 1;
    else if (!id.startsWith(type.event.idPrefix)) {
      misfits.push({ reference, one, reason: `${capital(anOne)} is stored as ${id}.` });
    }
  }
  return { count, misfits };
}
