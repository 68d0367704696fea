/** What somebody wrote into a form, to read and to copy, on as many cards as it takes. */
import { sayWhen } from '../../rules/base/local-time.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { Button } from '../buttons.ts';
import type { Card } from '../card.ts';
import type { Field } from '../form/fields.ts';
import { formCard } from '../form/form.ts';
import { messageCard } from '../message/message.ts';
import { betweenWords, cutIntoParts, mostPartBytes, partAt, putInParts, textBytes } from '../parts.ts';

export interface SavedText {
  /** The question it answers. */
  readonly label: string;
  readonly text: string;
}

export interface SavedInputView {
  readonly texts: readonly SavedText[];
  readonly keptUntil: Instant;
  /** To the form, and to another part. */
  readonly back: Button;
  readonly toPart: (part: number) => Pick<Button, 'verb' | 'data'>;
}

/** Bytes of an input with its label. */
const AROUND = 400;

function pieces({ label, text }: SavedText): readonly SavedText[] {
  const parts = cutIntoParts(text, mostPartBytes - AROUND, betweenWords);
  return parts.map((part, index) => ({
    label: parts.length > 1 ? `${label} (part ${index + 1} of ${parts.length})` : label,
    text: part,
  }));
}

/** Draws the part asked for, counted from 0; the last one where there are not so many. The texts can be copied. */
export function savedInputCard({ texts, keptUntil, back, toPart }: SavedInputView, part: number): Card {
  const parts = putInParts(texts.flatMap(pieces), mostPartBytes, ({ text }) => textBytes(text) + AROUND);
  const { matter = [], titled, ways } = partAt(parts, part);
  return formCard({
    title: titled('What you wrote'),
    paragraphs: [
      `We will keep this until ${sayWhen(keptUntil)}. Only you can see it. To copy a text, select it. If you change it here, we will not keep the change.`,
    ],
    fields: matter.map(({ label }, index): Field => {
      return { id: `text${index}`, kind: 'text', label, limit: Number.POSITIVE_INFINITY, long: true };
    }),
    raw: Object.fromEntries(matter.map(({ text }, index) => [`text${index}`, text])),
    buttons: [back, ...ways.map(({ title, part: other }) => ({ ...toPart(other), title }))].map((button) => ({
      ...button,
      withoutInputs: true,
    })),
    surface: 'dialog',
  });
}

/** Where nothing is kept, or not any more. */
export function nothingSavedCard(...actions: readonly unknown[]): Card {
  return messageCard({
    title: 'There is nothing to show',
    paragraphs: [
      'If you leave a form half written, or Pathway could not do what you asked in it, we keep what you wrote for a week. There is nothing now.',
    ],
    actions,
  });
}
