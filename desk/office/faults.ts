import type { Faults } from '../page-api.ts';
import { throttled, unavailable } from './errors.ts';

export interface FaultBoard {
  get(): Faults;
  set(faults: Faults): void;
  /** Whether the bot is not in a conversation (without its thread). */
  isOut(conversation: string): boolean;
  /** Throws, or says that the answer gets lost, where the next call that posts or changes a post is to fail. */
  nextSend(): 'answer' | 'lose';
}

export function createFaults(): FaultBoard {
  let faults: Faults = {};
  return {
    get: () => faults,
    set(next) {
      faults = next;
    },
    isOut: (conversation) => faults.notInRoster?.includes(conversation) ?? false,
    nextSend() {
      const { throttle, refuse, loseAnswers } = faults;
      if (throttle && throttle.sends > 0) {
        faults = { ...faults, throttle: { ...throttle, sends: throttle.sends - 1 } };
        throw throttled(throttle.retryAfterSeconds);
      }
      if (refuse && refuse.sends > 0) {
        faults = { ...faults, refuse: { ...refuse, sends: refuse.sends - 1 } };
        throw unavailable(refuse.status);
      }
      if (loseAnswers && loseAnswers.sends > 0) {
        faults = { ...faults, loseAnswers: { sends: loseAnswers.sends - 1 } };
        return 'lose';
      }
      return 'answer';
    },
  };
}
