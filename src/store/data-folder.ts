import { join, resolve } from 'node:path';

/** Where the bot keeps what it stores: `DATA_DIR`, or `data` beside package.json. */
export function dataFolder(environment: NodeJS.ProcessEnv): string {
  return resolve(environment.DATA_DIR || join(import.meta.dirname, '../../data'));
}

/** The embedded store's file in the data folder. */
export function storeFile(environment: NodeJS.ProcessEnv): string {
  return join(dataFolder(environment), 'pathway.sqlite');
}
