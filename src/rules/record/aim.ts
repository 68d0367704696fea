/** What a case keeps of its AIM assessments (CJ-18 to CJ-24, CN-19 to CN-24, AM-01 to AM-13): names and days, never their content. */

import type { AimTraining, Answer, Instant, LocalDate, PersonRef, TeamId } from '../base/vocabulary.ts';

/** The two services that assess together; one of them leads. */
export type AimService = 'cdyjs' | 'social-care';

/** Whether a young person is active to a service. `since`: only since the police or a referrer told of them. */
export type Activity = Answer | 'since';

/** What the procedure's letter says of which service leads: by the route, and by one service's activity (CJ-21, CN-23). */
export type LetterRule = 'cj-active' | 'cj-not-active' | 'concern-active' | 'concern-not-active';

/** Which service leads: as the procedure's letter says it, or as the chair or the case's manager decided. */
export type LeadService = { readonly service: AimService; readonly at: Instant } & (
  | { readonly letter: LetterRule }
  | { readonly why: string; readonly by: PersonRef }
);

/** Another was named; they have no such job any more; another service leads; the case came to their team by mistake. */
export type WorkerEnded = 'another-named' | 'left' | 'another-service' | 'by-mistake';

/** Who leads, or helps the lead, with what the register said of them when they were named. */
export interface AimWorker {
  readonly person: PersonRef;
  readonly team: TeamId;
  readonly training?: AimTraining | undefined;
  readonly since: Instant;
  readonly by: PersonRef;
  /** Why another was named, as it was said; or what whoever named them in the place of their service said. */
  readonly reason?: string | undefined;
  /** Since when they are it no more. */
  readonly ended?: { readonly at: Instant; readonly because: WorkerEnded } | undefined;
}

/** The day by which it is to be completed, as it was agreed. */
export interface AgreedDay {
  readonly day: LocalDate;
  readonly at: Instant;
  readonly by: PersonRef;
  /** Where it was agreed again: why, and which people agreed. */
  readonly reason?: string | undefined;
  readonly agreedWith?: string | undefined;
}

export const consentGivers = ['young-person', 'parents'] as const;
export type ConsentGiver = (typeof consentGivers)[number];
export const consentAnswers = ['asked', 'given', 'refused', 'withdrawn', 'not-asked'] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];
export interface Consent {
  readonly of: ConsentGiver;
  readonly answer: ConsentAnswer;
  readonly on: LocalDate;
  readonly at: Instant;
  readonly by: PersonRef;
  /** How it was asked or said; of one that was not asked, why. */
  readonly how?: string | undefined;
  /** Said in front of somebody who may not ask for it: the lead is told. */
  readonly toldTo?: true | undefined;
}

export interface WentOn {
  readonly decision: 'best-available' | 'stop' | 'ask-again';
  readonly askAgainOn?: LocalDate | undefined;
  /** How many answers about consent were recorded before it. */
  readonly after: number;
  readonly reason: string;
  readonly at: Instant;
  readonly by: PersonRef;
}

export interface InformationAsked {
  readonly number: number;
  readonly team: TeamId;
  readonly what: string;
  readonly wantedBy?: LocalDate | undefined;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly answered?: { readonly at: Instant; readonly by: PersonRef; readonly note: string } | undefined;
  /** The case came to that team by mistake: it is asked no more. */
  readonly withdrawn?: { readonly at: Instant; readonly by: PersonRef };
}

/** That somebody was met, and on which day; never what was said. */
export interface AimContact {
  readonly withWhom: string;
  readonly on: LocalDate;
  /** Whether a child who may have been harmed could be in that building then, and what was planned. */
  readonly building: Answer;
  readonly planned?: string | undefined;
  readonly at: Instant;
  readonly by: PersonRef;
}

/** Which people the assessment is shared with. `key`: `team:police`, `young-person`, `other:2`. */
export interface AimRecipient {
  readonly key: string;
  readonly team?: TeamId | undefined;
  /** Where it is no team: in words. */
  readonly name?: string | undefined;
  /** Agreed later than the outcome. */
  readonly since?: Instant | undefined;
  readonly addedBy?: PersonRef | undefined;
  readonly shared?: { readonly on: LocalDate; readonly how: string; readonly at: Instant; readonly by: PersonRef };
  readonly notShared?: { readonly reason: string; readonly at: Instant; readonly by: PersonRef };
  /** Agreed no more. */
  readonly dropped?: { readonly reason: string; readonly at: Instant; readonly by: PersonRef };
}

/** What the report covers (AM-07 to AM-13; the printed list has no heading, A-29). */
export const aimHeadings = {
  person: 'Details of the young person',
  education: 'School, college or employer',
  concern: 'The offence or concern',
  development: 'Development',
  parenting: 'Parenting',
  family: 'Family and surroundings',
  conclusion: 'Conclusion and analysis',
} as const;
export type AimHeading = keyof typeof aimHeadings;

/** Why an assessment is completed after the day that was agreed, as it can be counted. Local. */
export const aimLateCodes = {
  family: 'The young person or their family',
  agency: 'Waiting for information from an agency',
  police: 'Waiting for the police',
  staffing: 'Staffing',
  other: 'Another reason',
} as const;
export type AimLateCode = keyof typeof aimLateCodes;

export interface Aim {
  /** Counts those of this case. */
  readonly number: number;
  /** The number of the meeting that decided it. */
  readonly meeting: number;
  readonly since: Instant;
  readonly model?: string | undefined;
  /** The last is the one that counts; empty while nobody knows which service leads. */
  readonly services: readonly LeadService[];
  /** Of Children's Social Care: the team that names a worker, once it is known. */
  readonly socialCareTeam?: TeamId | undefined;
  /** Those that were to name one before it. */
  readonly teamsBefore?: readonly TeamId[];
  /** The last counts, unless it is ended. */
  readonly leads: readonly AimWorker[];
  readonly coWorkers: readonly AimWorker[];
  /** The last counts. */
  readonly days: readonly AgreedDay[];
  readonly consents: readonly Consent[];
  readonly wentOn: readonly WentOn[];
  readonly information: readonly InformationAsked[];
  readonly contacts: readonly AimContact[];
  readonly recipients: readonly AimRecipient[];
  readonly completed?: {
    readonly on: LocalDate;
    readonly keptAt: string;
    /** By heading of the report: covered, or why it is left out. */
    readonly covers: Readonly<Record<string, true | string>>;
    readonly lateReason?: string | undefined;
    readonly lateCode?: AimLateCode | undefined;
    readonly at: Instant;
    readonly by: PersonRef;
  };
  readonly stopped?: { readonly reason: string; readonly at: Instant; readonly by: PersonRef };
  /** In older records: somebody recorded that it was done outside Pathway. */
  readonly elsewhere?: { readonly at: Instant; readonly by: PersonRef; readonly note: string };
}

export interface AimFacts {
  /** The oldest first; the last is the one that is carried out. */
  readonly aims?: readonly Aim[];
}
