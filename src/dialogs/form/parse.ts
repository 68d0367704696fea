/** From what a card brings to what was typed on it. Nothing of it is trusted. */
import type { Field, Raw } from '../../cards/form/fields.ts';
import { cleanText, type TypedText, typedIn } from '../../cards/form/typed.ts';

/** What a card's inputs hold; undefined where one is neither text nor a number. An empty one may be left out. */
export function inputsOf(fields: readonly Field[], data: Raw): TypedText | undefined {
  const inputs: Record<string, string> = {};
  for (const { id } of fields) {
    const value = data[id] ?? '';
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    inputs[id] = cleanText(String(value));
  }
  return inputs;
}

/**
 * What was sent, with the kept text in each input left empty for it; and which of those are kept no longer. `held`: the
 * inputs that the card was drawn without, because what is kept for them is too long to show.
 */
export function filledIn(
  fields: readonly Field[],
  raw: Raw,
  held: readonly string[],
  kept: TypedText,
): { readonly raw: Raw; readonly gone: readonly string[] } {
  const typed = typedIn(fields, raw);
  const empty = fields.filter(({ id, kind }) => kind === 'text' && held.includes(id) && typed[id]?.trim() === '');
  const texts = empty.map(({ id }) => [id, kept[id] ?? ''] as const);
  return {
    raw: { ...raw, ...Object.fromEntries(texts) },
    gone: texts.filter(([, text]) => text === '').map(([id]) => id),
  };
}
