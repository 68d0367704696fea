/** The list of removals beside the store, and what a restore finds by it. */
import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lastOfEach, noteRemoval, readRemovals, removalsFile } from '../../src/app/removals-file.ts';
import { backAgain, removedIn } from '../../src/cases/removal/listed.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { Office, other, reference } from '../cases/removal/closed-case.ts';
import { folder } from '../store/sqlite/files.ts';

async function removed(): Promise<Office> {
  const office = new Office(openSqliteStore(':memory:'));
  await office.confirms();
  await office.later(600).removals.carryOut(office.now);
  return office;
}

it('holds a line for each, for nobody else on the machine, and reads what a line cut short leaves', async () => {
  const office = await removed();
  const file = removalsFile(folder);
  expect(readRemovals(join(folder, 'none'))).toEqual({ removed: [], unread: 0 });
  for (const one of office.removed) noteRemoval(file, one);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readRemovals(file)).toEqual({ removed: await removedIn(office.store), unread: 0 });
  appendFileSync(file, '{"seq":8,"at":"2026');
  expect(readRemovals(file)).toMatchObject({ removed: [{ event: { reference } }], unread: 1 });
});

it('names what came back with an older backup, and that is removed again by the same two people', async () => {
  const office = await removed();
  const older = new Office(openSqliteStore(':memory:'));
  await older.closes();
  const [one] = await backAgain(older.store, office.removed, older.now);
  if (one === undefined) throw new Error('It came back.');
  expect(one.event).toMatchObject({ reference, asked: { by: { name: 'Ruth Marsden' } } });
  expect(await backAgain(office.store, office.removed, office.now)).toEqual([]);

  expect(await older.removals.remove(one.event, older.now)).toBe(true);
  expect(await older.removals.remove(one.event, older.now)).toBe(false);
  expect(await backAgain(older.store, office.removed, older.now)).toEqual([]);
  expect(await older.repository.load(other, older.now)).toBeDefined();
  const [again] = await removedIn(older.store);
  expect(again?.event).toMatchObject({ confirmed: one.event.confirmed, asked: one.event.asked });
  expect(lastOfEach([one, ...older.removed])).toEqual(older.removed);
});
