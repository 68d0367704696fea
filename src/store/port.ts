/**
 * The store's port: documents in partitions. A case's head, its events and its notices share one partition, so a
 * change of a case is one atomic `commit`. Cosmos DB's limits are the port's limits: a commit touches one partition,
 * at most 100 documents, and 2 MB.
 */

/** Opaque version of a stored document; changes with every write. */
export type Etag = string;

/** What is written. `body` is plain JSON. */
export interface Document<Body = unknown> {
  readonly partition: string;
  readonly id: string;
  /** What it is: `case`, `event`, `notice`, … Queries name it. */
  readonly kind: string;
  readonly body: Body;
  /** When it next needs attention, ISO instant; left out when it does not. `due` finds it. */
  readonly due?: string;
  /** Words under which `tagged`, `dueFirst` and `count` find it. */
  readonly tags?: readonly string[];
  /** ISO instant after which it may vanish, and is not read any more. */
  readonly expires?: string;
}

export interface Stored<Body = unknown> extends Document<Body> {
  readonly etag: Etag;
}

/** Of what a commit wrote: none for what it removed, and none where its answer was lost and it was found to be kept. */
export type Versions = readonly (Etag | undefined)[];

export type Write =
  /**
   * Fails with `Conflict` where the id is taken. What has expired by `asOf` (ISO instant), and is not dropped yet, does
   * not take it: whoever read at that instant that nothing is there can write it.
   */
  | { readonly create: Document; readonly asOf?: string }
  /** Fails with `Conflict` where it is gone or its etag is another. */
  | { readonly replace: Document; readonly ifMatch: Etag }
  /** Creates or replaces, whatever is there. */
  | { readonly put: Document }
  /** Removes it where it is there. */
  | { readonly remove: { readonly partition: string; readonly id: string } };

/** Somebody else wrote first: nothing of the commit was kept. Read again and decide again. */
export class Conflict extends Error {
  readonly code = 'store-conflict';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Conflict';
  }
}

/** `store-damaged`: what was kept cannot be read any more, and trying again does not help. */
export type StoreErrorCode = 'store-unavailable' | 'store-misused' | 'store-damaged';

/** The store cannot do it now, or refuses it; `cause` is the adapter's own error. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** The same in words that anybody may read, where there are such: they name no place and nothing that is kept. */
  readonly says: string | undefined;
  constructor(code: StoreErrorCode, message: string, { says, ...options }: ErrorOptions & { says?: string } = {}) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
    this.says = says;
  }
}

export interface Page<Body> {
  readonly items: readonly Stored<Body>[];
  /** Give it back to go on; absent on the last page. */
  readonly next?: string;
}

/** Documents of a kind that are looked for by what they carry. */
export interface Sought {
  readonly kind: string;
  /** It carries any of these. */
  readonly tags: readonly string[];
  /** ISO instant: its `due` has come by then. */
  readonly dueBy?: string | undefined;
}

export interface Store {
  /** One document, or undefined where there is none (or it has expired by `now`). */
  read<Body>(partition: string, id: string, now: string): Promise<Stored<Body> | undefined>;
  /**
   * All writes or none. Throws `Conflict` (see `Write`), or `StoreError`: `store-misused` where the writes name more
   * than one partition, none at all, more than 100, the same id twice, an unfit id (src/store/limits.ts), or bodies of
   * more than 1.9 MB; `store-unavailable` where it is not known whether they were kept. Gives the version of each document
   * that it wrote, in the order of the writes.
   */
  commit(writes: readonly Write[]): Promise<Versions>;
  /** A partition's documents whose id begins with `idPrefix`, by id. */
  list<Body>(partition: string, idPrefix: string, now: string): Promise<readonly Stored<Body>[]>;
  /** Documents of a kind whose `due` has come (`due <= now`), the longest due first, `limit` at most. */
  due<Body>(kind: string, now: string, limit: number): Promise<readonly Stored<Body>[]>;
  /**
   * Those of these kinds of which some document's `due` has come, also where it has expired and is not dropped yet; what
   * was committed a moment ago may not be seen yet. One question, however many kinds; where very much is due, one more
   * for a kind at the most.
   */
  kindsDue(kinds: readonly string[], now: string): Promise<ReadonlySet<string>>;
  /**
   * A partition's documents of a kind that have a `due`, whether it has come or not, by id: at a cost that follows how
   * many there are, and not what else the partition holds. One that has a `due` all the while is among them, however
   * often it changes.
   */
  withDue<Body>(partition: string, kind: string, now: string): Promise<readonly Stored<Body>[]>;
  /** The earliest `due` of a kind, whether it has come or not. */
  nextDue(kind: string): Promise<string | undefined>;
  /** Documents of a kind that carry a tag, by partition and id, a page at a time. */
  tagged<Body>(kind: string, tag: string, now: string, limit: number, from?: string): Promise<Page<Body>>;
  /**
   * Documents of a kind that carry any of the tags, `limit` at the most, by partition and id: for what there is little
   * of, at the cost of what carries one. Several such questions of one turn of the event loop may be asked as one.
   */
  withAnyTag<Body>(kind: string, tags: readonly string[], now: string, limit: number): Promise<readonly Stored<Body>[]>;
  /**
   * What is sought, each document once: the longest due first, what has no `due` last, those due together by partition
   * and id. A page at a time, at a cost that follows the page and not what there is. A document whose `due` changes
   * between two pages can be on both, or on neither.
   */
  dueFirst<Body>(sought: Sought, now: string, limit: number, from?: string): Promise<Page<Body>>;
  /** How many `dueFirst` would give. No body is read. */
  count(sought: Sought, now: string): Promise<number>;
  /** Every document of a kind, by partition and id, a page at a time: for checks and exports, not for people waiting. */
  all<Body>(kind: string, limit: number, from?: string): Promise<Page<Body>>;
  /** Drops what has expired by `now`; the number of documents dropped. */
  sweepExpired(now: string): Promise<number>;
  /**
   * Sees to it that nothing of what was removed or replaced before is left where this store keeps its documents. It may
   * take long on a large store. Throws `StoreError` `store-unavailable` where somebody reads it just now: ask again.
   */
  forget(): Promise<void>;
  close(): Promise<void>;
}
