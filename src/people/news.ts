/** What of a change of the register does not end with it: people have to hear of it, or cases to be looked at. */
import type { Instant, Job, PersonRef, TeamId } from '../rules/base/vocabulary.ts';
import type { CoverNews } from './cover-news.ts';
import type { Difference } from './differences.ts';
import type { RegisterChange } from './kept-register.ts';

/** The jobs that give the view of all cases, or of all that nobody has taken. */
const wideJobs = ['service-lead', 'team-manager'] as const satisfies readonly Job[];
export type WideJob = (typeof wideJobs)[number];

export interface SightGiven {
  readonly person: string;
  readonly name: string;
  readonly team: string;
  readonly role: Job;
}
/** Who gave the view of all cases, or gave themselves that of a team's, when, and to whom. */
export interface SightNews {
  readonly at: Instant;
  readonly by: PersonRef;
  readonly given: readonly SightGiven[];
}
export interface TeamClosed {
  readonly team: TeamId;
  readonly name: string;
}

/** Kept in the commit of the change, and gone once all of it was seen to (src/notices/register-news). */
export interface RegisterNews {
  readonly sight?: SightNews;
  readonly closed: readonly TeamClosed[];
  readonly cover: readonly CoverNews[];
}

export const isWide = (role: Job): role is WideJob => wideJobs.some((one) => one === role);

/** Undefined where there is nothing to see to. `cover`: what follows from it for those who cover for one another. */
export function newsIn(
  { at, by, differences }: Pick<RegisterChange, 'at' | 'by' | 'differences'>,
  cover: readonly CoverNews[],
): RegisterNews | undefined {
  const given = differences.flatMap((one): readonly SightGiven[] =>
    one.what === 'role-given' && (isWide(one.role) || one.person === by.id)
      ? [{ person: one.person, name: one.name, team: one.team, role: one.role }]
      : [],
  );
  const closed = differences.flatMap((one: Difference): readonly TeamClosed[] =>
    one.what === 'team-closed' ? [{ team: one.team, name: one.name }] : [],
  );
  if (given.length + closed.length + cover.length === 0) return undefined;
  return { ...(given.length > 0 && { sight: { at, by, given } }), closed, cover };
}

/** Another than earlier versions have: one of them would drop what it does not know. */
export const newsKind = 'news';
/** In the register's partition. */
export const newsId = (revision: number): string => `news:${String(revision).padStart(8, '0')}`;
