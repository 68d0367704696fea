/** Reading the pages of an open case. */
import { isObject, type JsonObject, objectsIn, textOf } from '../../../desk/fake-teams/json.ts';
import type { TeamsUser } from '../../support/teams-user.ts';

/** Whether somebody sees anything of a case. */
export async function seesIt(person: TeamsUser, reference: string): Promise<boolean> {
  person.closesDialog();
  await person.says(`status ${reference}`);
  return person.buttons().includes('Open');
}

/** Opens a case from its status in the chat. */
export async function opensByStatus(person: TeamsUser, reference: string): Promise<void> {
  person.closesDialog();
  await person.says(`status ${reference}`);
  await person.opens('Open');
}

/** Presses the button that leads to a page; all its parts, a card each. */
export async function readsPage(person: TeamsUser, title: string): Promise<readonly JsonObject[]> {
  await person.presses(title);
  const cards: JsonObject[] = [];
  for (;;) {
    const dialog = person.dialog();
    if (dialog === undefined) throw new Error(`There is no page "${title}".`);
    cards.push(dialog.card);
    if (!person.buttons().includes('Next part')) return cards;
    await person.presses('Next part');
  }
}

/** The same, of a page that not everybody has. */
export const readsAnyPage = async (person: TeamsUser, title: string): Promise<readonly JsonObject[]> =>
  person.buttons().includes(title) ? readsPage(person, title) : [];

/** Everything within a card that is an element of its own. */
function elementsIn(element: unknown): readonly JsonObject[] {
  if (Array.isArray(element)) return element.flatMap(elementsIn);
  if (!isObject(element)) return [];
  return [element, ...['body', 'items', 'columns'].flatMap((part) => elementsIn(element[part]))];
}

/** The facts of a card, by their titles. */
export function factsIn(card: unknown): Readonly<Record<string, string>> {
  const facts = elementsIn(card).flatMap((element) => objectsIn(element.facts));
  return Object.fromEntries(facts.map(({ title, value }) => [textOf(title) ?? '', textOf(value) ?? '']));
}

/** What stands on a card as somebody wrote it. */
export function quotedIn(card: unknown): readonly string[] {
  const quoted = elementsIn(card).filter(({ type }) => type === 'RichTextBlock');
  return quoted.map(({ inlines }) =>
    objectsIn(inlines)
      .map(({ text }) => textOf(text) ?? '')
      .join(''),
  );
}
