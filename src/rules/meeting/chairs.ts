/** Who chairs a meeting without saying why: the case's manager or who stands in for them (CN-05, A-18). */
import type { Person, Roster } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import { rosterFor } from '../record/kept-from.ts';

export function mayChair(
  c: Pick<Case, 'manager' | 'keptFrom'>,
  roster: Roster,
): readonly Pick<Person, 'id' | 'name'>[] {
  const { manager } = c;
  if (manager === undefined) return [];
  return [
    manager,
    ...rosterFor(c, roster)
      .actingFor(manager.id)
      .filter(({ id }) => id !== manager.id),
  ];
}
