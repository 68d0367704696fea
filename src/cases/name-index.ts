/**
 * The index of names: one small document beside the head of each case, open or closed, by which cases of the same young
 * person are found. What it carries are keyed hashes: no name stands in it, and without the key none can be tried.
 */
import { createHmac } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Reference } from '../rules/base/vocabulary.ts';
import { termsOf, termsSought } from '../rules/look-alike/terms.ts';
import { type Traits, traitsOf } from '../rules/look-alike/traits.ts';
import type { Case } from '../rules/record/case.ts';
import type { Document, Sought, Write } from '../store/port.ts';

export const NAMES = { kind: 'names', id: 'names' } as const;

export interface NameIndex {
  /** Says which key it is, and nothing of it. */
  readonly keyId: string;
  documentOf(c: Case): Document;
  /** What puts the document in the place of the one before; nothing where it is the same. */
  writes(before: Case | undefined, after: Case): readonly Write[];
  /** Undefined where too little is known of the young person to look for anybody. */
  sought(c: Case): Sought | undefined;
}

/** Shorter hashes would take two names for one among very many; longer ones take room. */
const HASH_BYTES = 16;

/** `key`: 32 characters at least (src/config/name-key.ts). The same for all processes of a store. */
export function createNameIndex(key: string): NameIndex {
  const hash = (text: string): string =>
    createHmac('sha256', key).update(text).digest().subarray(0, HASH_BYTES).toString('base64url');
  const tagged = (reference: Reference, traits: Traits): Document => {
    return { ...NAMES, partition: reference, body: {}, tags: termsOf(traits).map(hash) };
  };
  const documentOf = (c: Case): Document => tagged(c.reference, traitsOf(c));
  return {
    keyId: hash('which key this is'),
    documentOf,
    writes(before, after) {
      const traits = traitsOf(after);
      const isSame = before !== undefined && isDeepStrictEqual(traitsOf(before), traits);
      return isSame ? [] : [{ put: tagged(after.reference, traits) }];
    },
    sought(c) {
      const terms = termsSought(traitsOf(c));
      return terms.length === 0 ? undefined : { kind: NAMES.kind, tags: terms.map(hash) };
    },
  };
}
