/** What somebody can do next about what is to do: what stands out, and what else helps. */

import type { Person } from '../base/vocabulary.ts';
import type { ActionId } from '../commands.ts';
import type { Case } from '../record/case.ts';
import { type CaseRole, inCharge } from '../record/case-roles.ts';
import { teamsRepresented } from '../record/speaking.ts';
import type { DecisionContext } from '../rows/context.ts';
import { isTheirsToDo } from './able.ts';
import type { Obligation } from './agenda.ts';
import { isOwnedBy } from './owner-names.ts';
import { possibleNow } from './permission.ts';
import { standingIn } from './recipients.ts';

interface Reader {
  readonly case: Case;
  readonly person: Person;
  readonly roles: readonly CaseRole[];
  readonly by: DecisionContext;
}

/** Whether it is theirs today: their own, or that of the manager for whom they stand in. */
export function isTheirOwn({ owner }: Obligation, { case: c, person, roles, by }: Reader): boolean {
  const standsIn = owner.kind === 'allocated-manager' && standingIn(c, by.roster).some(({ id }) => id === person.id);
  return standsIn || isOwnedBy(owner, c, { id: person.id, roles }, by.roster);
}

/** Of what meets a duty now the first; where people have to judge between answers all of them, so that none is suggested. */
export const heldOut = ({ row }: Obligation, possible: readonly ActionId[]): readonly ActionId[] =>
  row.judged ? possible : possible.slice(0, 1);

/**
 * What these eyes can do at once, their own duties first. Where they only stand in for others it is left out: a co-worker
 * asks nobody for consent. About what another team is to do they can do something only as those who manage the case, and
 * nothing of it stands out.
 */
export function nextSteps(all: readonly Obligation[], reader: Reader) {
  const { case: c, person, roles, by } = reader;
  const isOfOthers = ({ owner }: Obligation): boolean =>
    owner.kind === 'team' && !teamsRepresented(person).includes(owner.team);
  const possible = (one: Obligation): readonly ActionId[] => {
    const as = isOfOthers(one) ? roles.filter((role) => inCharge.includes(role)) : roles;
    return possibleNow(c, as, one.nextBy, person.id).filter((action) => isTheirsToDo(c, as, action));
  };
  const begun = all.filter(({ since }) => since <= by.now);
  const own = begun.filter((one) => isTheirOwn(one, reader));
  const ordered = [...own, ...begun.filter((one) => !own.includes(one))];
  const first = ordered.find((one) => !isOfOthers(one) && possible(one).length > 0);
  const standsOut = first === undefined ? [] : heldOut(first, possible(first));
  const helps = [...new Set(ordered.flatMap(possible))].filter((action) => !standsOut.includes(action));
  return { standsOut, helps };
}
