/** What is looked for, out of what somebody typed; or a sentence that says what to type. */

import { searchWords as words } from '../../cards/search/words.ts';
import { plainWords } from '../../cards/text.ts';
import { readReference } from '../../cases/reference.ts';
import type { SearchFor } from '../../cases/search/find-cases.ts';
import { nameKey } from '../../rules/base/names.ts';
import type { Roster, Team } from '../../rules/base/vocabulary.ts';
import { nameSought } from '../../rules/look-alike/searched-name.ts';
import { wordsIn } from '../../rules/look-alike/words.ts';
import { stages } from '../../rules/stages.ts';

/** Longer is no name. A line of the private chat is cut after 200. */
const MOST_TYPED = 150;
/** So many teams can have what was typed in their names. */
const MOST_TEAMS = 5;

/** People say what they want to know: how it stands is said of each case that is found. */
const beforeStatus = /^(?:the )?(?:status|progress|stage)(?: (?:of|on|for))?[ :]+(?=\S)/i;
const stageWords = new Set(Object.values(stages).flatMap(({ title }) => wordsIn(title)));

export type ReadSearch = { readonly sought: SearchFor } | { readonly says: string };

/** As a reference is printed, with a slip in it. */
const printed = /^(?=.*\d)#?[\da-z]{4}[\s\p{Pd}\u2212]+[\da-z]{4}$/iu;
const beforeTeam = /^(?:team|agency)[ :]+/i;

/** Those that are called so, or have all the words in their names. */
function teamsCalled(typed: string, teams: readonly Team[]): readonly Team[] {
  const key = nameKey(typed);
  const exact = teams.filter(({ id, name }) => nameKey(name) === key || nameKey(id) === key);
  if (exact.length > 0) return exact;
  const sought = wordsIn(typed);
  if (sought.length === 0) return [];
  return teams.filter(({ name }) => {
    const own = wordsIn(name);
    return sought.every((word) => own.includes(word));
  });
}

/** `typed` is read no further than this, and kept nowhere. */
export function readSearch(typed: string, roster: Roster): ReadSearch {
  const all = typed.trim();
  const text = all.replace(beforeStatus, '');
  if (text.length > MOST_TYPED) return { says: words.tooLong };
  if (text === '') return { says: words.how };
  const reference = readReference(text);
  if (reference !== undefined) return { sought: { reference } };
  if (printed.test(text)) return { says: words.slip };
  if (text !== all && wordsIn(text).every((word) => stageWords.has(word))) return { says: words.byStage };
  const isTeam = beforeTeam.test(text);
  const called = text.replace(beforeTeam, '');
  const teams = teamsCalled(called, roster.teams());
  const name = isTeam ? undefined : nameSought(called);
  const few = teams.length <= MOST_TEAMS ? teams.map(({ id }) => id) : [];
  if (name !== undefined || few.length > 0) return { sought: { name, teams: few } };
  if (!isTeam) return { says: words.noWord };
  return {
    says: teams.length === 0 ? words.noTeam : words.manyTeams(teams.slice(0, 3).map((one) => plainWords(one.name))),
  };
}
