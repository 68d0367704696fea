/** Under which names young people stand in a case and those it is linked with, so that a text about one names no other. */
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import { correctionsOf } from '../rules/record/corrections.ts';
import { youngPersonOf } from '../rules/record/referrers-answers.ts';
import type { Repository } from './repository.ts';

export interface LinkedNames {
  /** Of the young person: as it is now, as it was before it was corrected, and in other cases of the same young person. */
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** Under which the young person of a case stands: as it is now, and as it was before somebody put it right. */
export function namesIn(c: Case): readonly string[] {
  const before = [c.asSent?.youngPerson.name, ...correctionsOf(c, 'name').flatMap(({ was, is }) => [was, is])];
  return [...new Set([youngPersonOf(c).name, ...before])].filter(
    (name) => name !== undefined && name !== '',
  ) as string[];
}

/** Whether or not the reader may see those cases. Rejects with `StoreError`. */
export async function linkedNames({ load }: Pick<Repository, 'load'>, c: Case, now: Instant): Promise<LinkedNames> {
  const linked = await Promise.all((c.links ?? []).map(async (link) => ({ link, one: await load(link.other, now) })));
  const names = (isSame: boolean): readonly string[] =>
    linked.flatMap(({ link, one }) =>
      one === undefined || (link.kind === 'same-person') !== isSame ? [] : namesIn(one.state),
    );
  return { own: [...namesIn(c), ...names(true)], others: names(false) };
}
