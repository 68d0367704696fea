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
import type { Document, Store, Stored, Write } from '../../store/port.ts';
import { forgetting, type KeptPlace, keptDocument, readKept } from './kept.ts';
import type { FormDeps, SentCard } from './one-card.ts';

/** A talk that is left half written on a Friday is still there after a long weekend. */
const HOURS_KEPT = 7 * 24;
const TRIES = 8;

/** A form as somebody wrote it once. */
export interface Written {
  /** Under which the form was sent, and is sent again: what was carried out after all is not carried out twice. */
  readonly nonce: string;
  /** The form as it was last sent; what was too long is cut at its limit. */
  readonly form: TypedText;
  /** The whole of each text that was too long, as it was first written. */
  readonly whole: TypedText;
}

export interface SavedInput extends Written {
  readonly keptUntil: Instant;
  /** The same form as it was written at other times, such as on another device, and not sent; the latest first. */
  readonly others?: readonly Written[];
}

/** More than anybody begins in a week. */
const mostOthers = 9;

const written = ({ nonce, form, whole }: Written): Written => ({ nonce, form, whole });
const allIn = (saved: SavedInput): readonly Written[] => [written(saved), ...(saved.others ?? [])];

/** As it was written under that nonce. */
export const writtenUnder = (saved: SavedInput | undefined, nonce: string): Written | undefined =>
  saved && allIn(saved).find((one) => one.nonce === nonce);

/** Whether all that stands in one of them stands in the other. */
export const standsIn = (one: TypedText, other: TypedText): boolean =>
  Object.entries(one).every(([id, text]) => text === '' || text === other[id]);

/** Only those of them that `isLeft` is true of; undefined where there are none. */
export function onlyLeft(saved: SavedInput, isLeft: (one: Written) => boolean): SavedInput | undefined {
  const [first, ...others] = allIn(saved).filter(isLeft);
  if (first === undefined) return undefined;
  return { ...first, keptUntil: saved.keptUntil, ...(others.length > 0 && { others }) };
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

const documentOf = (of: KeptPlace, body: SavedInput): Document<SavedInput> =>
  keptDocument(of, { ...WRITTEN, tags: [tagOf(of)], body, expires: body.keptUntil });

/** Keeps it for a week from now, beside the long texts that are kept already and what was written at other times. */
export function saveInput(
  store: Store,
  of: KeptPlace,
  { nonce, form, whole }: Written,
  now: Instant,
): Promise<SavedInput> {
  const keptUntil = timeAfter(now, { hours: HOURS_KEPT });
  return againOnConflict(TRIES, async () => {
    const before = await readKept<SavedInput>(store, of, now);
    const same = writtenUnder(before?.body, nonce);
    const others = (before === undefined ? [] : allIn(before.body))
      .filter((one) => one.nonce !== nonce && (!standsIn(one.form, form) || Object.keys(one.whole).length > 0))
      .slice(0, mostOthers);
    const body: SavedInput = {
      ...{ nonce, form, whole: { ...same?.whole, ...whole }, keptUntil },
      ...(others.length > 0 && { others }),
    };
    const document = documentOf(of, body);
    // What has expired is not read, and may still be there.
    const write: Write = before === undefined ? { put: document } : { replace: document, ifMatch: before.etag };
    await store.commit([write]);
    return body;
  });
}

/** Keeps what stands in the inputs. Whatever is to keep half a form goes through here: it is shown when it is opened again. */
export async function keepTyped(
  { fields, place, doneUnder }: Pick<SentCard<unknown>, 'fields' | 'place' | 'doneUnder'>,
  { store, now }: Pick<FormDeps, 'store' | 'now'>,
  nonce: string,
  typed: TypedText,
): Promise<SavedInput> {
  const saved = await saveInput(store, place, { nonce, ...cutToLimits(fields, typed) }, now);
  return onlyLeft(saved, (one) => doneUnder(one.nonce) === undefined) ?? saved;
}

/** Forgets what was kept of a form that was carried out; what is kept of one that was begun since stays. */
export async function forgetSaved(store: Store, of: KeptPlace, nonce: string, now: Instant): Promise<void> {
  await againOnConflict(TRIES, async () => {
    const found = await readKept<SavedInput>(store, of, now);
    if (found === undefined || writtenUnder(found.body, nonce) === undefined) return;
    const left = onlyLeft(found.body, (one) => one.nonce !== nonce);
    await store.commit([left === undefined ? forgetting(of) : { replace: documentOf(of, left), ifMatch: found.etag }]);
  });
}
