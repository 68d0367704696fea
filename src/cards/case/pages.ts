/** The pages of an open case and who sees which. */
import type { CaseView } from '../../cases/sight.ts';
import { type AccessLevel, accessLevelOf, type CaseRole, isShared, raising } from '../../rules/record/case-roles.ts';

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
  safety: 'Safety and voices',
  asked: 'What your team is asked',
  separate: 'Separate records',
  sharing: 'What was shared',
  challenges: 'Where people do not agree',
  links: 'Linked cases',
  history: 'What has happened',
  looks: 'Who has looked',
  why: 'Why? Steps, dates and clauses',
} as const;
export type PageId = keyof typeof pageTitles;
export const pageIds = Object.keys(pageTitles) as [PageId, ...PageId[]];

const seen: Record<Exclude<AccessLevel, 'nothing'>, readonly PageId[]> = {
  whole: [
    ...([
      'overview',
      'concern',
      'decisions',
      'meeting',
      'outcome',
      'plan',
      'assessment',
      'safety',
      'separate',
    ] as const),
    ...(['sharing', 'challenges', 'links', 'history', 'looks', 'why'] as const),
  ],
  police: ['overview', 'concern', 'police', 'meeting', 'plan', 'safety', 'sharing', 'challenges', 'why'],
  shared: ['overview', 'concern', 'meeting', 'plan', 'safety', 'sharing', 'challenges', 'why'],
  plan: ['overview', 'concern', 'meeting', 'plan', 'safety', 'sharing', 'challenges', 'why'],
  'own-referral': ['overview', 'concern', 'decision', 'challenges', 'why'],
  asked: ['overview', 'challenges'],
  meeting: ['overview', 'meeting', 'challenges'],
  standing: ['overview', 'challenges'],
};

type Seen = Pick<CaseView, 'sight' | 'roles' | 'case'>;
/** What a role shows beside what its sight does. */
const besides: Readonly<Partial<Record<CaseRole, readonly PageId[]>>> = {
  'aim-appointer': ['assessment'],
  'aim-pair-before': ['assessment'],
  'aim-leads-manager': ['assessment'],
  'information-team': ['asked'],
};
/** They see the whole case for one thing they do on it. */
const assessing: readonly CaseRole[] = ['aim-lead', 'aim-co-worker'];
/** Pages on which not everybody who may see them has something to read. */
const onlyWhere: Partial<Record<PageId, (look: Seen) => boolean>> = {
  // Of teams only one that looks after a safety plan has something to read of safety.
  safety: ({ sight, roles }) => sight === 'whole' || roles.includes('safety-owner'),
  // Of separate records there is a page only where the case has one, and not for the two who are named to assess.
  separate: ({ roles, case: { separateRecords = [] } }) =>
    separateRecords.length > 0 && accessLevelOf(roles.filter((role) => !assessing.includes(role))) === 'whole',
  sharing: ({ case: { sharing = [] }, sight }) => sight === 'whole' || sharing.length > 0,
  challenges: ({ case: { challenges = [] } }) => challenges.length > 0,
  links: ({ case: { links = [] } }) => links.length > 0,
};

export function pagesFor(look: Seen): readonly PageId[] {
  const own = readsAsReferrer(look) ? seen['own-referral'] : [];
  const all = new Set([...seen[look.sight], ...own, ...look.roles.flatMap((role) => besides[role] ?? [])]);
  return pageIds.filter((page) => all.has(page) && (onlyWhere[page]?.(look) ?? true));
}

/**
 * Who raised a concern, and their school's safeguarding lead, go on reading what a referrer reads when their team or
 * their office shows them more of the case.
 */
export const readsAsReferrer = ({
  sight,
  case: { origin },
  roles,
}: Pick<CaseView, 'sight' | 'case' | 'roles'>): boolean =>
  isShared(sight) && origin.kind === 'concern' && roles.some((role) => raising.includes(role));
