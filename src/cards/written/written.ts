/** What somebody wrote into a form, to read and to copy, on as many cards as it takes. */
import { sayWhen } from '../../rules/local-time.ts';
import type { Instant, Reference } from '../../rules/words.ts';
import type { Button } from '../buttons.ts';
import type { Card } from '../card.ts';
import { backToCase } from '../case/refusal.ts';
import type { Field } from '../form/fields.ts';
import { formCard } from '../form/form.ts';
import { messageCard } from '../message/message.ts';
import { betweenWords, cutIntoParts, textBytes } from '../parts.ts';

export interface WrittenText {
  /** The question it answers. */
  readonly label: string;
  readonly text: string;
}

export interface WrittenView {
  readonly reference: Reference;
  readonly action: string;
  readonly texts: readonly WrittenText[];
  readonly keptUntil: Instant;
}

/** Of the texts on one card: what is left is for the labels and the buttons. */
const MOST_BYTES = 18_000;
const AROUND = 400;

interface Piece extends WrittenText {
  readonly bytes: number;
}

function pieces({ label, text }: WrittenText): readonly Piece[] {
  const parts = cutIntoParts(text, MOST_BYTES - AROUND, betweenWords);
  return parts.map((part, index) => ({
    label: parts.length > 1 ? `${label} (part ${index + 1} of ${parts.length})` : label,
    text: part,
    bytes: textBytes(part) + AROUND,
  }));
}

function onPages(texts: readonly WrittenText[]): readonly (readonly Piece[])[] {
  const all: Piece[][] = [];
  let room = 0;
  for (const piece of texts.flatMap(pieces)) {
    if (piece.bytes > room) {
      all.push([]);
      room = MOST_BYTES;
    }
    all.at(-1)?.push(piece);
    room -= piece.bytes;
  }
  return all;
}

/** Draws the part asked for, counted from 0; the last one where there are not so many. The texts can be copied. */
export function writtenCard({ reference, action, texts, keptUntil }: WrittenView, part: number): Card {
  const all = onPages(texts);
  const here = Math.max(0, Math.min(part, all.length - 1));
  const page = all[here] ?? [];
  const button = (title: string, verb: string, data: object): Button => {
    return { title, verb, data: { reference, action, ...data }, withoutInputs: true };
  };
  const toPart = (title: string, other: number): readonly Button[] =>
    all[other] === undefined ? [] : [button(title, 'case/written', { part: other })];
  return formCard({
    title: all.length > 1 ? `What you wrote (${here + 1} of ${all.length})` : 'What you wrote',
    paragraphs: [
      `Kept for you alone until ${sayWhen(keptUntil)}. Select a text to copy it. What you change here is not kept.`,
    ],
    fields: page.map(({ label }, index): Field => {
      return { id: `text${index}`, kind: 'text', label, limit: Number.POSITIVE_INFINITY, long: true };
    }),
    raw: Object.fromEntries(page.map(({ text }, index) => [`text${index}`, text])),
    buttons: [
      button('Back to the form', 'case/form', {}),
      ...toPart('Next part', here + 1),
      ...toPart('Part before', here - 1),
    ],
    surface: 'dialog',
  });
}

/** Where nothing is kept, or not any more. */
export function nothingWrittenCard(reference: Reference): Card {
  return messageCard({
    title: 'Nothing is kept',
    paragraphs: ['What you wrote into a form that was not carried out is kept for a day. There is nothing now.'],
    actions: [backToCase(reference)],
  });
}
