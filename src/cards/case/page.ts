/** One page of an open case, with the way to the others. */
import type { Look } from '../../cases/sight.ts';
import { drawButton } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard, type Section } from '../message/message.ts';
import { pageButtons } from './overview.ts';
import { type PageId, pageTitles } from './pages.ts';
import { pages } from './paging.ts';

/** Draws the part of a page that was asked for, counted from 0; the last one where there are not so many. */
export function pageCard(
  look: Look,
  page: Exclude<PageId, 'overview'>,
  part: number,
  sections: readonly Section[],
): Card {
  const { reference } = look.case;
  const all = pages(sections);
  const here = Math.max(0, Math.min(part, all.length - 1));
  const toPart = (title: string, other: number): readonly unknown[] =>
    all[other] === undefined
      ? []
      : [drawButton({ title, verb: 'case/page', data: { reference, page, part: other } }, 'dialog')];
  const title = pageTitles[page];
  return messageCard({
    title: all.length > 1 ? `${title} (${here + 1} of ${all.length})` : title,
    sections: [
      ...(all[here] ?? []),
      {
        heading: 'Look at',
        buttons: [...toPart('Next part', here + 1), ...toPart('Part before', here - 1), ...pageButtons(look, page)],
      },
    ],
  });
}
