/** Whose a case usually is, by the authority's list of areas. It is said to who may take or give it, and assigns nothing. */
import { wordsKey } from '../base/names.ts';
import type { Area } from '../base/policy.ts';
import type { Case } from '../record/case.ts';
import { rosterFor } from '../record/kept-from.ts';
import { youngPersonOf } from '../record/referrers-answers.ts';
import type { DecisionContext } from '../rows/context.ts';

/** A whole one; the district is its first half. */
const postcode = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}\b/i;

interface Fit {
  readonly area: Area;
  readonly because: string;
}

/** By the school's whole name, or else by a postcode that was typed with it. */
function fitting(c: Case, areas: readonly Area[]): Fit | undefined {
  const told = youngPersonOf(c).setting ?? '';
  const district = postcode.exec(told)?.[1]?.toUpperCase();
  for (const area of areas) {
    const school = area.schools.find((name) => wordsKey(name) !== '' && wordsKey(name) === wordsKey(told));
    if (school !== undefined) return { area, because: `the school named is ${school}` };
  }
  const area = areas.find(({ postcodes }) => district !== undefined && postcodes.includes(district));
  return area === undefined ? undefined : { area, because: `the postcode begins with ${district}` };
}

/**
 * A sentence for those who may take or give the case, while nobody has it; undefined where no area fits, or where the
 * one it names is no team manager any more or is kept from the case: then it waits as any other.
 */
export function proposedManager(
  c: Case,
  { policy, roster }: Pick<DecisionContext, 'policy' | 'roster'>,
): string | undefined {
  if (c.manager !== undefined) return undefined;
  const fit = fitting(c, policy.areas);
  const manager = rosterFor(c, roster)
    .withJob('team-manager')
    .find(({ id }) => id === fit?.area.manager);
  if (fit === undefined || manager === undefined) return undefined;
  const { area, because } = fit;
  const away = roster.isAway(manager.id) ? ` ${manager.name} is away today.` : '';
  return `By the list of areas this case is for ${manager.name} (${area.name}), because ${because}.${away} It is nobody's yet: a team manager has to take it.`;
}
