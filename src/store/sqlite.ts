import type { DatabaseSync } from 'node:sqlite';
import { shortened, sortable, sortableOr } from './instants.ts';
import { checkCommit, checkLimit } from './limits.ts';
import { afterDue, dueStart, pageStart, toPage } from './pages.ts';
import {
  Conflict,
  type Document,
  type Etag,
  type Page,
  type Sought,
  type Store,
  type Stored,
  type Versions,
  type Write,
} from './port.ts';
import { type Commits, createCommits } from './sqlite/commits.ts';
import { connect } from './sqlite/connection.ts';
import { forget } from './sqlite/forget.ts';
import { firstOf, tagRows, toRow, toStored } from './sqlite/rows.ts';
import { prepare, type Statements } from './sqlite/statements.ts';
import { asStoreError, guard } from './sqlite/trouble.ts';

/** The key before every other. */
const beforeAll = { partition: '', id: '' };
const beforeAllDue = { due: '', ...beforeAll };

/**
 * The embedded store: one SQLite file, or `:memory:`. A commit that was acknowledged is on the disk. With `readOnly`
 * a missing file is an error, and nothing can be written. Throws `StoreError` `store-unavailable` where it cannot be
 * opened.
 */
export function openSqliteStore(file: string, options: { readonly readOnly?: boolean } = {}): Store {
  const database = connect(file, options.readOnly ?? false);
  return new SqliteStore(
    file,
    database,
    guard(file, () => prepare(database)),
  );
}

class SqliteStore implements Store {
  readonly #file: string;
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  readonly #commits: Commits;

  constructor(file: string, database: DatabaseSync, statements: Statements) {
    this.#file = file;
    this.#database = database;
    this.#statements = statements;
    this.#commits = createCommits(database, statements, file !== ':memory:');
  }

  async read<Body>(partition: string, id: string, now: string): Promise<Stored<Body> | undefined> {
    return this.#guard(({ read }) => {
      const row = read.get({ partition, id, now: sortable(now) });
      return row && toStored<Body>(row);
    });
  }

  async commit(writes: readonly Write[]): Promise<Versions> {
    const { texts } = checkCommit(writes);
    const rowOf = (document: Document) => toRow(document, texts.get(document.id) ?? '');
    try {
      return await this.#commits.add(() => writes.map((write) => this.#write(write, rowOf)));
    } catch (cause) {
      throw asStoreError(cause, this.#file);
    }
  }

  async list<Body>(partition: string, idPrefix: string, now: string): Promise<readonly Stored<Body>[]> {
    return this.#guard(({ list }) =>
      list.all({ partition, prefix: idPrefix, now: sortable(now) }).map((row) => toStored<Body>(row)),
    );
  }

  async due<Body>(kind: string, now: string, limit: number): Promise<readonly Stored<Body>[]> {
    checkLimit(limit);
    return this.#guard(({ due }) => due.all({ kind, now: sortable(now), limit }).map((row) => toStored<Body>(row)));
  }

  async kindsDue(kinds: readonly string[], now: string): Promise<ReadonlySet<string>> {
    const asked = { kinds: JSON.stringify(kinds), now: sortable(now) };
    return this.#guard(({ kindsDue }) => new Set(kindsDue.all(asked).map(({ kind }) => String(kind))));
  }

  async withDue<Body>(partition: string, kind: string, now: string): Promise<readonly Stored<Body>[]> {
    return this.#guard(({ withDue }) =>
      withDue.all({ partition, kind, now: sortable(now) }).map((row) => toStored<Body>(row)),
    );
  }

  async nextDue(kind: string): Promise<string | undefined> {
    return this.#guard(({ nextDue }) => {
      const { due } = nextDue.get({ kind }) as { due: string | null };
      return due === null ? undefined : shortened(due);
    });
  }

  async tagged<Body>(kind: string, tag: string, now: string, limit: number, from?: string): Promise<Page<Body>> {
    checkLimit(limit);
    const after = pageStart(from) ?? beforeAll;
    return this.#guard(({ tagged }) => {
      const rows = tagged.all({ kind, tag, now: sortable(now), ...after, limit: limit + 1 });
      return toPage(rows.map(toStored<Body>), limit);
    });
  }

  async withAnyTag<Body>(kind: string, tags: readonly string[], now: string, limit: number) {
    checkLimit(limit);
    const asked = { kind, tags: JSON.stringify(tags), now: sortable(now), limit };
    return this.#guard(({ withAnyTag }) => withAnyTag.all(asked).map((row) => toStored<Body>(row)));
  }

  async dueFirst<Body>({ kind, tags, dueBy }: Sought, now: string, limit: number, from?: string): Promise<Page<Body>> {
    checkLimit(limit);
    const after = dueStart(from) ?? beforeAllDue;
    const asked = { kind, dueBy: sortableOr(dueBy), now: sortable(now), ...after, limit: limit + 1 };
    return this.#guard(({ dueFirst }) => {
      const lists = this.#atOneMoment(() => tags.map((tag) => dueFirst.all({ ...asked, tag })));
      return toPage(firstOf(lists, limit + 1).map(toStored<Body>), limit, afterDue);
    });
  }

  async count({ kind, tags, dueBy }: Sought, now: string): Promise<number> {
    const asked = { kind, tags: JSON.stringify(tags), dueBy: sortableOr(dueBy), now: sortable(now) };
    return this.#guard(({ count }) => Number(count.get(asked)?.count));
  }

  async all<Body>(kind: string, limit: number, from?: string): Promise<Page<Body>> {
    checkLimit(limit);
    const after = pageStart(from) ?? beforeAll;
    return this.#guard(({ all }) => {
      const rows = all.all({ kind, ...after, limit: limit + 1 });
      return toPage(rows.map(toStored<Body>), limit);
    });
  }

  async sweepExpired(now: string): Promise<number> {
    return this.#guard(({ sweepExpired }) => Number(sweepExpired.run({ now: sortable(now) }).changes));
  }

  async forget(): Promise<void> {
    this.#commits.flush();
    guard(this.#file, () => forget(this.#database));
  }

  async close(): Promise<void> {
    if (!this.#database.isOpen) return;
    this.#commits.flush();
    this.#guard(() => this.#database.close());
  }

  #guard<Result>(work: (statements: Statements) => Result): Result {
    return guard(this.#file, () => work(this.#statements));
  }

  /** Nobody's commit comes between these. */
  #atOneMoment<Result>(work: () => Result): Result {
    const { beginReading, commit } = this.#statements;
    beginReading.run();
    try {
      return work();
    } finally {
      commit.run();
    }
  }

  #write(write: Write, rowOf: (document: Document) => ReturnType<typeof toRow>): Etag | undefined {
    const { makeRoom, create, replace, put, remove } = this.#statements;
    if ('remove' in write) {
      const { partition, id } = write.remove;
      remove.run({ partition, id });
      return undefined;
    }
    if ('create' in write) {
      const { partition, id } = write.create;
      if (write.asOf !== undefined) makeRoom.run({ partition, id, asOf: sortable(write.asOf) });
      const row = rowOf(write.create);
      if (create.run(row).changes === 0) throw conflict(write.create, 'it is there already');
      // What was not there has no tags of before.
      this.#tag(write.create);
      return row.etag;
    }
    if ('replace' in write) {
      const row = rowOf(write.replace);
      const written = replace.run({ ...row, ifMatch: write.ifMatch });
      if (written.changes === 0) throw conflict(write.replace, 'it has changed, or is gone');
      this.#tagAnew(write.replace);
      return row.etag;
    }
    const row = rowOf(write.put);
    put.run(row);
    this.#tagAnew(write.put);
    return row.etag;
  }

  #tagAnew(document: Document): void {
    const { partition, id } = document;
    this.#statements.untag.run({ partition, id });
    this.#tag(document);
  }

  #tag(document: Document): void {
    for (const row of tagRows(document)) this.#statements.tag.run(row);
  }
}

function conflict({ partition, id }: Document, why: string): Conflict {
  return new Conflict(`${partition} ${id} was not written: ${why}.`);
}
