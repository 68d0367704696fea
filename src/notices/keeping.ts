/** Writing down what becomes of a notice. Where somebody else wrote first, they have dealt with it. */
import type { Instant } from '../rules/words.ts';
import { Conflict, type Document, type Store, type Stored, type Write } from '../store/port.ts';
import type { Notice } from './notice.ts';

export type StoredNotice = Stored<Notice>;

/**
 * For how long nobody else sends what one has begun to send, in seconds. Sending is two calls of ten seconds at most;
 * whoever was stopped in the middle is followed after this time.
 */
const lease = 60;

export const leaseEnd = (now: Instant): Instant => Temporal.Instant.from(now).add({ seconds: lease }).toString();

/** True where it was written. Rejects where the store cannot. */
export async function commitUnlessChanged(store: Store, writes: readonly Write[]): Promise<boolean> {
  try {
    await store.commit(writes);
    return true;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return false;
  }
}

/** What ends a notice. */
export function ending({ due: _due, etag, ...document }: StoredNotice, change: Partial<Notice>): Write {
  const replace: Document<Notice> = { ...document, body: { ...document.body, ...change } };
  return { replace, ifMatch: etag };
}

export async function end(store: Store, notice: StoredNotice, change: Partial<Notice>): Promise<void> {
  await commitUnlessChanged(store, [ending(notice, change)]);
}

/** Keeps a notice until then, for anybody to send. */
export async function keepUntil(store: Store, notice: StoredNotice, due: Instant, tries?: number): Promise<void> {
  const { etag, ...document } = notice;
  const body: Notice = { ...notice.body, state: 'owed', tries: tries ?? notice.body.tries };
  await commitUnlessChanged(store, [{ replace: { ...document, due, body }, ifMatch: etag }]);
}

/** Makes a notice one's own to send, until the lease ends; undefined where somebody else has it, or has dealt with it. */
export async function claim(
  store: Store,
  notice: StoredNotice,
  sender: string,
  now: Instant,
): Promise<StoredNotice | undefined> {
  const { etag, ...document } = notice;
  const replace: Document<Notice> = {
    ...document,
    due: leaseEnd(now),
    body: { ...notice.body, state: 'sending', sender },
  };
  if (!(await commitUnlessChanged(store, [{ replace, ifMatch: etag }]))) return undefined;
  const mine = await store.read<Notice>(notice.partition, notice.id, now);
  return mine?.body.sender === sender ? mine : undefined;
}
