/** The key of the index of names: what the setting says, or else one that is made once and kept beside the store. */
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '../config/config.ts';
import { isNameIndexKey } from '../config/name-index-key.ts';

/** Never in the store: a copy of the store alone says nothing of the names in its index. */
const fileIn = (dataDir: string): string => join(dataDir, 'pathway-name-index.key');

/** Undefined where there is none, or what is left of one that was not written whole. */
function keptIn(file: string): string | undefined {
  try {
    const key = readFileSync(file, 'utf8').trim();
    if (!isNameIndexKey(key)) return undefined;
    chmodSync(file, 0o600);
    return key;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ConfigError([`NAME_INDEX_KEY is not set, and ${file} cannot be read. Set it, or remove the file.`], {
      cause,
    });
  }
}

/** Throws `ConfigError` where none is set and none can be kept. `newKey` cannot be guessed. */
export function nameIndexKeyOf({ nameIndexKey, dataDir }: Config, newKey: () => string): string {
  if (nameIndexKey !== undefined) return nameIndexKey;
  const file = fileIn(dataDir);
  const kept = keptIn(file);
  if (kept !== undefined) return kept;
  const key = newKey() + newKey();
  try {
    // Whole or not at all: half of one would be another key.
    writeFileSync(`${file}.part`, `${key}\n`, { mode: 0o600 });
    renameSync(`${file}.part`, file);
  } catch (cause) {
    throw new ConfigError([`NAME_INDEX_KEY is not set, and no key can be kept in ${dataDir}. Set it.`], { cause });
  }
  return key;
}
