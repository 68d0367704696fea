/** What a case keeps of another about the same young person that was joined to it: whose concern it was, and the talk about it. */

import type { Instant, PersonRef, Reference, TeamId } from '../base/vocabulary.ts';
import type { AgeFinding } from '../concern/age.ts';
import type { CaseClock } from '../police/facts.ts';
import type { Addition } from './additions.ts';
import type { Decision, Discussion, Origin } from './case.ts';
import type { AsSent } from './corrections.ts';
import type { ReferrersAnswers } from './referrers-answers.ts';

/** As it stood when it was joined. */
export interface JoinedConcern {
  readonly from: Reference;
  readonly receivedAt: Instant;
  readonly referrer: PersonRef;
  readonly referrerTeams: readonly TeamId[];
  readonly origin: Origin;
  /** As it was told, where something of it was put right since; and the age as it was worked out for it. */
  readonly asSent?: AsSent;
  readonly age?: AgeFinding;
  readonly answers?: readonly ReferrersAnswers[];
  readonly additions?: readonly Addition[];
  /** Somebody had taken it, so that those who told of it know that. */
  readonly taken?: true;
  readonly talk?: Discussion;
  /** What was decided about it before it was joined. */
  readonly decision?: Decision;
}

export interface JoinedCase extends JoinedConcern {
  readonly number: number;
  readonly at: Instant;
  readonly by: PersonRef;
  /** Its case was opened again, and goes on by itself. */
  readonly parted?: { readonly at: Instant; readonly by: PersonRef };
}

export type JoinedClock = Pick<CaseClock, 'kind' | 'started'>;

/** Absent on a case to which no other was joined. */
export interface JoinedFacts {
  /** The oldest first. */
  readonly joined?: readonly JoinedCase[];
  /** On a case that was opened again: when what was said meanwhile came back to it. */
  readonly givenBack?: readonly Instant[];
}

/** Those that go on here. */
export const joinedHere = ({ joined = [] }: JoinedFacts): readonly JoinedCase[] =>
  joined.filter(({ parted }) => parted === undefined);

export const joinedFrom = (c: JoinedFacts, from: Reference): JoinedCase | undefined =>
  joinedHere(c).find((one) => one.from === from);

/** Those who told of it are still to be talked to: a concern that somebody raised, with no talk about it (CT-05). */
export const owesTalk = ({ origin, talk }: JoinedCase): boolean => origin.kind === 'concern' && talk === undefined;
