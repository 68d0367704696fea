/** What Pathway keeps: the data folder, held by this process alone, and the store, looked over before anybody is served. */
import { setTimeout } from 'node:timers/promises';
import { type Config, makeDataFolder } from '../config/config.ts';
import { systemClock, systemWatch } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { type Check, storeCheck } from '../server/readiness.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/port.ts';
import { keepPrivate } from '../store/private-folder.ts';
import { type FolderLock, lockFolder } from '../store/sqlite/lock.ts';
import { damagedStore, type PageCheck, startPageCheck } from '../store/sqlite/page-check.ts';

export interface Data {
  readonly store: Store;
  /** Whether something can be written to it, and it is not known to be damaged. */
  readonly check: Check;
  close(): Promise<void>;
}

/** For how long a start waits to know whether the store is damaged, in milliseconds; a large store takes longer. */
const longestWait = 5_000;

/** In a tenant with Cosmos DB nothing is kept on this machine. */
const isKeptHere = ({ store, tenant }: Config): boolean => store.kind === 'sqlite' || tenant === undefined;

function holdFolder(config: Config, log: Log): FolderLock {
  makeDataFolder(config);
  const lock = lockFolder(config.dataDir);
  if (!keepPrivate(config.dataDir)) log.warn({ event: 'data-folder-open' });
  return lock;
}

/** Whether it is known in time; what is found later is logged. */
async function isDamaged(pages: PageCheck, log: Log, wait: number): Promise<boolean> {
  const known = new AbortController();
  const late = setTimeout(wait, 'looking' as const, { signal: known.signal }).catch(() => 'looking' as const);
  const state = await Promise.race([pages.found, late]);
  known.abort();
  if (state === 'damaged') return true;
  void pages.found.then((found) => {
    if (found === 'damaged') log.error({ event: 'store-damaged', code: 'store-damaged' });
    if (found === 'unknown') log.warn({ event: 'store-unchecked' });
  });
  return false;
}

/** Put anew each time: one small document, about nobody. */
const written = (at: string) => ({ partition: 'readiness', id: 'written', kind: 'readiness', body: { at } });

/** Rejects with `StoreError`, or `ConfigError` where there can be no data folder. `file` is the embedded store's. */
export async function openData(config: Config, file: string, log: Log, wait = longestWait): Promise<Data> {
  const { now } = systemClock;
  const lock = isKeptHere(config) ? holdFolder(config, log) : undefined;
  const opened = openStore(config.store, { file, now });
  const store = await opened.catch((error: unknown) => {
    lock?.release();
    throw error;
  });
  const pages = config.store.kind === 'sqlite' ? startPageCheck(file) : undefined;
  const close = async (): Promise<void> => {
    pages?.stop();
    await store.close();
    lock?.release();
  };
  if (pages !== undefined && (await isDamaged(pages, log, wait))) {
    await close();
    throw damagedStore(file);
  }
  const check = storeCheck({
    write: () => store.commit([{ put: written(now()) }]),
    isDamaged: () => pages?.state() === 'damaged',
    watch: systemWatch,
  });
  return { store, check, close };
}
