import type { Box } from '../box.ts';
import type { Directory } from './county.ts';

/** What every part of the office works with. */
export interface Setting {
  readonly directory: Directory;
  readonly box: Box;
  /** The bot's app id, without `28:`. */
  readonly botId: string;
  /** Where the bot finds the connector. */
  readonly serviceUrl: string;
  /** The present instant. */
  clock(): string;
  /** An id for a post: later posts have greater ones. */
  nextId(): string;
  /** Tells whoever watches that posts of a conversation changed. */
  announce(conversation: string): void;
}

export const botName = 'Pathway';

/** Teams' post ids are the moment of posting in milliseconds, and never the same twice. */
export function idSource(box: Box, clock: () => string): () => string {
  let last = box.lastId();
  return () => {
    last = Math.max(last + 1, Temporal.Instant.from(clock()).epochMilliseconds);
    return String(last);
  };
}
