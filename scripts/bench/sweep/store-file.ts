/** A store with so many open cases, filled in one go with the rows that the adapter would write one by one. */
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import type { Document } from '../../../src/store/port.ts';
import { tagRows, toRow } from '../../../src/store/sqlite/rows.ts';
import { prepare, type Statements } from '../../../src/store/sqlite/statements.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { type OpenCases, referenceOf } from './open-cases.ts';

export interface StoreFile {
  readonly file: string;
  readonly cases: number;
  /** Puts the due cases back as they were before they were woken, and empties the journal. */
  reset(): void;
  close(): void;
}

const atOnce = 10_000;

/** As the adapter does it for a document that is new, or that is put in place of another. */
function write(statements: Statements, how: 'create' | 'put', document: Document): void {
  const { partition, id } = document;
  const { untag, tag } = statements;
  statements[how].run(toRow(document, JSON.stringify(document.body)));
  if (how === 'put') untag.run({ partition, id });
  for (const row of tagRows(document)) tag.run(row);
}

function inOneGo(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN');
  work();
  database.exec('COMMIT');
}

/** `due` of the cases are due, spread evenly among the others. */
export async function fillStoreFile(file: string, cases: number, due: number, open: OpenCases): Promise<StoreFile> {
  await openSqliteStore(file).close();
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000');
  const statements = prepare(database);
  const gap = Math.floor(cases / due);
  const isDue = (number: number): boolean => number % gap === 0 && number < gap * due;
  for (let first = 0; first < cases; first += atOnce) {
    const last = Math.min(cases, first + atOnce);
    inOneGo(database, () => {
      for (let number = first; number < last; number += 1)
        write(statements, 'create', open.head(number, isDue(number)));
    });
    // Lets Ctrl-C through.
    await setImmediate();
  }
  database.exec('PRAGMA cache_size = -2000; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL');

  const dueOnes = Array.from({ length: due }, (_, index) => index * gap);
  const forget = database.prepare("DELETE FROM documents WHERE partition = ? AND id <> 'case'");
  return {
    file,
    cases,
    reset() {
      inOneGo(database, () => {
        for (const number of dueOnes) {
          write(statements, 'put', open.head(number, true));
          forget.run(referenceOf(number));
        }
      });
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    close: () => database.close(),
  };
}
