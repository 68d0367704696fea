/** What somebody is to a case at this moment: a part that was in its work ends some days after it was closed. */
import type { Person, PersonId } from '../base/vocabulary.ts';
import { rolesOn } from '../record/access.ts';
import type { Case } from '../record/case.ts';
import { type AccessLevel, accessLevelOf, type CaseRole, lastsAfterClosing } from '../record/case-roles.ts';
import type { DecisionContext } from '../rows/context.ts';
import { isAssessmentOver, isSightOver } from './last-days.ts';

/** Everything this person is to this case now; empty for a stranger, and for somebody whose part in it has ended. */
export function rolesNow(c: Case, person: Person, by: DecisionContext): readonly CaseRole[] {
  const roles = rolesOn(c, person, by.roster);
  if (isSightOver(c, by)) return roles.filter((role) => lastsAfterClosing.includes(role));
  return isAssessmentOver(c, by) ? roles.filter((role) => role !== 'aim-pair-before') : roles;
}

/** What somebody may see now; of a person who is not in the register only the id is known. */
export function accessLevelNow(c: Case, id: PersonId, by: DecisionContext): AccessLevel {
  return accessLevelOf(rolesNow(c, by.roster.person(id) ?? { id, name: '', teams: [] }, by));
}
