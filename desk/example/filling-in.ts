/** How a player fills in a card: with the words it has, and plainly where a card asks for more. */
import { objectsIn, textOf } from '../fake-teams/json.ts';
import type { CardInput } from '../hands/card-reading.ts';

/** What is written, by the id of the input. Inputs a card does not have are left out. */
export type Values = Readonly<Record<string, string>>;

/** So that a question asked of everybody from today on keeps no life from going on. */
function plainly({ type, element }: CardInput): string {
  switch (type) {
    case 'Input.ChoiceSet':
      return textOf(objectsIn(element.choices)[0]?.value) ?? '';
    case 'Input.Toggle':
      return textOf(element.valueOn) ?? 'true';
    case 'Input.Time':
      return '08:00';
    case 'Input.Number':
      return String(element.min ?? 1);
    default:
      return 'As agreed.';
  }
}

export function fillIn(inputs: readonly CardInput[], values: Values): ReadonlyMap<string, string> {
  const filled = new Map<string, string>();
  for (const input of inputs) {
    const value = values[input.id];
    const isLeft = input.element.isRequired === true && (input.element.value ?? '') === '';
    if (value !== undefined) filled.set(input.id, value);
    else if (isLeft) filled.set(input.id, plainly(input));
  }
  return filled;
}
