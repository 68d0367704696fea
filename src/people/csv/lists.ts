/** A list of people or of teams: its columns say which. */
import { nameKey } from '../../rules/base/names.ts';
import type { RegisterContents } from '../contents.ts';
import { readPeople } from './people.ts';
import type { ListRead } from './reading.ts';
import { headLine } from './table.ts';
import { readTeams } from './teams.ts';

export type ListKind = 'people' | 'teams';

/** By the line of column names; only a list of people has object ids. */
export function kindOf(text: string): ListKind {
  return nameKey(headLine(text)).includes('object id') ? 'people' : 'teams';
}

/** The register as it would be with this list. `isEverybody`: what is not in the list ends. `allowed`: tenants it may name. */
export function readList(
  text: string,
  contents: RegisterContents,
  isEverybody: boolean,
  allowed?: ReadonlySet<string>,
): ListRead {
  const read = kindOf(text) === 'people' ? readPeople : readTeams;
  return read(text, contents, isEverybody, { home: contents.tenant, allowed });
}
