/** Changes of one record never overlap in this process, and where another process was first they are made again. */
import { createQueue } from '../queue.ts';
import type { Instant, Reference } from '../rules/words.ts';
import { Conflict } from '../store/port.ts';

export type InTurn<Loaded> = <Result>(
  reference: Reference,
  now: Instant,
  step: (before: Loaded) => Promise<Result>,
  /** What was just loaded: the first try goes by it. */
  known?: Loaded,
) => Promise<Result>;

/**
 * Loads and takes the step, again and again on what another process has left meanwhile. Throws the last `Conflict` after
 * so many tries.
 */
export function inTurn<Loaded>(
  load: (reference: Reference, now: Instant) => Promise<Loaded>,
  mostTries: number,
): InTurn<Loaded> {
  const queue = createQueue();
  return (reference, now, step, known) =>
    queue.run(reference, async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await step(tries === 1 && known !== undefined ? known : await load(reference, now));
        } catch (error) {
          if (!(error instanceof Conflict) || tries === mostTries) {
            throw error;
          }
        }
      }
    });
}
