/** A folder for what is measured. It is gone at the end, whatever the end is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As shells have it: 128 and the signal's number. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const;

export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'pathway-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [signal, status] of Object.entries(signals)) process.on(signal, () => process.exit(status));
  return work(folder);
}
