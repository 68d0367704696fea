import type { DeskStore } from '../store.ts';
import type { Directory } from './county.ts';

/** What every part of the fake Teams works with. */
export interface DeskContext {
  readonly directory: Directory;
  readonly store: DeskStore;
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
export function idSource(store: DeskStore, clock: () => string): () => string {
  let last = store.lastId();
  return () => {
    last = Math.max(last + 1, Temporal.Instant.from(clock()).epochMilliseconds);
    return String(last);
  };
}
