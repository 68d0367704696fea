/** That nothing could be sent for a time, for those who look after Pathway: times and a code, nothing of any case. */
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

export interface OutageNews {
  readonly since: string;
  readonly overAt: string;
  /** `401 Unauthorized`, `later`, `unknown`. */
  readonly why: string;
}

const known: Readonly<Record<string, string>> = {
  later: 'it could not be reached',
  unknown: 'it gave no clear answer',
  gone: 'it did not know any post of Pathway',
};

/** Draws the message. */
export function outageCard({ since, overAt, why }: OutageNews, sayWhen: (at: string) => string): Card {
  return messageCard({
    title: 'Pathway can send messages again',
    paragraphs: [
      `From ${sayWhen(since)} to ${sayWhen(overAt)} Teams took no messages from Pathway: ${known[why] ?? `it refused them (${why})`}.`,
      'What waited is being sent now, in its order. Nothing was given up, and nobody has to telephone because of it.',
      'You do not have to do anything. If you want to know why it happened, ask the person who runs Pathway: the log has it as **teams-away**.',
    ],
  });
}
