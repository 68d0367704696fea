/**
 * Who may see a separate record: its maker, the service lead, and people who were added one by one with a reason (PR-11).
 * A part in the case gives nothing here, and the reverse.
 */

import { isServiceLead, managesCases, teamsWithJob } from '../base/jobs.ts';
import { isSchool, type Person, type PersonId, type Roster } from '../base/vocabulary.ts';
import { isKeptFrom, type KeepingFacts } from '../record/kept-from.ts';
import type { Access, SeparateRecord } from './record.ts';

/** Those who are on it now. */
export const onList = ({ access }: Pick<SeparateRecord, 'access'>): readonly Access[] =>
  access.filter(({ ended }) => ended === undefined);

const isOnList = (record: SeparateRecord, id: PersonId): boolean =>
  onList(record).some(({ person }) => person.id === id);

/** What the sight of a record goes by, beside the record itself. */
export interface SeenBy {
  readonly roster: Pick<Roster, 'team'>;
  /** From which workers the case of the record is kept. */
  readonly kept: KeepingFacts;
}

/**
 * Why somebody on its list cannot see it now, in words; undefined where they can. Somebody who is in no team any more
 * has left; at a school only the safeguarding lead of the one that this child goes to sees it, and a child can move.
 */
export function whyUnseen(record: SeparateRecord, person: Person | undefined, { roster, kept }: SeenBy) {
  if (person === undefined || person.teams.length === 0) return 'they are no longer in the people register';
  if (isKeptFrom(kept, person.id)) return 'the case is kept from them';
  if (isServiceLead(person)) return undefined;
  return schoolTrouble(record, person, roster) === undefined
    ? undefined
    : 'they are not the safeguarding lead of the school that this child goes to';
}

/** Somebody from whom its case is kept sees nothing, whatever their job. */
export const maySeeRecord = (record: SeparateRecord, person: Person, by: SeenBy): boolean =>
  (isServiceLead(person) || isOnList(record, person.id)) && whyUnseen(record, person, by) === undefined;

/** Of those who see it: who changes it, and says which people may see it. */
export const mayKeepRecord = managesCases;

const isOfSchools = ({ teams }: Person, roster: SeenBy['roster']): boolean =>
  teams.length > 0 && teams.every(({ team }) => isSchool(roster.team(team)));

/** Of a school only its safeguarding lead may be added, and only where this child goes to it. */
export function schoolTrouble({ child }: SeparateRecord, person: Person, roster: SeenBy['roster']): string | undefined {
  if (!isOfSchools(person, roster)) return undefined;
  return child.school !== undefined && teamsWithJob(person, 'designated-safeguarding-lead').includes(child.school)
    ? undefined
    : 'Of a school or college you can add only the safeguarding lead, and only of the one that this child goes to. If the record does not say which one, record that first.';
}
