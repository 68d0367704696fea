/** As much of the official library as is used here. */
interface AdaptiveCardsLibrary {
  readonly AdaptiveCard: new () => { parse(json: unknown, context: ParseContext): void };
  readonly SerializationContext: new (version: unknown) => ParseContext;
  readonly Versions: { readonly v1_5: unknown };
}
interface ParseContext {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}

const { AdaptiveCard, SerializationContext, Versions } =
  require('adaptivecards/dist/adaptivecards.js') as AdaptiveCardsLibrary;

type Element = Readonly<Record<string, unknown>>;
/** An element with the types of what it stands in, outermost first. */
interface Found {
  readonly element: Element;
  readonly within: readonly string[];
}

/** Teams takes 28 KB with everything around the card. */
const mostBytes = 28 * 1024;
/** Teams hides the buttons after these. */
const mostButtons = 6;

/** Everything on the card that has a type, wherever it stands. What a button sends is no part of the card. */
function elementsOf(value: unknown, within: readonly string[] = []): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((one) => elementsOf(one, within));
  if (typeof value !== 'object' || value === null) return [];
  const element = value as Element;
  const type = typeof element.type === 'string' ? element.type : undefined;
  const inside = type === undefined ? within : [...within, type];
  const nested = Object.entries(element).flatMap(([name, one]) => (name === 'data' ? [] : elementsOf(one, inside)));
  return type === undefined ? nested : [{ element, within }, ...nested];
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The one thing beyond schema 1.5: Teams takes `choices.data` on cards of 1.5, and other clients leave it out. */
const lookedUp = 'choices.data';
const datasets = ['graph.microsoft.com/users', 'pathway/schools'];

function complaintsOfLookUps(found: readonly Found[]): readonly string[] {
  return found.flatMap(({ element }) => {
    const query = element[lookedUp];
    if (query === undefined) return [];
    const isRight = datasets.some(
      (dataset) => JSON.stringify(query) === JSON.stringify({ type: 'Data.Query', dataset }),
    );
    return isRight && element.type === 'Input.ChoiceSet' ? [] : [`"${String(element.id)}" looks up what is not known`];
  });
}

function complaintsOfLibrary(card: unknown): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const without = JSON.parse(JSON.stringify(card), (_, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { [lookedUp]: _query, ...rest } = value as Element;
    return rest;
  });
  new AdaptiveCard().parse(without, context);
  return Array.from(
    { length: context.eventCount },
    (_, index) => `the library says: ${context.getEventAt(index).message}`,
  );
}

function complaintsOfInput({ element, within }: Found): readonly string[] {
  const { id, label, isRequired, errorMessage } = element;
  const name = `the input "${String(id)}"`;
  const complaints: string[] = [];
  if (!isFilled(id)) complaints.push('an input has no id');
  if (!isFilled(label)) complaints.push(`${name} has no label`);
  if (isRequired === true && !isFilled(errorMessage)) complaints.push(`${name} is required and has no errorMessage`);
  if (isRequired === true && !String(label).includes('(required)')) {
    complaints.push(`${name} is required and its label does not say "(required)"`);
  }
  if (within.some((type) => type.startsWith('Table'))) complaints.push(`${name} is in a table`);
  return complaints;
}

function verbOf({ type, verb, data }: Element): unknown {
  if (type === 'Action.Execute') return verb;
  return typeof data === 'object' && data !== null && 'verb' in data ? data.verb : undefined;
}

function complaintsOfAction({ element }: Found, verbs: readonly string[]): readonly string[] {
  if (!isFilled(element.title)) return ['an action has no title'];
  if (element.type !== 'Action.Execute' && element.type !== 'Action.Submit') return [];
  const verb = verbOf(element);
  const isKnown = typeof verb === 'string' && verbs.includes(verb);
  return isKnown ? [] : [`the action "${element.title}" has the verb ${String(verb)}, which is not in the table`];
}

function complaintsOfElement(found: Found, verbs: readonly string[]): readonly string[] {
  const { type, wrap, text } = found.element;
  if (String(type).startsWith('Input.')) return complaintsOfInput(found);
  if (String(type).startsWith('Action.')) return complaintsOfAction(found, verbs);
  return type === 'TextBlock' && wrap !== true ? [`the text "${String(text)}" does not wrap`] : [];
}

function repeatedIds(found: readonly Found[]): readonly string[] {
  const ids = found.filter(({ element }) => String(element.type).startsWith('Input.')).map(({ element }) => element.id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `two inputs have the id "${String(id)}"`,
  );
}

/** What a button shows and hides has to be there. */
function nothingToToggle(found: readonly Found[]): readonly string[] {
  const ids = new Set(found.map(({ element }) => element.id));
  const wanted = found.flatMap(({ element: { targetElements } }) =>
    Array.isArray(targetElements) ? targetElements : [],
  );
  return wanted.filter((id) => !ids.has(id)).map((id) => `a button shows "${String(id)}", which is not there`);
}

/** What is wrong with a card, in words; nothing where it may be posted. `verbs` are those that a button may ask. */
export function checkCard(card: Element, verbs: readonly string[]): readonly string[] {
  const found = elementsOf(card);
  const buttons = Array.isArray(card.actions) ? card.actions.length : 0;
  const bytes = Buffer.byteLength(JSON.stringify(card));
  return [
    ...(card.version === '1.5' ? [] : [`the version is ${String(card.version)}, not 1.5`]),
    ...(bytes < mostBytes ? [] : [`it has ${bytes} bytes, and ${mostBytes} is too many`]),
    ...(buttons <= mostButtons ? [] : [`it has ${buttons} buttons at its foot`]),
    ...stringsOf(card)
      .filter((text) => text.includes('${'))
      .map((text) => `there is a \${ left in "${text}"`),
    ...('refresh' in card ? ['it asks to be refreshed, and Pathway has nothing new to show then'] : []),
    ...complaintsOfLibrary(card),
    ...complaintsOfLookUps(found),
    ...repeatedIds(found),
    ...nothingToToggle(found),
    ...found.flatMap((one) => complaintsOfElement(one, verbs)),
  ];
}
