/** Changes of one record never overlap in this process, and where another process was first they are made again. */
import { createQueue } from '../platform/queue.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { againOnConflict } from '../store/conflicts.ts';

export type InTurn<Loaded> = <Result>(
  reference: Reference,
  now: Instant,
  step: (before: Loaded) => Promise<Result>,
  /** What was just loaded, or is taken to be so: the first try goes by it. */
  known?: { readonly before: Loaded },
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
    queue.run(reference, () =>
      againOnConflict(mostTries, async (tries) =>
        step(tries === 1 && known !== undefined ? known.before : await load(reference, now)),
      ),
    );
}
