/**
 * Under what a case stands for a search: who reads it, together with a word of the young person's name, with two of them,
 * or with a team. So what is sought and what may be seen are one look, whose cost follows what it finds: neither the
 * cases of everybody called so are gone through, nor all of one's own.
 */
import type { Person, Roster, TeamId } from '../../rules/base/vocabulary.ts';
import { type NameSought, nameTermsOf, nameTermsSought } from '../../rules/look-alike/searched-name.ts';
import { traitsOf } from '../../rules/look-alike/traits.ts';
import type { Case } from '../../rules/record/case.ts';
import { wordsFor } from '../finding.ts';
import { carriedForReaders, teamIn, teamsOn } from './carried-for.ts';

/** A name, or a team, or either. */
export interface Sought {
  readonly name?: NameSought | undefined;
  readonly teams: readonly TeamId[];
}

const ofName = (term: string): string => `named ${term}`;
const ofTeam = (team: TeamId): string => `with ${team}`;
const seenBy = (word: string, term: string): string => `${word}\n${term}`;

/** Each once. Who sees a part of a case finds it by no team but their own: which others have a part they may not know. */
export function searchTermsOf(c: Case): readonly string[] {
  const names = nameTermsOf(traitsOf(c)).map(ofName);
  const teams = teamsOn(c);
  const terms = carriedForReaders(c).flatMap(({ word, isWhole }) => {
    const own = isWhole ? teams : teamIn(word);
    return [...names, ...own.map(ofTeam)].map((term) => seenBy(word, term));
  });
  return [...new Set(terms)];
}

/** Under any of these stands what this person seeks. */
export function searchTermsSought({ name, teams }: Sought, person: Person, roster: Roster): readonly string[] {
  const terms = [...(name === undefined ? [] : nameTermsSought(name).map(ofName)), ...teams.map(ofTeam)];
  return wordsFor(person, roster).flatMap((word) => terms.map((term) => seenBy(word, term)));
}
