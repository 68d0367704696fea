/** The inspection report in the dialog of the service lead: its totals, and the links to the page and to the lines. */
import { drawButton, drawLink, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

const opener = { title: 'Make an inspection report', verb: 'inspection/form' } as const;

/** The answer in the chat: what it is, and the way to its form. */
export function inspectionCard(): Card {
  return messageCard({
    title: 'Inspection report',
    paragraphs: [
      'You choose the days and say why. You will see the totals of all cases that were received in those days, and get a link to a page to print and one to a file with a line for each case.',
      'Nobody is named in it. The file is still personal data: keep it as safe as a record of a child.',
    ],
    actions: [drawOpener({ ...opener, main: true })],
  });
}

export interface InspectionShown {
  readonly words: { readonly title: string; readonly when: string; readonly notes: readonly string[] };
  readonly tables: readonly {
    readonly title: string;
    readonly rows: readonly { readonly title: string; readonly value: string }[];
  }[];
  readonly links: { readonly page: string; readonly lines: string };
}

export function inspectionTotalsCard({ words, tables, links }: InspectionShown): Card {
  return messageCard({
    title: words.title,
    paragraphs: [
      words.when,
      ...words.notes,
      'Each link works once, within ten minutes. It opens in your browser. Do not pass it on: it works for anybody who has it.',
    ],
    sections: [
      ...tables.map(({ title, rows }) => ({ heading: title, facts: rows })),
      {
        heading: 'To take with you',
        extra: [
          { type: 'ActionSet', actions: [drawLink('A page to print', links.page)] },
          { type: 'ActionSet', actions: [drawLink('A file with a line for each case', links.lines)] },
        ],
        buttons: [drawButton({ ...opener, title: 'Make another report', withoutInputs: true }, 'dialog')],
      },
    ],
  });
}
