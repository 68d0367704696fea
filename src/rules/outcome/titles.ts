import type { OutcomeCard } from '../record/outcome.ts';

/** What each card of the outcome is called, in their order. */
export const cardTitles: Readonly<Record<OutcomeCard, string>> = {
  attendance: 'Who came',
  considered: 'What must be considered',
  assessment: 'AIM assessment',
  safety: 'Safety and voices',
  plan: 'The plan',
  next: 'What comes next',
};
