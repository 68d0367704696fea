/** What one person may see of one case, and do to it, now. Cards, dialogs, commands and searches all ask here. */

import type { Person } from '../rules/base/vocabulary.ts';
import { offered } from '../rules/engine/permission.ts';
import type { ActionId } from '../rules/inputs.ts';
import { type CaseRole, rolesOn, type Sight, sightOf } from '../rules/record/access.ts';
import type { Case } from '../rules/record/case.ts';
import type { Circumstances } from '../rules/rows/context.ts';

export interface Look {
  readonly case: Case;
  readonly person: Person;
  readonly roles: readonly CaseRole[];
  readonly sight: Exclude<Sight, 'nothing'>;
  readonly actions: readonly ActionId[];
  readonly by: Circumstances;
}

/** Undefined where this person may see nothing of it: the same as if there were no such case. */
export function lookAt(c: Case, person: Person, by: Circumstances): Look | undefined {
  const roles = rolesOn(c, person, by.roster);
  const sight = sightOf(roles);
  return sight === 'nothing' ? undefined : { case: c, person, roles, sight, actions: offered(c, roles), by };
}
