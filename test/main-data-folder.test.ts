/** What a start sees to in the data folder before anybody is served. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './support/free-ports.ts';
import { startMain } from './support/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathway-data-folder-'));
afterAll(() => rmSync(folder, { recursive: true }));
jest.setTimeout(60_000);

let count = 0;
function newFolder(): string {
  count += 1;
  const path = join(folder, String(count));
  mkdirSync(path);
  return path;
}

async function start(DATA_DIR: string) {
  const { bot, desk } = await freePorts();
  const run = startMain({ DATA_DIR, PORT: String(bot), DESK_PORT: String(desk) });
  await run.wrote('"started"');
  return { ...run, url: `http://127.0.0.1:${bot}` };
}

it('is held by one Pathway, which closes it to others on the machine: a second says so and ends, and one that was killed holds nothing', async () => {
  const data = newFolder();
  chmodSync(data, 0o777);
  const first = await start(data);
  const second = await start(data);
  expect((await second.ended).status).toBe(1);
  expect(second.output()).toBe(
    `Another Pathway is running with the data folder ${data}. Stop that one first, or set DATA_DIR to a folder of its own for this one.\n`,
  );
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  first.process.kill('SIGKILL');
  await first.ended;
  const third = await start(data);
  expect(third.output()).toContain('"started"');
  third.process.kill('SIGTERM');
  expect((await third.ended).status).toBe(0);
  for (const run of [first, third]) expect(run.output()).not.toContain('data-folder-open');
  const modes = ['', 'pathway.sqlite', 'desk.sqlite', 'pathway.lock'].map(
    (name) => statSync(join(data, name)).mode & 0o777,
  );
  expect(modes).toEqual([0o750, 0o600, 0o600, 0o600]);
});

it('that holds what is not ours stays as it is, and that is logged', async () => {
  const data = newFolder();
  writeFileSync(join(data, 'minutes.txt'), '');
  chmodSync(data, 0o777);
  const run = await start(data);
  run.process.kill('SIGTERM');
  await run.ended;
  expect(run.output()).toContain('"event":"data-folder-open"');
  expect(statSync(data).mode & 0o777).toBe(0o777);
});
