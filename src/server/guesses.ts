/**
 * How often wrong addresses of calendar files may be asked for. Whoever asks knows no more by it than that there is
 * such a case, and that only by timing very many askings; this leaves them none for that.
 */
import type { Watch } from '../platform/clock.ts';

const most = 30;
/** Milliseconds. */
const within = 60_000;

export interface Guesses {
  /** Whether nobody is answered for now. */
  areTooMany(): boolean;
  wasWrong(): void;
}

export function createGuesses(watch: Watch): Guesses {
  let times: readonly number[] = [];
  return {
    areTooMany() {
      times = times.filter((time) => time > watch.elapsed() - within);
      return times.length >= most;
    },
    wasWrong() {
      times = [...times, watch.elapsed()];
    },
  };
}
