/**
 * `npm run people -- export people|teams [<file>]`, `-- check <file>`, `-- import <file>`, the last two also with
 * `--everybody`: the people register as lists, for whole counties, in the store that is configured, while Pathway runs
 * or not. Ends with 0; with 1 where a list cannot be taken; with 2 where it was asked wrongly, or the store or the
 * settings cannot be used.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SettingsFileError } from '../src/authority/settings-file.ts';
import { differenceLine } from '../src/cards/register/difference-words.ts';
import { withoutMarkdown } from '../src/cards/text.ts';
import { ConfigError, readConfig } from '../src/config/config.ts';
import { RegisterError } from '../src/people/contents.ts';
import { type Decoded, decodeList } from '../src/people/csv/decoding.ts';
import { type ListKind, readList } from '../src/people/csv/lists.ts';
import { writePeople, writeTeams } from '../src/people/csv/writing.ts';
import { type Difference, differences } from '../src/people/differences.ts';
import type { KeptRegister } from '../src/people/kept-register.ts';
import { openRegister } from '../src/people/opening.ts';
import { systemClock } from '../src/platform/clock.ts';
import { storeFile } from '../src/store/data-folder.ts';
import { openStore } from '../src/store/open.ts';
import { StoreError } from '../src/store/port.ts';

const { now } = systemClock;
/** Whoever has the store's keys: Pathway does not know who that is. */
const by = { id: 'command-line', name: 'The command line' };

const usage = `npm run people -- export people|teams [<file>]   writes the list, to the file or here
npm run people -- check <file> [--everybody]      says what the list would change, or what is wrong with it
npm run people -- import <file> [--everybody]     changes it, all of it or nothing
--everybody: who is not in the list loses their roles; a team that is not in it is closed.`;

class Misused extends Error {}

function asked() {
  try {
    return parseArgs({ allowPositionals: true, options: { everybody: { type: 'boolean', default: false } } });
  } catch (error) {
    throw new Misused((error as Error).message);
  }
}

const writers: Readonly<Record<ListKind, typeof writePeople>> = { people: writePeople, teams: writeTeams };
/** Spreadsheets take a file for one in another alphabet without it. */
const byteOrderMark = '\uFEFF';

function exported({ contents }: KeptRegister, list: string, file: string | undefined): void {
  if (!Object.hasOwn(writers, list)) throw new Misused(`Say which list: people or teams, not "${list}".`);
  const text = writers[list as ListKind](contents);
  if (file === undefined) process.stdout.write(text);
  else {
    writeFileSync(resolve(file), byteOrderMark + text, { mode: 0o600 });
    console.log(`The list of ${list} is in ${resolve(file)}.`);
  }
}

function bytesOf(file: string | undefined): Uint8Array {
  if (file === undefined) throw new Misused('Say which file holds the list.');
  try {
    return readFileSync(resolve(file));
  } catch (error) {
    throw new Misused(`${resolve(file)} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function tell(found: readonly Difference[], words: string): void {
  for (const one of found) console.log(withoutMarkdown(differenceLine(one)));
  console.log(found.length === 0 ? 'It says so already. Nothing to change.' : words.replace('%', String(found.length)));
}

type List = Extract<Decoded, { readonly ok: true }>;
const noList: List = { ok: true, text: '' };

function refuse(lines: readonly string[]): void {
  for (const line of [...lines, 'Nothing was imported.']) console.error(line);
  process.exitCode = 1;
}

async function take(register: KeptRegister, list: List, isEverybody: boolean, isCheck: boolean): Promise<void> {
  const { text } = list;
  const read = readList(text, register.contents, isEverybody, register.allowedTenants);
  if (!read.ok) return refuse(read.lines.map(({ line, says }) => `Line ${line}: ${says}`));
  if (list.as !== undefined)
    console.log(`The file was read as ${list.as}. Check the names for characters that are wrong.`);
  if (isCheck) return tell(differences(register.contents, read.after), '% would change.');
  const changed = await register.change(
    (contents) => {
      const again = readList(text, contents, isEverybody, register.allowedTenants);
      return again.ok ? again.after : { trouble: 'The register has changed since you looked. Check the list again.' };
    },
    by,
    now(),
  );
  if (changed.ok) return tell(changed.differences, '% were changed.');
  console.error(`${changed.trouble} Nothing was imported.`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { positionals, values } = asked();
  const [what, ...rest] = positionals;
  if (what !== 'export' && what !== 'check' && what !== 'import') throw new Misused('Say what to do.');
  const list = what === 'export' ? noList : decodeList(bytesOf(rest[0]));
  const config = readConfig(process.env);
  const store = await openStore(config.store, { file: storeFile(process.env), now });
  try {
    const register = await openRegister(config, store, now());
    if (what === 'export') exported(register, rest[0] ?? '', rest[1]);
    else if (list.ok) await take(register, list, values.everybody, what === 'check');
    else refuse([list.says]);
  } finally {
    await store.close();
  }
}

try {
  await run();
} catch (error) {
  const known = [Misused, StoreError, ConfigError, RegisterError, SettingsFileError];
  if (!known.some((one) => error instanceof one)) throw error;
  console.error((error as Error).message);
  if (error instanceof Misused) console.error(`\n${usage}`);
  process.exitCode = 2;
}
