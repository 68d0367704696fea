/** What the conversation is given, and what it hands on. */
import type { Begun } from '../../cases/begun.ts';
import type { Calendar } from '../../rules/base/calendar.ts';
import type { Policy } from '../../rules/base/policy.ts';
import type { Instant, Reference, Roster } from '../../rules/base/vocabulary.ts';
import type { Concern } from '../../rules/concern/concern.ts';
import type { Case } from '../../rules/record/case.ts';
import type { Store } from '../../store/port.ts';
import type { SentBeforeDoubts } from '../sent-before.ts';
import type { Speaker } from '../turn.ts';

export interface Submission {
  /** The draft's id: the same concern sent again has the same. */
  readonly id: string;
  readonly reference: Reference;
  readonly speaker: Speaker;
  readonly concern: Concern;
}

export interface ConcernDeps {
  readonly store: Store;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly rosterAt: (now: Instant) => Pick<Roster, 'team' | 'teams'>;
  readonly newReference: () => Reference;
  readonly newId: () => string;
  /** What is asked where they may have sent it before. */
  readonly sentBefore?: SentBeforeDoubts;
  /**
   * Makes the case; the same reference again gives the case that is there. Throws an error with the code
   * `reference-taken` where the reference is somebody else's case: nothing was kept then.
   */
  readonly submit: (submission: Submission) => Promise<Case>;
  /** The case that somebody made under that reference, if they did. */
  readonly begun: Begun;
  /** Whether there is anybody who could take it. */
  readonly isReady: (now: Instant) => boolean;
  /** What happens next and by when, in sentences for the one who raised it. */
  readonly nextSteps: (c: Case, now: Instant) => readonly string[];
}
