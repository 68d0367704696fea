import type { ClockAnswer, ClockRequest } from '../page-api.ts';
import type { Bot } from './bot.ts';

/** The bot's time, kept here as what it is ahead of this machine's. */
export interface DeskClock {
  now(): string;
  /** Asks the bot. Rejects where it does not answer. */
  ask(): Promise<ClockAnswer>;
  move(request: ClockRequest): Promise<ClockAnswer>;
  /** What falls due on the way of a move is posted before the move is answered: asks the bot anew then. */
  catchUp(): Promise<void>;
}

export function createClock(bot: Bot): DeskClock {
  let ahead = 0;
  let moving = 0;
  function learn(answer: ClockAnswer): ClockAnswer {
    ahead = Date.parse(answer.now) - Date.now();
    return answer;
  }
  const ask = async () => learn(await bot.clock());
  return {
    now: () => new Date(Date.now() + ahead).toISOString(),
    ask,
    async move(request) {
      moving += 1;
      try {
        return learn(await bot.moveClock(request));
      } finally {
        moving -= 1;
      }
    },
    async catchUp() {
      // Where the bot does not answer, whoever moves the clock is told.
      if (moving > 0) await ask().catch(() => undefined);
    },
  };
}
