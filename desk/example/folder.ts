/** The folder of the example county. It is emptied, so it has to be the desk's own: a file in it says so. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sign = 'made-by-the-desk.txt';

/** Removes it with all that is in it. Throws where there is something that the desk did not make. */
export function clearFolder(folder: string): void {
  if (!existsSync(folder)) return;
  if (!existsSync(join(folder, sign))) {
    throw new Error(`${folder} was not made by the desk, so it is left alone. Move it away, then try again.`);
  }
  rmSync(folder, { recursive: true, maxRetries: 5 });
}

export function makeFolder(folder: string): void {
  clearFolder(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, sign), 'The example county. Pathway makes this folder and removes it again.\n', {
    mode: 0o600,
  });
}
