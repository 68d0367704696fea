/** A form's card with what was typed and what is wrong beside it, never larger than Teams takes. */
import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import type { Field } from '../../cards/form/fields.ts';
import { type Form, formCard } from '../../cards/form/form.ts';
import type { TypedText } from '../../cards/form/typed.ts';
import { fits } from '../../cards/size.ts';
import { cutWords, keptWords } from './words.ts';

/** A form of which what is typed is kept. */
export interface KeptForm extends Omit<Form, 'raw' | 'buttons'> {
  readonly typed: TypedText;
  /** The whole of each text that stands in `typed` cut at its limit. */
  readonly whole?: TypedText;
  /** `held`: the inputs left empty, which its buttons bring back. */
  readonly buttons: (held: readonly string[]) => readonly Button[];
}

/**
 * What is needed is said in words and checked here, not by the client: it would not let anybody go back, leave, or read
 * what they wrote while an input is empty.
 */
function inWords(field: Field, { typed, whole = {} }: KeptForm, isHeld: boolean): Field {
  const { required, hint, ...open } = field;
  const long = whole[field.id];
  const hints = [
    ...(hint === undefined ? [] : [hint]),
    ...(long === undefined || field.kind !== 'text' ? [] : [cutWords(long, field.limit)]),
    ...(isHeld ? [keptWords(typed[field.id] ?? '')] : []),
  ];
  return {
    ...open,
    label: required && !isHeld ? `${field.label} (required)` : field.label,
    ...(hints.length === 0 ? {} : { hint: hints.join(' ') }),
  };
}

/** Draws it without the texts of the inputs that are held; it may be too large. */
export function drawKept(form: KeptForm, held: readonly string[]): Card {
  const { typed, whole: _, buttons, fields, ...rest } = form;
  return formCard({
    ...rest,
    fields: fields.map((field) => inWords(field, form, held.includes(field.id))),
    raw: Object.fromEntries(Object.entries(typed).filter(([id]) => !held.includes(id))),
    unfolded: form.unfolded ?? fields.some(({ id, folded }) => folded && typed[id] !== undefined && typed[id] !== ''),
    buttons: buttons(held),
  });
}

/** Which inputs to hold, one more at each try: none, the longest text, the two longest, and so on. */
export function holdings(fields: readonly Field[], typed: TypedText): readonly (readonly string[])[] {
  const bytes = (id: string): number => Buffer.byteLength(typed[id] ?? '');
  const longestFirst = fields
    .filter(({ kind, id }) => kind === 'text' && bytes(id) > 0)
    .map(({ id }) => id)
    .sort((a, b) => bytes(b) - bytes(a));
  return [[], ...longestFirst.map((_, last) => longestFirst.slice(0, last + 1))];
}

/** The first try whose card Teams takes. Throws where there is none: then the form is too large even when it is empty. */
export function firstThatFits<Try>(
  title: string,
  tries: readonly Try[],
  draw: (one: Try) => Card,
): { readonly card: Card; readonly with: Try } {
  for (const one of tries) {
    const card = draw(one);
    if (fits(card)) return { card, with: one };
  }
  throw new Error(`The form "${title}" is too large even when it is empty.`);
}

/** Draws it with all that was typed where that fits, else with the longest texts left out of the inputs. */
export function drawFitting(form: KeptForm): Card {
  return firstThatFits(form.title, holdings(form.fields, form.typed), (held) => drawKept(form, held)).card;
}
