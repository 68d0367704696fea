/** A list of people or of teams: its columns say which. */
import type { RegisterContents } from '../contents.ts';
import { readPeople } from './people.ts';
import type { ListRead } from './reading.ts';
import { readTeams } from './teams.ts';

export type ListKind = 'people' | 'teams';

/** By the line of column names; only a list of people has object ids. */
export function kindOf(text: string): ListKind {
  const [first = ''] = text.split(/\r?\n/, 1);
  return /object[\s_-]*id/i.test(first) ? 'people' : 'teams';
}

/** The register as it would be with this list. `isEverybody`: what is not in the list ends. */
export function readList(text: string, contents: RegisterContents, isEverybody: boolean): ListRead {
  return kindOf(text) === 'people' ? readPeople(text, contents, isEverybody) : readTeams(text, contents, isEverybody);
}
