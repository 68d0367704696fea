/** Lists that are imported and exported, and what was changed. */
import type { BadLine } from '../../people/csv/table.ts';
import type { Difference } from '../../people/differences.ts';
import type { RegisterChange } from '../../people/kept-register.ts';
import { sayWhen } from '../../rules/base/local-time.ts';
import { sayCount } from '../../rules/base/sentences.ts';
import { type Button, drawButton } from '../buttons.ts';
import type { Card } from '../card.ts';
import { formCard } from '../form/form.ts';
import { messageCard, type Section } from '../message/message.ts';
import { betweenLines, cutIntoParts, mostPartBytes, partAt } from '../parts.ts';
import { plainWords } from '../text.ts';
import { differenceLine } from './difference-words.ts';
import { button, byWords, formButton, partedCard } from './pieces.ts';

const mostLines = 40;

function someOf(lines: readonly string[], more: (rest: number) => string): readonly string[] {
  const rest = lines.length - mostLines;
  return rest > 0 ? [...lines.slice(0, mostLines), more(rest)] : lines;
}

/** What is wrong with a list, line by line; nothing of it was taken. */
export function badLines(lines: readonly BadLine[]): readonly string[] {
  return someOf(
    lines.map(({ line, says }) => `Line ${line}: ${plainWords(says)}`),
    (rest) => `and ${sayCount(rest, 'more line')}. Fix these first.`,
  );
}

export interface Preview {
  readonly differences: readonly Difference[];
  /** Of the register it was compared with. */
  readonly revision: number;
  readonly note?: string | undefined;
}

export function previewCard({ differences, revision, note }: Preview): Card {
  const lines = differences.map(differenceLine);
  return messageCard({
    title: 'Check before you import',
    done: note,
    paragraphs:
      lines.length === 0
        ? ['The list is the same as the register. There is nothing to import.']
        : [`This will make ${sayCount(lines.length, 'change')}:`],
    sections: lines.length === 0 ? [] : [{ paragraphs: someOf(lines, (rest) => `and ${rest} more`) }],
    actions: [
      ...(lines.length === 0
        ? []
        : [drawButton({ title: 'Import it', verb: 'register/apply', data: { revision }, main: true }, 'dialog')]),
      formButton('Another list', 'import-list'),
    ],
  });
}

export function importedCard(differences: readonly Difference[]): Card {
  const lines = differences.map(differenceLine);
  return messageCard({
    title: 'Imported',
    done: `You have made ${sayCount(lines.length, 'change')}.`,
    sections: [{ paragraphs: someOf(lines, (rest) => `and ${rest} more. "Change history" shows all of them.`) }],
    actions: [button('Change history', 'register/changes', { part: 0 }), formButton('Another list', 'import-list')],
  });
}

const listTitles = { people: 'People', teams: 'Teams' } as const;

/** A list to select and copy, on as many cards as it takes; put together again the parts are the list. */
export function exportCard(list: keyof typeof listTitles, text: string, part: number): Card {
  const parts = cutIntoParts(text, mostPartBytes, betweenLines);
  const { matter = '', titled, ways } = partAt(parts, part);
  const other = list === 'people' ? 'teams' : 'people';
  const to = (title: string, data: object): Button => {
    return { title, verb: 'register/export', data: { ...data }, withoutInputs: true };
  };
  return formCard({
    title: titled(listTitles[list]),
    paragraphs: [
      'Select all of it, copy it, and save it in a file with a name that ends in .csv. You can open the file in a spreadsheet. It names people, so keep it as safe as any list of staff.',
      ...(parts.length > 1 ? ['Copy the parts one after the other into one file.'] : []),
    ],
    fields: [{ kind: 'text', id: 'list', label: 'The list', limit: Number.POSITIVE_INFINITY, long: true }],
    raw: { list: matter },
    buttons: [
      ...ways.map((way) => to(way.title, { list, part: way.part })),
      to(`List of ${other}`, { list: other, part: 0 }),
    ],
    surface: 'dialog',
  });
}

export function changesCard(changes: readonly RegisterChange[], part: number): Card {
  const sections = changes.map(({ at, by, differences }): Section => {
    return { heading: `${sayWhen(at)}, ${byWords(by)}`, paragraphs: differences.map(differenceLine) };
  });
  return partedCard({
    title: 'Change history',
    paragraphs: ['The newest change is at the top. Each line says how things were after it.'],
    sections,
    part,
    toPart: (other) => ['register/changes', { part: other }],
  });
}
