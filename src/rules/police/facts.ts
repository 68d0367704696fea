/** What a case keeps of the police, its routes and its clocks (CJ-01 to CJ-10, SC-12). */
import type { Instant, LocalDate, PersonRef, Route } from '../base/vocabulary.ts';
import type { DecisionKind } from './decisions.ts';

/** From when a case is on a route, and why. */
export interface RouteTaken {
  readonly route: Route;
  readonly since: Instant;
  readonly why: string;
  readonly by: PersonRef;
}

/** `concern`: the concern was told. `police`: the police's notification came. */
export type ClockKind = 'concern' | 'police';

/** Ten working days that began on a case. */
export interface CaseClock {
  readonly kind: ClockKind;
  /** Day 0. */
  readonly started: Instant;
  /** The route that it belongs to does not apply any more. */
  readonly ended?: { readonly at: Instant; readonly why: string };
}

export interface PoliceDecision {
  readonly decision: DecisionKind;
  /** Left out while the investigation goes on. */
  readonly decidedOn?: LocalDate | undefined;
  readonly interviewedOn?: LocalDate | undefined;
  readonly how?: 'under-arrest' | 'by-appointment' | 'not-known' | undefined;
  /** When Youth Justice heard of it. */
  readonly receivedOn: LocalDate;
  /** The offence or allegation as the police record it. */
  readonly alleged?: string | undefined;
  readonly officer?: string | undefined;
  readonly policeReference?: string | undefined;
  /** What must not be said for now, to which people, until when. */
  readonly notToSay?: string | undefined;
  readonly at: Instant;
  readonly by: PersonRef;
}

/** What the officer in charge said about speaking to the young person and their family (CJ-07, A-21). */
export interface OfficersAnswer {
  readonly answer: 'agreed' | 'wait';
  readonly withWhom: string;
  /** What may be said, done or asked and what may not; or why it has to wait. */
  readonly said: string;
  /** Until when it has to wait. */
  readonly until?: LocalDate | undefined;
  readonly at: Instant;
  readonly by: PersonRef;
}

export interface Investigation {
  readonly since: Instant;
  readonly until?: Instant;
  readonly officer?: string | undefined;
  /** Absent until the officer in charge was asked. */
  readonly answer?: OfficersAnswer;
}

/** Absent on a case that the police have nothing to do with. */
export interface PoliceFacts {
  /** Every route it has taken, the newest last; absent where it has stayed on the route it began with (SC-12). */
  readonly routes?: readonly RouteTaken[];
  /** The procedure's clocks that began on it, in that order; absent where it has only the one from receipt. */
  readonly clocks?: readonly CaseClock[];
  /** What the police decided, the oldest first. */
  readonly policeDecisions?: readonly PoliceDecision[];
  /** The newest that was recorded; it is over where it has an `until`. */
  readonly investigation?: Investigation;
}
