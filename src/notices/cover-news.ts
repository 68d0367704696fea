/** Tells those whom a change of the register about cover concerns: written with the change, told afterwards. */
import { coverNewsCard } from '../cards/register/cover-news.ts';
import { type CoverNewsLeft, coverNewsKind } from '../people/cover-news.ts';
import type { Log } from '../platform/log.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import { commitUnlessChanged } from '../store/conflicts.ts';
import type { Store, Stored, Write } from '../store/port.ts';
import type { Messenger } from './messenger.ts';
import { leaseEnd } from './notice-store.ts';

export interface CoverNewsDeps {
  readonly store: Store;
  readonly messenger: Pick<Messenger, 'toPerson'>;
  readonly log: Log;
}

/** Tells what is due. Rejects where the store cannot; what was not told is due again. */
export type TellCoverNews = (now: Instant) => Promise<void>;

const AT_ONCE = 50;
/** Seconds until somebody who could not be reached is tried again. */
const again = 600;

const later = (now: Instant, seconds: number): Instant => Temporal.Instant.from(now).add({ seconds }).toString();

function writing({ etag, ...found }: Stored<CoverNewsLeft>, left: CoverNewsLeft['left'], due: Instant): Write {
  const { partition, id } = found;
  return left.length === 0
    ? { remove: { partition, id } }
    : { replace: { ...found, body: { left }, due }, ifMatch: etag };
}

export function createCoverNews({ store, messenger, log }: CoverNewsDeps): TellCoverNews {
  async function tellAll(found: Stored<CoverNewsLeft>, now: Instant): Promise<void> {
    // Nobody else tells it meanwhile.
    if (!(await commitUnlessChanged(store, [writing(found, found.body.left, leaseEnd(now))]))) return;
    const left: CoverNewsLeft['left'][number][] = [];
    for (const one of found.body.left) {
      const delivery = await messenger.toPerson(one.to, coverNewsCard(one));
      if (delivery.outcome === 'refused') log.warn({ event: 'cover-untold', code: 'refused' });
      else if (delivery.outcome !== 'sent') left.push(one);
    }
    const mine = await store.read<CoverNewsLeft>(found.partition, found.id, now);
    if (mine !== undefined) await commitUnlessChanged(store, [writing(mine, left, later(now, again))]);
  }
  return async (now) => {
    for (const found of await store.due<CoverNewsLeft>(coverNewsKind, now, AT_ONCE)) await tellAll(found, now);
  };
}
