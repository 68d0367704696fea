/**
 * A second process for the tests of durability and of racing writers.
 * `writer.ts <file> append <name>` commits pairs without end and prints each acknowledged number.
 * `writer.ts <file> count <times>` says that it is ready, waits for the end of its input, adds one to a counter so many
 * times, reading again after each conflict, and prints the number of conflicts.
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Conflict, type Write } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';

const [file = '', task, argument = ''] = process.argv.slice(2);
const now = '2026-11-05T09:00:00Z';
const store = openSqliteStore(file);

if (task === 'append') await append(argument);
else await count(Number(argument));
await store.close();

async function append(partition: string): Promise<void> {
  for (let n = 1; ; n += 1) {
    await store.commit([
      { put: { partition, id: 'head', kind: 'case', body: n } },
      { create: { partition, id: `event:${n}`, kind: 'event', body: 'words '.repeat(n % 1000) } },
    ]);
    writeSync(1, `${n}\n`);
  }
}

async function count(times: number): Promise<void> {
  writeSync(1, 'ready\n');
  await text(process.stdin);
  let conflicts = 0;
  for (let done = 0; done < times; ) {
    const found = await store.read<number>('counter', 'counter', now);
    // A breath between reading and writing, so that the processes do meet.
    await new Promise((resolve) => setTimeout(resolve, 1));
    try {
      await store.commit([countedUp(found)]);
      done += 1;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      conflicts += 1;
    }
  }
  writeSync(1, `${conflicts}\n`);
}

function countedUp(found: { readonly body: number; readonly etag: string } | undefined): Write {
  const counter = { partition: 'counter', id: 'counter', kind: 'counter', body: (found?.body ?? 0) + 1 };
  return found === undefined ? { create: counter } : { replace: counter, ifMatch: found.etag };
}
