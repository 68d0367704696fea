/** A team by what somebody types of its name, where there are too many to choose from. */
import { plainWords } from '../cards/text.ts';
import { namedLike } from '../rules/base/names.ts';
import type { TeamId } from '../rules/base/vocabulary.ts';

interface Called {
  readonly id: TeamId;
  readonly name: string;
}

const mostNamed = 5;

/** The one team that is called so, or has it in its name; or a sentence that says why there is none. */
export function findTeamByName<Team extends Called>(
  typed: string,
  teams: readonly Team[],
): Team | { readonly says: string } {
  const found = namedLike(typed, teams);
  const [only] = found;
  if (only === undefined) return { says: 'No team has that in its name. Enter less of the name, or check it.' };
  if (found.length === 1) return only;
  const names = found.slice(0, mostNamed).map(({ name }) => plainWords(name));
  return { says: `More than one team has that in its name: ${names.join(', ')}. Enter more of the name.` };
}
