/**
 * The card that somebody puts into a chat or a channel by choosing a case they found: the reference, how it stands, and
 * Open. Everybody there can read it, so it is made of nothing else.
 */
import type { Reference } from '../../rules/base/vocabulary.ts';
import type { Stage } from '../../rules/record/case.ts';
import { stages } from '../../rules/stages.ts';
import { drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { searchWords } from './words.ts';

export interface ChosenCase {
  readonly reference: Reference;
  readonly stage: Stage;
}

export function chosenCard({ reference, stage }: ChosenCase): Card {
  return messageCard({
    title: `Case ${reference}`,
    paragraphs: [`${stages[stage].title}.`],
    actions: [drawOpener({ title: 'Open', verb: 'case/open', data: { reference } })],
  });
}

/** Stands for what is not in the list: it says nothing of any case. */
export const moreCard = (): Card => messageCard({ title: 'Find a case', paragraphs: [searchWords.more] });
