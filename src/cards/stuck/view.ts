/**
 * What of undelivered messages is shown. None of these types has a field that could carry a child's details or a
 * person's name: a chat is only a chat, a school only a school.
 */
import type { Safe } from '../../cases/safe.ts';
import type { Instant, Reference } from '../../rules/base/vocabulary.ts';

/** `given-up`: nothing more is tried. `retried`: somebody had it owed again, and it goes out at once. */
export type Standing = 'waiting' | 'sending' | 'retried' | 'given-up';

export interface StuckLine {
  readonly id: string;
  readonly reference: Reference;
  /** What it says, in words of ours. */
  readonly what: string;
  readonly since: Instant;
  readonly tries: number;
  /** A code: src/cards/stuck/words.ts says it in words. */
  readonly why: string;
  readonly standing: Standing;
  readonly next?: Instant;
}

/** `team:health`; all schools are one group, as are all chats: which one it is would say where a child goes. */
export type GroupKey = `team:${string}` | 'education' | 'chat';

export interface StuckGroup {
  readonly key: GroupKey;
  readonly name: Safe;
  readonly lines: readonly StuckLine[];
}

/** Notices of one change that are not unfolded yet. */
export interface Folded {
  readonly reference: Reference;
  readonly count: number;
  readonly since: Instant;
}

/** The cases that are kept from whoever reads: they read that there is one, and not which. */
export type KeptCases = ReadonlySet<Reference>;

/** A case's reference in bold, or that it is kept from the reader. */
export const caseNamed = (reference: Reference, kept: KeptCases): string =>
  kept.has(reference) ? 'A case that is kept from you' : `**${reference}**`;
