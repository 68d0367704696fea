/** Who enters a police notification: officers, and youth justice who were sent it (CJ-01, CJ-02). */
import type { Job, Person } from '../base/vocabulary.ts';

const youthJustice: readonly Job[] = ['team-manager', 'service-lead', 'case-manager'];
const hasOneOf = ({ teams }: Pick<Person, 'teams'>, jobs: readonly Job[]): boolean =>
  teams.some(({ job }) => jobs.includes(job));

/** An officer who also works in youth justice enters what the police know, as an officer. */
export const worksInYouthJustice = (person: Pick<Person, 'teams'>): boolean =>
  hasOneOf(person, youthJustice) && !hasOneOf(person, ['police-officer']);
export const mayNotify = (person: Pick<Person, 'teams'>): boolean =>
  hasOneOf(person, ['police-officer', ...youthJustice]);
