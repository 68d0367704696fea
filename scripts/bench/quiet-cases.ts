/** A store in a file with some cases that somebody is shown, and very many others that they are not. */
import { DatabaseSync } from 'node:sqlite';
import type { Document, Store } from '../../src/store/port.ts';
import { tagRows, toRow } from '../../src/store/sqlite/rows.ts';
import { prepare } from '../../src/store/sqlite/statements.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { referenceOf } from './sweep/open-cases.ts';

/** Of an open case with nothing due for half a year. */
export function quietMark(reference: string): Document {
  const due = '2027-06-01T23:00:00.000000000Z';
  return { partition: reference, id: 'late', kind: 'late', body: {}, tags: ['open', 'manager:somebody'], due };
}

/** `shown` cases as `keep` puts them there, and of each of the others what `other` says. */
export async function fillStore(
  file: string,
  { cases, shown }: { readonly cases: number; readonly shown: number },
  keep: (store: Store, reference: string) => Promise<void>,
  other: (reference: string) => readonly Document[],
): Promise<void> {
  const store = openSqliteStore(file);
  for (let number = 0; number < shown; number += 1) await keep(store, referenceOf(number));
  await store.close();
  const database = new DatabaseSync(file);
  const { create, tag } = prepare(database);
  database.exec('BEGIN');
  for (let number = shown; number < cases; number += 1) {
    for (const document of other(referenceOf(number))) {
      create.run(toRow(document, JSON.stringify(document.body)));
      for (const row of tagRows(document)) tag.run(row);
    }
  }
  database.exec('COMMIT');
  database.close();
}
