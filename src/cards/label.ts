/**
 * Which cards may hold a child's details, so that Teams labels their messages. The mark is no part of the card's JSON, and
 * stays on a card that is made from another.
 */
import type { Card } from './card.ts';

const mark = Symbol("may hold a child's details");

/** Marks a card that holds a child's details, or whose message will hold them once something on it was pressed. */
export function mayHoldDetails(card: Card): Card {
  return Object.assign({ ...card }, { [mark]: true });
}

/** Whether its message is labelled. */
export const isMarked = (card: Card): boolean => mark in card;
