/** The form of an action as a card of a dialog, never larger than Teams takes. */

import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { sourceText } from '../../cards/case/why.ts';
import type { Field, FieldError } from '../../cards/form/fields.ts';
import { formCard } from '../../cards/form/form.ts';
import type { TypedText } from '../../cards/form/typed.ts';
import { fits } from '../../cards/size.ts';
import type { ActionId } from '../../rules/actions.ts';
import type { Refusal } from '../../rules/rows/refusals.ts';
import { formOf } from './forms/index.ts';
import type { FormView } from './forms/shape.ts';
import type { Written } from './written.ts';

export interface FormState {
  /** A second press under the same one is harmless. */
  readonly nonce: string;
  /** What stands in the inputs; without it, what the form begins with. */
  readonly typed?: TypedText;
  readonly errors?: readonly FieldError[];
  readonly source?: Refusal['source'];
}

const isLong = (field: Field, text: string): boolean => field.kind === 'text' && [...text.trim()].length > field.limit;

/** What was typed, with what is longer than its limit cut there; and the whole of those texts. */
export function cutToLimits(fields: readonly Field[], typed: TypedText): { form: TypedText; whole: TypedText } {
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

/** What is wrong, and the clause it rests on beside it. */
function errorsOf({ errors = [], source }: Pick<FormState, 'errors' | 'source'>): readonly FieldError[] {
  return source === undefined ? errors : [...errors, { field: '', says: sourceText(source) }];
}

function back(look: FormView): Button {
  const data = { reference: look.case.reference, page: 'overview', part: 0 };
  return { title: 'Back to the case', verb: 'case/page', data, withoutInputs: true };
}

/** Draws the form with all that was typed; it may be too large. */
export function drawForm(look: FormView, action: ActionId, state: FormState): Card {
  const form = formOf(action);
  const { nonce } = state;
  const data = { reference: look.case.reference, action, nonce };
  return formCard({
    title: form.title,
    paragraphs: form.paragraphs(look),
    extra: form.extra?.(look) ?? [],
    fields: form.fields(look),
    raw: state.typed ?? form.raw?.(look) ?? {},
    errors: errorsOf(state),
    surface: 'dialog',
    buttons: [{ title: form.send, verb: 'case/do', data, main: true }, back(look)],
  });
}

const count = (text: string): string => [...text.trim()].length.toLocaleString('en-GB');

export const readTitle = 'Read and copy what you wrote';

function hintOf(field: Field, { form, whole }: Written, held: boolean): string | undefined {
  const long = whole[field.id];
  const most = field.kind === 'text' ? field.limit.toLocaleString('en-GB') : '';
  const lines = [
    field.hint,
    long === undefined
      ? undefined
      : `You wrote ${count(long)} characters; ${most} is the most, and the rest was cut off here. "${readTitle}" has all of it.`,
    held
      ? `Your ${count(form[field.id] ?? '')} characters are kept, but are too long to show here. Leave this empty to keep them.`
      : undefined,
  ];
  return lines.filter((line) => line !== undefined).join(' ') || undefined;
}

/**
 * What is needed is said in words and checked here, not by the client: it would not let anybody read what they wrote
 * while an input is empty.
 */
function keptField(field: Field, kept: Written, held: boolean): Field {
  const { required, ...open } = field;
  const hint = hintOf(field, kept, held);
  return {
    ...open,
    label: required && !held ? `${field.label} (required)` : field.label,
    ...(hint === undefined ? {} : { hint }),
  };
}

/**
 * Draws a form of which what was written is kept: what is too long is cut at its limit, and where even that is too
 * large for Teams, the longest texts are left out of the inputs and stay kept.
 */
export function drawKeptForm(look: FormView, action: ActionId, kept: Written, state: FormState): Card {
  const form = formOf(action);
  const fields = form.fields(look);
  const longestFirst = fields
    .filter(({ kind, id }) => kind === 'text' && (kept.form[id] ?? '') !== '')
    .map(({ id }) => id)
    .sort((a, b) => Buffer.byteLength(kept.form[b] ?? '') - Buffer.byteLength(kept.form[a] ?? ''));
  const draw = (held: readonly string[]): Card => {
    const { reference } = look.case;
    const { nonce } = kept;
    return formCard({
      title: form.title,
      paragraphs: [
        `**What you wrote is kept for you until ${look.by.calendar.sayWhen(kept.keptUntil)}.** "${readTitle}" shows all of it.`,
        ...form.paragraphs(look),
      ],
      extra: form.extra?.(look) ?? [],
      fields: fields.map((field) => keptField(field, kept, held.includes(field.id))),
      raw: Object.fromEntries(Object.entries(kept.form).filter(([id]) => !held.includes(id))),
      errors: errorsOf(state),
      surface: 'dialog',
      buttons: [
        { title: form.send, verb: 'case/do', data: { reference, action, nonce, held }, main: true },
        { title: readTitle, verb: 'case/written', data: { reference, action, part: 0, onForm: { nonce, held } } },
        back(look),
      ],
    });
  };
  for (let held = 0; held <= longestFirst.length; held += 1) {
    const card = draw(longestFirst.slice(0, held));
    if (fits(card)) {
      return card;
    }
  }
  throw new Error(`The form of ${action} is too large even when it is empty.`);
}
