/**
 * Who may see a separate record: its maker, the service lead, and people who were added one by one with a reason (PR-11).
 * A part in the case gives nothing here, and the reverse.
 */

import type { Job, Person, PersonId, Roster } from '../base/vocabulary.ts';
import { isKeptFrom, type KeepingFacts } from '../record/kept-from.ts';
import type { Access, SeparateRecord } from './record.ts';

const hasJob = ({ teams }: Pick<Person, 'teams'>, job: Job): boolean => teams.some((one) => one.job === job);

/** Those who are on it now. */
export const onList = ({ access }: Pick<SeparateRecord, 'access'>): readonly Access[] =>
  access.filter(({ ended }) => ended === undefined);

const isOnList = (record: SeparateRecord, id: PersonId): boolean =>
  onList(record).some(({ person }) => person.id === id);

/** Somebody who is in no team any more has left, and sees nothing; nor does somebody from whom its case is kept. */
export function maySeeRecord(record: SeparateRecord, person: Person, kept: KeepingFacts): boolean {
  if (isKeptFrom(kept, person.id)) return false;
  return hasJob(person, 'service-lead') || (person.teams.length > 0 && isOnList(record, person.id));
}

/** Of those who see it: who changes it, and says which people may see it. They are of youth justice and manage cases. */
export const mayKeepRecord = (person: Person): boolean =>
  hasJob(person, 'team-manager') || hasJob(person, 'service-lead');

const isOfSchools = ({ teams }: Person, roster: Roster): boolean =>
  teams.length > 0 && teams.every(({ team }) => roster.team(team)?.agency === 'education');

/** Of a school only its safeguarding lead may be added, and only where this child goes to it. */
export function schoolTrouble({ child }: SeparateRecord, person: Person, roster: Roster): string | undefined {
  if (!isOfSchools(person, roster)) return undefined;
  const isTheirs = person.teams.some(
    ({ team, job }) => team === child.school && job === 'designated-safeguarding-lead',
  );
  return isTheirs
    ? undefined
    : "Of a school or college you can add only the safeguarding lead, and only of the one that this child goes to. Record the child's school first.";
}
