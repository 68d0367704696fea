/** The pages of an open case and who sees which. */
import type { CaseView } from '../../cases/sight.ts';
import type { AccessLevel } from '../../rules/record/access.ts';

export const pageTitles = {
  overview: 'Back to the case',
  concern: 'The concern as sent',
  decision: 'The decision',
  decisions: 'Talks and decisions',
  police: 'The police and MASH',
  meeting: 'The meeting and who is invited',
  outcome: 'The outcome',
  plan: 'The plan',
  safety: 'Safety',
  history: 'What has happened',
  looks: 'Who has looked',
  why: 'Why? Steps, dates and clauses',
} as const;
export type PageId = keyof typeof pageTitles;
export const pageIds = Object.keys(pageTitles) as [PageId, ...PageId[]];

const seen: Record<Exclude<AccessLevel, 'nothing'>, readonly PageId[]> = {
  whole: ['overview', 'concern', 'decisions', 'meeting', 'outcome', 'plan', 'safety', 'history', 'looks', 'why'],
  police: ['overview', 'concern', 'police', 'meeting', 'plan', 'safety', 'why'],
  shared: ['overview', 'concern', 'meeting', 'plan', 'safety', 'why'],
  'own-referral': ['overview', 'concern', 'decision', 'why'],
  meeting: ['overview', 'meeting'],
  standing: ['overview'],
};

/** Of teams only one that looks after a safety plan has something to read of safety. */
export function pagesFor({ sight, roles }: Pick<CaseView, 'sight' | 'roles'>): readonly PageId[] {
  const readsOfSafety = sight === 'whole' || roles.includes('safety-owner');
  return seen[sight].filter((page) => page !== 'safety' || readsOfSafety);
}
