/** What a case keeps of the police, its routes and its clocks (CJ-01 to CJ-10, SC-12). */
import type { Instant, LocalDate, PersonRef, Reference, Route } from '../base/vocabulary.ts';
import type { DecisionKind } from './decisions.ts';

/** From when a case is on a route, and why. */
export interface RouteTaken {
  readonly route: Route;
  readonly since: Instant;
  readonly why: string;
  readonly by: PersonRef;
}

/**
 * `concern`: the concern was told. `police`: the notification of a caution or a charge came. `mash-police`: the police
 * sent their referral to MASH.
 */
export type ClockKind = 'concern' | 'police' | 'mash-police';

/** Ten working days that began on a case. */
export interface CaseClock {
  readonly kind: ClockKind;
  /** Day 0. */
  readonly started: Instant;
  /** Of a concern that was joined to the case: its own case. */
  readonly joined?: Reference;
  /** The route that it belongs to does not apply any more. */
  readonly ended?: { readonly at: Instant; readonly why: string };
  /** A meeting that was held before it began met it: the team manager said so. */
  readonly metBefore?: { readonly meeting: number; readonly at: Instant; readonly by: PersonRef };
}

/** How a young person was interviewed. An interview by appointment is one as well. */
export const interviews = {
  'under-arrest': 'Under arrest',
  'by-appointment': 'By appointment (voluntary)',
  'not-known': 'Not known',
} as const;

export interface PoliceDecision {
  readonly decision: DecisionKind;
  /** Left out while the investigation goes on. */
  readonly decidedOn?: LocalDate | undefined;
  readonly interviewedOn?: LocalDate | undefined;
  readonly how?: keyof typeof interviews | undefined;
  /** Of one that is deferred: when it is looked at again. */
  readonly reviewOn?: LocalDate | undefined;
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
  /** Whether the school that told of the concern may know of the investigation, where it is invited; left out where it was not asked. */
  readonly schoolMayKnow?: 'yes' | 'no' | undefined;
  readonly at: Instant;
  readonly by: PersonRef;
}

/** That somebody spoke to the young person or their family before the officer in charge agreed, or as they did (CJ-07). */
export interface ContactRecord {
  readonly agreed: 'yes' | 'no';
  readonly said: string;
  readonly at: Instant;
  readonly by: PersonRef;
}

export interface Investigation {
  readonly since: Instant;
  readonly until?: Instant;
  readonly officer?: string | undefined;
  /** The officer in charge said so last. Until then the school reads what any referrer reads. */
  readonly schoolMayKnow?: 'yes' | 'no';
  /** Absent until the officer in charge was asked. */
  readonly answer?: OfficersAnswer;
  /** The oldest first. */
  readonly contacts?: readonly ContactRecord[];
}

export const childProtectionWords = {
  running: 'It is running',
  'asked-for': 'It has been asked for',
  no: 'No',
  'not-known': 'Not known',
} as const;

/** What MASH decided, in their words (CJ-08, A-08). */
export interface Screening {
  readonly on: LocalDate;
  /** Youth justice are to be told. */
  readonly eligible: boolean;
  readonly words: string;
  /** Whether a strategy discussion or a child protection enquiry is running for the young person. */
  readonly childProtection: keyof typeof childProtectionWords;
  readonly at: Instant;
  readonly by: PersonRef;
  /** MASH recorded since that it was wrong. What stands above is as it was recorded then. */
  readonly wrong?: { readonly at: Instant; readonly by: PersonRef; readonly reason: string } | undefined;
}

/** The police's safeguarding referral to MASH, and what came of it (CJ-05, CJ-08). */
export interface Mash {
  readonly sent?: {
    readonly on: LocalDate;
    /** MASH's own. */
    readonly reference?: string | undefined;
    readonly at: Instant;
    readonly by: PersonRef;
  };
  readonly screened?: Screening | undefined;
  /** Those that were taken back, so that it was screened again: the oldest first. */
  readonly takenBack?: readonly Screening[];
  /** When youth justice were told of it; `how` where it was not by the screening. `by`: who recorded what told them. */
  readonly told?: {
    readonly on: LocalDate;
    readonly how?: string | undefined;
    readonly at: Instant;
    readonly by?: PersonRef;
  };
}

/** Absent on a case that the police have nothing to do with. */
export interface PoliceFacts {
  /** Every route it has taken, the newest last; absent where it has stayed on the route it began with (SC-12). */
  readonly routes?: readonly RouteTaken[];
  /** It went on by the concern route with a meeting under way, which decided that one is appropriate (CN-04). */
  readonly meetingGoesOn?: { readonly at: Instant; readonly by: PersonRef };
  /** The procedure's clocks that began on it, in that order; absent where it has only the one from receipt. */
  readonly clocks?: readonly CaseClock[];
  /** What the police decided, the oldest first. */
  readonly policeDecisions?: readonly PoliceDecision[];
  /** The newest that was recorded; it is over where it has an `until`. */
  readonly investigation?: Investigation;
  readonly mash?: Mash;
}
