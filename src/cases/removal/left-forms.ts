/** What people left half written in forms about a case or a separate record: it lies with each of them for a week. */
import type { Store } from '../../store/port.ts';

/** In what kind of document it is kept. */
export const WRITTEN = { kind: 'written' } as const;

/** How the names of the forms about each begin. Names are never changed: what is kept would be lost. */
export const formsOfCase = (reference: string): string => `form:${reference}:`;
export const formsOfRecord = (id: string): string => `form:record:${id}:`;

const AT_ONCE = 100;

/** Takes away all of which the names begin so, whoever wrote it. */
export async function removeForms(store: Store, named: string): Promise<void> {
  let from: string | undefined;
  do {
    const { items, next } = await store.all(WRITTEN.kind, AT_ONCE, from);
    for (const { partition, id } of items) {
      // One partition a commit.
      if (id.startsWith(named)) await store.commit([{ remove: { partition, id } }]);
    }
    from = next;
  } while (from !== undefined);
}
