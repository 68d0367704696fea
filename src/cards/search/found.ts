/** What a search found, in the private chat: the reference, the stage, and the young person's name. */
import type { CaseView } from '../../cases/sight.ts';
import { stages } from '../../rules/stages.ts';
import { drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { nameShown } from '../case/facts.ts';
import { mayHoldDetails } from '../label.ts';
import { messageCard, type Section } from '../message/message.ts';
import { searchWords } from './words.ts';

const title = 'Find a case';
/** Characters of a young person's name: enough to know them by. */
const MOST_OF_A_NAME = 60;

export const nameInSearch = (look: CaseView): string => nameShown(look, MOST_OF_A_NAME).join('');

function section(look: CaseView): Section {
  const { reference, stage } = look.case;
  return {
    heading: reference,
    paragraphs: [`**${nameInSearch(look)}**`, `${stages[stage].title}.`],
    buttons: [drawOpener({ title: 'Open', verb: 'case/open', data: { reference } })],
  };
}

/** Draws them; where there are none, it says why that may be. `raisesOnly`: they look for what they raised themselves. */
export function foundCard(looks: readonly CaseView[], isMore: boolean, raisesOnly = false): Card {
  const card = messageCard({
    title,
    paragraphs: [
      ...(looks.length === 0 ? [searchWords.none, ...(raisesOnly ? [searchWords.raised] : [])] : []),
      ...(isMore ? [searchWords.more] : []),
    ],
    sections: looks.map(section),
  });
  return looks.length === 0 ? card : mayHoldDetails(card);
}

/** How to search, and what Pathway keeps of it. */
export function findHowCard(says: string = searchWords.how): Card {
  return messageCard({
    title,
    paragraphs: [
      says,
      'For example **find Joe Smith**, **find 7KQ4-2MX6** or **find Northfield Academy**. Pathway records that you searched, when, and how many cases it found. It does not record what you typed.',
    ],
  });
}
