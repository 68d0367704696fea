/** That a review is due on a separate record: it stands in a chat, so it says nothing else of the record. */
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { madeWords, toRecord, type Which } from './which.ts';

export const reviewDueCard = (record: Which): Card =>
  messageCard({
    title: 'A review is due',
    paragraphs: ['A review is due on a separate record that you can see.', `${madeWords(record)}.`],
    sections: [{ buttons: [toRecord(record)] }],
  });

/** For administrators, who may not see the record: nobody else could be told. */
export function reviewWithoutAnybodyCard(): Card {
  return messageCard({
    title: 'A review is due, and nobody could be told',
    paragraphs: [
      'A review is due on a separate record. Nobody who can see the record is in the people register, or Pathway could reach none of them.',
      'Add a service lead to the people register, or see that Pathway can reach the service lead. They will see every separate record when they type **separate records**.',
    ],
  });
}
