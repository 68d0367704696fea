/** Starts the Pathway of today on a copy of a store that was kept, with Teams as it stood then. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCosmosServer } from '../../cosmos-stand-in/server.ts';
import { upgradeRecord } from '../../src/cases/upgrade.ts';
import { readContents } from '../../src/people/contents.ts';
import { createKeptRegister } from '../../src/people/kept-register.ts';
import { containerName } from '../../src/store/cosmos/container.ts';
import { openStore, type StoreConfig } from '../../src/store/open.ts';
import type { Store } from '../../src/store/port.ts';
import { openTown, type Town } from '../support/town.ts';
import { readItems, sqliteFile, type VersionFolder } from './folder.ts';
import { settingsAgain } from './settings.ts';
import { teamsAgain } from './teams.ts';

export const storeKinds = ['sqlite', 'cosmos'] as const;
export type StoreKind = (typeof storeKinds)[number];

/** A copy of what was kept, ready to be opened. */
interface Copy {
  readonly config: StoreConfig;
  readonly file: string;
  dispose(): Promise<void>;
}

async function copyOfFile(folder: string): Promise<Copy> {
  const place = mkdtempSync(join(tmpdir(), 'pathway-kept-'));
  const file = join(place, 'pathway.sqlite');
  copyFileSync(sqliteFile(folder), file);
  return { config: { kind: 'sqlite' }, file, dispose: async () => rmSync(place, { recursive: true }) };
}

async function copyOfItems(folder: string, now: string): Promise<Copy> {
  const server = await startCosmosServer({ now: () => Date.parse(now) });
  const { endpoint, key } = server;
  const config = { kind: 'cosmos', endpoint, key, database: 'pathway', create: true } as const;
  // Makes the container: the documents are in it before it is opened by whoever is to find them.
  await (await openStore(config, { file: '', now: () => now })).close();
  server.restore({ database: config.database, container: containerName }, readItems(folder));
  return { config, file: '', dispose: server.close };
}

export interface Reopened {
  readonly town: Town;
  readonly store: Store;
  close(): Promise<void>;
}

/** `now` is the instant at which it is started. It does nothing before its first tick or the first thing somebody does. */
export async function reopen(
  { folder, teams, settings }: VersionFolder,
  kind: StoreKind,
  now: string,
): Promise<Reopened> {
  const { config, file, dispose } = await (kind === 'sqlite' ? copyOfFile(folder) : copyOfItems(folder, now));
  // From here on as src/main.ts does it.
  const { policy, calendar } = settingsAgain(settings);
  const store = await openStore(config, { file, now: () => now });
  const register = createKeptRegister({ store, first: readContents(teams.county) });
  await register.refresh(now);
  const given = { policy, calendar, register };
  // What a later version does to a record when it is opened is done here, in a line, as it is in src/main.ts.
  await upgradeRecord(store, (at) => ({ now: at, policy, calendar, roster: register.on(calendar.localDate(at)) }), now);
  const town = await openTown(now, { store, box: teamsAgain(teams), people: teams.county, given });
  return {
    town,
    store,
    async close() {
      await town.close();
      await dispose();
    },
  };
}
