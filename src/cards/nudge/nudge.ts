/** Several nudges for one person at one time are this one message. */
import type { Reference } from '../../rules/base/vocabulary.ts';
import { drawButton, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { fits } from '../size.ts';
import { plainWords } from '../text.ts';

export interface NudgeLine {
  readonly reference: Reference;
  readonly title: string;
  readonly by: string;
  readonly late: boolean;
  /** The person it was first asked of, where the reader is not that person. */
  readonly owner?: string | undefined;
  readonly source: string;
  readonly localTarget: boolean;
  /** The reader may put it off. */
  readonly mayPutOff?: true;
}

const MOST_CASES_WITH_BUTTON = 6;
/** After a long silence there may be very many: the rest is in the lists. */
const MOST_LINES = 25;

function sentence({ title, by, late, owner, source, localTarget }: NudgeLine): string {
  const when = late ? `was due on ${by}` : `due on ${by}`;
  const whose =
    owner === undefined ? '' : ` It is for ${plainWords(owner)} to do; you are told because it is still open.`;
  return `**${plainWords(title)}** – ${when} (${source}${localTarget ? ', local target' : ''}).${whose}`;
}

function buttonsFor(reference: Reference, lines: readonly NudgeLine[]): readonly unknown[] {
  const open = drawOpener({ title: `Open ${reference}`, verb: 'case/open', data: { reference } });
  const putOff = drawOpener({ title: 'Put off', verb: 'case/form', data: { reference, action: 'put-off' } });
  return lines.some((line) => line.mayPutOff) ? [open, putOff] : [open];
}

/** Whatever somebody is nudged about is on one of their cases, and what of it is late in the list of those. */
const toTheRest: readonly unknown[] = [
  drawButton({ title: 'Show what is late', verb: 'list/show', data: { list: 'late' } }, 'post'),
  drawButton({ title: 'Show all my cases', verb: 'list/show', data: { list: 'mine' } }, 'post'),
];

function draw(lines: readonly NudgeLine[], most: number): Card {
  const shown = lines.slice(0, most);
  const references = [...new Set(shown.map((line) => line.reference))];
  const rest = lines.length - shown.length;
  return messageCard({
    title: lines.length === 1 ? 'Something is still to do' : `${lines.length} things are still to do`,
    paragraphs: rest > 0 ? [`The first ${shown.length} are here. The buttons below show the rest.`] : [],
    sections: references.map((reference, index) => {
      const theirs = shown.filter((line) => line.reference === reference);
      return {
        heading: reference,
        paragraphs: theirs.map(sentence),
        buttons: index < MOST_CASES_WITH_BUTTON ? buttonsFor(reference, theirs) : [],
      };
    }),
    actions: rest > 0 ? toTheRest : [],
  });
}

/** Draws the message, a section a case. Where the lines are long, fewer of them: Teams has to take it. */
export function nudgeCard(lines: readonly NudgeLine[]): Card {
  for (let most = Math.min(lines.length, MOST_LINES); most > 1; most -= 1) {
    const card = draw(lines, most);
    if (fits(card)) return card;
  }
  return draw(lines, 1);
}
