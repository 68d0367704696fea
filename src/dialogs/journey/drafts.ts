/**
 * Where drafts are kept: one document a person. One that is open stays until its owner was told that it would be
 * deleted; when they are to hear of it next stands on the document.
 */

import { LRUCache } from 'lru-cache';
import type { Calendar } from '../../rules/base/calendar.ts';
import { timeAfter } from '../../rules/base/later.ts';
import type { Policy } from '../../rules/base/policy.ts';
import type { Instant, PersonId } from '../../rules/base/vocabulary.ts';
import { commitUnlessChanged, writeOver } from '../../store/conflicts.ts';
import type { Etag, Store, Write } from '../../store/port.ts';
import { keptDocument, readKept } from '../form/kept.ts';
import { type Draft, isWritten, type Sent } from './draft.ts';
import type { JourneyTypes } from './journey.ts';
import { type Lying, reminderTimes, type Word } from './reminder-times.ts';

interface Body<T extends JourneyTypes> {
  readonly open?: Draft<T> | undefined;
  /** The newest first. */
  readonly sent: readonly Sent<T>[];
  /** The messages that began one, or asked to, the newest first: also of drafts that are not there any more. */
  readonly begunBy?: readonly string[] | undefined;
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
  /**
   * What this process kept last for somebody, where a draft is open in it. Another may have kept something else since: it is
   * good for what ends in `save`, which throws `Conflict` then.
   */
  lastSaved(person: PersonId): SavedDrafts<T> | undefined;
  /** Keeps the draft, or none, in place of what was read; what is kept then. Throws `Conflict` where somebody wrote first. */
  save(
    savedDrafts: SavedDrafts<T>,
    open: Draft<T> | undefined,
    now: Instant,
    sent?: readonly Sent<T>[],
  ): Promise<SavedDrafts<T>>;
  /** In which posts a draft that was saved stands, and in no others any more. This process knows it, and the next that is kept of the draft says it. */
  posted(person: PersonId, draft: Draft<T>, posts: readonly string[]): void;
  /** Until when a draft is kept that somebody has just touched. */
  keptUntil(now: Instant): Instant;
  /** What its owner is told next, and when. */
  wordOf(open: Draft<T>, now: Instant): Word;
  /** When it is deleted, where its owner is or was told so by `now`. */
  deletionOf(open: Draft<T>, now: Instant): Instant;
  /** Keeps the draft to be looked at then, its owner having done nothing. False where somebody wrote first. */
  keepFor(savedDrafts: SavedDrafts<T>, open: Draft<T>, due: Instant): Promise<boolean>;
  /** Keeps it no longer. False where somebody wrote first. */
  forget(savedDrafts: SavedDrafts<T>, now: Instant): Promise<boolean>;
}

/** A second press comes soon after the first: the receipts of older ones are not needed for it. */
const RECEIPTS = 5;

/** Teams gives up within minutes: nobody begins more often meanwhile. */
const BEGINNINGS = 5;

/** What is kept, and that the message began a draft, or asked to. */
export const withBeginning = <T extends JourneyTypes>(saved: SavedDrafts<T>, message?: string): SavedDrafts<T> =>
  message === undefined ? saved : { ...saved, begunBy: [message, ...(saved.begunBy ?? [])].slice(0, BEGINNINGS) };

/** People who are writing something; of more, those who wait longest are read anew. */
const mostKnown = 500;

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
  const keptUntil = (now: Instant): Instant => timeAfter(now, { hours: 24 * keptDays });
  const wordOf = (open: Draft<T>, now: Instant): Word => times.next(lying(open), now);

  /** As it was saved here, and with the posts that are known since. */
  const known = new LRUCache<PersonId, SavedDrafts<T> & { readonly open: Draft<T> }>({ max: mostKnown });
  function remember({ open, ...saved }: SavedDrafts<T>): void {
    if (open === undefined) known.delete(saved.person);
    else known.set(saved.person, { ...saved, open });
  }
  function knownOf(person: PersonId, { id, turn }: Draft<T>) {
    const found = known.get(person);
    return found?.open.id === id && found.open.turn === turn ? found : undefined;
  }

  async function read(person: PersonId, now: Instant): Promise<SavedDrafts<T>> {
    const stored = await readKept<Body<T>>(store, { person, id }, now);
    if (stored === undefined) return { person, readAt: now, sent: [] };
    const { open, ...body } = stored.body;
    const kept = { person, readAt: now, ...body, etag: stored.etag, isTimed: stored.due !== undefined };
    return open === undefined ? kept : { ...kept, open: { ...open, posts: postsOf(person, open, stored.etag) } };
  }
  /** As this process knows them; with what is kept besides, where somebody has written since. */
  function postsOf(person: PersonId, open: Draft<T>, etag: Etag): readonly string[] {
    const found = knownOf(person, open);
    if (found === undefined) return open.posts;
    return found.etag === etag ? found.open.posts : [...new Set([...open.posts, ...found.open.posts])];
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
    const rest = { sent: all.slice(0, RECEIPTS), begunBy: savedDrafts.begunBy };
    if (open === undefined) {
      return { body: rest, write: writing(savedDrafts, rest, { expires: keptUntil(now) }) };
    }
    const touched: Draft<T> = { ...open, touchedAt: now, reminded: undefined, reminding: undefined };
    const body = { open: touched, ...rest };
    return { body, write: writing(savedDrafts, body, { due: wordOf(touched, now).at }) };
  }
  async function save(...what: Parameters<Drafts<T>['save']>): Promise<SavedDrafts<T>> {
    const [{ person }, open, now] = what;
    const { body, write } = saving(...what);
    const [etag] = await store.commit([write]);
    const isTimed = open !== undefined;
    const saved = etag === undefined ? await read(person, now) : { person, readAt: now, ...body, etag, isTimed };
    remember(saved);
    return saved;
  }

  return {
    read,
    lastSaved: (person) => known.get(person),
    save,
    keptUntil,
    wordOf,
    deletionOf: (open, now) => times.deletion(lying(open), now),
    async keepFor(savedDrafts, open, due) {
      const { sent, begunBy } = savedDrafts;
      const write = writing(savedDrafts, { open, sent, begunBy }, { due });
      return (await commitUnlessChanged(store, [write])) !== undefined;
    },
    async forget(savedDrafts, now) {
      return (await commitUnlessChanged(store, [saving(savedDrafts, undefined, now).write])) !== undefined;
    },
    posted(person, draft, posts) {
      const found = knownOf(person, draft);
      if (found !== undefined) remember({ ...found, open: { ...found.open, posts } });
    },
  };
}
