import type { OutcomeCard } from '../record/outcome.ts';

/** The action that saves each card of the outcome. */
export const saving = {
  attendance: 'save-attendance',
  considered: 'save-considered',
  assessment: 'save-assessment',
  safety: 'save-safety',
  plan: 'save-plan',
  next: 'save-next',
} as const satisfies Readonly<Record<OutcomeCard, string>>;
