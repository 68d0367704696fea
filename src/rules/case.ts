/** A case as the rules know it: what its events add up to. */
import type { AgeFinding } from './age.ts';
import type { Concern } from './concern.ts';
import type { Instant, LocalDate, Named, PersonId, Reference, Route, TeamId } from './words.ts';

export const stages = {
  received: 'Referral received, not yet taken',
  'with-manager': 'With a team manager',
  arranging: 'Meeting agreed, to be booked',
  booked: 'Meeting booked',
  held: 'Meeting held',
  'no-meeting': 'Decided: no Risk Management Meeting',
  'with-first-contact': 'With First Contact',
  closed: 'Closed',
} as const;
export type Stage = keyof typeof stages;

export type ReferralReason = 'active' | 'not-active' | 'under-ten';

/** A referral the procedure sends on: to the active team's manager, or to First Contact. */
export interface ReferralOn {
  readonly number: number;
  readonly team: TeamId;
  readonly because: ReferralReason;
  readonly at: Instant;
  readonly confirmed?: { readonly at: Instant; readonly by: Named; readonly note?: string };
}

export interface SystemCheck {
  readonly on: LocalDate;
  readonly at: Instant;
  readonly by: Named;
  readonly result: 'active' | 'not-active';
  readonly activeTeam?: TeamId;
}

export interface Discussion {
  readonly at: Instant;
  readonly by: Named;
  readonly on: LocalDate;
  readonly time: string;
  readonly mode: 'in-person' | 'teams-call' | 'telephone';
  readonly withWhom: string;
  readonly referrersView: string;
  readonly managersView: string;
  readonly conclusion: string;
  readonly reason: string;
}

export interface Decision {
  readonly at: Instant;
  readonly by: Named;
  readonly appropriate: boolean;
  readonly reason: string;
  readonly advice?: string;
  readonly told: string;
}

export interface Meeting {
  /** Counts the bookings of this case: an invitation belongs to one. */
  readonly number: number;
  readonly starts: Instant;
  readonly ends: Instant;
  /** An id of the authority file's venues, or `elsewhere`. */
  readonly venue: string;
  /** Told only to those who may open the case. */
  readonly details?: string | undefined;
  readonly link?: string | undefined;
  readonly lateReason?: string | undefined;
  /** Random; whoever has it may read the calendar file. */
  readonly calendarKey: string;
  /** Raised by each change, for calendars and for telling everybody once. */
  readonly revision: number;
  readonly state: 'booked' | 'cancelled' | 'adjourned' | 'held';
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
    readonly by: Named;
    readonly note?: string | undefined;
  };
  readonly withdrawn?: Instant;
}

/** Something the bot could not tell, or a party outside Pathway: a person must. */
export interface ToTell {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly since: Instant;
  readonly done?: { readonly at: Instant; readonly by: Named; readonly note: string };
}

export interface Case {
  readonly reference: Reference;
  readonly procedure: string;
  readonly route: Route;
  readonly stage: Stage;
  readonly stageSince: Instant;
  readonly receivedAt: Instant;
  readonly referrer: Named;
  readonly referrerTeams: readonly TeamId[];
  readonly concern: Concern;
  readonly age: AgeFinding;
  readonly ageSettled?: { readonly to: 'this-procedure' | 'first-contact'; readonly at: Instant };
  readonly manager?: Named | undefined;
  readonly managerSince?: Instant | undefined;
  readonly systemCheck?: SystemCheck;
  readonly referralsOn: readonly ReferralOn[];
  readonly discussions: readonly Discussion[];
  readonly decision?: Decision | undefined;
  /** Those that were looked at again, the oldest first. */
  readonly earlierDecisions: readonly Decision[];
  /** Receipt, or when the case last came back: from First Contact, or to be decided again. */
  readonly decidingSince: Instant;
  readonly meetings: readonly Meeting[];
  readonly invitations: readonly Invitation[];
  readonly toTell: readonly ToTell[];
  /** Obligation key to the time before which nobody is nudged for it. */
  readonly putOff: Readonly<Record<string, { readonly until: Instant; readonly reason: string }>>;
  /** Obligation key to how many rungs of the ladder have been used up. */
  readonly rungs: Readonly<Record<string, number>>;
  /** Reminder keys already sent. */
  readonly reminded: readonly string[];
  /** Commands already carried out, newest last: a repeated press changes nothing. */
  readonly commands: readonly string[];
  readonly closed?: { readonly at: Instant; readonly reason: string } | undefined;
}

/** The meeting that counts now: the newest booking. */
export function currentMeeting(c: Case): Meeting | undefined {
  return c.meetings.at(-1);
}

/** Invitations of the newest booking that still stand. */
export function standingInvitations(c: Case): readonly Invitation[] {
  const meeting = currentMeeting(c);
  return c.invitations.filter((one) => one.meeting === meeting?.number && one.withdrawn === undefined);
}

export type Actor = { readonly kind: 'person'; readonly person: Named } | { readonly kind: 'clock' };
export type NudgeRecipient = { readonly team: TeamId } | { readonly person: PersonId };
