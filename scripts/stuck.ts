/**
 * `npm run stuck`, `npm run stuck -- retry <id>…|all`, `npm run stuck -- dismiss <id>… --because "…"`: what could not be
 * delivered, in the store that is configured, while Pathway runs or not. A Pathway that runs sends what is retried within
 * seconds. Ends with 0; with 1 where something was left alone; with 2 where it was asked wrongly, or the store or the
 * settings cannot be used.
 */
import { SettingsFileError } from '../src/authority/settings-file.ts';
import { foldedWords, stalledWords } from '../src/cards/stuck/stalled.ts';
import type { StuckGroup } from '../src/cards/stuck/view.ts';
import { troubleOf } from '../src/cards/stuck/words.ts';
import { withoutMarkdown } from '../src/cards/text.ts';
import { ConfigError, readConfig } from '../src/config/config.ts';
import { createStuck, type Handling, type Stuck } from '../src/notices/stuck.ts';
import { stuckGroups } from '../src/notices/stuck-view.ts';
import { RegisterError } from '../src/people/contents.ts';
import { openRegister } from '../src/people/opening.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Roster } from '../src/rules/base/vocabulary.ts';
import { storeFile } from '../src/store/data-folder.ts';
import { openStore } from '../src/store/open.ts';
import { StoreError } from '../src/store/port.ts';
import { type Asked, Misused, readAsked, usage } from './stuck/asked.ts';

const { now } = systemClock;
const mostListed = 1_000;
/** Whoever has the store's keys: Pathway does not know who that is. */
const by = { id: 'command-line', name: 'The command line' };

function linesOf({ key, name, lines }: StuckGroup): readonly string[] {
  return lines.flatMap(({ id, what, since, tries, why, standing, next }) => [
    `${id}  ${name}  ${what}`,
    `  since ${since}, tries ${tries}, ${standing}${next === undefined ? '' : ` until ${next}`}: ${why}`,
    `  ${withoutMarkdown(Object.values(troubleOf(key, why)).join(' '))}`,
  ]);
}

/** Cases that Pathway cannot go on with, and what is still folded; it tries both again by itself. */
async function stalledLines(stuck: Stuck): Promise<readonly string[]> {
  const [stalled, folded] = await Promise.all([stuck.stalled(now()), stuck.folded(now())]);
  return [
    ...stalled.flatMap(({ reference, at, since, tries, code }) => [
      `${reference}  ${stalledWords[at]}`,
      `  since ${since}, tries ${tries}: ${code}`,
    ]),
    ...folded.map(({ reference, count, since }) => `${reference}  ${foldedWords(count)} Since ${since}.`),
  ];
}

async function list(stuck: Stuck, roster: Pick<Roster, 'team'>): Promise<void> {
  const others = await stalledLines(stuck);
  const { items, count } = await stuck.all(now(), mostListed);
  const groups = stuckGroups(items, roster);
  for (const line of [...others, ...groups.flatMap(linesOf)]) console.log(line);
  if (items.length > 0) console.log(`${items.length < count ? `The first ${items.length} of ${count}` : count} stuck.`);
  else if (others.length === 0) console.log('Nothing is stuck.');
}

function report(handlings: readonly Handling[], done: string): void {
  for (const { id, fate, wasGivenUp } of handlings) {
    const task = fate === 'done' && wasGivenUp ? '; a task to telephone them stays with its person' : '';
    console.log(`${id}: ${fate === 'done' ? done : `left alone (${fate})`}${task}`);
  }
  if (handlings.length === 0) console.log('Nothing is stuck.');
  process.exitCode = handlings.every(({ fate }) => fate === 'done') ? 0 : 1;
}

async function run(what: Asked): Promise<void> {
  const config = readConfig(process.env);
  const file = storeFile(process.env);
  // Read first: a store that is not there is not made.
  await (await openStore(config.store, { file, now, readOnly: true })).close();
  const store = await openStore(config.store, { file, now });
  const stuck = createStuck(store);
  try {
    if (what.what === 'list') await list(stuck, await openRegister(config, store, now()));
    else if (what.what === 'dismiss') report(await stuck.dismiss(what.ids, by, what.because, now()), 'dismissed');
    else if (what.ids === 'all') report(await stuck.retryAll(() => true, by, now()), 'owed again');
    else report(await stuck.retry(what.ids, by, now()), 'owed again');
  } finally {
    await store.close();
  }
}

try {
  await run(readAsked(process.argv.slice(2)));
} catch (error) {
  const isOurs = [StoreError, ConfigError, SettingsFileError, RegisterError, Misused].some(
    (kind) => error instanceof kind,
  );
  if (!isOurs) throw error;
  console.error((error as Error).message);
  if (error instanceof Misused) console.error(usage);
  process.exitCode = 2;
}
