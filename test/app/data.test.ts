/** The store is looked over while Pathway starts, and afterwards where it is large. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '../../src/app/data.ts';
import { readConfig } from '../../src/config/config.ts';
import { createLog } from '../../src/platform/log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathway-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A store of a few pages. */
async function aFile(name: string): Promise<string> {
  const file = join(folder, name);
  const store = openSqliteStore(file);
  for (let n = 0; n < 50; n += 1) {
    await store.commit([{ put: { partition: `P${n}`, id: 'x', kind: 'case', body: 'words '.repeat(500) } }]);
  }
  await store.close();
  return file;
}

let lines: string[] = [];
beforeEach(() => {
  lines = [];
});
const log = createLog('info', { write: (line: string) => void lines.push(line) });
const open = (file: string, wait: number) => openData(readConfig({ DATA_DIR: folder }), file, log, wait);
/** Longer than any machine takes. */
const untilKnown = 60_000;

async function untilLogged(event: string): Promise<void> {
  while (!lines.join().includes(event)) await new Promise((resolve) => setTimeout(resolve, 20));
}

jest.setTimeout(untilKnown);

it('that is whole is served, and written to where somebody asks whether it works', async () => {
  const { check, close, store } = await open(await aFile('whole.sqlite'), untilKnown);
  expect(await check()).toEqual({ works: true, says: 'Works.' });
  expect(await store.read('readiness', 'written', '2026-11-02T09:15:00Z')).toMatchObject({ kind: 'readiness' });
  await close();
});

describe('that is damaged', () => {
  let file: string;
  beforeAll(async () => {
    file = await aFile('damaged.sqlite');
    const opened = openSync(file, 'r+');
    // The beginning of a page says how what is in it hangs together.
    writeSync(opened, Buffer.alloc(64, 0xa5), 0, 64, 4096 * 20);
    closeSync(opened);
  });

  it('is not served where that is known in time, and what to do is said', async () => {
    await expect(open(file, untilKnown)).rejects.toMatchObject({
      code: 'store-damaged',
      message: `The store is damaged. Restore it from a backup. (${file})`,
    });
  });

  it('holds no start up for longer than was said: what is found later is logged and told to who asks', async () => {
    const { check, close } = await open(file, 0);
    await untilLogged('store-damaged');
    expect(await check()).toEqual({ works: false, says: 'The store is damaged. Restore it from a backup.' });
    await close();
  });
});

it('with a document that is no document any more names it, and nothing of it', async () => {
  const other = join(folder, 'other.sqlite');
  const store = openSqliteStore(other);
  await store.commit([{ put: { partition: '7KQ4-2MX6', id: 'case', kind: 'case', body: 'Kyle '.repeat(9) } }]);
  await store.close();
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(other);
  database.exec('PRAGMA ignore_check_constraints = ON; UPDATE documents SET body = substr(body, 1, 20)');
  database.close();
  const damaged = openSqliteStore(other);
  await expect(damaged.read('7KQ4-2MX6', 'case', '2026-11-02T09:15:00Z')).rejects.toMatchObject({
    code: 'store-damaged',
    message: 'The store is damaged. Restore it from a backup. 7KQ4-2MX6 case cannot be read.',
  });
  await damaged.close();
});
