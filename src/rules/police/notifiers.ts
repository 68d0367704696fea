/** Who enters a police notification: officers, and youth justice who were sent it (CJ-01, CJ-02). */
import { hasJob } from '../base/jobs.ts';
import type { Job, Person } from '../base/vocabulary.ts';

const youthJustice: readonly Job[] = ['team-manager', 'service-lead', 'case-manager'];

/** An officer who also works in youth justice enters what the police know, as an officer. */
export const worksInYouthJustice = (person: Pick<Person, 'teams'>): boolean =>
  hasJob(person, ...youthJustice) && !hasJob(person, 'police-officer');
export const mayNotify = (person: Pick<Person, 'teams'>): boolean => hasJob(person, 'police-officer', ...youthJustice);
