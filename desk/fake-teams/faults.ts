import type { Faults } from '../page-api.ts';
import { throttled, unavailable } from './errors.ts';

export interface FaultBoard {
  get(): Faults;
  set(faults: Faults): void;
  /** Whether the bot is not in a conversation (without its thread). */
  isOut(conversation: string): boolean;
  putOut(conversation: string): void;
  letIn(conversation: string): void;
  /** Throws, or says that the answer gets lost, where the next call that posts or changes a post is to fail. */
  nextSend(): 'answer' | 'lose';
}

export function createFaults(): FaultBoard {
  let faults: Faults = {};
  const others = (conversation: string) => (faults.notInRoster ?? []).filter((one) => one !== conversation);
  return {
    get: () => faults,
    set(next) {
      faults = next;
    },
    isOut: (conversation) => faults.notInRoster?.includes(conversation) ?? false,
    putOut(conversation) {
      faults = { ...faults, notInRoster: [...others(conversation), conversation] };
    },
    letIn(conversation) {
      faults = { ...faults, notInRoster: others(conversation) };
    },
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
