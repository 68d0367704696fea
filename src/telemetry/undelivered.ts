/** How long the oldest notice that should have been sent has not been. */
import { bundleKind, type Owed } from '../cases/bundle.ts';
import type { Notice } from '../cases/notice.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Store, Stored } from '../store/port.ts';

const pageSize = 100;

/**
 * Since when it should have been sent; undefined where that is still to come or it is over. One not tried yet may have
 * waited for working hours, and what was tried is put off: its `due` is only the next try.
 */
function undeliveredSince({ body, due }: Stored<Notice>, now: Instant): Instant | undefined {
  const { state, tries, owedAt, failingSince } = body;
  const hasFailed = tries > 0 || failingSince !== undefined;
  if (state === 'sending' || (state === 'owed' && hasFailed)) return owedAt;
  return state === 'owed' && due !== undefined && due <= now ? due : undefined;
}

/** Those that are due, and those that failed, which carry the tag `stuck`. The cost follows how many they are. */
async function candidates(store: Store, now: Instant): Promise<readonly Stored<Notice>[]> {
  const found = [...(await store.due<Notice>('notice', now, pageSize))];
  let from: string | undefined;
  do {
    const page = await store.tagged<Notice>('notice', 'stuck', now, pageSize, from);
    found.push(...page.items);
    from = page.next;
  } while (from !== undefined);
  return found;
}

/** Since when what is still folded should have been sent. */
async function foldedSince(store: Store, now: Instant): Promise<readonly Instant[]> {
  const found = await store.due<Owed>(bundleKind, now, pageSize);
  return found.map(({ due }) => due).filter((due) => due !== undefined);
}

/** Seconds; 0 where nothing is undelivered. */
export async function oldestUndelivered(store: Store, now: Instant): Promise<number> {
  const notices = (await candidates(store, now)).map((notice) => undeliveredSince(notice, now));
  const [first] = [...notices, ...(await foldedSince(store, now))].filter((since) => since !== undefined).sort();
  return first === undefined
    ? 0
    : Math.max(0, Temporal.Instant.from(first).until(Temporal.Instant.from(now)).total('seconds'));
}
