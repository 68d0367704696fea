/** What is told of a case where a test does not say it. */
import { local } from './factories.ts';

export const reference = '7KQ4-2MX6';

/** Starts on Monday 2 November 2026 at 09:15; its tenth working day is Monday 16 November. */
export const usualReceipt = local('2026-11-02', '09:15');

/** The input of an action with words to look for in every free text. */
export const usualInputs = {
  discussion: {
    on: '2026-11-02',
    time: '09:00',
    mode: 'telephone',
    withWhom: 'MARKER-with',
    referrersView: 'MARKER-referrers-view',
    managersView: 'MARKER-managers-view',
    conclusion: 'MARKER-conclusion',
    reason: 'MARKER-reason',
  },
  /** Counts where the check before had sent it elsewhere. */
  correction: { because: 'misdirected', reason: 'MARKER-correction' },
  agreed: { reason: 'MARKER-reason', told: 'MARKER-told' },
  notAppropriate: { reason: 'MARKER-reason', advice: 'MARKER-advice', told: 'MARKER-told' },
} as const satisfies Record<string, object>;
