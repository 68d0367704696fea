/** Plays the lives on both stores, and writes down what they left behind. */
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { startCosmosServer } from '../../cosmos-stand-in/server.ts';
import { backUp } from '../../src/store/backup.ts';
import { containerName } from '../../src/store/cosmos/container.ts';
import { openStore } from '../../src/store/open.ts';
import { sqliteFile, type VersionFolder, writeExpected, writeItems, writeKept } from '../../test/stores/folder.ts';
import { storeKinds } from '../../test/stores/reopen.ts';
import { settingsNow } from '../../test/stores/settings.ts';
import { checkWhole } from './check-whole.ts';
import { observe } from './observe.ts';
import { type Played, play } from './play.ts';

async function playOnSqlite(folder: string): Promise<Played> {
  const place = mkdtempSync(join(tmpdir(), 'pathway-keep-'));
  const file = join(place, 'pathway.sqlite');
  const played = await play((now) => openStore({ kind: 'sqlite' }, { file, now }));
  await played.store.close();
  await backUp(file, sqliteFile(folder));
  rmSync(place, { recursive: true });
  return played;
}

async function playOnCosmos(folder: string): Promise<Played> {
  const server = await startCosmosServer();
  const { endpoint, key } = server;
  const config = { kind: 'cosmos', endpoint, key, database: 'pathway', create: true } as const;
  const played = await play((now) => {
    server.setNow(() => Date.parse(now()));
    return openStore(config, { file: '', now });
  });
  writeItems(folder, server.documents({ database: config.database, container: containerName }));
  await played.store.close();
  await server.close();
  return played;
}

/** Both stores must have shown people the same. */
function theSame<T>(what: string, [one, other]: readonly [T, T]): T {
  if (!isDeepStrictEqual(one, other)) throw new Error(`The two stores differ in ${what}.`);
  return one;
}

/** Makes the folder and all that is in it, or nothing. Throws where the lives lack something, or the stores differ. */
export async function keepStore(target: string, version: string): Promise<void> {
  const folder = `${target}.part`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const onSqlite = await playOnSqlite(folder);
  const onCosmos = await playOnCosmos(folder);
  const kept: VersionFolder = {
    folder,
    teams: theSame('Teams', [onSqlite.teams, onCosmos.teams]),
    settings: settingsNow(),
  };
  writeKept(kept);
  const [sqlite, cosmos] = storeKinds;
  const expected = theSame('what is expected', [
    await observe(kept, sqlite, onSqlite, version),
    await observe(kept, cosmos, onCosmos, version),
  ]);
  checkWhole(expected);
  writeExpected(folder, expected);
  renameSync(folder, target);
}
