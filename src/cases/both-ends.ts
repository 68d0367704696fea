/** The one place where links are looked through: nobody is shown one who does not see the whole of both its ends now. */

import { actionTable } from '../rules/actions.ts';
import type { Person, Reference } from '../rules/base/vocabulary.ts';
import type { Command } from '../rules/commands.ts';
import type { Case } from '../rules/record/case.ts';
import { type Link, linkTo } from '../rules/record/links.ts';
import type { Action } from '../rules/rows/action.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { Repository } from './repository.ts';
import { viewFor } from './sight.ts';

type Loads = Pick<Repository, 'load'>;

/** Of these cases those of which somebody sees the whole. */
export async function seenWhole(
  repository: Loads,
  references: readonly Reference[],
  person: Person,
  by: DecisionContext,
): Promise<readonly Case[]> {
  const loaded = await Promise.all([...new Set(references)].map((one) => repository.load(one, by.now)));
  return loaded.flatMap((one) =>
    one !== undefined && viewFor(one.state, person, by)?.sight === 'whole' ? [one.state] : [],
  );
}

/** The links of a case that somebody may know of; `c` is the case as it stands in the store. */
export async function seenLinks(
  repository: Loads,
  c: Case,
  person: Person,
  by: DecisionContext,
): Promise<readonly Link[]> {
  const links = c.links ?? [];
  if (links.length === 0 || viewFor(c, person, by)?.sight !== 'whole') return [];
  const seen = await seenWhole(
    repository,
    links.map(({ other }) => other),
    person,
    by,
  );
  return links.flatMap((link): readonly Link[] => {
    const other = seen.find(({ reference }) => reference === link.other);
    if (other === undefined) return [];
    // Where it was said on the other case, why stands there.
    const { why = linkTo(other, c.reference)?.why } = link;
    return [{ ...link, ...(why === undefined ? {} : { why }) }];
  });
}

/** Of the cases that somebody names in what they do, those of which they see the whole. */
export async function namedIn(
  repository: Loads,
  { action, input }: Command,
  actor: Person,
  by: DecisionContext,
): Promise<{ readonly named?: readonly Case[] }> {
  const row: Pick<Action<unknown>, 'namesCases'> = actionTable[action] as Action<never>;
  const all = row.namesCases?.(input)?.all ?? [];
  return all.length === 0 ? {} : { named: await seenWhole(repository, all, actor, by) };
}
