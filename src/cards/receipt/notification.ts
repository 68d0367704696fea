/** What somebody who entered a police notification holds in their hand. */
import type { Policy } from '../../rules/base/policy.ts';
import type { Reference } from '../../rules/base/vocabulary.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { toAskOrAdd } from './receipt.ts';

export interface NotificationReceipt {
  readonly reference: Reference;
  /** What happens next and by when, in sentences of ours. */
  readonly next: readonly string[];
  /** Who entered it works in youth justice, which was notified already. */
  readonly isYouthJustice: boolean;
}

export function notificationReceipt(
  { reference, next, isYouthJustice }: NotificationReceipt,
  { contacts }: Pick<Policy, 'contacts'>,
): Card {
  return messageCard({
    title: 'Your notification has been sent',
    sections: [
      { paragraphs: [`Keep this reference: **${reference}**`] },
      { heading: 'What happens next', paragraphs: next },
      {
        heading: isYouthJustice ? 'If a child is in danger' : 'What this does not mean',
        paragraphs: [
          `${isYouthJustice ? '' : 'It does not replace the usual notification to CDYJS. '}If a child is in immediate danger, ring ${contacts.emergency.value}.`,
        ],
      },
      { heading: 'To ask about it, or add something', paragraphs: [toAskOrAdd(reference)] },
    ],
  });
}
