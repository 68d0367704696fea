/** Work that must not overlap: one after the other for each key, in the order it came. */
export interface Queue {
  run<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  /** Resolves once nothing runs or waits. */
  idle(): Promise<void>;
  isIdle(): boolean;
}

export function createQueue(): Queue {
  const tails = new Map<string, Promise<void>>();
  return {
    run(key, work) {
      const mine = (tails.get(key) ?? Promise.resolve()).then(work);
      const tail = mine.then(
        () => undefined,
        () => undefined,
      );
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return mine;
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
    isIdle: () => tails.size === 0,
  };
}

/** The same for work that is all of one kind. */
export interface Line {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  idle(): Promise<void>;
  /** Whether nothing runs or waits. */
  isIdle(): boolean;
}

export function createLine(): Line {
  const queue = createQueue();
  return { run: (work) => queue.run('', work), idle: queue.idle, isIdle: queue.isIdle };
}

/** At most so many pieces of work at once; the others wait their turn. */
export function createGate(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
