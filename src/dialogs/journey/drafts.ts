/** Where drafts are kept: one document a person, which vanishes when it is left alone for too long. */
import type { Instant, PersonId } from '../../rules/base/vocabulary.ts';
import { commitUnlessChanged, writeOver } from '../../store/conflicts.ts';
import type { Etag, Store, Write } from '../../store/port.ts';
import { hoursAfter, keptDocument, readKept } from '../form/kept.ts';
import type { Draft, Sent } from './draft.ts';
import type { JourneyTypes } from './journey.ts';

interface Body<T extends JourneyTypes> {
  readonly open?: Draft<T> | undefined;
  /** The newest first. */
  readonly sent: readonly Sent<T>[];
}

/** What is kept for a person, as it was read. */
export interface Kept<T extends JourneyTypes> extends Body<T> {
  readonly person: PersonId;
  readonly etag?: Etag;
}

export interface Drafts<T extends JourneyTypes> {
  read(person: PersonId, now: Instant): Promise<Kept<T>>;
  /** Keeps the draft, or none, in place of what was read. Throws `Conflict` where somebody wrote first. */
  save(kept: Kept<T>, open: Draft<T> | undefined, now: Instant, sent?: readonly Sent<T>[]): Promise<void>;
  /** Keeps in which posts a draft's open card is, unless the draft has moved on. */
  posted(person: PersonId, draft: Draft<T>, posts: readonly string[], now: Instant): Promise<void>;
  /** `now` and so many days. */
  keptUntil(now: Instant): Instant;
}

/** A second press comes soon after the first: the receipts of older ones are not needed for it. */
const RECEIPTS = 5;

/** `id`: the document's, the same for every person. */
export function createDrafts<T extends JourneyTypes>(store: Store, id: string, keptDays: number): Drafts<T> {
  const keptUntil = (now: Instant): Instant => hoursAfter(now, 24 * keptDays);

  async function read(person: PersonId, now: Instant): Promise<Kept<T>> {
    const stored = await readKept<Body<T>>(store, { person, id }, now);
    return stored === undefined ? { person, sent: [] } : { person, ...stored.body, etag: stored.etag };
  }

  function saving(kept: Kept<T>, open: Draft<T> | undefined, now: Instant, sent = kept.sent): readonly Write[] {
    const body: Body<T> = { open: open && { ...open, touchedAt: now }, sent: sent.slice(0, RECEIPTS) };
    const document = keptDocument({ person: kept.person, id }, { kind: 'draft', body, expires: keptUntil(now) });
    return [writeOver(document, kept.etag)];
  }

  return {
    read,
    save: (...what) => store.commit(saving(...what)),
    keptUntil,
    async posted(person, draft, posts, now) {
      const kept = await read(person, now);
      if (kept.open?.id !== draft.id || kept.open.turn !== draft.turn) return;
      await commitUnlessChanged(store, saving(kept, { ...kept.open, posts }, now));
    },
  };
}
