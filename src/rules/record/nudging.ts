/** What a case keeps of how people were nudged. */

import type { Instant } from '../base/vocabulary.ts';
import type { NudgeRecipient } from './case.ts';

/** One time that people were nudged about one thing. */
export interface Saying {
  /** The step of the ladder, and its working days after the due day where they were kept. */
  readonly step: string;
  readonly workingDays?: number | undefined;
  readonly at: Instant;
  readonly to: readonly NudgeRecipient[];
}

export interface Postponed {
  readonly until: Instant;
  readonly reason: string;
  /** It counts only while the thing has not begun again after that. */
  readonly since: Instant;
  readonly at: Instant;
  /** How often it was put off since then, this time included. */
  readonly times: number;
}

/** How far people were nudged about one thing. What was said before the thing began again does not count. */
export interface Nudging {
  /** Since when the thing was asked for, when this was written. */
  readonly since: Instant;
  /** The last times, the oldest first. */
  readonly said: readonly Saying[];
  /** Those it could not be said to, and when. */
  readonly unreached?: readonly { readonly to: NudgeRecipient; readonly at: Instant }[];
  readonly postponed?: Postponed;
}
