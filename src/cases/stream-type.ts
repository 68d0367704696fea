/** A kind of stream: everything of it that is its own. `stream.ts` keeps and reads it, `verify.ts` checks it. */
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import type { Document } from '../store/port.ts';
import type { ChainEnd, ChainedEvent, ChainWords } from './hash-chain.ts';

/** What a stream's head holds. An instance may keep more in it. */
export interface Head<State> {
  /** The version of the rules that made `state`; absent in heads kept before there were versions. */
  readonly v?: number;
  readonly state: State;
  readonly chain: ChainEnd;
}

/** How a kind of stream is kept, read and checked. */
export interface StreamType<Event, State> {
  readonly words: ChainWords;
  /** Before the reference of a case, the name of the partition. Two streams may share one where their ids differ. */
  readonly partitionPrefix: string;
  readonly head: { readonly id: string; readonly kind: string };
  readonly event: { readonly idPrefix: string; readonly kind: string };
  /** The document beside a head by which the whole is found in lists, where there is one. */
  readonly found?: {
    readonly id: string;
    readonly kind: string;
    /** Other kinds that it can be of. */
    readonly otherKinds?: readonly string[];
    /** Why it does not go with its head; undefined where it does. `mark` is undefined where there is none. */
    misfit(head: Head<State>, mark: Document | undefined): string | undefined;
  };
  /** The stream without which there is none of these, where there is one. */
  readonly belongsTo?: StreamType<unknown, unknown>;
  /** A head that was made by an earlier version is made again from its events when it is loaded. */
  readonly version: number;
  /** An event as it is written today. */
  written(event: Event): unknown;
  /** An event as it is read, whatever version wrote it. Throws where it is not one of this reference's stream. */
  parse(stored: unknown, reference: Reference): Event;
  /** What the events add up to. Throws `RecordUnreadable` where one cannot be read. */
  rebuild(record: readonly ChainedEvent<unknown>[], reference: Reference): State;
  /** What of a head's state is compared with what its events make: of one of an earlier version perhaps not all. */
  compared(state: unknown, version: number): unknown;
}

export type AnyStreamType = StreamType<unknown, unknown>;

type Definition<Event, State> = Omit<StreamType<Event, State>, 'rebuild' | 'compared' | 'written'> &
  Partial<Pick<StreamType<Event, State>, 'compared' | 'written'>> & {
    /** The state after one more event. */
    evolve(before: State | undefined, event: Event, at: Instant): State;
  };

export function defineStream<Event, State>({ evolve, ...type }: Definition<Event, State>): StreamType<Event, State> {
  return {
    compared: (state) => state,
    written: (event) => event,
    ...type,
    rebuild: (record, reference) =>
      record.reduce<State | undefined>(
        (state, link) => evolve(state, readEvent(type, link, reference).event, link.at),
        undefined,
      ) as State,
  };
}

/** An event is not what it should be; `cause` says why. `npm run verify-record` finds where else. */
export class RecordUnreadable extends Error {
  readonly code = 'record-unreadable';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RecordUnreadable';
  }
}

/** The event as this version knows it. Throws `RecordUnreadable`. */
export function readEvent<Event>(
  { parse, words }: Pick<StreamType<Event, unknown>, 'parse' | 'words'>,
  link: ChainedEvent<unknown>,
  reference: Reference,
): ChainedEvent<Event> {
  try {
    return { ...link, event: parse(link.event, reference) };
  } catch (cause) {
    const { whole, one } = words;
    throw new RecordUnreadable(`In the ${whole} of ${reference} ${one} ${link.seq} cannot be read.`, { cause });
  }
}

export const partitionOf = ({ partitionPrefix }: AnyStreamType, reference: Reference): string =>
  partitionPrefix + reference;

/** The reference whose stream the partition holds; its whole name where it can hold none of these. */
export const referenceIn = ({ partitionPrefix }: AnyStreamType, partition: string): Reference =>
  partition.startsWith(partitionPrefix) ? partition.slice(partitionPrefix.length) : partition;

/**
 * The head as the rules of today make it. An event that was changed keeps nobody from the whole: `verify.ts` names it.
 * Throws `RecordUnreadable` where an event is missing, since what is left would add up to something else, or where one
 * cannot be read.
 */
export function asOfToday<State, H extends Head<State>>(
  type: StreamType<unknown, State>,
  head: H,
  record: readonly ChainedEvent<unknown>[],
  reference: Reference,
): H {
  // What was added since belongs to another head.
  const own = record.slice(0, head.chain.seq);
  const missing = Array.from({ length: head.chain.seq }, (_, n) => n + 1).find((seq, n) => own[n]?.seq !== seq);
  if (missing !== undefined) {
    const { whole, one } = type.words;
    throw new RecordUnreadable(
      `In the ${whole} of ${reference} ${one} ${missing} is missing. Restore it from a backup.`,
    );
  }
  return { ...head, v: type.version, state: type.rebuild(own, reference) };
}
