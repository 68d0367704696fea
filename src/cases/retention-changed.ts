/**
 * When Pathway starts with other periods for which records are kept than before, closed cases are woken on other days.
 * The periods are kept in the store, so that the change is known; they are taken up when every case was looked at, and a
 * start that was cut short begins again.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../rules/base/vocabulary.ts';
import { unmet } from '../rules/engine/agenda.ts';
import { nextWake } from '../rules/engine/nudges.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { againOnConflict } from '../store/conflicts.ts';
import type { Store, Stored } from '../store/port.ts';
import type { DecisionContextAt } from './perform.ts';
import { type CaseHead, createRepository, HEAD, headDocument } from './repository.ts';
import { RecordUnreadable } from './stream-type.ts';

const place = { partition: 'layout', id: 'retention' } as const;
const CASES_AT_ONCE = 50;

/** One that cannot be read is told of as stalled once it is woken, and keeps nobody from starting. */
async function wakeAnew(store: Store, { partition, due }: Stored<CaseHead>, by: DecisionContext): Promise<void> {
  const { load } = createRepository(store);
  await againOnConflict(Number.POSITIVE_INFINITY, async () => {
    const loaded = await load(partition, by.now).catch((error: unknown) => {
      if (!(error instanceof RecordUnreadable)) throw error;
      return undefined;
    });
    if (loaded?.state.closed === undefined) return;
    const { etag, ...head } = loaded;
    const wakeAt = nextWake(head.state, unmet(head.state, by), by);
    if (wakeAt !== due) await store.commit([{ replace: headDocument(head, wakeAt), ifMatch: etag }]);
  });
}

/** Rejects where a case cannot be written: then it begins again at the next start. */
export async function takeUpRetention(store: Store, contextAt: DecisionContextAt, now: Instant): Promise<void> {
  const by = contextAt(now);
  const found = await store.read(place.partition, place.id, now);
  const today = by.policy.retention.map(({ for: kind, from, years }) => ({ for: kind, from, years }));
  if (isDeepStrictEqual(found?.body, today)) return;
  let from: string | undefined;
  do {
    const { items, next } = await store.all<CaseHead>(HEAD.kind, CASES_AT_ONCE, from);
    for (const head of items) if (head.body.state.closed !== undefined) await wakeAnew(store, head, by);
    from = next;
  } while (from !== undefined);
  await store.commit([{ put: { ...place, kind: 'layout', body: today } }]);
}
