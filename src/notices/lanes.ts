/** The order of what one team or person gets of a case: what comes later waits for what is still owed. */
import type { Instant } from '../rules/words.ts';
import type { Store } from '../store/port.ts';
import { keepUntil, type StoredNotice } from './keeping.ts';
import { isOver, type Notice, type NoticeContent, type ReplyWords } from './notice.ts';
import type { Aftermath, Kept } from './sending.ts';

const reminding: ReadonlySet<ReplyWords> = new Set(['nudge', 'day-before', 'morning']);

/** Whether it asks or reminds: that goes out in working hours only, and keeps nothing else waiting. */
export function reminds(content: NoticeContent): boolean {
  return content.kind === 'nudge' || (content.kind === 'reply' && reminding.has(content.words));
}

const recipientOf = ({ body: { content } }: StoredNotice): string =>
  'team' in content ? `team:${content.team}` : `person:${content.person}`;

/** Until when a notice that is not sent now is kept, where that is known: not while somebody is sending it. */
function keptNow({ body, due }: StoredNotice, now: Instant): Kept {
  return body.state === 'owed' && due !== undefined && due > now ? { until: due } : {};
}

/**
 * Goes through what one case owes one recipient, in order, and delivers what is due and among the `wanted`. What waits
 * for something that is kept for later is kept as long.
 */
async function deliverLane(
  store: Store,
  lane: readonly StoredNotice[],
  wanted: ReadonlySet<string>,
  now: Instant,
  deliver: (notice: StoredNotice) => Promise<Aftermath>,
): Promise<void> {
  let waiting: Kept | undefined;
  for (const notice of lane) {
    const isDue = wanted.has(notice.id) && notice.due !== undefined && notice.due <= now;
    if (waiting !== undefined) {
      if (isDue && waiting.until !== undefined) await keepUntil(store, notice, waiting.until);
      continue;
    }
    const after = isDue ? await deliver(notice) : keptNow(notice, now);
    if (after !== 'over' && !reminds(notice.body.content)) waiting = after;
  }
}

/** Delivers the wanted notices of one case, each recipient's in their order. One that fails keeps only its own waiting. */
export async function deliverInOrder(
  store: Store,
  reference: string,
  wanted: ReadonlySet<string>,
  now: Instant,
  deliver: (notice: StoredNotice) => Promise<Aftermath>,
  failed: (error: unknown) => void,
): Promise<void> {
  const all = await store.list<Notice>(reference, 'notice:', now);
  const lanes = Map.groupBy(
    all.filter(({ body }) => !isOver(body)),
    recipientOf,
  );
  for (const lane of lanes.values()) {
    await deliverLane(store, lane, wanted, now, deliver).catch(failed);
  }
}
