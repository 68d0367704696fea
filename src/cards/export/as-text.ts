/** Pages of a case as plain text, to be copied into another record. */
import type { Section } from '../message/message.ts';
import { withoutMarkdown } from '../text.ts';

interface Drawn {
  readonly type?: string;
  readonly text?: string;
  readonly inlines?: readonly { readonly text: string }[];
  readonly items?: readonly unknown[];
}

/** What an element says; nothing for one that is only pressed. */
function said(element: unknown): readonly string[] {
  const { text, inlines, items = [] } = element as Drawn;
  if (inlines !== undefined) return [inlines.map((one) => one.text).join('')];
  return text === undefined ? items.flatMap(said) : [withoutMarkdown(text)];
}

function linesOf({ heading, paragraphs = [], facts = [], extra = [] }: Section): readonly string[] {
  const lines = [
    ...paragraphs.map(withoutMarkdown),
    ...facts.map(({ title, value }) => `${title}: ${withoutMarkdown(value)}`),
    ...extra.flatMap(said),
  ];
  return heading === undefined || lines.length === 0 ? lines : [withoutMarkdown(heading), ...lines];
}

/** A line each, with an empty one between two sections. What is only a button is left out. */
export function sectionsAsText(sections: readonly Section[]): string {
  return sections
    .map((section) => linesOf(section).join('\n'))
    .filter((text) => text !== '')
    .join('\n\n');
}
