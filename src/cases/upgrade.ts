/**
 * Brings the cases an earlier Pathway wrote to the layout of this one, before anything is served. A small document
 * remembers how far a store has come, so it is gone through once, and goes on where it was stopped. Two processes may do
 * it at once: each case is written only where it is still as it was read.
 */

import { isDeepStrictEqual } from 'node:util';
import { version as ownVersion } from '../platform/version.ts';
import { timeAfter } from '../rules/base/later.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { unmet } from '../rules/engine/agenda.ts';
import { nextWake } from '../rules/engine/nudges.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { againOnConflict, commitUnlessChanged, writeOver } from '../store/conflicts.ts';
import { Conflict, type Store, type Stored, StoreError, type Write } from '../store/port.ts';
import { duesOf, markOf, markWrites } from './mark.ts';
import type { DecisionContextAt } from './perform.ts';
import { headVersion } from './record/head.ts';
import { type CaseHead, createRepository, HEAD, headDocument } from './repository.ts';
import { RecordUnreadable } from './stream-type.ts';

/** The first had no version of heads, and found a case by tags on its head, not by its mark (`mark.ts`). */
const current = headVersion + 1;

interface Layout {
  /** Every case has it, or a later one. */
  readonly version: number;
  /** On the way to `to`, the page that is next. */
  readonly way?: { readonly to: number; readonly from: string };
  /** From when on they are to be gone through once more; see `upgradeAgain`. */
  readonly again?: Instant;
  /** The version of Pathway that was started last; not known where that was an early one. */
  readonly pathway?: string;
}

const place = { partition: 'layout', id: 'cases' } as const;
const CASES_AT_ONCE = 25;
/** Longer than one that was taken the place of goes on running, in minutes. */
const UNTIL_AGAIN = 15;
/** What heads of the first layout carried, one of them each. */
const tagsAtFirst = ['open', 'closed'];

/** Of one that is on its way there: where it goes, as it may have been left in the middle. */
const newestOf = ({ version, way }: Layout): number => Math.max(version, way?.to ?? 0);

const byNumber = new Intl.Collator('en', { numeric: true });

/**
 * Whether a newer Pathway is taking the place of this one: it brings the cases to its own form, or has, so that this one
 * can change them no more; or it was started after this one, and keeps them in the same form.
 */
export async function isNewerAtWork(store: Store, now: Instant): Promise<boolean> {
  const found = await store.read<Layout>(place.partition, place.id, now);
  if (found === undefined) return false;
  const { pathway = ownVersion } = found.body;
  return newestOf(found.body) > current || byNumber.compare(pathway, ownVersion) > 0;
}

/** The head as this version writes it, and the mark beside it; nothing where both are so already. */
async function rewritten(store: Store, head: Stored<CaseHead>, by: DecisionContext): Promise<readonly Write[]> {
  const { partition, etag, tags, body } = head;
  const loaded = await createRepository(store).load(partition, by.now);
  if (loaded === undefined || loaded.etag !== etag) throw new Conflict('The case has changed since it was listed.');
  const { v = headVersion, state, chain } = loaded;
  const agenda = unmet(state, by);
  const mark = markOf(state, duesOf(state, agenda, by));
  if (body.v === headVersion && tags === undefined && isDeepStrictEqual(body.mark, mark)) return [];
  const today = { v, state, chain, ...(mark === undefined ? {} : { mark }) };
  const replace = headDocument(today, nextWake(state, agenda, by));
  return [{ replace, ifMatch: etag }, ...markWrites(partition, 'not-known', mark)];
}

/** A case whose record cannot be read is left, but for its tags, and woken: that fails, and people are told of it. */
function withoutTags({ etag, tags, ...head }: Stored<CaseHead>, now: Instant): readonly Write[] {
  if (tags === undefined) return [];
  const due = head.due ?? (tags.includes('open') ? now : undefined);
  return [{ replace: { ...head, ...(due === undefined ? {} : { due }) }, ifMatch: etag }];
}

async function writesFor(store: Store, head: Stored<CaseHead>, by: DecisionContext): Promise<readonly Write[]> {
  try {
    return await rewritten(store, head, by);
  } catch (error) {
    if (!(error instanceof RecordUnreadable)) throw error;
    return withoutTags(head, by.now);
  }
}

/** Brings one case to the layout of this version; one that has it already is left alone. */
async function upgradeCase(store: Store, listed: Stored<CaseHead>, by: DecisionContext): Promise<void> {
  // Somebody may do something to the case meanwhile, or another process bring it there: each time the case got further.
  await againOnConflict(Number.POSITIVE_INFINITY, async (tries) => {
    const head = tries === 1 ? listed : await store.read<CaseHead>(listed.partition, HEAD.id, by.now);
    const writes = head === undefined ? [] : await writesFor(store, head, by);
    if (writes.length > 0) await store.commit(writes);
  });
}

/** Another that still runs learns of it which of the two is newer; what it says to people is all that hangs on it. */
async function tellVersion(store: Store, { etag, body }: Stored<Layout>, now: Instant): Promise<void> {
  if (body.pathway === ownVersion) return;
  const told = { ...place, kind: 'layout', body: { ...body, pathway: ownVersion } };
  await commitUnlessChanged(store, [writeOver(told, etag, now)]);
}

/** Goes through a page of the cases; what is kept of that where none is left. */
async function upgradePage(store: Store, by: DecisionContext): Promise<Layout | undefined> {
  const found = await store.read<Layout>(place.partition, place.id, by.now);
  const layout: Layout = found?.body ?? { version: 1 };
  const { version, way } = layout;
  const newest = newestOf(layout);
  if (newest > current) {
    const words = `The cases were written by a newer Pathway (layout ${newest}; this one knows ${current}).`;
    throw new StoreError('store-unavailable', `${words} Start that one.`);
  }
  if (found !== undefined && version === current) {
    await tellVersion(store, found, by.now);
    return found.body;
  }
  const from = way?.to === current ? way.from : undefined;
  const { items, next } = await store.all<CaseHead>(HEAD.kind, CASES_AT_ONCE, from);
  await Promise.all(items.map((head) => upgradeCase(store, head, by)));
  // Where there is no case no earlier one ever ran.
  const again = items.length === 0 && way === undefined ? {} : { again: timeAfter(by.now, { minutes: UNTIL_AGAIN }) };
  const reached: Layout =
    next === undefined
      ? { version: current, ...again, pathway: ownVersion }
      : { version, way: { to: current, from: next } };
  // Where another process has written how far it is, its word counts.
  const write = writeOver({ ...place, kind: 'layout', body: reached }, found?.etag, by.now);
  return (await commitUnlessChanged(store, [write])) !== undefined && next === undefined ? reached : undefined;
}

/**
 * An earlier Pathway may have written after this one had gone through: while one took the other's place, or because it
 * was gone back to. Its heads are known by their tags.
 */
async function upgradeStragglers(store: Store, by: DecisionContext): Promise<void> {
  for (const tag of tagsAtFirst) {
    for (;;) {
      const { items } = await store.tagged<CaseHead>(HEAD.kind, tag, by.now, CASES_AT_ONCE);
      if (items.length === 0) break;
      await Promise.all(items.map((head) => upgradeCase(store, head, by)));
    }
  }
}

/**
 * From when on the cases are to be gone through again, where they are. Rejects with `StoreError`: `store-unavailable`
 * also where a newer Pathway has written the cases.
 */
export async function upgradeRecord(
  store: Store,
  contextAt: DecisionContextAt,
  now: Instant,
): Promise<Instant | undefined> {
  const by = contextAt(now);
  let reached: Layout | undefined;
  while (reached === undefined) reached = await upgradePage(store, by);
  await upgradeStragglers(store, by);
  return reached.again;
}

/**
 * Goes through the cases once more, whatever is kept of how far they have come: an earlier Pathway that this one took the
 * place of went on writing for some minutes, and left heads and marks as it knows them. `also` is done to each.
 */
export async function upgradeAgain(
  store: Store,
  by: DecisionContext,
  also: (reference: Reference) => Promise<void>,
): Promise<void> {
  let from: string | undefined;
  do {
    const { items, next } = await store.all<CaseHead>(HEAD.kind, CASES_AT_ONCE, from);
    for (const head of items) {
      await upgradeCase(store, head, by);
      await also(head.partition);
    }
    from = next;
  } while (from !== undefined);
  const found = await store.read<Layout>(place.partition, place.id, by.now);
  if (found?.body.version !== current || found.body.again === undefined) return;
  await commitUnlessChanged(store, [
    writeOver({ ...place, kind: 'layout', body: { version: current, pathway: ownVersion } }, found.etag, by.now),
  ]);
}
