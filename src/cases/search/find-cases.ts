/** Finding cases by reference, by whole words of the young person's name, or by a team, among those somebody may see. */
import type { Person, Reference, TeamId } from '../../rules/base/vocabulary.ts';
import { hasName } from '../../rules/look-alike/searched-name.ts';
import type { Case } from '../../rules/record/case.ts';
import { type AccessLevel, isShared } from '../../rules/record/case-roles.ts';
import { youngPersonOf } from '../../rules/record/referrers-answers.ts';
import { teamsRepresented } from '../../rules/record/speaking.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Store } from '../../store/port.ts';
import { ifReadable } from '../looking-alike.ts';
import type { NameIndex } from '../name-index.ts';
import type { LoadedCase, Repository } from '../repository.ts';
import { type CaseView, viewFor } from '../sight.ts';
import { teamsOn } from './carried-for.ts';
import type { Sought } from './search-terms.ts';

/** More would be read by nobody: another word finds it. */
export const MOST_FOUND = 10;
/** So many are looked through at the most: of what stands in the index nearly all is theirs to see. */
const MOST_LOOKED_THROUGH = 66;

export type SearchFor = Sought | { readonly reference: Reference };

export interface FoundCases {
  /** Open ones first, and of each those received last. */
  readonly looks: readonly CaseView[];
  /** There are more, or there may be. */
  readonly isMore: boolean;
}

/** Rejects as the store and `Repository.load` do. A case that cannot be read is left out: people are told otherwise. */
export type FindCases = (sought: SearchFor, person: Person, by: DecisionContext) => Promise<FoundCases>;

interface Parts {
  readonly store: Store;
  readonly load: Repository['load'];
  readonly names: NameIndex;
}

/** A closed case is found by those who manage it, and by nobody else. */
const isReader = (sight: AccessLevel, c: Case): boolean =>
  sight === 'whole' || (c.closed === undefined && isShared(sight));

function isSought(sought: Sought, c: Case, { case: seen, sight, person }: CaseView): boolean {
  const theirs = teamsRepresented(person);
  const mayFindBy = (team: TeamId): boolean => sight === 'whole' || theirs.includes(team);
  const on = teamsOn(c);
  const isNamed = sought.name !== undefined && hasName(sought.name, youngPersonOf(seen).name);
  return isNamed || sought.teams.some((team) => on.includes(team) && mayFindBy(team));
}

function readable(found: LoadedCase | undefined, person: Person, by: DecisionContext): readonly CaseView[] {
  const look = found && viewFor(found.state, person, by);
  return look !== undefined && isReader(look.sight, look.case) ? [look] : [];
}

const openFirst = (looks: readonly CaseView[]): readonly CaseView[] => {
  const isClosed = (look: CaseView): boolean => look.case.closed !== undefined;
  return [...looks.filter((look) => !isClosed(look)), ...looks.filter(isClosed)];
};

export function findCases({ store, load, names }: Parts): FindCases {
  async function byIndex(sought: Sought, person: Person, by: DecisionContext): Promise<FoundCases> {
    const searched = names.searched(sought, person, by.roster);
    const looks: CaseView[] = [];
    let looked = 0;
    let from: string | undefined;
    do {
      const { items, next } = await store.dueFirst(searched, by.now, MOST_FOUND + 1, from);
      const found = await Promise.all(items.map(({ partition }) => ifReadable(load(partition, by.now))));
      for (const one of found) {
        looks.push(
          ...readable(one, person, by).filter((look) => one !== undefined && isSought(sought, one.state, look)),
        );
      }
      looked += items.length;
      from = next;
    } while (from !== undefined && looks.length <= MOST_FOUND && looked < MOST_LOOKED_THROUGH);
    const isMore = looks.length > MOST_FOUND || from !== undefined;
    return { looks: openFirst(looks.slice(0, MOST_FOUND)), isMore };
  }
  return async (sought, person, by) => {
    if (!('reference' in sought)) return byIndex(sought, person, by);
    const found = await ifReadable(load(sought.reference, by.now));
    return { looks: readable(found, person, by), isMore: false };
  };
}
