/** One page of an open case, with the way to the others. */
import type { CaseView } from '../../cases/sight.ts';
import { drawButton } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { partAt } from '../parts.ts';
import { pageButtons } from './overview.ts';
import { type PageId, pageTitles } from './pages.ts';
import type { pages } from './paging.ts';
import { policeNotes } from './police.ts';

/**
 * Draws the part of a page that was asked for, counted from 0; the last one where there are not so many. `parts`: its
 * sections as `pages` puts them on cards.
 */
export function pageCard(
  look: CaseView,
  page: Exclude<PageId, 'overview'>,
  part: number,
  parts: ReturnType<typeof pages>,
): Card {
  const { reference } = look.case;
  const { matter = [], titled, ways } = partAt(parts, part);
  const toParts = ways.map(({ title, part: other }) =>
    drawButton({ title, verb: 'case/page', data: { reference, page, part: other } }, 'dialog'),
  );
  return messageCard({
    title: titled(pageTitles[page]),
    paragraphs: policeNotes(look),
    sections: [...matter, { heading: 'Look at', buttons: [...toParts, ...pageButtons(look, page)] }],
  });
}
