/** Who chairs a meeting without saying why: the case's manager or who stands in for them (CN-05, A-18). */
import type { Person, Roster } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';

export function mayChair({ manager }: Pick<Case, 'manager'>, roster: Roster): readonly Pick<Person, 'id' | 'name'>[] {
  if (manager === undefined) return [];
  return [manager, ...roster.actingFor(manager.id).filter(({ id }) => id !== manager.id)];
}
