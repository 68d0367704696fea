/**
 * Builds the index of names where there is none yet, as in a store of an earlier Pathway, or where it was made with
 * another key: a page of cases at a time, and from where it was left when it was interrupted.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { againOnConflict, commitUnlessChanged, writeOver } from '../store/conflicts.ts';
import type { Store } from '../store/port.ts';
import { NAMES, type NameIndex, SEARCHED } from './name-index.ts';
import { headVersion } from './record/head.ts';
import { HEAD, type Repository } from './repository.ts';
import { RecordUnreadable } from './stream-type.ts';

interface Layout {
  /** All cases are in the index by this key. */
  readonly keyId?: string;
  /** On the way to it by another, the page that is next. */
  readonly way?: { readonly keyId: string; readonly from: string };
}

/**
 * Raised where a term is made otherwise (src/rules/look-alike, src/cases/search), so that all cases are gone through
 * again; as they are where the words by which cases are found are others (src/cases/record/head.ts).
 */
const TERMS_VERSION = 2;
const place = { partition: 'layout', id: 'names' } as const;
const CASES_AT_ONCE = 25;
const indexed = [NAMES, SEARCHED];

export interface Building {
  readonly store: Store;
  readonly load: Repository['load'];
  readonly names: NameIndex;
}

async function indexCase({ store, load, names }: Building, reference: Reference, now: Instant): Promise<void> {
  await againOnConflict(Number.POSITIVE_INFINITY, async () => {
    // Before the case: what somebody changes in between is then seen by the version of these documents.
    const there = await Promise.all(indexed.map(({ id }) => store.read(reference, id, now)));
    const found = await load(reference, now);
    if (found === undefined) return;
    const writes = names.documentsOf(found.state).flatMap((document) => {
      const kept = there.find((one) => one?.id === document.id);
      const isSame = kept !== undefined && isDeepStrictEqual(kept.tags?.toSorted(), document.tags?.toSorted());
      return isSame ? [] : [writeOver(document, kept?.etag, now)];
    });
    if (writes.length > 0) await store.commit(writes);
  });
}

/** A case whose record cannot be read stands in no index; people are told of it otherwise. */
export async function indexIfReadable(building: Building, reference: Reference, now: Instant): Promise<void> {
  try {
    await indexCase(building, reference, now);
  } catch (error) {
    if (!(error instanceof RecordUnreadable)) throw error;
  }
}

/** Whether all cases are in the index, as a start of Pathway has left it. */
export async function isIndexBuilt(store: Store, now: Instant): Promise<boolean> {
  return (await store.read<Layout>(place.partition, place.id, now))?.body.keyId !== undefined;
}

/** How many cases were gone through; undefined where the index is there already. Rejects with `StoreError`. */
export async function buildNameIndex(building: Building, now: Instant): Promise<number | undefined> {
  const { store, names } = building;
  const keyId = `${names.keyId}.${TERMS_VERSION}.${headVersion}`;
  let gone: number | undefined;
  for (;;) {
    const layout = await store.read<Layout>(place.partition, place.id, now);
    if (layout?.body.keyId === keyId) return gone;
    const way = layout?.body.way;
    const from = way?.keyId === keyId ? way.from : undefined;
    const { items, next } = await store.all(HEAD.kind, CASES_AT_ONCE, from);
    await Promise.all(items.map(({ partition }) => indexIfReadable(building, partition, now)));
    gone = (gone ?? 0) + items.length;
    const body: Layout = next === undefined ? { keyId } : { way: { keyId, from: next } };
    // Where another process has written how far it is, its word counts.
    await commitUnlessChanged(store, [writeOver({ ...place, kind: 'layout', body }, layout?.etag, now)]);
  }
}
