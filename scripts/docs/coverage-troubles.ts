/** Whether every clause and question is either carried or said not to be, and none is both. */
import type { coverage, SourceId } from '../../src/rules/procedure/clauses/coverage.ts';
import type { CarriersOf } from './carriers.ts';
import { sourceIds } from './naming.ts';

export type Coverage = typeof coverage;

const table = 'src/rules/procedure/clauses/coverage.ts';

function troubleOf(id: SourceId, carriersOf: CarriersOf, said: Coverage): string | undefined {
  const { rules, comments } = carriersOf(id);
  const [standing] = said[id] ?? [];
  if (standing === undefined) {
    return rules.length + comments.length > 0
      ? undefined
      : `${id} has neither a rule nor a standing. Name it where it is built, or add a row to ${table}.`;
  }
  if (standing === 'in part') {
    return rules.length > 0 ? undefined : `${id} is "${standing}" in ${table}, and no rule names it.`;
  }
  return rules.length === 0
    ? undefined
    : `${id} is "${standing}" in ${table}, but is carried by: ${rules.join(', ')}. Take its row out.`;
}

/** One sentence for each that is wrong. */
export function coverageTroubles(carriersOf: CarriersOf, said: Coverage): readonly string[] {
  return sourceIds.map((id) => troubleOf(id, carriersOf, said)).filter((trouble) => trouble !== undefined);
}
