/** Several nudges for one person at one time are this one message: all that is late, the oldest first. */

import type { Reference } from '../../rules/base/vocabulary.ts';
import type { ActionId } from '../../rules/commands.ts';
import { drawButton, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { fits } from '../size.ts';
import { plainWords } from '../text.ts';
import { type Whose, whyTold, whyToldOfAll } from './why-told.ts';
import { askedAgain, headline, overdueWords, shownOf } from './words.ts';

export interface NudgeLine extends Whose {
  readonly reference: Reference;
  readonly title: string;
  /** The day in words, or why it is not known. */
  readonly by: string;
  /** What it waits for, where nobody can do it yet; its day says nothing then. */
  readonly waitsFor?: string;
  /** What has not been done by a day of the procedure that has passed, in a sentence. */
  readonly passed?: string;
  /** What does it, where the reader can do it at once: one press leads to its form. Several where people have to judge. */
  readonly does?: readonly { readonly action: ActionId; readonly title: string }[];
  /** The reader may put it off. */
  readonly mayPutOff?: true;
}

const MOST_CASES_WITH_BUTTON = 6;
/** After a long silence there may be very many: the rest is in the lists. */
const MOST_LINES = 25;

/** `why`: the reader is told of this line, where it is not said of all together. */
function sentence({ title, by, late, passed, waitsFor }: NudgeLine, why: string | undefined): string {
  const when = late ? `was due on ${by}` : `due on ${by}`;
  const says = waitsFor === undefined ? [`${when}.`, passed] : [`this waits for ${plainWords(waitsFor)}.`, askedAgain];
  return `**${plainWords(title)}** – ${[...says, why].filter((one) => one !== undefined).join(' ')}`;
}

/** Those of one case. */
function sentences(lines: readonly NudgeLine[], isSaid: boolean): readonly string[] {
  const together = isSaid ? undefined : whyToldOfAll(lines);
  const isAlone = !isSaid && together === undefined;
  const each = lines.map((line) => sentence(line, isAlone ? whyTold(line) : undefined));
  return together === undefined ? each : [together, ...each];
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
  const ofAll = whyToldOfAll(shown);
  return messageCard({
    title: headline(lines),
    paragraphs: [
      ...(rest > 0 ? [`The ${shown.length} most urgent are here. The buttons below show the rest.`] : []),
      ...(ofAll === undefined ? [] : [ofAll]),
    ],
    sections: references.map((reference, index) => {
      const theirs = shown.filter((line) => line.reference === reference);
      const all = lines.filter((line) => line.reference === reference);
      return {
        heading: reference,
        paragraphs: [...overdueWords(all), ...sentences(theirs, ofAll !== undefined)],
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
