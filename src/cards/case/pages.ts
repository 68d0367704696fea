/** The pages of an open case and who sees which. */
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
  history: 'What has happened',
  looks: 'Who has looked',
  why: 'Why? Steps, dates and clauses',
} as const;
export type PageId = keyof typeof pageTitles;
export const pageIds = Object.keys(pageTitles) as [PageId, ...PageId[]];

const seen: Record<Exclude<AccessLevel, 'nothing'>, readonly PageId[]> = {
  whole: ['overview', 'concern', 'decisions', 'meeting', 'outcome', 'plan', 'history', 'looks', 'why'],
  police: ['overview', 'concern', 'police', 'meeting', 'plan', 'why'],
  shared: ['overview', 'concern', 'meeting', 'plan', 'why'],
  plan: ['overview', 'concern', 'meeting', 'plan', 'why'],
  'own-referral': ['overview', 'concern', 'decision', 'why'],
  meeting: ['overview', 'meeting'],
  standing: ['overview'],
};

export function pagesFor(sight: Exclude<AccessLevel, 'nothing'>): readonly PageId[] {
  return seen[sight];
}
