/** A form of one card: opened, sent, and shown again. What was typed is never lost, whatever is wrong with it. */

import { drawButton } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import type { Field, FieldError, Raw } from '../../cards/form/fields.ts';
import { formCard } from '../../cards/form/form.ts';
import { type TypedText, typedIn } from '../../cards/form/typed.ts';
import { messageCard } from '../../cards/message/message.ts';
import { fits } from '../../cards/size.ts';
import { sayWhen } from '../../rules/base/local-time.ts';
import { keepBeside, readLeft } from './already.ts';
import type { Done, FormCard, FormDeps, OneCard, Question, Refused, Sent, SentCard } from './one-card.ts';
import { filledIn } from './parse.ts';
import { drawKept } from './render.ts';
import { drawSaved, savedButton, sendTitle, sureOf, wayBack, waysOnward } from './saved.ts';
import { forgetSaved, keepTyped, readSaved, writtenUnder } from './saved-input.ts';
import { besideWords, goneWords, leavingWords } from './words.ts';

interface Sending extends Sent {
  readonly typed: TypedText;
}

const isWritten = (field: Field): boolean => field.kind === 'text' && field.long === true;

/**
 * The form with all that was typed; it may be too large. Where its way back keeps what is half written, the client may
 * not check the inputs: it would let nobody back while one is empty.
 */
export function drawWhole(
  form: FormCard<unknown>,
  { nonce, typed, kept }: Sending,
  errors: readonly FieldError[] = [],
  question?: Question,
): Card {
  const { title, send, paragraphs, extra, fields, moreTitle, verbs, carries, back } = form;
  const data = { ...carries, nonce, ...(kept && { kept }), ...sureOf(question) };
  const main = { title: sendTitle(send, question), verb: verbs.send, data, main: true } as const;
  const { asks = [] } = question ?? {};
  const buttons = [main, ...waysOnward(form, { nonce }), wayBack(form, { nonce })];
  const rest = { title, extra, fields, moreTitle, errors, asks, surface: 'dialog' } as const;
  if (verbs.leave === undefined) return formCard({ ...rest, paragraphs, raw: typed, buttons });
  const says = fields.some(isWritten) ? [...paragraphs, leavingWords(back.title)] : paragraphs;
  return drawKept({ ...rest, paragraphs: says, typed, buttons: () => buttons }, []);
}

/** Whether there is anything of the person's own in the form. */
function wroteSomething({ fields, atFirst }: FormCard<unknown>, typed: TypedText): boolean {
  const before = typedIn(fields, atFirst);
  const isOwn = ({ kind }: Field): boolean => kind === 'text' || kind === 'pick';
  return fields.filter(isOwn).some(({ id }) => typed[id]?.trim() !== '' && typed[id] !== before[id]);
}

/** The form with what is wrong: kept where somebody wrote in it, so that closing it then loses nothing. */
async function again<Shown>(
  form: SentCard<Shown>,
  deps: FormDeps,
  sending: Sending,
  errors: readonly FieldError[],
  question?: Question,
): Promise<Shown> {
  const isKept = form.verbs.leave !== undefined && wroteSomething(form, sending.typed);
  const whole = drawWhole(form, isKept ? { ...sending, kept: true } : sending, errors, question);
  const isShownWhole = sending.held === undefined && fits(whole);
  if (isShownWhole && !isKept) return form.show(whole);
  const saved = await keepTyped(form, deps, sending.nonce, sending.typed);
  return form.show(isShownWhole ? whole : drawSaved(form, saved, errors, question));
}

/** Shows the form, with what is kept of it; or why it cannot be sent now. */
export async function openForm<Answers, Shown>(form: OneCard<Answers, Shown>, deps: FormDeps): Promise<Shown> {
  const kept = await readLeft(form, deps);
  const refused = form.refused();
  if (refused !== undefined) return refused(kept === undefined ? [] : [savedButton(form)]);
  if (kept !== undefined) return form.show(drawSaved(form, kept));
  return again(form, deps, { nonce: deps.newId(), typed: typedIn(form.fields, form.atFirst) }, []);
}

async function notDone<Shown>(
  form: SentCard<Shown>,
  deps: FormDeps,
  { nonce, typed }: Sending,
  refused: Refused<Shown>,
): Promise<Shown> {
  if (!wroteSomething(form, typed)) return refused([]);
  await keepTyped(form, deps, nonce, typed);
  return refused([savedButton(form)]);
}

/** Where something else was written than what was recorded, that is offered; else what a second press of the same shows. */
async function doneAlready<Answers, Shown>(
  form: OneCard<Answers, Shown>,
  deps: FormDeps,
  sent: Sent,
  given: Raw,
  done: Done<Shown>,
): Promise<Shown> {
  const beside = await keepBeside(form, deps, sent, given, done);
  if (beside === undefined) return done.show();
  const says = besideWords(form.title, sayWhen(beside.keptUntil), form.refused() === undefined);
  const actions = [savedButton(form), drawButton(form.back, 'dialog')];
  return form.show(messageCard({ title: 'Not saved yet', paragraphs: [says], actions }));
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
  const { nonce, held, kept } = sent;
  const done = form.doneUnder(nonce);
  if (done !== undefined) return doneAlready(form, deps, sent, given, done);
  const saved = held === undefined ? undefined : writtenUnder(await readSaved(store, place, now), nonce);
  const { raw, gone } = filledIn(fields, given, held ?? [], saved?.form ?? {});
  const sending: Sending = { nonce, held, kept, typed: typedIn(fields, raw) };
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
  if ('already' in outcome) return doneAlready(form, deps, sent, given, outcome.already);
  if ('refused' in outcome) return notDone(form, deps, sending, outcome.refused);
  if (held !== undefined || kept === true) await forgetSaved(store, place, nonce, now);
  return outcome.shown;
}
