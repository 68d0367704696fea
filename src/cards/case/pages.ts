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
  sharing: 'What was shared',
  challenges: 'Where people do not agree',
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
    'sharing',
    'challenges',
    'history',
    'looks',
    'why',
  ],
  police: ['overview', 'concern', 'police', 'meeting', 'plan', 'sharing', 'challenges', 'why'],
  shared: ['overview', 'concern', 'meeting', 'plan', 'sharing', 'challenges', 'why'],
  'own-referral': ['overview', 'concern', 'decision', 'challenges', 'why'],
  meeting: ['overview', 'meeting', 'challenges'],
  standing: ['overview', 'challenges'],
};

/** What a role shows beside what its sight does. */
const besides: Readonly<Partial<Record<CaseRole, readonly PageId[]>>> = { 'aim-appointer': ['assessment'] };

type Shown = Pick<CaseView, 'sight' | 'roles' | 'case'>;

/** Pages that are there only where something stands on them for these eyes. */
const isEmpty: Readonly<Partial<Record<PageId, (look: Shown) => boolean>>> = {
  separate: ({ case: { separateRecords } }) => separateRecords === undefined,
  sharing: ({ case: { sharing = [] }, sight }) => sight !== 'whole' && sharing.length === 0,
  challenges: ({ case: { challenges = [] } }) => challenges.length === 0,
};

export function pagesFor(look: Shown): readonly PageId[] {
  const more = look.roles.flatMap((role) => besides[role] ?? []);
  const all = new Set([...seen[look.sight], ...more]);
  return pageIds.filter((page) => all.has(page) && isEmpty[page]?.(look) !== true);
}
