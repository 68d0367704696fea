/** What is wanted first for keeping a case in order (PR-18). */
import type { Guard } from '../rows/guard.ts';

export const somethingToTell: Guard = {
  source: 'PR-18',
  holds: (c) => c.toTell.some((one) => one.done === undefined),
  otherwise: 'There is nobody left to telephone on this case.',
  hides: true,
};
