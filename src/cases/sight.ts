/** What one person may see of one case, and do to it, now. Cards, dialogs, commands and searches all ask here. */

import type { Person } from '../rules/base/vocabulary.ts';
import type { ActionId } from '../rules/commands.ts';
import { rolesNow } from '../rules/ending/roles-now.ts';
import { availableActions } from '../rules/engine/permission.ts';
import { asNotTold, mayNotKnow } from '../rules/police/not-told.ts';
import type { Case } from '../rules/record/case.ts';
import { type AccessLevel, accessLevelOf, type CaseRole } from '../rules/record/case-roles.ts';
import { asCorrected } from '../rules/record/corrections.ts';
import { withOwnWords } from '../rules/record/own-words.ts';
import type { DecisionContext } from '../rules/rows/context.ts';

export interface CaseView {
  /** As this person may read it. */
  readonly case: Case;
  readonly person: Person;
  readonly roles: readonly CaseRole[];
  readonly sight: Exclude<AccessLevel, 'nothing'>;
  readonly actions: readonly ActionId[];
  readonly by: DecisionContext;
}

/** Undefined where this person may see nothing of it: the same as if there were no such case. */
export function viewFor(c: Case, person: Person, by: DecisionContext): CaseView | undefined {
  const roles = rolesNow(c, person, by);
  const sight = accessLevelOf(roles);
  if (sight === 'nothing') return undefined;
  // A button must not show that there is something of others that they may not read.
  const own = asCorrected(withOwnWords(c, { person, roles, sight }), sight);
  const seen = mayNotKnow(c, { roles, sight }) ? asNotTold(own) : own;
  return { case: seen, person, roles, sight, actions: availableActions(own, roles), by };
}
