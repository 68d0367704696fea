/** A form of one card: opened, sent, and shown again. What was typed is never lost, whatever is wrong with it. */

import type { Card } from '../../cards/card.ts';
import type { FieldError, Raw } from '../../cards/form/fields.ts';
import { formCard } from '../../cards/form/form.ts';
import { type TypedText, typedIn } from '../../cards/form/typed.ts';
import { fits } from '../../cards/size.ts';
import type { FormCard, FormDeps, OneCard, Question, Refused, Sent } from './one-card.ts';
import { filledIn } from './parse.ts';
import { drawSaved, keepTyped, savedButton, sendTitle, sureOf } from './saved.ts';
import { forgetSaved, readSaved } from './saved-input.ts';
import { goneWords } from './words.ts';

interface Sending extends Sent {
  readonly typed: TypedText;
}

/** The form with all that was typed, its inputs checked by the client as well; it may be too large. */
export function drawWhole(
  form: FormCard<unknown>,
  { nonce, typed }: Sending,
  errors: readonly FieldError[] = [],
  question?: Question,
): Card {
  const { title, send, paragraphs, extra, fields, verbs, carries, back } = form;
  const data = { ...carries, nonce, ...sureOf(question) };
  const main = { title: sendTitle(send, question), verb: verbs.send, data, main: true } as const;
  const { asks = [] } = question ?? {};
  const buttons = [main, back];
  return formCard({ title, paragraphs, extra, fields, raw: typed, errors, asks, buttons, surface: 'dialog' });
}

/** The form with what is wrong: with all that was typed where that fits, else with what does, the rest kept. */
async function again<Shown>(
  form: FormCard<Shown>,
  deps: FormDeps,
  sending: Sending,
  errors: readonly FieldError[],
  question?: Question,
): Promise<Shown> {
  const whole = drawWhole(form, sending, errors, question);
  if (sending.held === undefined && fits(whole)) return form.show(whole);
  return form.show(drawSaved(form, await keepTyped(form, deps, sending.nonce, sending.typed), errors, question));
}

/** Shows the form, with what is kept of it; or why it cannot be sent now. */
export async function openForm<Answers, Shown>(form: OneCard<Answers, Shown>, deps: FormDeps): Promise<Shown> {
  const saved = await readSaved(deps.store, form.place, deps.now);
  // What was carried out, and could not be forgotten then, is not asked for again.
  const kept = saved !== undefined && form.doneUnder(saved.nonce) !== undefined ? undefined : saved;
  const refused = form.refused();
  if (refused !== undefined) return refused(kept === undefined ? [] : [savedButton(form)]);
  if (kept !== undefined) return form.show(drawSaved(form, kept));
  return again(form, deps, { nonce: deps.newId(), typed: typedIn(form.fields, form.atFirst) }, []);
}

/** Whether there is anything of the person's own in the form. */
function wroteSomething({ fields, atFirst }: FormCard<unknown>, typed: TypedText): boolean {
  const before = typedIn(fields, atFirst);
  return fields.some(({ id, kind }) => kind === 'text' && typed[id] !== '' && typed[id] !== before[id]);
}

async function notDone<Shown>(
  form: FormCard<Shown>,
  deps: FormDeps,
  { nonce, typed }: Sending,
  refused: Refused<Shown>,
): Promise<Shown> {
  if (!wroteSomething(form, typed)) return refused([]);
  await keepTyped(form, deps, nonce, typed);
  return refused([savedButton(form)]);
}

/** Carries out a form. What was typed is shown again with what is wrong, or kept where it was refused. */
export async function sendForm<Answers, Shown>(
  form: OneCard<Answers, Shown>,
  deps: FormDeps,
  sent: Sent,
  given: Raw,
): Promise<Shown> {
  const { store, now } = deps;
  const { fields, place } = form;
  const { nonce, held } = sent;
  const done = form.doneUnder(nonce);
  if (done !== undefined) {
    await forgetSaved(store, place, nonce, now);
    return done();
  }
  const saved = held === undefined ? undefined : await readSaved(store, place, now);
  const { raw, gone } = filledIn(fields, given, held ?? [], saved?.form ?? {});
  const sending: Sending = { nonce, held, typed: typedIn(fields, raw) };
  const read = form.read(raw);
  if (!read.ok || gone.length > 0) {
    // What a form offers is for those who may send it.
    const refused = form.refused();
    if (refused !== undefined) return notDone(form, deps, sending, refused);
    const lost = gone.map((field): FieldError => ({ field, says: goneWords }));
    const others = read.ok ? [] : read.errors.filter(({ field }) => !gone.includes(field));
    return again(form, deps, sending, [...lost, ...others]);
  }
  const outcome = await form.carryOut(read.values, nonce, sent.sure ?? []);
  if ('question' in outcome) return again(form, deps, sending, [], outcome.question);
  if ('errors' in outcome) return again(form, deps, sending, outcome.errors);
  if ('refused' in outcome) return notDone(form, deps, sending, outcome.refused);
  if (held !== undefined) await forgetSaved(store, place, nonce, now);
  return outcome.shown;
}
