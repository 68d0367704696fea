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
  separate: 'Separate records',
  history: 'What has happened',
  looks: 'Who has looked',
  why: 'Why? Steps, dates and clauses',
} as const;
export type PageId = keyof typeof pageTitles;
export const pageIds = Object.keys(pageTitles) as [PageId, ...PageId[]];

const seen: Record<Exclude<AccessLevel, 'nothing'>, readonly PageId[]> = {
  whole: ['overview', 'concern', 'decisions', 'meeting', 'outcome', 'plan', 'separate', 'history', 'looks', 'why'],
  police: ['overview', 'concern', 'police', 'meeting', 'plan', 'why'],
  shared: ['overview', 'concern', 'meeting', 'plan', 'why'],
  'own-referral': ['overview', 'concern', 'decision', 'why'],
  meeting: ['overview', 'meeting'],
  standing: ['overview'],
};

/** Of separate records there is a page only where the case has one. */
export function pagesFor(look: Pick<CaseView, 'sight' | 'case' | 'roles'>): readonly PageId[] {
  const { separateRecords = [] } = look.case;
  const pages = readsAsReferrer(look) ? pageIds.filter(isIn(look.sight, 'own-referral')) : seen[look.sight];
  return pages.filter((page) => page !== 'separate' || separateRecords.length > 0);
}

const isIn =
  (...sights: readonly (keyof typeof seen)[]) =>
  (page: PageId): boolean =>
    sights.some((sight) => seen[sight].includes(page));

/** An officer who raised a concern of their own reads what any referrer reads, and what the police read besides. */
export const readsAsReferrer = ({
  sight,
  case: { origin },
  roles,
}: Pick<CaseView, 'sight' | 'case' | 'roles'>): boolean =>
  sight === 'police' && origin.kind === 'concern' && roles.includes('referrer');
