/** A case that Pathway cannot go on with: by reference only, so that anybody who keeps it running may read it. */
import type { Instant, Reference } from '../rules/base/vocabulary.ts';

/** What cannot be done: working out what is due on it, or unfolding what it owes into messages. */
export type StalledAt = 'waking' | 'sending';

export interface Stalled {
  readonly reference: Reference;
  readonly at: StalledAt;
  readonly since: Instant;
  /** How often it was tried and failed. */
  readonly tries: number;
  /** Of the last error: its code or its name, never its message. */
  readonly code: string;
  /** When it went on again. It is kept until everybody who was told of it is told so. */
  readonly overAt?: Instant;
}
