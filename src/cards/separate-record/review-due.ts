/** That a review is due on a separate record: it stands in a chat, so it says nothing else of the record. */
import { drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

/** `record`: its random id, behind the button. The press is authorised like any other. */
export function reviewDueCard(record: string): Card {
  const open = { title: 'Open the separate record', verb: 'record/page', data: { record, page: 'record', part: 0 } };
  return messageCard({
    title: 'A review is due',
    paragraphs: ['A review is due on a separate record that you can see.'],
    sections: [{ buttons: [drawOpener(open)] }],
  });
}

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
