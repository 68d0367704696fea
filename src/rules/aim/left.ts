/** Those of the pair who cannot act any more, by the register of this moment (CJ-24, PR-18). */

import type { PersonRef, Roster } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import { isKeptFrom } from '../record/kept-from.ts';
import { aimWithPart, type PairRole, pairRoles, serviceOf, workerNow, workingTeam } from './assessment.ts';

export interface Gone {
  readonly role: PairRole;
  readonly person: PersonRef;
}

/** Those who are named still and have no such job in that service any more, or from whom the case is kept; whose training ended stays. */
export function workersGone(
  c: Pick<Case, 'aims' | 'keptFrom'>,
  roster: Pick<Roster, 'person' | 'team'>,
): readonly Gone[] {
  const aim = aimWithPart(c);
  if (aim === undefined) return [];
  return pairRoles.flatMap((role): readonly Gone[] => {
    const worker = workerNow(aim, role);
    const service = serviceOf(aim, role);
    if (worker === undefined || service === undefined) return [];
    const person = roster.person(worker.person.id);
    const works =
      person !== undefined && !isKeptFrom(c, person.id) && workingTeam(person, service, roster) !== undefined;
    return works ? [] : [{ role, person: worker.person }];
  });
}
