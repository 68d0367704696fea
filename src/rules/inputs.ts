/** What each action needs to be told. Boundaries parse into these; the rules trust them. */
import type { Reply } from './case.ts';
import type { Concern } from './concern.ts';
import type { Instant, LocalDate, PersonId, TeamId } from './words.ts';

export interface MeetingInput {
  readonly starts: Instant;
  readonly minutes: number;
  readonly venue: string;
  readonly details?: string | undefined;
  readonly link?: string | undefined;
  readonly lateReason?: string | undefined;
}

export interface Inputs {
  readonly raise: { readonly reference: string; readonly procedure: string; readonly concern: Concern };
  readonly take: Record<never, never>;
  readonly assign: { readonly to: PersonId; readonly reason: string };
  readonly 'hand-over': { readonly to: PersonId; readonly reason: string };
  readonly 'keep-in-procedure': { readonly reason: string };
  readonly 'send-to-first-contact': { readonly reason: string };
  readonly 'check-system': {
    readonly on: LocalDate;
    readonly result: 'active' | 'not-active';
    readonly activeTeam?: TeamId | undefined;
  };
  readonly 'confirm-referral': { readonly note?: string | undefined };
  readonly 'first-contact-keeps': { readonly reason: string };
  readonly 'first-contact-returns': { readonly reason: string };
  readonly 'record-discussion': {
    readonly on: LocalDate;
    readonly time: string;
    readonly mode: 'in-person' | 'teams-call' | 'telephone';
    readonly withWhom: string;
    readonly referrersView: string;
    readonly managersView: string;
    readonly conclusion: string;
    readonly reason: string;
  };
  readonly 'agree-meeting': { readonly reason: string; readonly told: string };
  readonly 'decide-no-meeting': { readonly reason: string; readonly advice: string; readonly told: string };
  readonly 'book-meeting': MeetingInput & {
    readonly invite: readonly TeamId[];
    readonly changeReason?: string | undefined;
    readonly calendarKey: string;
  };
  readonly 'change-meeting': MeetingInput & { readonly reason: string };
  readonly 'cancel-meeting': { readonly reason: string };
  readonly 'change-invitations': { readonly invite: readonly TeamId[]; readonly reason: string };
  readonly 'record-held': { readonly on: LocalDate; readonly attended: readonly TeamId[] };
  readonly 'record-adjourned': { readonly on: LocalDate; readonly reason: string };
  readonly 'answer-invitation': {
    readonly team?: TeamId | undefined;
    /** The meeting it answers, where the button says which. */
    readonly meeting?: number | undefined;
    readonly answer: Reply;
    readonly note?: string | undefined;
  };
  readonly 'record-answer': { readonly team: TeamId; readonly answer: Reply; readonly note: string };
  readonly 'record-told': { readonly id: string; readonly note: string };
  readonly 'put-off': { readonly obligation: string; readonly until: LocalDate; readonly reason: string };
  readonly reconsider: { readonly reason: string };
  readonly close: { readonly reason: string };
}
export type ActionId = keyof Inputs;

/** What is asked of a case: an action with its input, under an id that makes a repeat harmless. */
export type Command = {
  readonly [A in ActionId]: { readonly id: string; readonly action: A; readonly input: Inputs[A] };
}[ActionId];
