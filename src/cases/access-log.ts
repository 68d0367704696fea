/**
 * Who looked at what of a case, and when (SC-11): a record of its own beside each case, with its own partition, so that
 * nobody's look gets in the way of a change, and its own chain. What cannot be written here is not shown.
 */
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Instant, PersonRef, Reference } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import type { ChainedEvent, ChainWords } from './hash-chain.ts';
import { inTurn } from './in-turn.ts';
import { caseStream } from './repository.ts';
import { createStream, type Loaded } from './stream.ts';
import { type AnyStreamType, defineStream, type Head, partitionOf } from './stream-type.ts';

/** Others are let in first at the most so often; each time it was another process. */
const MOST_TRIES = 50;
/** Heads that are known as this process wrote them. */
const MOST_HEADS = 500;

const accessEntry = z.object({
  v: z.literal(1),
  reference: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  /** A page's id, or the command by which it was asked for. */
  what: z.string(),
});
/** The time is the chain's. */
export type AccessEntry = Readonly<z.infer<typeof accessEntry>>;

/** A log of who looked at one kind of thing, beside the stream of what is looked at. */
export function logStreamOf(own: {
  readonly words: ChainWords;
  readonly partitionPrefix: string;
  readonly head: { readonly id: string; readonly kind: string };
  readonly event: { readonly idPrefix: string; readonly kind: string };
  readonly belongsTo: AnyStreamType;
}) {
  return defineStream<AccessEntry, undefined>({
    ...own,
    version: 1,
    parse: (stored, reference) => {
      const entry = accessEntry.parse(stored);
      if (entry.reference !== reference) throw new Error('It is about something else.');
      return entry;
    },
    evolve: () => undefined,
  });
}

export const accessLogStream = logStreamOf({
  words: { whole: 'access log', one: 'look', anOne: 'a look' },
  partitionPrefix: 'access-log:',
  head: { id: 'access-log', kind: 'access-log' },
  event: { idPrefix: 'look:', kind: 'look' },
  belongsTo: caseStream,
});

export interface AccessLog {
  /**
   * Writes down a look before it is shown: only once this resolves may it be. Throws `StoreError` where it cannot be
   * kept, `Conflict` where others were first fifty times.
   */
  record(reference: Reference, person: PersonRef, what: string, now: Instant): Promise<void>;
  /** The oldest first. Throws `RecordUnreadable`. */
  history(reference: Reference, now: Instant): Promise<readonly ChainedEvent<AccessEntry>[]>;
}

export const createAccessLog = (store: Store): AccessLog => createLogOf(store, accessLogStream);

export function createLogOf(store: Store, type: ReturnType<typeof logStreamOf>): AccessLog {
  const stream = createStream(store, type);
  const heads = new LRUCache<Reference, Loaded<Head<undefined>>>({ max: MOST_HEADS });
  /** Each is gone by once: where another process was first it is read. */
  const load = async (reference: Reference, now: Instant) => {
    const written = heads.get(reference);
    heads.delete(reference);
    return written ?? stream.load(reference, now);
  };
  const onLog = inTurn(load, MOST_TRIES);
  return {
    record: (reference, { id, name }, what, now) =>
      onLog(reference, now, async (before) => {
        const entry: AccessEntry = { v: 1, reference, person: { id, name }, what };
        const partition = partitionOf(type, reference);
        const head = (body: Head<undefined>) => ({ ...type.head, partition, body });
        const { head: written } = await stream.append(
          reference,
          before,
          { events: [entry], state: undefined, head },
          now,
        );
        if (written !== undefined) heads.set(reference, written);
      }),
    history: stream.history,
  };
}
