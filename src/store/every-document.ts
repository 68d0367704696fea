import { sortable } from './instants.ts';
import type { Page, Store, Stored } from './port.ts';

const pageSize = 100;

/** Each document of a kind that has not expired by `now`, read a page at a time: for checks, not for people waiting. */
export async function* everyDocument<Body>(store: Store, kind: string, now: string): AsyncGenerator<Stored<Body>> {
  let from: string | undefined;
  do {
    const page: Page<Body> = await store.all<Body>(kind, pageSize, from);
    for (const document of page.items) {
      const { expires } = document;
      if (expires === undefined || sortable(expires) > sortable(now)) yield document;
    }
    from = page.next;
  } while (from !== undefined);
}
