/** What a journey is given, and what it hands on. */
import type { Calendar } from '../../rules/base/calendar.ts';
import type { Policy } from '../../rules/base/policy.ts';
import type { Instant, PersonId, Reference } from '../../rules/base/vocabulary.ts';
import type { Doubt } from '../../rules/rows/doubt.ts';
import type { Store } from '../../store/port.ts';
import type { Speaker } from '../turn.ts';
import type { JourneyTypes } from './journey.ts';

export interface Submission<Answers> {
  /** The draft's id: the same answers sent again have the same. */
  readonly id: string;
  readonly reference: Reference;
  readonly speaker: Speaker;
  readonly answers: Answers;
}

export type WhatWasSent<Receipt> = (
  reference: Reference,
  by: PersonId,
  now: Instant,
) => Promise<((speaker: Speaker) => Receipt) | undefined>;

export interface JourneyDeps<T extends JourneyTypes> {
  readonly store: Store;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly newReference: () => Reference;
  readonly newId: () => string;
  readonly aroundOf: (speaker: Speaker) => T['around'];
  /**
   * Why somebody who has answered everything may not send it now, and what to do, where they may not. What they typed
   * is kept; what was on its way is still sent.
   */
  readonly whyNotSent?: (speaker: Speaker) => string | undefined;
  /** What seldom is so of what is about to be sent: it is sent once somebody has read that, and pressed again. */
  readonly doubts?: (submission: Submission<T['answers']>) => Promise<readonly Doubt[]>;
  /**
   * Carries it out; the same reference again gives the same receipt. Throws an error with the code `reference-taken`
   * where the reference is somebody else's case: nothing was kept then, and it is sent again under another.
   */
  readonly submit: (submission: Submission<T['answers']>) => Promise<T['receipt']>;
  /** What somebody sent under that reference, as what gives its receipt; undefined where nothing was sent. */
  readonly sent: WhatWasSent<T['receipt']>;
}
