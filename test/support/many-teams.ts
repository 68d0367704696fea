/** A county with very many teams, for changes that owe more than one commit has room for. */
import county from '../../desk/county.json' with { type: 'json' };
import type { Agency } from '../../src/rules/base/vocabulary.ts';
import { type AnyDay, aRegister } from './factories.ts';

type CountyFile = typeof county;
type TeamEntry = CountyFile['teams'][number];

/** `health-001`, `health-002`, … */
export const idsOfMany = (count: number, agency: Agency = 'health'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${agency}-${String(index + 1).padStart(3, '0')}`);

/** So many more teams of an agency, each with a channel and called `Health 001` and so on. */
export function manyTeams(count: number, agency: Agency = 'health'): readonly TeamEntry[] {
  return idsOfMany(count, agency).map((id) => ({
    id,
    name: `${id.charAt(0).toUpperCase()}${id.slice(1).replace('-', ' ')}`,
    agency,
    channel: `19:${id}@thread.tacv2`,
  }));
}

/** The county with so many more teams. */
export function withManyTeams(count: number, agency: Agency = 'health'): AnyDay {
  return aRegister(({ teams }) => ({ teams: [...teams, ...manyTeams(count, agency)] }));
}
