import { isObject, type JsonObject, objectsIn, textOf } from '../fake-teams/json.ts';

export interface CardInput {
  /** `Input.Text`, … */
  readonly type: string;
  readonly id: string;
  /** The label, or a toggle's own words. */
  readonly label: string;
  readonly element: JsonObject;
  /** The `Action.ShowCard`s it is folded away under, outermost first. */
  readonly folds: readonly JsonObject[];
}

export interface CardButton {
  /** `Action.Execute`, … */
  readonly type: string;
  readonly title: string;
  readonly action: JsonObject;
  readonly folds: readonly JsonObject[];
}

/** What a person finds on a card, in reading order. Parts that are folded away or hidden at first count as well. */
export interface CardContents {
  readonly texts: readonly string[];
  readonly inputs: readonly CardInput[];
  readonly buttons: readonly CardButton[];
}

export function contentsOfCard(card: unknown): CardContents {
  const contents = { texts: [] as string[], inputs: [] as CardInput[], buttons: [] as CardButton[] };
  readElement(card, contents, []);
  return contents;
}

export function textOfCard(card: unknown): string {
  return contentsOfCard(card).texts.join('\n');
}

export const buttonsOf = (card: unknown): readonly string[] => contentsOfCard(card).buttons.map(({ title }) => title);

/** What stands in its inputs, by label. */
export const heldIn = (card: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(contentsOfCard(card).inputs.map(({ label, element }) => [label, String(element.value ?? '')]));

type Gathered = { texts: string[]; inputs: CardInput[]; buttons: CardButton[] };
const nested = ['columns', 'rows', 'cells', 'items', 'body', 'inlines', 'images', 'actions'];

function readElement(element: unknown, into: Gathered, folds: readonly JsonObject[]): void {
  if (typeof element === 'string') into.texts.push(element);
  if (!isObject(element)) return;
  const type = textOf(element.type) ?? '';
  if (type.startsWith('Input.')) readInput(element, type, into, folds);
  else if (type.startsWith('Action.')) readButton(element, type, into, folds);
  else into.texts.push(...textsOf(element, ['text', 'altText']));
  for (const fact of objectsIn(element.facts)) into.texts.push(...textsOf(fact, ['title', 'value']));
  for (const part of nested) {
    const children = element[part];
    if (Array.isArray(children)) for (const child of children) readElement(child, into, folds);
  }
  readElement(element.selectAction, into, folds);
  readElement(element.inlineAction, into, folds);
  if (isObject(element.card)) readElement(element.card, into, [...folds, element]);
}

function readInput(element: JsonObject, type: string, into: Gathered, folds: readonly JsonObject[]): void {
  const label = textOf(element.label) ?? textOf(element.title) ?? '';
  into.inputs.push({ type, id: textOf(element.id) ?? '', label, element, folds });
  into.texts.push(...textsOf(element, ['label', 'title', 'placeholder']));
  if (type !== 'Input.ChoiceSet' && type !== 'Input.Toggle') into.texts.push(...textsOf(element, ['value']));
  for (const choice of objectsIn(element.choices)) into.texts.push(...textsOf(choice, ['title']));
}

function readButton(element: JsonObject, type: string, into: Gathered, folds: readonly JsonObject[]): void {
  const title = textOf(element.title) ?? '';
  into.buttons.push({ type, title, action: element, folds });
  into.texts.push(...textsOf(element, ['title']));
}

/** The inputs whose values go along when a button is pressed: all but those of cards folded away elsewhere. */
export function inputsFor(button: CardButton, contents: CardContents): readonly CardInput[] {
  if (button.action.associatedInputs === 'none') return [];
  return contents.inputs.filter((input) => input.folds.every((fold) => button.folds.includes(fold)));
}

function textsOf(element: JsonObject, names: readonly string[]): readonly string[] {
  return names.map((name) => textOf(element[name])).filter((text) => text !== undefined);
}
