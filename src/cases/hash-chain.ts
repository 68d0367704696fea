import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { capital } from '../rules/base/capitals.ts';

/** An event as it stands on record: bound by its hash to everything before it. */
export interface ChainedEvent<E> {
  /** 1 for the first event of a stream. */
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly event: E;
  /** The hash of the event before; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256, in hexadecimal, over the rest in canonical JSON (RFC 8785). */
  readonly hash: string;
}

/** The end of a chain. The stream's head keeps it, so that events cannot go missing at the end. */
export type ChainEnd = Pick<ChainedEvent<unknown>, 'seq' | 'hash'>;

export interface ChainMisfit {
  /** The first event that does not fit. */
  readonly seq: number;
  readonly reason: string;
}

/** What a chain and its links are called when something does not fit. */
export interface ChainWords {
  /** `case` */
  readonly whole: string;
  /** `event` */
  readonly one: string;
  /** `an event` */
  readonly anOne: string;
}

const ofCases: ChainWords = { whole: 'case', one: 'event', anOne: 'an event' };

/** What the ids of a case's events begin with. */
export const eventIdPrefix = 'event:';

const beforeTheFirst = '0'.repeat(64);

/** The id under which an event stands in its stream's partition: `event:000001`. */
export function eventId(seq: number, prefix = eventIdPrefix): string {
  return `${prefix}${String(seq).padStart(6, '0')}`;
}

/** Chains an event to the one before. Throws `TypeError` where the event is not plain JSON. */
export function chainEvent<E>(previous: ChainEnd | undefined, at: string, event: E): ChainedEvent<E> {
  const link = { seq: (previous?.seq ?? 0) + 1, at, event, previous: previous?.hash ?? beforeTheFirst };
  return { ...link, hash: hashOf(link) };
}

/**
 * The first event that does not fit, or undefined where all do. `events` are in the order of the record; they and
 * `end` may be anything that was read, however damaged.
 */
export function firstMisfit(events: readonly unknown[], end: unknown, words = ofCases): ChainMisfit | undefined {
  let last: ChainEnd = { seq: 0, hash: beforeTheFirst };
  for (const event of events) {
    const seq = last.seq + 1;
    const reason = misfit(event, last, words);
    if (reason !== undefined) return { seq, reason };
    last = event as ChainEnd;
  }
  return endMisfit(last, end, words);
}

function misfit(found: unknown, last: ChainEnd, { one }: ChainWords): string | undefined {
  if (!isRecord(found)) return 'It cannot be read.';
  const { hash, ...rest } = found;
  const seq = last.seq + 1;
  if (typeof rest.seq !== 'number') return 'It has no number.';
  if (rest.seq > seq) return `It is missing: ${one} ${rest.seq} stands in its place.`;
  if (rest.seq < seq) return `${capital(one)} ${rest.seq} stands in its place.`;
  if (hash !== safeHashOf(rest)) return 'It was changed after it was written: its hash does not match it.';
  if (rest.previous !== last.hash) {
    return seq === 1
      ? 'It was not the first: it is linked to one before it.'
      : `It does not follow on from ${one} ${last.seq}: one of the two was changed, or put there later.`;
  }
  return undefined;
}

function endMisfit(last: ChainEnd, end: unknown, { whole, one }: ChainWords): ChainMisfit | undefined {
  const { seq, hash } = isRecord(end) ? end : {};
  if (typeof seq !== 'number') return { seq: last.seq, reason: `The ${whole} does not say which ${one} is its last.` };
  if (seq > last.seq) {
    const reason = `It is missing: the record ends before it, and the ${whole} has ${seq} ${one}s.`;
    return { seq: last.seq + 1, reason };
  }
  if (seq < last.seq) return { seq: seq + 1, reason: `The ${whole} does not know it: its last is ${one} ${seq}.` };
  if (hash !== last.hash) return { seq, reason: `It is not the one that the ${whole} names as its last.` };
  return undefined;
}

function hashOf(value: object): string {
  try {
    return hash('sha256', canonicalize(value) ?? '', 'hex');
  } catch (cause) {
    throw new TypeError('An event must be plain JSON, in well-formed Unicode.', { cause });
  }
}

function safeHashOf(value: object): string | undefined {
  try {
    return hashOf(value);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
