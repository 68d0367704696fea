/**
 * Who searched for a case, when, and how many were found: a record of its own for each person, with its own chain. What
 * was typed is kept nowhere, and no case is named: that is in the access log of each case that was shown.
 */
import { z } from 'zod';
import type { Instant, PersonRef } from '../../rules/base/vocabulary.ts';
import type { Page, Store, Write } from '../../store/port.ts';
import type { ChainedEvent } from '../hash-chain.ts';
import { inTurn } from '../in-turn.ts';
import { countedBack } from '../mark.ts';
import { ownEntry } from '../own-entry.ts';
import { createStream } from '../stream.ts';
import { defineStream, type Head, partitionOf } from '../stream-type.ts';

/** Others are let in first at the most so often; each time it was another process. */
const MOST_TRIES = 50;
/** Teams asks again while somebody types: what found nothing within so many seconds of the one before is that one. */
const TYPING_SECONDS = 10;
/** So many one after the other without a result are counted for the service lead. */
const IN_A_ROW = 3;

const entry = z.object({
  v: z.literal(1),
  person: z.object({ id: z.string(), name: z.string() }),
  found: z.int().min(0),
});
/** The time is the chain's. */
export type SearchEntry = Readonly<z.infer<typeof entry>>;

/** What somebody's searches add up to. */
interface Searched {
  /** How many of the last ones found nothing. */
  readonly inARow: number;
  /** When the last of them was. */
  readonly since?: Instant;
}

const secondsBetween = (from: Instant, to: Instant): number =>
  Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('seconds');

function afterSearch(before: Searched | undefined, { found }: SearchEntry, at: Instant): Searched {
  const { inARow = 0, since } = before ?? {};
  if (found > 0) return { inARow: 0 };
  const isTyping = since !== undefined && secondsBetween(since, at) < TYPING_SECONDS;
  return isTyping ? { inARow, since } : { inARow: inARow + 1, since: at };
}

export const searchLogStream = defineStream<SearchEntry, Searched>({
  words: { whole: 'search log', one: 'search', anOne: 'a search' },
  partitionPrefix: 'searches:',
  head: { id: 'searches', kind: 'searches' },
  event: { idPrefix: 'search:', kind: 'search' },
  version: 1,
  parse: ownEntry(entry),
  evolve: afterSearch,
});

const everySearch = 'every-search';
const inARowWithoutResult = 'in-a-row-without-result';

/** One search: who, when, how many cases it showed. */
export interface KeptSearch {
  readonly at: Instant;
  readonly person: PersonRef;
  readonly found: number;
}

export interface SearchLog {
  /**
   * Keeps a search before its result is shown: only once this resolves may it be. Throws `StoreError` where it cannot be
   * kept, `Conflict` where others were first fifty times.
   */
  record(person: PersonRef, found: number, now: Instant): Promise<void>;
  /** Everybody's, the newest first; `from` is the `next` of the page before. */
  newest(
    limit: number,
    now: Instant,
    from?: string,
  ): Promise<{ readonly searches: readonly KeptSearch[]; readonly next?: string }>;
}

const searchOf = ({ body: { at, event } }: Page<ChainedEvent<SearchEntry>>['items'][number]): KeptSearch => {
  return { at, person: event.person, found: event.found };
};

export function createSearchLog(store: Store): SearchLog {
  const stream = createStream(store, searchLogStream);
  const onLog = inTurn<Awaited<ReturnType<typeof stream.load>>>(stream.load, MOST_TRIES);
  const { kind } = searchLogStream.event;
  return {
    record: ({ id, name }, found, now) =>
      onLog(id, now, async (before) => {
        const added: SearchEntry = { v: 1, person: { id, name }, found };
        const state = afterSearch(before?.state, added, now);
        const isCounted = state.inARow > (before?.state.inARow ?? 0) && state.inARow % IN_A_ROW === 0;
        const tags = [everySearch, ...(isCounted ? [inARowWithoutResult] : [])];
        const listed = (write: Write): Write =>
          'create' in write && write.create.kind === kind
            ? { ...write, create: { ...write.create, tags, due: countedBack(now) } }
            : write;
        const head = (body: Head<Searched>) => ({
          ...searchLogStream.head,
          partition: partitionOf(searchLogStream, id),
          body,
        });
        const commit = (own: readonly Write[]) => own.map(listed);
        await stream.append(id, before, { events: [added], state, head, commit }, now);
      }),
    async newest(limit, now, from) {
      const page = await store.dueFirst<ChainedEvent<SearchEntry>>({ kind, tags: [everySearch] }, now, limit, from);
      return { searches: page.items.map(searchOf), ...(page.next === undefined ? {} : { next: page.next }) };
    },
  };
}

/**
 * How often since an instant somebody searched three times in a row and found nothing. Nothing is blocked by it: the
 * service lead reads the number. No entry is read. Rejects with `StoreError`.
 */
export function searchesInARowWithoutResult(store: Store, since: Instant, now: Instant): Promise<number> {
  const { kind } = searchLogStream.event;
  return store.count({ kind, tags: [inARowWithoutResult], dueBy: countedBack(since) }, now);
}
