/** Whether a store is damaged, looked for beside what else is done. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { StoreError } from '../port.ts';
import { damagedWords } from './trouble.ts';

/** `unknown`: it could not be looked for. */
export type PageState = 'whole' | 'damaged' | 'unknown';

export interface PageCheck {
  /** Resolves once it is known; never rejects. */
  readonly found: Promise<PageState>;
  /** `looking` until it is known. */
  state(): PageState | 'looking';
  stop(): void;
}

const states: Readonly<Record<number, PageState>> = { 0: 'whole', 3: 'damaged' };

export const damagedStore = (file: string): StoreError => new StoreError('store-damaged', `${damagedWords} (${file})`);

/** Begins to read every page of the file, in a process of its own that can be stopped at any moment. */
export function startPageCheck(file: string): PageCheck {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'check-pages.ts'), file], { stdio: 'ignore' });
  const stop = (): void => void child.kill('SIGKILL');
  process.once('exit', stop);
  let state: PageState | 'looking' = 'looking';
  const found = once(child, 'exit').then(
    ([status]): PageState => states[status as number] ?? 'unknown',
    (): PageState => 'unknown',
  );
  void found.then((is) => {
    state = is;
    process.off('exit', stop);
  });
  // A process that ends does not wait for it.
  child.unref();
  return { found, state: () => state, stop };
}
