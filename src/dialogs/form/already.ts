/**
 * A form that is pressed again once it was carried out. What arrives twice changes nothing; what was written into it on
 * another device meanwhile is nowhere else, and is kept as something of its own.
 */
import type { Raw } from '../../cards/form/fields.ts';
import { type TypedText, typedIn } from '../../cards/form/typed.ts';
import type { Done, FormCard, FormDeps, Sent, SentCard } from './one-card.ts';
import { filledIn } from './parse.ts';
import {
  cutToLimits,
  forgetSaved,
  keepTyped,
  onlyLeft,
  readSaved,
  type SavedInput,
  standsIn,
  writtenUnder,
} from './saved-input.ts';

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** All texts in what was recorded, however deep. */
export function textsIn(recorded: unknown): readonly string[] {
  if (typeof recorded === 'string') return [recorded];
  if (typeof recorded !== 'object' || recorded === null) return [];
  return Object.values(recorded).flatMap(textsIn);
}

/** Whether somebody wrote something that is not in what was recorded. What becomes something else cannot be told. */
function isWrittenBeside(
  { fields, atFirst }: FormCard<unknown>,
  typed: TypedText,
  recorded: readonly string[],
): boolean {
  const before = typedIn(fields, atFirst);
  const texts = recorded.map(inOneLine);
  return fields.some((field) => {
    if (field.kind !== 'text' || field.becomes !== undefined) return false;
    if (typed[field.id] === before[field.id]) return false;
    // A line each may be recorded by itself, such as why each heading is left out.
    const lines = (typed[field.id] ?? '').split('\n').map(inOneLine);
    return lines.some((line) => line !== '' && !texts.some((one) => one.includes(line)));
  });
}

/** What is kept of a form that was not carried out. What was, and could not be forgotten then, is not asked for again. */
export async function readLeft(
  { place, doneUnder }: SentCard<unknown>,
  { store, now }: FormDeps,
): Promise<SavedInput | undefined> {
  const saved = await readSaved(store, place, now);
  return saved && onlyLeft(saved, ({ nonce }) => doneUnder(nonce) === undefined);
}

/** Keeps what was written into it that is not what was recorded; undefined where it is the same. */
export async function keepBeside(
  form: SentCard<unknown>,
  deps: FormDeps,
  { nonce, held = [] }: Pick<Sent, 'nonce' | 'held'>,
  given: Raw,
  done: Pick<Done<unknown>, 'recorded'>,
): Promise<SavedInput | undefined> {
  const { store, now, newId } = deps;
  const { fields, place } = form;
  const kept = writtenUnder(await readSaved(store, place, now), nonce);
  const typed = typedIn(fields, filledIn(fields, given, held, kept?.form ?? {}).raw);
  await forgetSaved(store, place, nonce, now);
  if (!isWrittenBeside(form, typed, await done.recorded())) return undefined;
  const left = await readLeft(form, deps);
  // Itself delivered twice.
  const isKept = left !== undefined && standsIn(cutToLimits(fields, typed).form, left.form);
  return isKept ? left : keepTyped(form, deps, newId(), typed);
}
