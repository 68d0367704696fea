/** What a case keeps of how long it is kept, and of taking it away. */
import type { Instant, LocalDate, PersonRef } from '../base/vocabulary.ts';

/** Why a record is taken away. It stays when the record is gone, so it says nothing of anybody. */
export const removalReasonWords = {
  'date-reached': 'It was kept for as long as our retention schedule says',
  'opened-in-error': 'It was opened in error and nothing of it is needed',
  'data-protection': 'Our data protection officer agreed to it',
  court: 'A court ordered it',
} as const;
export type RemovalReason = keyof typeof removalReasonWords;
export const removalReasonIds = Object.keys(removalReasonWords) as [RemovalReason, ...RemovalReason[]];

/** What the second person looked at. It stays as well. */
export const confirmedBecauseWords = {
  'schedule-checked': 'I checked it against our retention schedule',
  'advice-taken': 'I asked our data protection officer',
  'order-read': 'I read the order',
} as const;
export type ConfirmedBecause = keyof typeof confirmedBecauseWords;
export const confirmedBecauseIds = Object.keys(confirmedBecauseWords) as [ConfirmedBecause, ...ConfirmedBecause[]];

interface Signed {
  readonly at: Instant;
  readonly by: PersonRef;
}

/** Nothing is taken away while it stands. */
export interface Hold extends Signed {
  readonly reason: string;
}

export interface KeptUntil extends Signed {
  readonly until: LocalDate;
  readonly reason: string;
}

export interface Removal extends Signed {
  readonly because: RemovalReason;
  readonly reason: string;
  /** The day until which it was to be kept, where that had not come when it was asked for. */
  readonly before?: LocalDate;
  /** From then on Pathway takes it away. */
  readonly confirmed?: Signed & { readonly because: ConfirmedBecause };
  /** It was stopped, a hold was set, or nobody confirmed it in time. */
  readonly ended?: { readonly at: Instant; readonly how: 'stopped' | 'held' | 'lapsed' };
}

/** Absent on a case on which nobody did any of it. */
export interface RetentionFacts {
  readonly retention?: {
    readonly hold?: Hold;
    /** What somebody decided last. */
    readonly keptUntil?: KeptUntil;
    /** The day until which it was to be kept has come, and somebody was asked. */
    readonly due?: { readonly at: Instant; readonly on: LocalDate };
    readonly removal?: Removal;
  };
}
