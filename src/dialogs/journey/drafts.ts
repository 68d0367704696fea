/**
 * Where drafts are kept: one document a person. One that is open stays until its owner was told that it would be
 * deleted; when they are to hear of it next stands on the document.
 */
import { LRUCache } from 'lru-cache';
import type { Calendar } from '../../rules/base/calendar.ts';
import type { Policy } from '../../rules/base/policy.ts';
import type { Instant, PersonId } from '../../rules/base/vocabulary.ts';
import { commitUnlessChanged, writeOver } from '../../store/conflicts.ts';
import type { Etag, Store, Write } from '../../store/port.ts';
import { hoursAfter, keptDocument, readKept } from '../form/kept.ts';
import { type Draft, isWritten, type Sent } from './draft.ts';
import type { JourneyTypes } from './journey.ts';
import { type Lying, reminderTimes, type Word } from './reminder-times.ts';

interface Body<T extends JourneyTypes> {
  readonly open?: Draft<T> | undefined;
  /** The newest first. */
  readonly sent: readonly Sent<T>[];
}

/** What is kept for a person, as it was read. */
export interface SavedDrafts<T extends JourneyTypes> extends Body<T> {
  readonly person: PersonId;
  readonly readAt: Instant;
  readonly etag?: Etag;
  /** It is known when its owner is to hear of it. Drafts of earlier versions lack that. */
  readonly isTimed?: boolean;
}

export interface Drafts<T extends JourneyTypes> {
  read(person: PersonId, now: Instant): Promise<SavedDrafts<T>>;
  /** Keeps the draft, or none, in place of what was read; what is kept then. Throws `Conflict` where somebody wrote first. */
  save(
    savedDrafts: SavedDrafts<T>,
    open: Draft<T> | undefined,
    now: Instant,
    sent?: readonly Sent<T>[],
  ): Promise<SavedDrafts<T>>;
  /** In which posts the card of a draft that was saved is. This process knows it, and the next that is kept of the draft says it. */
  posted(draft: Draft<T>, posts: readonly string[]): void;
  /** Until when a draft is kept that somebody has just touched. */
  keptUntil(now: Instant): Instant;
  /** What its owner is told next, and when. */
  wordOf(open: Draft<T>, now: Instant): Word;
  /** When it is deleted, where its owner is or was told so by `now`. */
  deletionOf(open: Draft<T>, now: Instant): Instant;
  /** Keeps the draft to be looked at then, its owner having done nothing. False where somebody wrote first. */
  keepFor(savedDrafts: SavedDrafts<T>, open: Draft<T>, due: Instant): Promise<boolean>;
  /** Keeps it no longer, unless somebody wrote first. */
  forget(savedDrafts: SavedDrafts<T>, now: Instant): Promise<void>;
}

/** A second press comes soon after the first: the receipts of older ones are not needed for it. */
const RECEIPTS = 5;

/** Drafts whose posts are known before they are kept. */
const mostKnown = 2_000;

const lying = <T extends JourneyTypes>({ touchedAt, reminded, ...open }: Draft<T>): Lying => ({
  touchedAt,
  ...reminded,
  isWritten: isWritten(open),
});

/** `id`: the document's, the same for every person. */
export function createDrafts<T extends JourneyTypes>(
  store: Store,
  id: string,
  { drafts: { keptDays }, nudges }: Pick<Policy, 'drafts' | 'nudges'>,
  calendar: Calendar,
): Drafts<T> {
  const times = reminderTimes(calendar, nudges.at, keptDays);
  const keptUntil = (now: Instant): Instant => hoursAfter(now, 24 * keptDays);
  const wordOf = (open: Draft<T>, now: Instant): Word => times.next(lying(open), now);

  const known = new LRUCache<string, { readonly turn: number; readonly posts: readonly string[] }>({ max: mostKnown });
  function withPosts(open: Draft<T>): Draft<T> {
    const posted = known.get(open.id);
    return posted?.turn === open.turn ? { ...open, posts: [...new Set([...open.posts, ...posted.posts])] } : open;
  }

  async function read(person: PersonId, now: Instant): Promise<SavedDrafts<T>> {
    const stored = await readKept<Body<T>>(store, { person, id }, now);
    if (stored === undefined) return { person, readAt: now, sent: [] };
    const { open, ...body } = stored.body;
    const kept = { person, readAt: now, ...body, etag: stored.etag, isTimed: stored.due !== undefined };
    return open === undefined ? kept : { ...kept, open: withPosts(open) };
  }

  function writing(
    { person, readAt, etag }: SavedDrafts<T>,
    body: Body<T>,
    until: { due: Instant } | { expires: Instant },
  ): Write {
    return writeOver(keptDocument({ person, id }, { kind: 'draft', body, ...until }), etag, readAt);
  }
  /** What is kept once somebody has touched it, and the write of it. */
  function saving(savedDrafts: SavedDrafts<T>, open: Draft<T> | undefined, now: Instant, all = savedDrafts.sent) {
    const sent = all.slice(0, RECEIPTS);
    if (open === undefined) {
      return { body: { sent }, write: writing(savedDrafts, { sent }, { expires: keptUntil(now) }) };
    }
    const touched: Draft<T> = { ...open, touchedAt: now, reminded: undefined, reminding: undefined };
    const body = { open: touched, sent };
    return { body, write: writing(savedDrafts, body, { due: wordOf(touched, now).at }) };
  }
  async function save(...what: Parameters<Drafts<T>['save']>): Promise<SavedDrafts<T>> {
    const [{ person }, open, now] = what;
    const { body, write } = saving(...what);
    const [etag] = await store.commit([write]);
    return etag === undefined ? read(person, now) : { person, readAt: now, ...body, etag, isTimed: open !== undefined };
  }

  return {
    read,
    save,
    keptUntil,
    wordOf,
    deletionOf: (open, now) => times.deletion(lying(open), now),
    async keepFor(savedDrafts, open, due) {
      const write = writing(savedDrafts, { open, sent: savedDrafts.sent }, { due });
      return (await commitUnlessChanged(store, [write])) !== undefined;
    },
    async forget(savedDrafts, now) {
      await commitUnlessChanged(store, [saving(savedDrafts, undefined, now).write]);
    },
    posted: ({ id: draft, turn }, posts) => void known.set(draft, { turn, posts }),
  };
}
