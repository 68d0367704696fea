import type { Container, CosmosClient, SqlQuerySpec } from '@azure/cosmos';
import { type Carriers, carriersOf } from './cosmos/carriers.ts';
import { commitWrites } from './cosmos/commit.ts';
import { connect } from './cosmos/connection.ts';
import { prepareContainer } from './cosmos/container.ts';
import { addressOf, byAddress, isAlive, newCommit, rankOf, type StoredItem, tagOf, toStored } from './cosmos/items.ts';
import { type Limits, patiently, usualLimits } from './cosmos/patience.ts';
import {
  countOf,
  dueBy,
  expiredBy,
  firstDue,
  firstDueOf,
  havingDue,
  ofKind,
  ofKindsDue,
  startingWith,
  withTag,
} from './cosmos/queries.ts';
import { type Expired, firstPage, pagesOf, readItem, removeUnchanged } from './cosmos/reading.ts';
import type { CosmosSettings } from './cosmos/settings.ts';
import { askedTogether } from './cosmos/together.ts';
import { shortened, sortable } from './instants.ts';
import { checkCommit, checkLimit } from './limits.ts';
import { afterDue, dueStart, pageStart, toPage } from './pages.ts';
import { type Page, type Sought, type Store, type Stored, StoreError, type Versions, type Write } from './port.ts';

/**
 * The store in Azure Cosmos DB: one container in `settings.database`. A commit that was acknowledged is kept, and one
 * whose answer was lost is looked for before it is sent again. Throws `StoreError` `store-unavailable` where the
 * container cannot be reached, is missing, or is not as it must be.
 */
export async function openCosmosStore(settings: CosmosSettings): Promise<Store> {
  const limits = settings.limits ?? usualLimits;
  const client = await connect(settings, limits);
  try {
    const container = await patiently(limits, (signal) => prepareContainer(client, settings, signal));
    return new CosmosStore(client, container, settings.now, limits);
  } catch (error) {
    client.dispose();
    throw error;
  }
}

interface Wanted {
  readonly partition?: string;
  /** How many at most. */
  readonly most?: number;
  readonly isWanted?: (item: StoredItem) => boolean;
  readonly mayLag?: boolean;
}

/** So many documents tell of which kinds some are due: each costs as much as reading it. */
const looksAtOnce = 10;

/** The address after which a page begins. */
function startOf(from: string | undefined): string {
  const key = pageStart(from);
  return key === undefined ? '' : addressOf(key.partition, key.id);
}

/** The rank after which a page begins. */
function rankBefore(from: string | undefined): string {
  const start = dueStart(from);
  return start === undefined ? '' : rankOf(start.due, start.partition, start.id);
}

class CosmosStore implements Store {
  readonly #client: CosmosClient;
  readonly #container: Container;
  readonly #now: () => string;
  readonly #limits: Limits;
  readonly #carriers = askedTogether((asked: readonly Carriers[]) =>
    this.#patiently((signal) => carriersOf(this.#container, asked, signal)),
  );
  #isClosed = false;

  constructor(client: CosmosClient, container: Container, now: () => string, limits: Limits) {
    this.#client = client;
    this.#container = container;
    this.#now = now;
    this.#limits = limits;
  }

  async read<Body>(partition: string, id: string, now: string): Promise<Stored<Body> | undefined> {
    const at = sortable(now);
    const found = await this.#patiently((signal) => readItem(this.#container, partition, id, signal));
    return found && isAlive(found, at) ? toStored(found) : undefined;
  }

  async commit(writes: readonly Write[]): Promise<Versions> {
    const { partition } = checkCommit(writes);
    const now = this.#now();
    const mark = { commit: newCommit(now), now };
    return this.#patiently(commitWrites(this.#container, partition, writes, mark));
  }

  async list<Body>(partition: string, idPrefix: string, now: string): Promise<readonly Stored<Body>[]> {
    const at = sortable(now);
    const isWanted = (item: StoredItem) => isAlive(item, at);
    const found = await this.#find(startingWith(partition, idPrefix), { partition, isWanted });
    return found.toSorted(byAddress).map(toStored<Body>);
  }

  async due<Body>(kind: string, now: string, limit: number): Promise<readonly Stored<Body>[]> {
    checkLimit(limit);
    const at = sortable(now);
    const found = await this.#find(dueBy(kind, at), { most: limit, isWanted: (item) => isAlive(item, at) });
    return found.map(toStored<Body>);
  }

  async kindsDue(kinds: readonly string[], now: string): Promise<ReadonlySet<string>> {
    const at = sortable(now);
    const found = new Set<string>();
    for (let left = kinds; left.length > 0; left = left.filter((kind) => !found.has(kind))) {
      const rows = await this.#find(ofKindsDue(left, at), { most: looksAtOnce, mayLag: true });
      for (const { kind } of rows) found.add(kind);
      // What was not on a page that is not full is not there.
      if (rows.length < looksAtOnce) break;
    }
    return found;
  }

  async withDue<Body>(partition: string, kind: string, now: string): Promise<readonly Stored<Body>[]> {
    const at = sortable(now);
    const first = await this.#patiently((signal) => firstPage(this.#container, havingDue(kind), { signal, partition }));
    // What changes its `due` between two pages can be on neither, so where there is a second all are read by address.
    const found = first ?? (await this.#find(startingWith(partition, ''), { partition }));
    const isWanted = (item: StoredItem) => item.kind === kind && item.due !== undefined && isAlive(item, at);
    return found
      .filter(isWanted)
      .toSorted(byAddress)
      .map(toStored<Body>);
  }

  async nextDue(kind: string): Promise<string | undefined> {
    const [first] = await this.#find(firstDue(kind), { most: 1 });
    return first?.due === undefined ? undefined : shortened(first.due);
  }

  async tagged<Body>(kind: string, tag: string, now: string, limit: number, from?: string): Promise<Page<Body>> {
    checkLimit(limit);
    const at = sortable(now);
    const query = withTag(kind, tag, startOf(from));
    const found = await this.#patiently(async (signal) => {
      // They come in no order, and there may be many: only those that could be on this page are held on to.
      let first: readonly StoredItem[] = [];
      for await (const page of pagesOf<StoredItem>(this.#container, query, { signal })) {
        const alive = page.filter((item) => isAlive(item, at));
        first = [...first, ...alive].sort(byAddress).slice(0, limit + 1);
      }
      return first;
    });
    return toPage(found.map(toStored<Body>), limit);
  }

  async withAnyTag<Body>(kind: string, tags: readonly string[], now: string, limit: number) {
    checkLimit(limit);
    if (tags.length === 0) return [];
    const asked = { tags: tags.map((tag) => tagOf(kind, tag)), limit, at: sortable(now) };
    const found = await this.#carriers(asked);
    return found.map(toStored<Body>);
  }

  async dueFirst<Body>(sought: Sought, now: string, limit: number, from?: string): Promise<Page<Body>> {
    checkLimit(limit);
    const at = sortable(now);
    const after = rankBefore(from);
    if (sought.tags.length === 0) return { items: [] };
    const isWanted = (item: StoredItem) => isAlive(item, at);
    const found = await this.#find(firstDueOf(sought, after), { most: limit + 1, isWanted });
    return toPage(found.map(toStored<Body>), limit, afterDue);
  }

  async count(sought: Sought, now: string): Promise<number> {
    if (sought.tags.length === 0) return 0;
    const query = countOf(sought, sortable(now));
    return this.#patiently(async (signal) => {
      let count = 0;
      for await (const page of pagesOf<number>(this.#container, query, { signal, isPlanned: true })) {
        count += page.reduce((sum, one) => sum + one, 0);
      }
      return count;
    });
  }

  async all<Body>(kind: string, limit: number, from?: string): Promise<Page<Body>> {
    checkLimit(limit);
    const found = await this.#find(ofKind(kind, startOf(from)), { most: limit + 1 });
    return toPage(found.map(toStored<Body>), limit);
  }

  async sweepExpired(now: string): Promise<number> {
    const expired = await this.#patiently(async (signal) => {
      const pages = pagesOf<Expired>(this.#container, expiredBy(sortable(now)), { signal, mayLag: true });
      return (await Array.fromAsync(pages)).flat();
    });
    let dropped = 0;
    for (const one of expired) {
      if (await this.#patiently((signal) => removeUnchanged(this.#container, one, signal))) dropped += 1;
    }
    return dropped;
  }

  /** What is removed is gone there at once, but for its backups. */
  async forget(): Promise<void> {}

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#client.dispose();
  }

  #find(
    query: SqlQuerySpec,
    { partition, most, isWanted = () => true, mayLag }: Wanted,
  ): Promise<readonly StoredItem[]> {
    return this.#patiently(async (signal) => {
      const found: StoredItem[] = [];
      const asking = { signal, partition, pageSize: most, isPlanned: partition === undefined, mayLag };
      for await (const page of pagesOf<StoredItem>(this.#container, query, asking)) {
        found.push(...page.filter(isWanted));
        if (most !== undefined && found.length >= most) break;
      }
      return found.slice(0, most);
    });
  }

  async #patiently<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new StoreError('store-unavailable', 'The store is closed.');
    return patiently(this.#limits, work);
  }
}
