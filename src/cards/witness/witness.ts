/** The witness in a channel: numbers and a digest, which name nobody and no case. */
import { sayDate } from '../../rules/base/local-time.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

export interface WitnessNews {
  /** Counted from the first there was. */
  readonly number: number;
  readonly day: LocalDate;
  /** SHA-256, in hexadecimal. */
  readonly digest: string;
}

/** How `npm run verify-record` finds it again in what somebody copied out of the channel. */
export const saidInWitness = /entry (\d{1,9}):\s*([0-9a-f]{64})/g;

/** Draws the post. */
export function witnessCard({ number, day, digest }: WitnessNews): Card {
  return messageCard({
    title: `Pathway's record on ${sayDate(day)}`,
    paragraphs: [
      `Witness, entry ${number}: ${digest}`,
      'You do not have to do anything. While this message stands here, nobody can change the record of before this day without it being seen.',
    ],
  });
}
