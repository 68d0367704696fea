/**
 * Runs `work` after `wait` milliseconds. Calls made while it waits or runs become one more run at the end, so
 * answers never overtake each other. The promise resolves when a run that began after the call has ended.
 */
export function foldCalls(work: () => Promise<void>, wait: number): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return function call(): Promise<void> {
    // Whoever called the run before hears of its failure.
    next ??= running
      .catch(() => undefined)
      .then(() => new Promise((resolve) => setTimeout(resolve, wait)))
      .then(() => {
        next = undefined;
        running = work();
        return running;
      });
    return next;
  };
}
