/** What of a card people read: its sentences, and its short words. */
import type { Card } from '../../src/cards/card.ts';

type Element = Readonly<Record<string, unknown>>;
/** Texts of ours. What stands in an input, and what a person wrote (text runs), is not. */
const read = ['text', 'title', 'label', 'placeholder', 'errorMessage'] as const;
const isFact = ({ type }: Element): boolean => type === 'FactSet';

/** Each text on the card, in reading order, without its Markdown; the titles of links to other people's pages left out. */
export function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const element = value as Element;
  if (element.type === 'TextRun') return [];
  const own = read.flatMap((name) => (typeof element[name] === 'string' ? [plain(element[name])] : []));
  const facts = isFact(element)
    ? (element.facts as readonly Element[]).flatMap(({ value: says }) => [plain(String(says))])
    : [];
  const inner = Object.entries(element).flatMap(([name, part]) => (name === 'data' ? [] : textsOf(part)));
  return [...own, ...facts, ...inner].filter((text) => text.trim() !== '');
}

const plain = (text: string): string => text.replace(/\[[^\]]*\]\([^)]*\)/g, '').replaceAll('**', '');

export const wordsOf = ({ body, actions }: Card): readonly string[] => textsOf([body, actions]);

/** Its whole sentences. Titles, labels of one word and answers to choose are none, and would make a card look easier. */
export function sentencesOf(card: Card): readonly string[] {
  return wordsOf(card)
    .flatMap((text) => text.split(/(?<=[.?!:])\s+|[\r\n]+/))
    .map((text) => text.trim())
    .filter((text) => /[.?!]$/.test(text) && text.includes(' '));
}
