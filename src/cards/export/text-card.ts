/** A text that is taken out of Pathway, on as many cards as it takes, to select and copy. */
import type { TextKind } from '../../rules/record/exports.ts';
import type { Button } from '../buttons.ts';
import type { Card } from '../card.ts';
import { backToCaseButton } from '../case/refusal.ts';
import { formCard } from '../form/form.ts';
import { betweenLines, cutIntoParts, mostPartBytes, partAt } from '../parts.ts';

const titles: Readonly<Record<TextKind, string>> = {
  summary: 'Summary of the case',
  plan: 'The plan to hand out',
};

/** What somebody reads above it. */
const says: Readonly<Record<TextKind, readonly string[]>> = {
  summary: ['Select all of it, copy it, and put it into Liquid Logic. Pathway keeps no copy of it.'],
  plan: ['Select all of it, copy it, and give it only to people who came to the meeting. Pathway keeps no copy of it.'],
};

export interface ExportText {
  readonly what: TextKind;
  readonly reference: string;
  readonly text: string;
  /** Said to whoever takes it, and no part of the text. */
  readonly notes: readonly string[];
}

/** Its part, counted from 0; put together again the parts are the text. */
export function exportTextCard({ what, reference, text, notes }: ExportText, part: number): Card {
  const parts = cutIntoParts(text, mostPartBytes, betweenLines);
  const { matter = '', titled, ways } = partAt(parts, part);
  const many = parts.length > 1 ? ['Copy the parts one after the other.'] : [];
  return formCard({
    title: titled(titles[what]),
    paragraphs: [...notes, ...says[what], ...many],
    fields: [{ kind: 'text', id: 'text', label: 'The text', limit: Number.POSITIVE_INFINITY, long: true }],
    raw: { text: matter },
    buttons: [
      ...ways.map(
        ({ title, part: other }): Button => ({
          title,
          verb: 'case/export',
          data: { reference, what, part: other },
          withoutInputs: true,
        }),
      ),
      { ...backToCaseButton(reference), withoutInputs: true },
    ],
    surface: 'dialog',
  });
}
