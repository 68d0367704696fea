/** What somebody who raised a concern holds in their hand: its reference, who has it, what comes next, what it is not. */
import type { Policy } from '../../rules/base/policy.ts';
import type { Reference } from '../../rules/base/vocabulary.ts';
import type { Card } from '../card.ts';
import { messageCard, type Section } from '../message/message.ts';

export interface Receipt {
  readonly reference: Reference;
  /** First Contact have it as well (SC-06). */
  readonly underTen: boolean;
  /** What happens next and by when, who rings them, in sentences of ours. */
  readonly next: readonly string[];
}

const managers = 'The team managers of the youth justice service (CDYJS) have it now.';

const large = (text: string): unknown => ({
  type: 'TextBlock',
  text,
  size: 'ExtraLarge',
  weight: 'Bolder',
  fontType: 'Monospace',
  wrap: true,
});

/** How whoever sent something asks how it stands, and adds to it. */
export const toAskOrAdd = (reference: Reference): string =>
  `Type **status ${reference}** here to see how it stands. To add something or correct it, press **Open** there.`;

/** Draws the receipt. */
export function receiptCard({ reference, underTen, next }: Receipt, { contacts }: Pick<Policy, 'contacts'>): Card {
  const { emergency, firstContact } = contacts;
  const sections: readonly Section[] = [
    { paragraphs: ['Thank you for telling us. Keep this reference:'], extra: [large(reference)] },
    { heading: 'Who has it', paragraphs: [underTen ? `${managers} ${firstContact.name} have it too.` : managers] },
    { heading: 'What happens next', paragraphs: next },
    {
      heading: 'What this does not mean',
      paragraphs: [
        `It may be some time before a person reads it. If a child is in immediate danger, ring ${emergency.value}. If you are worried about a child today, ring ${firstContact.name} on ${firstContact.phone.value}.`,
        'It is not a child protection referral, and it does not replace your legal duties.',
      ],
    },
    {
      heading: 'To ask about it, or add something',
      paragraphs: [toAskOrAdd(reference), `Type **why ${reference}** to see how we counted the days.`],
    },
  ];
  return messageCard({ title: 'Your concern has been sent', sections });
}
