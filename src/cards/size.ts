/** How large a card may be. */
import type { Card } from './card.ts';

/** Teams refuses a message of 28 KB with all that goes around the card; this leaves room for that. */
export const mostCardBytes = 26_000;

/** Bytes of the card as it travels. */
export function cardBytes(card: Card): number {
  return Buffer.byteLength(JSON.stringify(card));
}

export function fits(card: Card): boolean {
  return cardBytes(card) <= mostCardBytes;
}
