/**
 * What somebody typed into a form that was left, or could not be carried out or shown again whole: kept for them alone, for a week,
 * so that none of it is lost. One document for each form and what it is about.
 */

import type { Field } from '../../cards/form/fields.ts';
import type { TypedText } from '../../cards/form/typed.ts';
import { WRITTEN } from '../../cases/removal/left-forms.ts';
import { timeAfter } from '../../rules/base/later.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import { againOnConflict } from '../../store/conflicts.ts';
import type { Store, Stored, Write } from '../../store/port.ts';
import { forgetting, type KeptPlace, keptDocument, readKept } from './kept.ts';

/** A talk that is left half written on a Friday is still there after a long weekend. */
const HOURS_KEPT = 7 * 24;
const TRIES = 8;

export interface SavedInput {
  /** Under which the form was sent, and is sent again: what was carried out after all is not carried out twice. */
  readonly nonce: string;
  readonly keptUntil: Instant;
  /** The form as it was last sent; what was too long is cut at its limit. */
  readonly form: TypedText;
  /** The whole of each text that was too long, as it was first written. */
  readonly whole: TypedText;
}

const isLong = (field: Field, text: string): boolean => field.kind === 'text' && [...text.trim()].length > field.limit;

/** What was typed, with what is longer than its limit cut there; and the whole of those texts. */
export function cutToLimits(fields: readonly Field[], typed: TypedText): Pick<SavedInput, 'form' | 'whole'> {
  const long = fields.filter((field) => isLong(field, typed[field.id] ?? ''));
  const cut = long.map((field) => {
    const limit = field.kind === 'text' ? field.limit : 0;
    return [field.id, [...(typed[field.id] ?? '').trim()].slice(0, limit).join('')];
  });
  return {
    form: { ...typed, ...Object.fromEntries(cut) },
    whole: Object.fromEntries(long.map(({ id }) => [id, typed[id] ?? ''])),
  };
}

/** By what all is found that one person left of one thing, such as a case: whose it is, and how the names of its forms begin. */
const tagOf = ({ person, id }: KeptPlace): string => `${person}/${id.slice(0, id.lastIndexOf(':') + 1)}`;

/** Somebody leaves few forms of one thing. */
const mostLeft = 20;

/** What is kept for somebody of forms whose names begin so: `form:7KQ4-2MX9:`. Versions up to 0.2.0 kept what is not found. */
export function listSaved(store: Store, of: KeptPlace, now: Instant): Promise<readonly Stored<SavedInput>[]> {
  return store.withAnyTag<SavedInput>(WRITTEN.kind, [tagOf(of)], now, mostLeft);
}

export async function readSaved(store: Store, of: KeptPlace, now: Instant): Promise<SavedInput | undefined> {
  return (await readKept<SavedInput>(store, of, now))?.body;
}

/** Keeps it for a week from now, beside the long texts that are kept already. */
export function saveInput(
  store: Store,
  of: KeptPlace,
  { nonce, form, whole }: Omit<SavedInput, 'keptUntil'>,
  now: Instant,
): Promise<SavedInput> {
  const keptUntil = timeAfter(now, { hours: HOURS_KEPT });
  return againOnConflict(TRIES, async () => {
    const before = await readKept<SavedInput>(store, of, now);
    const body: SavedInput = { nonce, form, whole: { ...before?.body.whole, ...whole }, keptUntil };
    const document = keptDocument(of, { ...WRITTEN, tags: [tagOf(of)], body, expires: keptUntil });
    // What has expired is not read, and may still be there.
    const write: Write = before === undefined ? { put: document } : { replace: document, ifMatch: before.etag };
    await store.commit([write]);
    return body;
  });
}

/** Forgets what was kept of a form that was carried out; what is kept of one that was begun since stays. */
export async function forgetSaved(store: Store, of: KeptPlace, nonce: string, now: Instant): Promise<void> {
  const saved = await readSaved(store, of, now);
  if (saved?.nonce === nonce) await store.commit([forgetting(of)]);
}
