/** That the bot's secret runs out, for those who look after Pathway. */
import { sayDate } from '../../rules/base/local-time.ts';
import { sayCount } from '../../rules/base/sentences.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

export interface SecretNews {
  /** The last day on which it works. */
  readonly expires: LocalDate;
  /** From today; 0 where that day is today. */
  readonly daysLeft: number;
}

function when({ expires, daysLeft }: SecretNews): string {
  if (daysLeft < 0) return `ran out on ${sayDate(expires)}`;
  if (daysLeft === 0) return `runs out today, ${sayDate(expires)}`;
  return `runs out on ${sayDate(expires)}, in ${sayCount(daysLeft, 'day')}`;
}

/** Draws the message. */
export function secretCard(news: SecretNews): Card {
  return messageCard({
    title: 'Pathway needs a new secret',
    paragraphs: [
      `The secret that lets Pathway sign in to Teams ${when(news)}. **After that day Pathway cannot send anything**: no new referral, no invitation, no reminder.`,
    ],
    sections: [
      {
        heading: 'What to do',
        paragraphs: [
          'Ask the person who runs Pathway to make a new secret in the app registration before then, to set MICROSOFT_APP_PASSWORD and MICROSOFT_APP_PASSWORD_EXPIRES, and to start Pathway again.',
        ],
      },
    ],
  });
}
