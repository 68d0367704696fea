/**
 * What somebody wrote into a form that could not be carried out or shown again whole: kept for them alone, for a day,
 * so that none of it is lost. One document for each form of each case.
 */

import type { TypedText } from '../../cards/form/typed.ts';
import type { ActionId } from '../../rules/actions.ts';
import type { Instant, PersonId, Reference } from '../../rules/base/vocabulary.ts';
import type { Store } from '../../store/port.ts';

const HOURS_KEPT = 24;

export interface Written {
  /** Under which the form was sent, and is sent again: what was carried out after all is not carried out twice. */
  readonly nonce: string;
  readonly keptUntil: Instant;
  /** The form as it was last sent; what was too long is cut at its limit. */
  readonly form: TypedText;
  /** The whole of each text that was too long, as it was first written. */
  readonly whole: TypedText;
}

/** Whose form of which case. */
export interface FormPlace {
  readonly person: PersonId;
  readonly reference: Reference;
  readonly action: ActionId;
}

const place = ({ person, reference, action }: FormPlace) => ({
  partition: `person:${person}`,
  id: `form:${reference}:${action}`,
});

export async function readWritten(store: Store, of: FormPlace, now: Instant): Promise<Written | undefined> {
  const { partition, id } = place(of);
  return (await store.read<Written>(partition, id, now))?.body;
}

/** Keeps it for a day from now, beside the long texts that are kept already. */
export async function keepWritten(
  store: Store,
  of: FormPlace,
  { nonce, form, whole }: Omit<Written, 'keptUntil'>,
  now: Instant,
): Promise<Written> {
  const before = await readWritten(store, of, now);
  const keptUntil = Temporal.Instant.from(now).add({ hours: HOURS_KEPT }).toString();
  const body: Written = { nonce, form, whole: { ...before?.whole, ...whole }, keptUntil };
  await store.commit([{ put: { ...place(of), kind: 'written', body, expires: keptUntil } }]);
  return body;
}

/** Forgets what was kept of a form that was carried out; what is kept of one that was begun since stays. */
export async function forgetWritten(store: Store, of: FormPlace, nonce: string, now: Instant): Promise<void> {
  const kept = await readWritten(store, of, now);
  if (kept?.nonce === nonce) {
    await store.commit([{ remove: place(of) }]);
  }
}
