/** `npm run remove` after an older copy came back: it says so, and what to do, and does not say that nothing was removed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteRemoval, removalsFile } from '../../src/app/removals-file.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { Office, reference } from '../cases/removal/closed-case.ts';
import { command } from '../support/commands.ts';
import { run as runFile } from '../support/process.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'pathway-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const run = (...words: string[]) => command('scripts/remove.ts', words, { DATA_DIR: data });

it('names what was removed and is there again, until it is removed again', async () => {
  const office = new Office(openSqliteStore(':memory:'));
  await office.confirms();
  await office.later(600).removals.carryOut(office.now);
  const store = openSqliteStore(join(data, 'pathway.sqlite'));
  await new Office(store).closes();
  await store.close();
  expect(await run()).toMatchObject({ stdout: 'No record was removed.\n', status: 0 });

  for (const one of office.removed) noteRemoval(removalsFile(data), one);
  const found = await run();
  expect(found.stdout).toContain(`${reference}: removed before, and there again with an older copy.\n`);
  expect(found.stdout).toContain('npm run remove -- again');
  expect(found.stdout).not.toContain('No record was removed.');

  const again = await runFile('scripts/remove.ts', ['again'], { DATA_DIR: data }).ended;
  expect(again).toMatchObject({ stdout: `${reference}: removed again\n`, status: 0 });
  const done = await run();
  expect(done.stdout).toContain(`${reference}: body removed on`);
  expect(done.stdout).not.toContain('there again');
});
