/** Several nudges for one person at one time are this one message: all that is late, the oldest first. */

import { sayCount } from '../../rules/base/sentences.ts';
import type { Reference } from '../../rules/base/vocabulary.ts';
import type { ActionId } from '../../rules/commands.ts';
import { drawButton, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { fits } from '../size.ts';
import { plainWords } from '../text.ts';
import { askedAgain, headline, overdueWords, shownOf } from './words.ts';

export interface NudgeLine {
  readonly reference: Reference;
  readonly title: string;
  /** The day in words, or why it is not known. */
  readonly by: string;
  readonly late: boolean;
  /** Working days after that day, where it is late and they can be counted. */
  readonly daysLate?: number;
  /** What it waits for, where nobody can do it yet; its day says nothing then. */
  readonly waitsFor?: string;
  /** What has not been done by a day of the procedure that has passed, in a sentence. */
  readonly passed?: string;
  /** The person it was first asked of, where the reader is not that person. */
  readonly owner?: string | undefined;
  /** The reader stands in for that person today, who is away or has left. */
  readonly standsIn?: true;
  /** What does it, where the reader can do it at once: one press leads to its form. Several where people have to judge. */
  readonly does?: readonly { readonly action: ActionId; readonly title: string }[];
  /** The reader may put it off. */
  readonly mayPutOff?: true;
  /** The reader sees nothing of the case: they keep the register, and nobody in it can do this. */
  readonly seesNothing?: true;
}

const MOST_CASES_WITH_BUTTON = 6;
/** After a long silence there may be very many: the rest is in the lists. */
const MOST_LINES = 25;

function whyTold({ owner, standsIn, late, daysLate, seesNothing }: NudgeLine): string {
  if (seesNothing) return ' Nobody in the register can do it. Type "people" to add somebody who can.';
  if (owner === undefined) return '';
  if (standsIn) return ` It is yours to do, because ${plainWords(owner)} cannot do it now.`;
  const days = late && daysLate !== undefined ? `${sayCount(daysLate, 'working day')} late` : undefined;
  return ` ${plainWords(owner)} is responsible. You are being told because it is ${days ?? 'still open'}.`;
}

function sentence(line: NudgeLine): string {
  const { title, by, late, passed, waitsFor } = line;
  if (waitsFor !== undefined) {
    return `**${plainWords(title)}** – this waits for ${plainWords(waitsFor)}. ${askedAgain}${whyTold(line)}`;
  }
  const when = late ? `was due on ${by}` : `due on ${by}`;
  return `**${plainWords(title)}** – ${when}.${passed === undefined ? '' : ` ${passed}`}${whyTold(line)}`;
}

function buttonsFor(reference: Reference, lines: readonly NudgeLine[]): readonly unknown[] {
  if (lines.every((line) => line.seesNothing)) return [];
  const open = drawOpener({ title: `Open ${reference}`, verb: 'case/open', data: { reference } });
  const putOff = drawOpener({ title: 'Put off', verb: 'case/form', data: { reference, action: 'put-off' } });
  const does = lines.find((line) => line.does !== undefined)?.does ?? [];
  const forms = does.map(({ title, action }) => {
    const data = { reference, action };
    return drawOpener({ title, verb: 'case/form', data, ...(does.length === 1 ? { main: true } : {}) });
  });
  return [...forms, open, ...(lines.some((line) => line.mayPutOff) ? [putOff] : [])];
}

/** Whatever somebody is nudged about is on one of their cases, and what of it is late in the list of those. */
const toTheRest: readonly unknown[] = [
  drawButton({ title: 'Show what is late', verb: 'list/show', data: { list: 'late' } }, 'post'),
  drawButton({ title: 'Show all my cases', verb: 'list/show', data: { list: 'mine' } }, 'post'),
];

function draw(lines: readonly NudgeLine[], most: number): Card {
  const shown = shownOf(lines, most);
  const references = [...new Set(shown.map((line) => line.reference))];
  const rest = lines.length - shown.length;
  return messageCard({
    title: headline(lines),
    paragraphs: rest > 0 ? [`The ${shown.length} most urgent are here. The buttons below show the rest.`] : [],
    sections: references.map((reference, index) => {
      const theirs = shown.filter((line) => line.reference === reference);
      const all = lines.filter((line) => line.reference === reference);
      return {
        heading: reference,
        paragraphs: [...overdueWords(all), ...theirs.map(sentence)],
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
