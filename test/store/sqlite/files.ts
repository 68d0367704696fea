import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of this test file's own, removed at the end. */
export const folder = mkdtempSync(join(tmpdir(), 'pathway-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;

/** A path in `folder` where nothing is yet. */
export function newFile(): string {
  count += 1;
  return join(folder, `store${count}.sqlite`);
}
