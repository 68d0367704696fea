/** What is done at the press of a button: a row for each verb. The verb is known, and its data is parsed. */

import { oldButton } from '../cards/help/help.ts';
import type { CardVerb, DataOf, DialogVerb } from '../cards/verbs/index.ts';
import type { PressKind, VerbRow } from '../cards/verbs/verb.ts';
import type { CardPlace, Chat, DialogShown, Press, Shown, Speaker } from './turn.ts';

export interface Pressed<Data> {
  readonly speaker: Speaker;
  readonly data: Data;
  /** As it came, for the inputs in it. */
  readonly press: Press;
}
export interface PressedInPlace<Data> extends Pressed<Data> {
  readonly place: CardPlace;
}

export type OnCard<Data> = (pressed: PressedInPlace<Data>) => Promise<Shown>;
export type InDialog<Data> = (pressed: Pressed<Data>) => Promise<DialogShown>;

/** Buttons that run where their card stands. */
export type CardButtons<Verbs extends CardVerb = CardVerb> = { readonly [V in Verbs]: OnCard<DataOf<V>> };
/** Buttons that open a dialog or stand in one. */
export type DialogButtons<Verbs extends DialogVerb = DialogVerb> = { readonly [V in Verbs]: InDialog<DataOf<V>> };

/** For a button of the private chat: from anywhere else its press was made by hand. */
export function inChat<Data>(work: (chat: Chat, pressed: Pressed<Data>) => Promise<Shown>): OnCard<Data> {
  return async ({ place, ...pressed }) => (place.kind === 'chat' ? work(place.chat, pressed) : { word: oldButton });
}

/** The data of a known verb, pressed in a way it may be; undefined for anything else. */
export function readPress(
  rows: Readonly<Record<string, VerbRow>>,
  { verb, data }: Press,
  by: PressKind,
): { readonly data: unknown } | undefined {
  const row = Object.hasOwn(rows, verb) ? rows[verb] : undefined;
  if (row === undefined || !row.by.some((one) => one === by)) return undefined;
  const parsed = row.data.safeParse(data);
  return parsed.success ? { data: parsed.data } : undefined;
}
