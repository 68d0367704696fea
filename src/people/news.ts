/** What of a change of the register does not end with it: somebody has to hear of it, or cases have to be looked at. */
import type { Job, TeamId } from '../rules/base/vocabulary.ts';
import type { Difference } from './differences.ts';
import type { RegisterChange } from './kept-register.ts';

/** The jobs that give the view of all cases, or of all that nobody has taken. */
export const wideJobs = ['service-lead', 'team-manager'] as const satisfies readonly Job[];
export type WideJob = (typeof wideJobs)[number];

export interface SightGiven {
  readonly person: string;
  readonly name: string;
  readonly team: string;
  readonly role: WideJob;
}
export interface TeamClosed {
  readonly team: TeamId;
  readonly name: string;
}

/** Kept in the commit of the change, and gone once it was seen to. */
export interface RegisterNews extends Pick<RegisterChange, 'revision' | 'at' | 'by'> {
  readonly given: readonly SightGiven[];
  readonly closed: readonly TeamClosed[];
}

const isWide = (role: Job): role is WideJob => wideJobs.some((one) => one === role);

/** Undefined where there is nothing to see to. */
export function newsIn(change: RegisterChange): RegisterNews | undefined {
  const { revision, at, by, differences } = change;
  const given = differences.flatMap((one): readonly SightGiven[] =>
    one.what === 'role-given' && isWide(one.role)
      ? [{ person: one.person, name: one.name, team: one.team, role: one.role }]
      : [],
  );
  const closed = differences.flatMap((one: Difference): readonly TeamClosed[] =>
    one.what === 'team-closed' ? [{ team: one.team, name: one.name }] : [],
  );
  return given.length + closed.length === 0 ? undefined : { revision, at, by, given, closed };
}

export const newsKind = 'register-news';
/** In the register's partition. */
export const newsId = ({ revision }: Pick<RegisterNews, 'revision'>): string =>
  `news:${String(revision).padStart(8, '0')}`;
