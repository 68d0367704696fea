import type { SeparateRecordShown } from '../../cards/case/separate-sections.ts';
import type { CaseView } from '../../cases/sight.ts';
import { mayMakeRecord } from '../../rules/separate-record/decide.ts';
import type { CaseDeps } from '../cases/deps.ts';

/** What somebody may do with each separate record of a case. Nothing of what is in them is read for it. */
export async function recordsShown(
  { records }: Pick<CaseDeps, 'records'>,
  { case: c, person, by }: CaseView,
): Promise<readonly SeparateRecordShown[]> {
  const ids = (c.separateRecords ?? []).map(({ id }) => id);
  const filled = await records.filled(ids, by.now);
  return Promise.all(
    ids.map(async (id) => {
      const isFilled = filled.includes(id);
      return {
        id,
        isFilled,
        mayOpen: (await records.find(id, person, by.now)) !== undefined,
        mayFill: !isFilled && mayMakeRecord(c, id, { actor: person, roster: by.roster }),
      };
    }),
  );
}
