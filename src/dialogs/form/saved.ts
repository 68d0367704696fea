/** What is kept of a form of one card: keeping it, drawing the form with it, and showing all of it to read and to copy. */

import { type Button, drawButton } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import type { FieldError, Raw } from '../../cards/form/fields.ts';
import { type TypedText, typedIn } from '../../cards/form/typed.ts';
import { nothingSavedCard, type SavedText, savedInputCard } from '../../cards/saved-input/saved-input.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { sayWhen } from '../../rules/base/local-time.ts';
import type { FormCard, FormDeps, Question, Sent } from './one-card.ts';
import { filledIn } from './parse.ts';
import { drawFitting } from './render.ts';
import { cutToLimits, readSaved, type SavedInput, saveInput } from './saved-input.ts';
import { choicesKeptWords, keptUntilWords, readTitle } from './words.ts';

type Form = FormCard<unknown>;

/** Keeps what stands in the inputs. Whatever is to keep half a form goes through here: it is shown when it is opened again. */
export function keepTyped(form: Form, { store, now }: FormDeps, nonce: string, typed: TypedText): Promise<SavedInput> {
  return saveInput(store, form.place, { nonce, ...cutToLimits(form.fields, typed) }, now);
}

const buttonFor = ({ verbs, carries }: Form, part: number, more: object = {}) =>
  ({ title: readTitle, verb: verbs.saved, data: { ...carries, part, ...more } }) as const;

/** The way to what is kept, below a refusal. */
export function savedButton(form: Form): unknown {
  return drawButton({ ...buttonFor(form, 0), withoutInputs: true }, 'dialog');
}

/** Its main button: where something is asked, it answers that. */
export const sendTitle = (send: string, question: Question | undefined): string =>
  question === undefined ? send : `Yes, ${inSentence(send)}`;

export const sureOf = (question: Question | undefined): Pick<Sent, 'sure'> =>
  question === undefined ? {} : { sure: question.sure };

/** Its way back, which keeps what stands in it where it is a form of that kind. */
export function wayBack({ verbs, carries, back }: Form, { nonce, held }: Pick<Sent, 'nonce' | 'held'>): Button {
  const { leave } = verbs;
  if (leave === undefined) return back;
  const data = { ...carries, nonce, ...(held === undefined ? {} : { held }) };
  return { title: back.title, verb: leave, data, keeps: true };
}

/** To the form to go on to, where there is one; it keeps what stands in this one. */
export function waysOnward({ verbs, carries, onward }: Form, sent: Pick<Sent, 'nonce' | 'held'>): readonly Button[] {
  const { leave } = verbs;
  if (leave === undefined || onward === undefined) return [];
  return [{ title: onward.title, verb: leave, data: { ...carries, ...sent, ...onward.data } }];
}

/** The form with what is kept of it: cut at its limits, the longest texts left out where even that is too large. */
export function drawSaved(
  form: Form,
  saved: SavedInput,
  errors: readonly FieldError[] = [],
  question?: Question,
): Card {
  const { title, send, paragraphs, extra, fields, moreTitle, verbs, carries } = form;
  const { nonce } = saved;
  const hasTexts = textsOf(form, saved).length > 0;
  const until = (hasTexts ? keptUntilWords : choicesKeptWords)(sayWhen(saved.keptUntil));
  return drawFitting({
    title,
    paragraphs: [until, ...paragraphs],
    extra,
    fields,
    moreTitle,
    typed: saved.form,
    whole: saved.whole,
    errors,
    asks: question?.asks ?? [],
    surface: 'dialog',
    buttons: (held) => [
      {
        title: sendTitle(send, question),
        verb: verbs.send,
        data: { ...carries, nonce, held, ...sureOf(question) },
        main: true,
      },
      ...waysOnward(form, { nonce, held }),
      ...(hasTexts ? [buttonFor(form, 0, { onForm: { nonce, held } })] : []),
      wayBack(form, { nonce, held }),
    ],
  });
}

/** Each text as it was first written, and as it is in the form now where that is no longer its beginning. */
function textsOf({ fields }: Form, { form: typed, whole }: SavedInput): readonly SavedText[] {
  return fields
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ id, label }): readonly SavedText[] => {
      const first = whole[id];
      const now = typed[id] ?? '';
      const isChanged = first !== undefined && !first.trim().startsWith(now);
      return [
        ...(first === undefined ? [] : [{ label, text: first }]),
        ...(first === undefined || isChanged
          ? [{ label: isChanged ? `${label}, as it is in the form` : label, text: now }]
          : []),
      ];
    })
    .filter(({ text }) => text !== '');
}

export interface Asked {
  readonly part: number;
  /** There where it was pressed on the form itself: what stands in its inputs now is kept before anything is shown. */
  readonly onForm?: { readonly nonce: string; readonly held: readonly string[] } | undefined;
}

/** Shows one part of what is kept. */
export async function showSaved<Shown>(
  form: FormCard<Shown>,
  deps: FormDeps,
  { part, onForm }: Asked,
  given: Raw,
): Promise<Shown> {
  const { fields, verbs, carries } = form;
  const before = await readSaved(deps.store, form.place, deps.now);
  const typed = () => typedIn(fields, filledIn(fields, given, onForm?.held ?? [], before?.form ?? {}).raw);
  const saved = onForm === undefined ? before : await keepTyped(form, deps, onForm.nonce, typed());
  if (saved === undefined) return form.show(nothingSavedCard(drawButton(form.back, 'dialog')));
  const view = {
    texts: textsOf(form, saved),
    keptUntil: saved.keptUntil,
    back: { title: 'Back to the form', verb: verbs.open, data: carries },
    toPart: (other: number) => buttonFor(form, other),
  };
  return form.show(savedInputCard(view, part));
}
