/**
 * `npm run remove`: which records were removed, and by which two people. `-- list` says it in JSON, a line each, to be
 * kept elsewhere. `-- again`, or `-- again <file>` with such a list: removes again what came back with an older backup;
 * the two who said so stay those who did. Nothing is removed here that two people have not confirmed in chat. Ends with
 * 0; with 1 where something could not be removed; with 2 where it was asked wrongly, or the store cannot be used.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { lastOfEach, noteRemoval, readRemovals, removalLine, removalsFile } from '../src/app/removals-file.ts';
import { createRemovals } from '../src/cases/removal/carry-out.ts';
import { backAgain, removedIn } from '../src/cases/removal/listed.ts';
import { createRepository } from '../src/cases/repository.ts';
import { ConfigError, readConfig } from '../src/config/config.ts';
import { systemClock } from '../src/platform/clock.ts';
import { dataFolder, storeFile } from '../src/store/data-folder.ts';
import { openStore } from '../src/store/open.ts';
import { type Store, StoreError } from '../src/store/port.ts';
import { removedLine } from './record/report-words.ts';

const { now } = systemClock;
const usage = 'npm run remove, npm run remove -- list, or npm run remove -- again [file]';
const ours = removalsFile(dataFolder(process.env));

async function list(store: Store, asJson: boolean): Promise<void> {
  const all = await removedIn(store);
  if (asJson) process.stdout.write(all.map(removalLine).join(''));
  else for (const one of all) console.log(removedLine(one));
  if (asJson) return;
  const back = await backAgain(store, readRemovals(ours).removed, now());
  for (const { event } of back) console.log(`${event.reference}: removed before, and there again with an older copy.`);
  if (back.length > 0) console.log('Stop Pathway, and remove again what two people removed: npm run remove -- again');
  if (all.length === 0 && back.length === 0) console.log('No record was removed.');
}

async function again(store: Store, named: string | undefined): Promise<void> {
  if (named !== undefined && !existsSync(named)) {
    throw new StoreError('store-misused', `There is no list at ${named}.`);
  }
  const lists = [ours, ...(named === undefined ? [] : [resolve(named)])].map(readRemovals);
  const unread = lists.reduce((sum, one) => sum + one.unread, 0);
  if (unread > 0) console.error(`${unread} of the lines of the list cannot be read. Look at them by hand.`);
  const back = await backAgain(store, lastOfEach(lists.flatMap(({ removed }) => removed)), now());
  const repository = createRepository(store);
  const removals = createRemovals({ store, repository, onRemoved: (one) => noteRemoval(ours, one) });
  for (const { event } of back) {
    const isDone = await removals.remove(event, now());
    console.log(`${event.reference}: ${isDone ? 'removed again' : 'not removed: it has changed meanwhile. Try again'}`);
    if (!isDone) process.exitCode = 1;
  }
  if (back.length === 0) console.log('Nothing that was removed is there again.');
  if (unread > 0) process.exitCode = 1;
}

async function run([what, named, ...more]: readonly string[]): Promise<void> {
  if (more.length > 0 || ![undefined, 'list', 'again'].includes(what) || (named !== undefined && what !== 'again')) {
    throw new StoreError('store-misused', `It is ${usage}.`);
  }
  const config = readConfig(process.env);
  const file = storeFile(process.env);
  // Read first: a store that is not there is not made.
  await (await openStore(config.store, { file, now, readOnly: true })).close();
  const store = await openStore(config.store, { file, now, readOnly: what !== 'again' });
  try {
    await (what === 'again' ? again(store, named) : list(store, what === 'list'));
  } finally {
    await store.close();
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StoreError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
