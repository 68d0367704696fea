/**
 * The index of names: two small documents beside the head of each case, open or closed. By one, cases of the same young
 * person are found; by the other, a case is found by who searches for it. What they carry are keyed hashes: no name
 * stands in them, and without the key none can be tried.
 */
import { createHmac } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Person, Roster } from '../rules/base/vocabulary.ts';
import { termsOf, termsSought } from '../rules/look-alike/terms.ts';
import { type Known, traitsOf } from '../rules/look-alike/traits.ts';
import type { Case } from '../rules/record/case.ts';
import type { Document, Sought, Write } from '../store/port.ts';
import { countedBack } from './mark.ts';
import { type Sought as SearchedFor, searchTermsOf, searchTermsSought } from './search/search-terms.ts';

export const NAMES = { kind: 'names', id: 'names' } as const;
/** The one for searches. */
export const SEARCHED = { kind: 'searched-case', id: 'searched' } as const;

export interface NameIndex {
  /** Says which key it is, and nothing of it. */
  readonly keyId: string;
  /** The one by which cases of the same young person are found. */
  documentOf(c: Case): Document;
  /** Both. */
  documentsOf(c: Case): readonly Document[];
  /** What puts the documents in the place of those before; nothing where they are the same. */
  writes(before: Case | undefined, after: Case): readonly Write[];
  /** Undefined where too little is known of the young person to look for anybody. */
  sought(c: Known): Sought | undefined;
  /** What this person searches for, among what they may see; what was received last stands first. */
  searched(sought: SearchedFor, person: Person, roster: Roster): Sought;
}

/** Shorter hashes would take two names for one among very many; longer ones take room. */
const HASH_BYTES = 16;

interface Kind {
  readonly place: { readonly kind: string; readonly id: string };
  readonly terms: (c: Case) => readonly string[];
  /** Where it stands among what is found. */
  readonly due?: (c: Case) => string;
}
const alike: Kind = { place: NAMES, terms: (c) => termsOf(traitsOf(c)) };
const searched: Kind = { place: SEARCHED, terms: searchTermsOf, due: ({ receivedAt }) => countedBack(receivedAt) };
const kinds: readonly Kind[] = [alike, searched];

/** `key`: 32 characters at least (src/config/name-index-key.ts). The same for all processes of a store. */
export function createNameIndex(key: string): NameIndex {
  const hash = (text: string): string =>
    createHmac('sha256', key).update(text).digest().subarray(0, HASH_BYTES).toString('base64url');
  const drawn = (c: Case, { place, terms, due }: Kind): Document => ({
    ...{ ...place, partition: c.reference, body: {}, tags: terms(c).map(hash) },
    ...(due === undefined ? {} : { due: due(c) }),
  });
  return {
    keyId: hash('which key this is'),
    documentOf: (c) => drawn(c, alike),
    documentsOf: (c) => kinds.map((kind) => drawn(c, kind)),
    writes: (before, after) =>
      kinds
        .filter(({ terms }) => before === undefined || !isDeepStrictEqual(terms(before), terms(after)))
        .map((kind) => ({ put: drawn(after, kind) })),
    sought(c) {
      const terms = termsSought(traitsOf(c));
      return terms.length === 0 ? undefined : { kind: NAMES.kind, tags: terms.map(hash) };
    },
    searched: (sought, person, roster) => ({
      kind: SEARCHED.kind,
      tags: searchTermsSought(sought, person, roster).map(hash),
    }),
  };
}
