/** What one person may see of one case, and do to it, now. Cards, dialogs, commands and searches all ask here. */

import type { Person, Reference } from '../rules/base/vocabulary.ts';
import type { ActionId } from '../rules/commands.ts';
import { rolesNow } from '../rules/ending/roles-now.ts';
import { availableActions } from '../rules/engine/permission.ts';
import { asJoined, asStillOpen, withoutJoinedDays } from '../rules/links/as-joined.ts';
import { asNotTold, mayNotKnow } from '../rules/police/not-told.ts';
import type { Case } from '../rules/record/case.ts';
import { type AccessLevel, accessLevelOf, type CaseRole, raising } from '../rules/record/case-roles.ts';
import { asCorrected } from '../rules/record/corrections.ts';
import { joinedFrom } from '../rules/record/joined.ts';
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
  return viewAs(c, person, rolesNow(c, person, by), by);
}

/** Where a case goes on that was joined to another, for those who raised it and see no more of it than that. */
export const goesOnIn = (c: Case, person: Person, by: DecisionContext): Reference | undefined =>
  c.closed?.joinedTo !== undefined && viewFor(c, person, by)?.sight === 'own-referral' ? c.closed.joinedTo : undefined;

/** What they read of it: `older` is the case in which it goes on. */
export function viewOfJoined(c: Case, older: Case | undefined, person: Person, by: DecisionContext) {
  const one = older && joinedFrom(older, c.reference);
  const shown = older === undefined || one === undefined ? asStillOpen(c) : asJoined(older, one);
  const roles = rolesNow(shown, person, by).filter((role) => raising.includes(role));
  return viewAs(shown, person, roles, by);
}

function viewAs(c: Case, person: Person, roles: readonly CaseRole[], by: DecisionContext): CaseView | undefined {
  const sight = accessLevelOf(roles);
  if (sight === 'nothing') return undefined;
  // A button must not show that there is something of others that they may not read.
  // Whether they may know of a link, the other case says as well: `both-ends.ts` shows those that they may.
  const { links: _links, ...unlinked } = c;
  const own = asCorrected(withOwnWords(unlinked, { person, roles, sight }), sight);
  const told = mayNotKnow(c, { roles, sight }) ? asNotTold(own) : own;
  const seen = sight === 'whole' ? told : withoutJoinedDays(told);
  return { case: seen, person, roles, sight, actions: availableActions(own, roles, by, person.id), by };
}
