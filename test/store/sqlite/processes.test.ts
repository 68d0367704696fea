import { randomInt } from 'node:crypto';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { newFile } from './files.ts';
import { startWriter } from './writers.ts';

const now = '2026-11-05T09:00:00Z';

it('keeps every acknowledged commit, whole, when its process is killed', async () => {
  const file = newFile();
  for (const round of ['first', 'second', 'third']) {
    const delay = Number(process.env.KILL_AFTER ?? randomInt(300));
    process.stderr.write(`killed after ${delay} ms (KILL_AFTER=${delay} repeats it)\n`);
    const { child, lines, untilLines, ended } = startWriter(file, 'append', round);
    await untilLines(1);
    setTimeout(() => child.kill('SIGKILL'), delay);
    await ended;
    expect(child.signalCode).toBe('SIGKILL');

    const acknowledged = lines();
    const store = openSqliteStore(file);
    const there = (await store.list(round, 'event:', now)).map(({ id }) => id);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(there).toEqual(expect.arrayContaining(acknowledged.map((n) => `event:${n}`)));
    expect((await store.read(round, 'head', now))?.body).toBe(there.length);
    await store.close();
  }
});

it('lets one of two handles with the same etag win', async () => {
  const file = newFile();
  const handles = [openSqliteStore(file), openSqliteStore(file)] as const;
  const document = { partition: 'A', id: '1', kind: 'case', body: 'before' };
  await handles[0].commit([{ create: document }]);
  const etags = await Promise.all(handles.map(async (handle) => (await handle.read('A', '1', now))?.etag ?? ''));
  expect(etags[0]).toBe(etags[1]);
  const outcomes = await Promise.allSettled(
    handles.map((handle, n) => handle.commit([{ replace: { ...document, body: n }, ifMatch: etags[n] ?? '' }])),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await handles[1].read('A', '1', now))?.body).toBe(outcomes.findIndex(({ status }) => status === 'fulfilled'));
  for (const handle of handles) await handle.close();
});

it('loses no write of two processes that race on one document of a new store', async () => {
  const file = newFile();
  const writers = [startWriter(file, 'count', '200'), startWriter(file, 'count', '200')];
  await Promise.all(writers.map(({ untilLines }) => untilLines(1)));
  for (const { child } of writers) child.stdin.end();
  await Promise.all(writers.map(({ ended }) => ended));
  const conflicts = writers.map(({ lines }) => Number(lines()[1]));
  expect(conflicts[0] || conflicts[1]).toBeGreaterThan(0);
  const store = openSqliteStore(file);
  expect((await store.read('counter', 'counter', now))?.body).toBe(400);
  await store.close();
});
