/** Everything a store holds, and what is different afterwards: for tests that nothing changed, or that nothing was kept. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Store, Stored } from '../../src/store/port.ts';

/** By kind, partition and id. */
export type Contents = ReadonlyMap<string, Document>;

const src = join(import.meta.dirname, '../../src');

/** What keeps nothing: rules and cards are pure, and the architecture's tests hold them to it. */
const exclude = ['rules/**', 'cards/**'];

/** Every kind of document anything else in `src` could write, and some words that are no kind. */
export const kinds: readonly string[] = [
  ...new Set(
    globSync('**/*.ts', { cwd: src, exclude }).flatMap((path) =>
      [...readFileSync(join(src, path), 'utf8').matchAll(/\bkind: '([\w-]+)'/g)].map(([, kind = '']) => kind),
    ),
  ),
];

export async function contentsOf(store: Store): Promise<Contents> {
  const all = new Map<string, Document>();
  for (const kind of kinds) {
    for (const item of await everythingOf(store, kind)) all.set(`${kind} ${item.partition} ${item.id}`, item);
  }
  return all;
}

/** Puts what another store held into an empty one. */
export async function fillWith(documents: Iterable<Document>, store: Store): Promise<void> {
  for (const theirs of Map.groupBy(documents, ({ partition }) => partition).values()) {
    for (let from = 0; from < theirs.length; from += 100) {
      await store.commit(theirs.slice(from, from + 100).map((document) => ({ create: document })));
    }
  }
}

/** Every document of a kind, page after page. */
export async function everythingOf<Body>(store: Store, kind: string): Promise<readonly Stored<Body>[]> {
  const found: Stored<Body>[] = [];
  let from: string | undefined;
  do {
    const page = await store.all<Body>(kind, 500, from);
    found.push(...page.items);
    from = page.next;
  } while (from !== undefined);
  return found;
}

/** The documents without their versions, to be held against others. */
export function bare(contents: Contents): readonly Document[] {
  return [...contents.values()].map(({ partition, id, kind, body, due, tags, expires }) => ({
    ...{ partition, id, kind, body },
    ...(due && { due }),
    ...(tags && { tags: tags.toSorted() }),
    ...(expires && { expires }),
  }));
}

/** What each activity leaves behind: which were answered, where conversations are reached, and who looked at what. */
const traces = ['seen', 'place', 'access-log', 'look'];
/** The same within a draft: by which messages it was begun, and in which posts it stands. */
const tracesOfDrafts = ['begunBy', 'posts'];
const withoutTraces = ({ kind, body }: Document): string =>
  JSON.stringify(body, (key, value: unknown) => (kind === 'draft' && tracesOfDrafts.includes(key) ? undefined : value));

/** What was added, changed or removed, but for looks; those of the `besides` kinds are left out. */
export function differences(before: Contents, after: Contents, besides: readonly string[] = []): readonly string[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const old = before.get(key);
    const now = after.get(key);
    const kind = (old ?? now)?.kind ?? '';
    if (traces.includes(kind) || besides.includes(kind)) return [];
    if (old === undefined) return [`${key} was added`];
    if (now === undefined) return [`${key} was removed`];
    return withoutTraces(old) === withoutTraces(now) ? [] : [`${key} was changed`];
  });
}

/** Where any of the words stands in what is kept, whoever it is kept for. */
export function keptWith(contents: Contents, words: readonly string[]): readonly string[] {
  return [...contents].flatMap(([key, document]) => {
    const text = JSON.stringify(document);
    return words.filter((word) => text.includes(word)).map((word) => `${key} holds ${word}`);
  });
}
