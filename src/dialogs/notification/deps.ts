/** What the conversation is given. */
import type { Begun } from '../../cases/begun.ts';
import type { Calendar } from '../../rules/base/calendar.ts';
import type { Policy } from '../../rules/base/policy.ts';
import type { Instant, Reference, Roster } from '../../rules/base/vocabulary.ts';
import type { BeginningCommand } from '../../rules/commands.ts';
import type { Case } from '../../rules/record/case.ts';
import type { Store } from '../../store/port.ts';
import type { SentBeforeDoubts } from '../sent-before.ts';
import type { Speaker } from '../turn.ts';

export interface NotificationDeps {
  readonly store: Store;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly rosterAt: (now: Instant) => Pick<Roster, 'teams'>;
  readonly newReference: () => Reference;
  readonly newId: () => string;
  /** What is asked where they may have sent it before. */
  readonly sentBefore?: SentBeforeDoubts;
  /** Makes the case; the same reference again gives the case that is there. */
  readonly begin: (command: BeginningCommand, speaker: Speaker) => Promise<Case>;
  /** The case that somebody made under that reference, if they did. */
  readonly begun: Begun;
  /** Whether there is anybody who could take it. */
  readonly isReady: (now: Instant) => boolean;
  /** What happens next and by when, in sentences for whoever entered it. */
  readonly nextSteps: (c: Case, now: Instant) => readonly string[];
}
