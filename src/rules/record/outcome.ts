/** What a case keeps of the outcome of a meeting (CJ-17, CN-18): six cards, each saved by itself. */

import type { Answer, Instant, LocalDate, PersonRef, TeamId } from '../base/vocabulary.ts';
import type { Activity, AimService } from './aim.ts';

export interface OutcomeAnswers {
  readonly attendance: {
    readonly came: readonly TeamId[];
    readonly sentInformation: readonly TeamId[];
    readonly youngPersonCame: 'yes' | 'part' | 'no';
    readonly parentsCame: 'yes' | 'part' | 'no';
    /** Where the minutes are kept; never the minutes. */
    readonly minutes?: string | undefined;
  };
  readonly considered: {
    readonly mappa: Considered;
    readonly mappaWhy: string;
    readonly exploitation: Considered;
    readonly exploitationWhy: string;
    /** What is not done, said, asked or assessed while the police investigate, and with which people that is agreed. */
    readonly limits?: string | undefined;
    readonly childProtection: 'running' | 'asked-today' | 'not-needed' | 'not-known';
  };
  readonly assessment: {
    readonly aim: 'yes' | 'no' | 'next-meeting';
    readonly aimWhy: string;
    readonly model?: 'aim3' | 'aim-under-12s' | 'another' | undefined;
    readonly dueBy?: LocalDate | undefined;
    readonly sharedWith: readonly AimReader[];
    readonly sharedHow?: string | undefined;
    readonly activeSocialCare?: Activity | undefined;
    readonly activeCdyjs?: Activity | undefined;
    readonly denies?: 'denies' | 'refuses' | 'neither' | 'not-known' | undefined;
    /** In older records: which service leads it, and why, in words. */
    readonly lead?: string | undefined;
    /** As the chair decided, where the procedure does not say it or they decided against it. */
    readonly leadAgency?: AimService | undefined;
    readonly leadWhy?: string | undefined;
  };
  readonly safety: {
    readonly education: Answer;
    readonly place: Answer;
    readonly placeWhat?: string | undefined;
    readonly placeOwner?: TeamId | undefined;
    readonly placeReview?: LocalDate | undefined;
    readonly youngPerson: Heard;
    readonly youngPersonHow: string;
    readonly parents: Heard;
    readonly parentsHow: string;
    readonly help?: string | undefined;
  };
  readonly plan: { readonly risks: string; readonly actions: readonly PlannedAction[] };
  readonly next: {
    readonly another: 'yes' | 'no';
    readonly anotherBy?: LocalDate | undefined;
    readonly anotherWhy: string;
    readonly differs: 'yes' | 'no';
    readonly difference?: string | undefined;
    readonly told: string;
  };
}
export type OutcomeCard = keyof OutcomeAnswers;

export type Considered = 'no-referral' | 'refer' | 'already';
export type Heard = 'yes' | 'not-yet' | 'not-possible';
/** `teams`: in older outcomes, those that took part. */
export type AimReader = 'teams' | 'young-person' | 'parents' | 'placing' | 'others' | `team:${TeamId}`;

/** What is to be done, by which team and by which day. */
export interface PlannedAction {
  readonly what: string;
  readonly team: TeamId;
  readonly by: LocalDate;
}

/** One card as it was saved last. */
export interface SavedCard<C extends OutcomeCard = OutcomeCard> {
  readonly answers: OutcomeAnswers[C];
  readonly at: Instant;
  readonly by: PersonRef;
}

/** The outcome of one meeting, in work or recorded. */
export interface MeetingOutcome {
  /** The number of the meeting. */
  readonly meeting: number;
  /** Since when it is asked for. */
  readonly wantedSince: Instant;
  readonly cards: { readonly [C in OutcomeCard]?: SavedCard<C> };
  readonly recorded?: { readonly at: Instant; readonly by: PersonRef } | undefined;
}
