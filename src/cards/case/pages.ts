/** The pages of an open case and who sees which. */
import type { CaseView } from '../../cases/sight.ts';
import type { AccessLevel, CaseRole } from '../../rules/record/access.ts';

export const pageTitles = {
  overview: 'Back to the case',
  concern: 'The concern as sent',
  decision: 'The decision',
  decisions: 'Talks and decisions',
  police: 'The police and MASH',
  meeting: 'The meeting and who is invited',
  outcome: 'The outcome',
  plan: 'The plan',
  assessment: 'AIM assessment',
  separate: 'Separate records',
  history: 'What has happened',
  looks: 'Who has looked',
  why: 'Why? Steps, dates and clauses',
} as const;
export type PageId = keyof typeof pageTitles;
export const pageIds = Object.keys(pageTitles) as [PageId, ...PageId[]];

const seen: Record<Exclude<AccessLevel, 'nothing'>, readonly PageId[]> = {
  whole: [
    'overview',
    'concern',
    'decisions',
    'meeting',
    'outcome',
    'plan',
    'assessment',
    'separate',
    'history',
    'looks',
    'why',
  ],
  police: ['overview', 'concern', 'police', 'meeting', 'plan', 'why'],
  shared: ['overview', 'concern', 'meeting', 'plan', 'why'],
  'own-referral': ['overview', 'concern', 'decision', 'why'],
  meeting: ['overview', 'meeting'],
  standing: ['overview'],
};

/** What a role shows beside what its sight does. */
const besides: Readonly<Partial<Record<CaseRole, readonly PageId[]>>> = { 'aim-appointer': ['assessment'] };

/** Of separate records there is a page only where the case has one. */
export function pagesFor(look: Pick<CaseView, 'sight' | 'roles' | 'case'>): readonly PageId[] {
  const { sight, roles, case: c } = look;
  const more = roles.flatMap((role) => besides[role] ?? []);
  const all = new Set([...seen[sight], ...(readsAsReferrer(look) ? seen['own-referral'] : []), ...more]);
  return pageIds.filter((page) => all.has(page) && (page !== 'separate' || c.separateRecords !== undefined));
}

/** An officer who raised a concern of their own reads what any referrer reads, and what the police read besides. */
export const readsAsReferrer = ({
  sight,
  case: { origin },
  roles,
}: Pick<CaseView, 'sight' | 'case' | 'roles'>): boolean =>
  sight === 'police' && origin.kind === 'concern' && roles.includes('referrer');
