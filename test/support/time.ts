/** Time that passes only while everything waits, and then at once: what takes minutes is played in no time. */
import type { Watch } from '../../src/platform/clock.ts';

export interface PlayedTime {
  readonly watch: Watch;
  /** Lets time pass until the work has ended. Rejects as it does, or where it waits for nothing that comes by time. */
  pass<Result>(work: Promise<Result>): Promise<Result>;
}

/** An instant so much later. */
export const later = (instant: string, by: Temporal.DurationLike): string =>
  Temporal.Instant.from(instant).add(by).toString();

/** Turns of the event loop in which something may still go on without any time passing. */
const patience = 20;

/** Lets so many turns of the event loop pass: all that waits for nothing outside has gone on by then. */
export async function turns(count = patience): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
}

export function createTime(): PlayedTime {
  let now = 0;
  let waiting: { readonly until: number; readonly done: () => void }[] = [];

  /** Whether it ended while no time passed. */
  async function settles(isOver: () => boolean): Promise<boolean> {
    for (let turns = 0; turns < patience && !isOver(); turns += 1) await new Promise(setImmediate);
    return isOver();
  }
  return {
    watch: {
      elapsed: () => now,
      wait: (milliseconds) =>
        new Promise((done) => void waiting.push({ until: now + Math.max(0, milliseconds), done: () => done() })),
    },
    async pass(work) {
      let isOver = false;
      const over = () => {
        isOver = true;
      };
      work.then(over, over);
      while (!(await settles(() => isOver))) {
        if (waiting.length === 0) throw new Error('Nothing that comes by time is waited for.');
        const next = Math.min(...waiting.map(({ until }) => until));
        now = Math.max(now, next);
        const due = waiting.filter(({ until }) => until <= now);
        waiting = waiting.filter(({ until }) => until > now);
        for (const { done } of due) done();
      }
      return work;
    },
  };
}
