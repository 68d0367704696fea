/**
 * A stream in the store: a record of chained events, and a head that names the last of them. The head's etag guards
 * every addition, so that of two who add at once one is refused.
 */
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { leftBy, writeOver } from '../store/conflicts.ts';
import { type Document, type Etag, type Store, type Stored, StoreError, type Write } from '../store/port.ts';
import { type ChainedEvent, chainEvent, eventId } from './hash-chain.ts';
import { asOfToday, type Head, partitionOf, RecordUnreadable, readEvent, type StreamType } from './stream-type.ts';

export type Loaded<H> = H & { readonly etag: Etag };

export interface Addition<Event, State, H extends Head<State>> {
  readonly events: readonly Event[];
  /** What all events add up to, these among them. */
  readonly state: State;
  /** The document of the new head. */
  readonly head: (made: Head<State>) => Document<H>;
  /** The whole commit, made of the stream's own writes and what else is kept with them, or not at all. */
  readonly commit?: (own: readonly Write[]) => readonly Write[];
}

export interface Appended<H> {
  /** The new head; undefined where the store could not say its version. */
  readonly head: Loaded<H> | undefined;
  /** What its commit created or replaced, each where the store could say its version. */
  readonly left: readonly Stored[];
}

export interface Stream<Event, State, H extends Head<State> = Head<State>> {
  /** Throws `RecordUnreadable` where a head of an earlier version cannot be made again. */
  load(reference: Reference, now: Instant): Promise<Loaded<H> | undefined>;
  /**
   * Adds to what was loaded, all or nothing. Throws `Conflict` where somebody else added meanwhile; `StoreError`
   * `store-misused` where the first addition has no event, or a commit takes no more (src/store/limits.ts);
   * `RecordUnreadable` where a newer Pathway wrote the head: what this one would decide on it may leave out what it holds.
   */
  append(
    reference: Reference,
    before: Loaded<H> | undefined,
    addition: Addition<Event, State, H>,
    now: Instant,
  ): Promise<Appended<H>>;
  /** Throws `RecordUnreadable`. */
  history(reference: Reference, now: Instant): Promise<readonly ChainedEvent<Event>[]>;
}

export function createStream<Event, State, H extends Head<State> = Head<State>>(
  store: Store,
  type: StreamType<Event, State>,
): Stream<Event, State, H> {
  const recordOf = async (reference: Reference, now: Instant): Promise<readonly ChainedEvent<unknown>[]> => {
    const found = await store.list<ChainedEvent<unknown>>(partitionOf(type, reference), type.event.idPrefix, now);
    return found.map(({ body }) => body);
  };
  return {
    load: async (reference, now) => {
      const found = await store.read<H>(partitionOf(type, reference), type.head.id, now);
      // In the place of what was removed stands that it was.
      if (found === undefined || found.kind !== type.head.kind) return undefined;
      const { body, etag } = found;
      const isEarlier = (body.v ?? 0) < type.version;
      const head = isEarlier ? asOfToday(type, body, await recordOf(reference, now), reference) : body;
      return { ...head, etag };
    },
    append: async (reference, before, { events, state, head, commit = (own) => own }, now) => {
      if ((before?.v ?? 0) > type.version) {
        const { whole } = type.words;
        throw new RecordUnreadable(`A newer Pathway wrote the ${whole} of ${reference}. Start that one.`);
      }
      const added: ChainedEvent<unknown>[] = [];
      for (const event of events) added.push(chainEvent(added.at(-1) ?? before?.chain, now, type.written(event)));
      const last = added.at(-1) ?? before?.chain;
      const { whole, one } = type.words;
      if (last === undefined) throw new StoreError('store-misused', `There is no ${whole} without a first ${one}.`);
      const document = head({ v: type.version, state, chain: { seq: last.seq, hash: last.hash } });
      const { idPrefix, kind } = type.event;
      const partition = partitionOf(type, reference);
      const ofHead = writeOver(document, before?.etag, now);
      const own: readonly Write[] = [
        ofHead,
        ...added.map((body): Write => ({ create: { partition, id: eventId(body.seq, idPrefix), kind, body } })),
      ];
      const writes = commit(own);
      const versions = await store.commit(writes);
      const etag = versions[writes.indexOf(ofHead)];
      return {
        head: etag === undefined ? undefined : { ...document.body, etag },
        left: leftBy(writes, versions),
      };
    },
    history: async (reference, now) => (await recordOf(reference, now)).map((link) => readEvent(type, link, reference)),
  };
}
