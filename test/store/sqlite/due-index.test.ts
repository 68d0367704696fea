import { DatabaseSync } from 'node:sqlite';
import {
  countSql,
  dueFirstSql,
  dueSql,
  kindsDueSql,
  withAnyTagSql,
  withDueSql,
} from '../../../src/store/sqlite/statements.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { newFile } from './files.ts';

const start = Temporal.Instant.from('2026-11-05T09:00:00Z');
const cases = 50_000;

it('finds 100 due documents among 50,000 through the index, without sorting', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  for (let first = 0; first < cases; first += 100) {
    const writes = Array.from({ length: 100 }, (_, n) => ({
      create: { partition: `P${first}`, id: `${n}`, kind: 'case', body: {}, due: dueOf(first + n) },
    }));
    await store.commit(writes);
  }

  const now = start.add({ seconds: cases / 2 }).toString();
  const due = await store.due('case', now, 100);
  expect(due.map((document) => document.due)).toEqual(Array.from({ length: 100 }, (_, n) => at(n)));

  const database = new DatabaseSync(file, { readOnly: true });
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${dueSql}`).all({ kind: 'case', now, limit: 100 });
  database.close();
  await store.close();
  const steps = plan.map(({ detail }) => detail);
  expect(steps[0]).toContain('SEARCH d USING INDEX documents_due (kind=? AND due');
  expect(steps.join()).not.toMatch(/SCAN|TEMP B-TREE/);
});

it('finds through an index, and counts without a look, whatever else it is asked for by tags and by what is due', async () => {
  const file = newFile();
  await openSqliteStore(file).close();
  const database = new DatabaseSync(file, { readOnly: true });
  const stepsOf = (sql: string) =>
    database
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail);
  const page = stepsOf(dueFirstSql);
  const count = stepsOf(countSql);
  const inPartition = stepsOf(withDueSql);
  const ofKinds = stepsOf(kindsDueSql);
  const withAnyTag = stepsOf(withAnyTagSql);
  database.close();
  expect(page[0]).toContain('SEARCH t USING PRIMARY KEY (kind=? AND tag=? AND (due,partition,id)>(?,?,?) AND due<?)');
  expect(page.join()).not.toMatch(/SCAN|TEMP B-TREE/);
  expect(count).toContain('SEARCH t USING PRIMARY KEY (kind=? AND tag=? AND due<?)');
  expect(inPartition[0]).toContain('SEARCH d USING INDEX documents_due_in_partition (partition=? AND kind=?)');
  expect(inPartition.join()).not.toMatch(/SCAN|TEMP B-TREE/);
  expect(ofKinds.join()).toContain('USING COVERING INDEX documents_due (kind=? AND due');
  expect(ofKinds.join()).not.toMatch(/SCAN (?!one)|TEMP B-TREE/);
  expect(withAnyTag).toContain('SEARCH t USING PRIMARY KEY (kind=? AND tag=?)');
  expect(withAnyTag.join()).not.toMatch(/SCAN (?!one)/);
  // What is gone through is the tags that are asked for; no document is.
  expect(count.join()).not.toMatch(/SCAN (?!one|earlier)|TEMP B-TREE|documents/);
});

/** Each second once, in an order that has nothing to do with the order of writing. */
function dueOf(n: number): string {
  return at((n * 7919) % cases);
}

function at(seconds: number): string {
  return start.add({ seconds }).toString();
}
