/** The witness in a folder, such as a share that takes new files and lets nobody change one. */
import { readdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { entryName, entryText, isEntryName } from './entry.ts';
import { type FoundEntry, WitnessError, type WitnessPlace } from './place.ts';

export function witnessFolder(folder: string): WitnessPlace {
  return {
    name: 'folder',
    hasAll: true,
    async keep(entry) {
      const file = join(folder, entryName(entry));
      try {
        const made = await open(file, 'wx', 0o444);
        try {
          await made.writeFile(entryText(entry));
          await made.sync();
        } finally {
          await made.close();
        }
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'EEXIST' && readFileSync(file, 'utf8') === entryText(entry))
          return;
        throw new WitnessError('witness-unkept', 'The folder of the witness did not take an entry.', { cause });
      }
    },
  };
}

/** Throws `WitnessError` where the folder cannot be read. */
export function entriesInFolder(folder: string): readonly FoundEntry[] {
  try {
    const names = readdirSync(folder).filter(isEntryName).sort();
    return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new WitnessError('witness-unread', `The folder of the witness, ${folder}, cannot be read (${code}).`, {
      cause,
    });
  }
}
