/** What can happen to a case. Events are the truth; `evolve` adds them up to a case. Never change one's meaning. */
import type { AgeFinding } from './age.ts';
import type {
  Actor,
  Decision,
  Discussion,
  Meeting,
  NudgeRecipient,
  ReferralReason,
  Reply,
  Stage,
  SystemCheck,
} from './case.ts';
import type { Concern } from './concern.ts';
import type { Instant, LocalDate, Named, Reference, Route, TeamId } from './words.ts';

type Told<T> = Omit<T, 'at' | 'by'>;
export type MeetingPlan = Omit<Meeting, 'number' | 'revision' | 'state' | 'heldOn'>;

export type CaseEvent =
  | {
      readonly type: 'concern-received';
      readonly reference: Reference;
      readonly procedure: string;
      readonly route: Route;
      readonly referrer: Named;
      readonly referrerTeams: readonly TeamId[];
      readonly concern: Concern;
      readonly age: AgeFinding;
    }
  | { readonly type: 'taken'; readonly manager: Named }
  | { readonly type: 'handed-over'; readonly manager: Named; readonly reason: string }
  | { readonly type: 'age-settled'; readonly to: 'this-procedure' | 'first-contact'; readonly reason: string }
  | ({ readonly type: 'system-checked' } & Told<SystemCheck>)
  | { readonly type: 'referred-on'; readonly team: TeamId; readonly because: ReferralReason }
  | { readonly type: 'referral-confirmed'; readonly number: number; readonly note?: string }
  | {
      readonly type: 'first-contact-decided';
      readonly to: 'another-service' | 'this-procedure';
      readonly reason: string;
    }
  | ({ readonly type: 'discussed' } & Told<Discussion>)
  | ({ readonly type: 'decided' } & Told<Decision>)
  | {
      readonly type: 'meeting-booked';
      readonly meeting: MeetingPlan;
      readonly invited: readonly Invited[];
      readonly changes?: string;
    }
  | { readonly type: 'meeting-changed'; readonly meeting: MeetingPlan; readonly reason: string }
  | { readonly type: 'meeting-cancelled'; readonly reason: string }
  | { readonly type: 'meeting-adjourned'; readonly on: LocalDate; readonly reason: string }
  | { readonly type: 'meeting-held'; readonly on: LocalDate; readonly attended: readonly TeamId[] }
  | {
      readonly type: 'invitations-changed';
      readonly invited: readonly Invited[];
      readonly withdrawn: readonly TeamId[];
      readonly reason: string;
    }
  | { readonly type: 'invitation-answered'; readonly team: TeamId; readonly answer: Reply; readonly note?: string }
  | { readonly type: 'put-off'; readonly obligation: string; readonly until: Instant; readonly reason: string }
  | {
      readonly type: 'nudged';
      readonly obligation: string;
      readonly rung: number;
      readonly name: string;
      readonly to: readonly NudgeRecipient[];
    }
  | { readonly type: 'reminded'; readonly reminder: string; readonly team: TeamId }
  | { readonly type: 'to-tell'; readonly id: string; readonly who: string; readonly what: string }
  | { readonly type: 'told'; readonly id: string; readonly note: string }
  /** Not made any more: who looks is in the access log. It stands in older records. */
  | { readonly type: 'looked'; readonly part: string }
  | { readonly type: 'reconsidered'; readonly reason: string }
  | { readonly type: 'closed'; readonly reason: string };

export interface Invited {
  readonly team: TeamId;
  readonly why: string;
}

/** An event as it is kept: who, under which command, and the stage the actions table gave. */
export interface Happening {
  readonly event: CaseEvent;
  readonly actor: Actor;
  readonly command: string;
  readonly stage: Stage;
}
