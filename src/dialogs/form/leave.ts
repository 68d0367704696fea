/** A form of one card that is left by its way back: what is half written is kept, and is there when it is opened. */
import type { Raw } from '../../cards/form/fields.ts';
import { type TypedText, typedIn } from '../../cards/form/typed.ts';
import { sayWhen } from '../../rules/base/local-time.ts';
import { keepBeside } from './already.ts';
import type { FormCard, FormDeps, OneCard, Sent } from './one-card.ts';
import { filledIn } from './parse.ts';
import { forgetSaved, keepTyped, readSaved, writtenUnder } from './saved-input.ts';
import { besideWords, leftWords } from './words.ts';

/** Whether nothing in it is the person's own: neither a text, nor a choice, nor a day. */
function isUntouched({ fields, atFirst }: FormCard<unknown>, typed: TypedText): boolean {
  const before = typedIn(fields, atFirst);
  return fields.every(({ id }) => typed[id] === before[id]);
}

/** Keeps what stands in it, for a week. What that is said with; undefined where there is nothing to keep. */
export async function leaveForm<Answers, Shown>(
  form: OneCard<Answers, Shown>,
  deps: FormDeps,
  { nonce, held = [] }: Pick<Sent, 'nonce' | 'held'>,
  given: Raw,
): Promise<string | undefined> {
  const { store, now } = deps;
  const { title, fields, place } = form;
  const done = form.doneUnder(nonce);
  if (done !== undefined) {
    const beside = await keepBeside(form, deps, { nonce, held }, given, done);
    return beside && besideWords(title, sayWhen(beside.keptUntil), form.refused() === undefined);
  }
  const saved = writtenUnder(await readSaved(store, place, now), nonce);
  const typed = typedIn(fields, filledIn(fields, given, held, saved?.form ?? {}).raw);
  if (isUntouched(form, typed)) {
    await forgetSaved(store, place, nonce, now);
    return undefined;
  }
  const { keptUntil } = await keepTyped(form, deps, nonce, typed);
  return leftWords(title, sayWhen(keptUntil));
}
