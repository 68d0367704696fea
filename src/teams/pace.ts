/**
 * When the next call may be made so that whoever takes the calls never counts too many. They count a call when it
 * arrives, which is some time between its beginning and its answer; so it counts here from its answer, and until then
 * it stands in the way of those after it. However long calls take, no window holds more of them there.
 */
import type { Watch } from '../platform/clock.ts';
import { createLine } from '../platform/queue.ts';

/** At most so many calls in any such time. */
export interface Window {
  readonly calls: number;
  readonly milliseconds: number;
}

/** One call on its way. */
export interface Planned {
  begin(): void;
  /** It was answered, or never will be. */
  end(): void;
}

/** All times are those of the watch. */
export interface Pace {
  /** When a call that comes now could be made, if none that runs takes longer. */
  next(): number;
  /** When one that is given back should come again: each gets a time of its own. */
  promise(): number;
  /** A call will be made at about that time. */
  plan(time: number): Planned;
  /** One at a time, in the order they came. */
  inLine(work: () => Promise<void>): Promise<void>;
  /** Resolves once a call may be made. */
  isFree(): Promise<void>;
  /** No call for so many milliseconds. */
  hold(milliseconds: number): void;
  isIdle(): boolean;
}

const ascending = (one: number, other: number): number => one - other;

export function createPace(windows: readonly Window[], watch: Watch): Pace {
  const most = Math.max(...windows.map(({ calls }) => calls));
  const longest = Math.max(...windows.map(({ milliseconds }) => milliseconds));
  /** When the last calls were answered, in that order. More than the largest window holds says nothing. */
  let answered: number[] = [];
  let running = 0;
  /** When calls that wait here are to begin. */
  const waiting: number[] = [];
  /** When calls that were given back are to come again. */
  let promised: number[] = [];
  let notBefore = 0;
  let oneEnds = Promise.withResolvers<void>();
  const line = createLine();

  /** When one more call fits every window, after calls at these times, the earliest first. */
  function after(times: readonly number[], now: number): number {
    const free = windows.map(({ calls, milliseconds }) => (times.at(-calls) ?? now - milliseconds) + milliseconds);
    return Math.max(now, notBefore, ...free);
  }
  /** As if each call that runs were answered now. */
  function planned(now: number, later: readonly number[] = []): readonly number[] {
    return [...answered, ...Array<number>(running).fill(now), ...[...waiting, ...later].sort(ascending)];
  }
  /** Undefined as long as only the end of a call that runs will tell. */
  function freeAt(now: number): number | undefined {
    if (windows.some(({ calls }) => running >= calls)) return undefined;
    const free = windows.map(({ calls, milliseconds }) => {
      const one = answered.at(running - calls);
      return one === undefined ? now : one + milliseconds;
    });
    return Math.max(now, notBefore, ...free);
  }
  function take(time: number): void {
    const index = waiting.indexOf(time);
    if (index >= 0) waiting.splice(index, 1);
  }
  return {
    next: () => after(planned(watch.elapsed()), watch.elapsed()),
    promise() {
      const now = watch.elapsed();
      promised = promised.filter((time) => time > now);
      const time = after(planned(now, promised), now);
      promised.push(time);
      return time;
    },
    plan(time) {
      waiting.push(time);
      return {
        begin() {
          take(time);
          running += 1;
        },
        end() {
          running -= 1;
          answered.push(watch.elapsed());
          // Seldom, so that not each call pays for it.
          if (answered.length >= 2 * most) answered = answered.slice(-most);
          oneEnds.resolve();
          oneEnds = Promise.withResolvers<void>();
        },
      };
    },
    inLine: line.run,
    async isFree() {
      for (;;) {
        const now = watch.elapsed();
        const time = freeAt(now);
        if (time !== undefined && time <= now) return;
        await (time === undefined ? oneEnds.promise : watch.wait(time - now));
      }
    },
    hold(milliseconds) {
      notBefore = Math.max(notBefore, watch.elapsed() + milliseconds);
    },
    isIdle() {
      const now = watch.elapsed();
      const isQuiet = (answered.at(-1) ?? now - longest) <= now - longest;
      return isQuiet && running + waiting.length === 0 && notBefore <= now && promised.every((time) => time <= now);
    },
  };
}
