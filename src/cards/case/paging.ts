/** The sections of long pages, put on several cards. */
import type { Fact, Section } from '../message/message.ts';
import { mostPartBytes, putInParts } from '../parts.ts';
import { quoted } from '../text.ts';

/** What the template draws, at the most, around a section and around each of its parts. */
const AROUND = 100;

/** Bytes of a heading with all that is around it. */
const LONGEST_HEADING = 1_000;

interface Matter {
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  readonly extra: readonly unknown[];
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

function drawnBytes(section: Section): number {
  const { heading, paragraphs = [], facts = [], extra = [] } = section;
  const drawn = [heading, ...paragraphs, facts[0], extra[0]].filter((part) => part !== undefined).length;
  return bytes(section) + (1 + drawn) * AROUND;
}

interface Quote {
  readonly inlines: readonly { readonly text: string }[];
}
const isQuote = (element: unknown): element is Quote =>
  typeof element === 'object' && element !== null && 'inlines' in element;

/** Somebody's paragraph in as many parts as it takes; anything else as it is. */
function parts(element: unknown): readonly unknown[] {
  if (!isQuote(element) || bytes(element) <= mostPartBytes - LONGEST_HEADING) {
    return [element];
  }
  const signs = [...element.inlines.map(({ text }) => text).join('')];
  const half = Math.ceil(signs.length / 2);
  const space = signs.lastIndexOf(' ', half) + 1;
  const at = space > half / 2 ? space : half;
  return [signs.slice(0, at), signs.slice(at)].flatMap((some) => quoted(some.join(''))).flatMap(parts);
}

/** A section's matter, piece by piece in its order. */
function pieces({ paragraphs = [], facts = [], extra = [] }: Section): readonly Partial<Matter>[] {
  return [
    ...paragraphs.map((one) => ({ paragraphs: [one] })),
    ...facts.map((one) => ({ facts: [one] })),
    ...extra.flatMap(parts).map((one) => ({ extra: [one] })),
  ];
}

/** A section too large for one page as several, each under its heading. */
function split(section: Section): readonly Section[] {
  if (drawnBytes(section) <= mostPartBytes) {
    return [section];
  }
  const { heading } = section;
  const bytesOf = (piece: Partial<Matter>): number => bytes(piece) + (piece.paragraphs === undefined ? 0 : AROUND);
  return putInParts(pieces(section), mostPartBytes - LONGEST_HEADING, bytesOf).map((part, index) => ({
    ...(heading === undefined ? {} : { heading: index === 0 ? heading : `${heading} (continued)` }),
    paragraphs: part.flatMap(({ paragraphs = [] }) => paragraphs),
    facts: part.flatMap(({ facts = [] }) => facts),
    extra: part.flatMap(({ extra = [] }) => extra),
  }));
}

/** Sections in their order, as many to a page as fit; what is too large for one goes on over several. */
export function pages(sections: readonly Section[]): readonly (readonly Section[])[] {
  return putInParts(sections.flatMap(split), mostPartBytes, drawnBytes);
}
