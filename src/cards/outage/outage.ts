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
  later: 'Pathway could not reach it',
  unknown: 'it gave no clear answer',
  gone: 'it did not know any of the posts of Pathway',
};

/** Draws the message. */
export function outageCard({ since, overAt, why }: OutageNews, sayWhen: (at: string) => string): Card {
  return messageCard({
    title: 'Pathway can send messages again',
    paragraphs: [
      `From ${sayWhen(since)} to ${sayWhen(overAt)} Teams took no messages from Pathway, because ${known[why] ?? `it refused them (${why})`}.`,
      'Pathway is now sending the messages that waited, in their order. It has kept all of them, and nobody has to telephone because of it.',
      'You do not have to do anything. If you want to know why it happened, ask the person who runs Pathway. It is in the log as **teams-away**.',
    ],
  });
}
