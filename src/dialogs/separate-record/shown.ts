import type { SeparateRecordShown } from '../../cards/case/separate-sections.ts';
import type { CaseView } from '../../cases/sight.ts';
import { mayMakeRecord } from '../../rules/separate-record/decide.ts';
import type { CaseDeps } from '../cases/deps.ts';

/** What somebody may do with each separate record of a case. Nothing of what is in them is read for it. */
export function recordsShown(
  { records }: Pick<CaseDeps, 'records'>,
  { case: c, person, by }: CaseView,
): Promise<readonly SeparateRecordShown[]> {
  return Promise.all(
    (c.separateRecords ?? []).map(async ({ id }) => {
      const standing = await records.standing(id, person, by.now);
      const may = mayMakeRecord(c, id, { actor: person, roster: by.roster });
      return { id, ...standing, mayFill: !standing.isFilled && may };
    }),
  );
}
