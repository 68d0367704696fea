/** What is kept of a form of one card: keeping it, drawing the form with it, and showing all of it to read and to copy. */

import { type Button, drawButton } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import type { FieldError, Raw } from '../../cards/form/fields.ts';
import { typedIn } from '../../cards/form/typed.ts';
import { nothingSavedCard, type SavedText, savedInputCard } from '../../cards/saved-input/saved-input.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { sayWhen } from '../../rules/base/local-time.ts';
import { keepBeside, readLeft } from './already.ts';
import type { FormCard, FormDeps, Question, Sent, SentCard } from './one-card.ts';
import { filledIn } from './parse.ts';
import { drawFitting } from './render.ts';
import { keepTyped, readSaved, type SavedInput, type Written, writtenUnder } from './saved-input.ts';
import { choicesKeptWords, keptUntilWords, othersWords, readTitle } from './words.ts';

type Form = FormCard<unknown>;

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
    paragraphs: [until, ...(saved.others === undefined ? [] : [othersWords]), ...paragraphs],
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
function textsOf(form: Form, { others = [], ...saved }: SavedInput): readonly SavedText[] {
  const atOtherTimes = others.flatMap((one) => textsOfOne(form, one));
  const named = atOtherTimes.map(({ label, text }) => ({ label: `${label}, as you wrote it at another time`, text }));
  return [...textsOfOne(form, saved), ...named];
}

function textsOfOne({ fields }: Form, { form: typed, whole }: Written): readonly SavedText[] {
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

async function keepAsItStands(
  form: SentCard<unknown>,
  deps: FormDeps,
  { nonce, held }: NonNullable<Asked['onForm']>,
  given: Raw,
): Promise<void> {
  const { fields, place } = form;
  const done = form.doneUnder(nonce);
  if (done !== undefined) {
    await keepBeside(form, deps, { nonce, held }, given, done);
    return;
  }
  const before = writtenUnder(await readSaved(deps.store, place, deps.now), nonce);
  await keepTyped(form, deps, nonce, typedIn(fields, filledIn(fields, given, held, before?.form ?? {}).raw));
}

/** Shows one part of what is kept. */
export async function showSaved<Shown>(
  form: SentCard<Shown>,
  deps: FormDeps,
  { part, onForm }: Asked,
  given: Raw,
): Promise<Shown> {
  const { verbs, carries } = form;
  if (onForm !== undefined) await keepAsItStands(form, deps, onForm, given);
  const saved = await readLeft(form, deps);
  if (saved === undefined) return form.show(nothingSavedCard(drawButton(form.back, 'dialog')));
  const view = {
    texts: textsOf(form, saved),
    keptUntil: saved.keptUntil,
    back: { title: 'Back to the form', verb: verbs.open, data: carries },
    toPart: (other: number) => buttonFor(form, other),
  };
  return form.show(savedInputCard(view, part));
}
