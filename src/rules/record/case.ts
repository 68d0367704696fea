/** A case as the rules know it: what its events add up to. */

import type { Instant, LocalDate, PersonId, PersonRef, Reference, Route, TeamId } from '../base/vocabulary.ts';
import type { AgeFinding } from '../concern/age.ts';
import type { Concern } from '../concern/concern.ts';
import type { PoliceFacts } from '../police/facts.ts';
import type { AdditionFacts } from './additions.ts';
import type { AimFacts } from './aim.ts';
import type { ChallengeFacts } from './challenges.ts';
import type { EndingFacts } from './closing.ts';
import type { CorrectionFacts } from './corrections.ts';
import type { ExportFacts } from './exports.ts';
import type { HandedTogether } from './handed-together.ts';
import type { HeldFacts } from './held.ts';
import type { JoinedFacts } from './joined.ts';
import type { KeepingFacts } from './kept-from.ts';
import type { LinkFacts } from './links.ts';
import type { Nudging, PromisePassed } from './nudging.ts';
import type { PlacingFacts } from './placing.ts';
import type { PlanFacts } from './plan.ts';
import type { Preparation } from './preparing.ts';
import type { ReferralOn } from './referrals-on.ts';
import type { ReferrersAnswers } from './referrers-answers.ts';
import type { ReferrersStance } from './referrers-stance.ts';
import type { RetentionFacts } from './retention.ts';
import type { SafetyFacts } from './safety.ts';
import type { SeparateRecordFacts } from './separate-records.ts';
import type { SharingFacts } from './sharing.ts';
import type { SubjectAccessFacts } from './subject-access.ts';

export type { ReferralOn, ReferralReason, WithdrawalReason } from './referrals-on.ts';

/** The spine; `stages` says what each is. */
export type Stage =
  | 'received'
  | 'with-manager'
  | 'arranging'
  | 'booked'
  | 'held'
  | 'in-plan'
  | 'no-meeting'
  | 'with-first-contact'
  | 'with-mash'
  | 'closed';

/** How a case began, and what was told then. What every case has, however it began, stands on the case itself. */
export type Origin =
  | { readonly kind: 'concern'; readonly concern: Concern }
  /** The police told of a decision. `concern`: the young person and what is alleged, in the places of a concern. */
  | {
      readonly kind: 'notification';
      readonly concern: Concern;
      /** Youth justice entered what the police sent them; absent of one that an officer entered. */
      readonly byYouthJustice?: true | undefined;
    }
  /** Somebody who manages the case of another young person added it. `named`: whoever raised that one named this one. */
  | { readonly kind: 'added'; readonly concern: Concern; readonly named?: true | undefined };

export interface SystemCheck {
  readonly on: LocalDate;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly result: 'active' | 'not-active';
  readonly activeTeam?: TeamId;
}

export interface Discussion {
  readonly at: Instant;
  readonly by: PersonRef;
  readonly on: LocalDate;
  readonly time: string;
  readonly mode: 'in-person' | 'teams-call' | 'telephone';
  readonly withWhom: string;
  readonly referrersView: string;
  readonly managersView: string;
  readonly conclusion: string;
  readonly reason: string;
}

/** When and how somebody tried to reach the referrer, or another worker of their agency, for the talk. */
export interface TriedToReach {
  readonly on: LocalDate;
  readonly how: string;
}

export interface Decision {
  readonly at: Instant;
  readonly by: PersonRef;
  readonly appropriate: boolean;
  readonly reason: string;
  readonly advice?: string;
  readonly told: string;
  /** Whether the referrer agrees with it, and what they say where they do not; left out in older records. */
  readonly referrer?: ReferrersStance;
  readonly referrerSays?: string;
  /** Where a meeting was agreed without the talk. */
  readonly tried?: TriedToReach;
}

export interface Meeting extends HeldFacts {
  readonly preparation?: Preparation | undefined;
  /** Counts the bookings of this case: an invitation belongs to one. */
  readonly number: number;
  /** When it was booked, whatever was changed since. */
  readonly bookedAt?: Instant | undefined;
  readonly starts: Instant;
  readonly ends: Instant;
  /** An id of the authority file's venues, or `elsewhere`. */
  readonly venue: string;
  /** Told only to those who may open the case. */
  readonly details?: string | undefined;
  /** Kept in older records as it was typed: nobody is shown it but through `joinLinkIn`. */
  readonly link?: string | undefined;
  readonly lateReason?: string | undefined;
  /** Random. In addresses of calendar files that were posted before each invitation had its own. */
  readonly calendarKey: string;
  /** When it was booked or changed last; never earlier than the change before, whatever the clock did. */
  readonly changedAt: Instant;
  /** Raised by each change, for calendars and for telling everybody once. */
  readonly revision: number;
  readonly state: 'booked' | 'cancelled' | 'adjourned' | 'held';
  /** Since when it is cancelled or adjourned. */
  readonly offSince?: Instant;
  readonly heldOn?: LocalDate;
}

export type Reply = 'accepted' | 'declined' | 'somebody-else';

export interface Invitation {
  readonly team: TeamId;
  readonly meeting: number;
  readonly invitedAt: Instant;
  readonly why: string;
  readonly reply?: {
    readonly answer: Reply;
    readonly at: Instant;
    readonly by: PersonRef;
    /** Where it declined: why. */
    readonly note?: string | undefined;
    /** Where it declined: the team manager decided to meet without it. */
    readonly metWithout?: { readonly at: Instant; readonly by: PersonRef; readonly reason: string };
  };
  readonly withdrawn?: Instant;
  /** It is the team that calls the meeting: it comes, and is not asked. */
  readonly calls?: true;
}

/** Something the bot could not tell, or a party outside Pathway: a person must. */
export interface ContactTask {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  /** The team it is about; left out in older records, and where it is about none. */
  readonly team?: TeamId;
  /** It is for the young person or their family, so it waits while contact with them is held (CJ-07). */
  readonly family?: true | undefined;
  readonly since: Instant;
  /** `givenUp`: they were not told, and the note says why. */
  readonly done?: { readonly at: Instant; readonly by: PersonRef; readonly note: string; readonly givenUp?: true };
}

export interface Case
  extends PoliceFacts,
    PlanFacts,
    SafetyFacts,
    AimFacts,
    PlacingFacts,
    KeepingFacts,
    SeparateRecordFacts,
    AdditionFacts,
    ChallengeFacts,
    SharingFacts,
    RetentionFacts,
    SubjectAccessFacts,
    LinkFacts,
    JoinedFacts,
    CorrectionFacts,
    ExportFacts,
    EndingFacts {
  readonly reference: Reference;
  readonly procedure: string;
  readonly route: Route;
  readonly stage: Stage;
  readonly stageSince: Instant;
  readonly receivedAt: Instant;
  readonly referrer: PersonRef;
  readonly referrerTeams: readonly TeamId[];
  readonly origin: Origin;
  readonly age: AgeFinding;
  readonly ageSettled?: { readonly to: 'this-procedure' | 'first-contact'; readonly at: Instant };
  readonly manager?: PersonRef | undefined;
  readonly managerSince?: Instant | undefined;
  /** Since when it is known that they are a team manager no more; the case has to be given to another. */
  readonly managerLeft?: Instant | undefined;
  /** Who gave it to its manager, and why; absent where they took it themselves. */
  readonly handedOver?:
    | { readonly by: PersonRef; readonly reason: string; readonly together?: HandedTogether }
    | undefined;
  /** Undefined again once the referral it led to turned out to be misdirected: the check is to be made again. */
  readonly systemCheck?: SystemCheck | undefined;
  /** Why the check could not be made; the duty to make it stands. */
  readonly checkNotMade?: { readonly at: Instant; readonly by: PersonRef; readonly reason: string };
  readonly referralsOn: readonly ReferralOn[];
  readonly discussions: readonly Discussion[];
  /** The oldest first; absent in cases in which nobody recorded any. */
  readonly referrersAnswers?: readonly ReferrersAnswers[];
  readonly decision?: Decision | undefined;
  /** Those that were looked at again, the oldest first. */
  readonly earlierDecisions: readonly Decision[];
  /** Receipt, or when the case last came back: from First Contact, or to be decided again. */
  readonly decidingSince: Instant;
  readonly meetings: readonly Meeting[];
  readonly invitations: readonly Invitation[];
  readonly contactsToMake: readonly ContactTask[];
  /** First Contact have sent it another way than this procedure (SC-06). */
  readonly sentElsewhere?: Instant | undefined;
  /** The last list of bank holidays by which days of this case moved, and how the last day for a meeting did. */
  readonly datesMoved?: { readonly list: string; readonly was?: LocalDate; readonly is?: LocalDate };
  /** By the key of an obligation: the day that the referrer was promised has passed, and they were told. */
  readonly promisesPassed?: Readonly<Record<string, PromisePassed>>;
  /** By the key of an obligation: how far people were nudged about it. */
  readonly nudging: Readonly<Record<string, Nudging>>;
  /** When people were reminded, by the keys of the reminders. */
  readonly reminded: Readonly<Record<string, Instant>>;
  /** What people asked for and was carried out, newest last: a repeated press changes nothing, however late it comes. */
  readonly commands: readonly string[];
}

/** The meeting that counts now: the newest booking. */
export function currentMeeting(c: Case): Meeting | undefined {
  return c.meetings.at(-1);
}

/** Referrals sent on that were not withdrawn. */
export function standingReferrals(c: Pick<Case, 'referralsOn'>): readonly ReferralOn[] {
  return c.referralsOn.filter((one) => one.withdrawn === undefined);
}

/** Invitations of the newest booking that still stand. */
export function standingInvitations(c: Case): readonly Invitation[] {
  const meeting = currentMeeting(c);
  return c.invitations.filter((one) => one.meeting === meeting?.number && one.withdrawn === undefined);
}

export type NudgeRecipient = { readonly team: TeamId } | { readonly person: PersonId };
export type Actor = { readonly kind: 'person'; readonly person: PersonRef } | { readonly kind: 'clock' };
