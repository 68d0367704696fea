import { type JsonObject, objectsIn, textOf } from '../fake-teams/json.ts';
import type { CardInput } from './card-reading.ts';

/** A choice's title, several titles, a toggle's position, or what is typed. */
export type Answer = string | number | boolean | readonly string[];

/** What the client sends for an answer. Throws where Teams would not let a person answer so. */
export function sentValue(input: CardInput, answer: Answer): string {
  const { element, label } = input;
  switch (input.type) {
    case 'Input.Toggle':
      if (typeof answer !== 'boolean') throw new Error(`"${label}" is a toggle: answer true or false.`);
      return answer ? (textOf(element.valueOn) ?? 'true') : (textOf(element.valueOff) ?? 'false');
    case 'Input.ChoiceSet':
      return chosen(input, typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : []);
    case 'Input.Date':
      return matching(input, String(answer), /^(\d{4}-\d{2}-\d{2})?$/, 'a date as 2026-03-31');
    case 'Input.Time':
      return matching(input, String(answer), /^(\d{2}:\d{2})?$/, 'a time as 14:30');
    case 'Input.Number':
      return matching(input, String(answer), /^(-?\d+(\.\d+)?)?$/, 'a number');
    default:
      return String(answer);
  }
}

function chosen({ element, label }: CardInput, titles: readonly string[]): string {
  const choices = objectsIn(element.choices);
  if (titles.length > 1 && element.isMultiSelect !== true) throw new Error(`"${label}" takes one choice.`);
  // What is looked up is answered by its id. An empty box is cleared.
  const isLookedUp = element['choices.data'] !== undefined || element.style === 'filtered';
  if (isLookedUp && !choices.some(({ title }) => title === titles[0])) return titles.join(',');
  const values = titles.map((title) => {
    const choice = choices.find((one) => one.title === title);
    const offered = choices.map((one) => `"${String(one.title)}"`).join(', ');
    if (!choice) throw new Error(`"${label}" offers no "${title}". It offers ${offered}.`);
    return String(choice.value);
  });
  return values.join(',');
}

function matching({ label }: CardInput, value: string, pattern: RegExp, kind: string): string {
  if (!pattern.test(value)) throw new Error(`"${label}" takes ${kind}, not "${value}".`);
  return value;
}

/**
 * What the client sends for all inputs of a card, `typed` by input id, the rest as the card came. What is empty is
 * left out. Throws where the client would show a mistake and send nothing.
 */
export function inputValues(inputs: readonly CardInput[], typed: ReadonlyMap<string, string>): JsonObject {
  const values: JsonObject = {};
  for (const input of inputs) {
    const value = typed.get(input.id) ?? initialValue(input);
    const mistake = mistakeIn(input, value);
    if (mistake) throw new Error(`"${input.label}" keeps the card from being sent: ${mistake}`);
    if (value !== '') values[input.id] = value;
  }
  return values;
}

function initialValue({ type, element }: CardInput): string {
  const value = element.value === undefined ? '' : String(element.value);
  return type === 'Input.Toggle' && value === '' ? (textOf(element.valueOff) ?? 'false') : value;
}

function mistakeIn({ type, element }: CardInput, value: string): string | undefined {
  const shown = textOf(element.errorMessage) ?? 'no message of its own';
  const isEmpty = type === 'Input.Toggle' ? value !== (element.valueOn ?? 'true') : value === '';
  if (isEmpty) return element.isRequired === true ? `it is required (${shown}).` : undefined;
  if (typeof element.maxLength === 'number' && value.length > element.maxLength) {
    return `it takes ${element.maxLength} characters at most.`;
  }
  if (typeof element.regex === 'string' && !new RegExp(element.regex).test(value)) return `it does not fit (${shown}).`;
  return isOutside(type, element, value) ? `it is out of range (${shown}).` : undefined;
}

function isOutside(type: string, { min, max }: JsonObject, value: string): boolean {
  if (type === 'Input.Number') {
    return (typeof min === 'number' && Number(value) < min) || (typeof max === 'number' && Number(value) > max);
  }
  // Dates and times sort as text.
  if (type !== 'Input.Date' && type !== 'Input.Time') return false;
  return (typeof min === 'string' && value < min) || (typeof max === 'string' && value > max);
}
