/** Documents as they lie in the container. */
import { randomBytes } from 'node:crypto';
import { shortened, sortable, sortableOr } from '../instants.ts';
import type { Document, Etag, Stored } from '../port.ts';

export interface Item {
  readonly id: string;
  readonly partition: string;
  /** Partition and id in one, so that their order over all partitions takes one index. */
  readonly address: string;
  readonly kind: string;
  readonly body: unknown;
  /** In the sortable form, as `expires`. */
  readonly due?: string;
  /** Each after its kind, so that one look into the index finds a kind's documents under a tag. */
  readonly tags?: readonly string[];
  /** Where it stands among what carries tags: `rankOf`. It is there for each that does, also where it has no `due`. */
  readonly rank?: string;
  readonly expires?: string;
  /** Seconds after which Cosmos DB drops it by itself. */
  readonly ttl?: number;
  /**
   * The commits that wrote it, the newest first: `commitsWith`. Where an answer was lost, this tells whether the commit
   * was kept, even if others have written since.
   */
  readonly commits: readonly string[];
}

export interface StoredItem extends Item {
  readonly _etag: string;
}

/** A tab sorts before whatever else stands in a partition's name. */
export const addressOf = (partition: string, id: string): string => `${partition}\t${id}`;
export const byAddress = (one: StoredItem, other: StoredItem): number => (one.address < other.address ? -1 : 1);
export const tagOf = (kind: string, tag: string): string => `${kind} ${tag}`;

/** What is due first sorts first, and then by address. `due` in the sortable form, or `afterAll`. */
export const rankOf = (due: string, partition: string, id: string): string => `${due}\t${addressOf(partition, id)}`;

/** `now` is the real time: Cosmos DB counts a time to live by its own clock. */
function secondsLeft(expires: string, now: string): number {
  const left = Temporal.Instant.from(expires).epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds;
  return Math.max(1, Math.ceil(left / 1000));
}

/** So many of a document's commits are known however old they are. */
const fewestCommits = 5;
/**
 * For so many milliseconds every commit is known, however many came after it. Whoever lost an answer looks for ten
 * seconds at the most (`usualLimits`); the rest is for clocks that differ.
 */
const knownFor = 60_000;

/** Never the same twice. It bears its moment, so that whoever writes next knows how old it is. */
export function newCommit(now: string): string {
  const moment = Temporal.Instant.from(now).epochMilliseconds.toString(36);
  return `${moment}.${randomBytes(9).toString('base64url')}`;
}

/** When it was made, in milliseconds since 1970; one of an earlier version does not say, and is taken as old. */
function momentOf(commit: string): number {
  const [moment = '', rest] = commit.split('.');
  return rest === undefined ? 0 : Number.parseInt(moment, 36);
}

/** The newest, and of those before it what somebody may still be looking for. */
function commitsWith(commit: string, before: readonly string[], now: string): readonly string[] {
  const since = Temporal.Instant.from(now).epochMilliseconds - knownFor;
  return [commit, ...before.filter((one, n) => n < fewestCommits - 1 || momentOf(one) >= since)];
}

/** Cosmos DB's own etag, and the commits before, so that who replaces the document can carry them on. */
export function etagOf({ _etag, commits }: Pick<StoredItem, '_etag' | 'commits'>): Etag {
  return [_etag, ...commits].join(' ');
}

/** What `etagOf` made an etag of. */
export function partsOf(etag: Etag): { readonly ifMatch: string; readonly commits: readonly string[] } {
  const [ifMatch = '', ...commits] = etag.split(' ');
  return { ifMatch, commits };
}

/** The commit that writes a document. */
export interface Writing {
  /** `newCommit` */
  readonly commit: string;
  /** Those before, where they are known. */
  readonly before?: readonly string[];
  /** The real time. */
  readonly now: string;
}

export function toItem(document: Document, { commit, before = [], now }: Writing): Item {
  const { id, partition, kind, body, due, tags = [], expires } = document;
  return {
    ...{ id, partition, address: addressOf(partition, id), kind, body },
    commits: commitsWith(commit, before, now),
    ...(due !== undefined && { due: sortable(due) }),
    ...(tags.length > 0 && {
      tags: [...new Set(tags)].map((tag) => tagOf(kind, tag)),
      rank: rankOf(sortableOr(due), partition, id),
    }),
    ...(expires !== undefined && { expires: sortable(expires), ttl: secondsLeft(expires, now) }),
  };
}

/** What a commit creates, where it takes the place of what was found: that one's commits are carried on. */
export function inPlaceOf({ commits }: StoredItem, item: Item, { commit, now }: Writing): Item {
  return { ...item, commits: commitsWith(commit, commits, now) };
}

export function toStored<Body>(item: StoredItem): Stored<Body> {
  const { id, partition, kind, body, due, tags, expires } = item;
  return {
    ...{ partition, id, kind, body: body as Body, etag: etagOf(item) },
    ...(due !== undefined && { due: shortened(due) }),
    ...(tags !== undefined && { tags: tags.map((tag) => tag.slice(tagOf(kind, '').length)) }),
    ...(expires !== undefined && { expires: shortened(expires) }),
  };
}

/** `now` in the sortable form. */
export function isAlive({ expires }: Item, now: string): boolean {
  return expires === undefined || expires > now;
}
