/** What the rules are given to decide with, and what they answer. */

import type { Calendar } from '../base/calendar.ts';
import type { Policy } from '../base/policy.ts';
import type { Instant, Person, Reference, Roster } from '../base/vocabulary.ts';
import type { CaseEvent } from '../events.ts';
import type { Actor, Case, Stage } from '../record/case.ts';
import type { Refusal } from './refusals.ts';

/** Everything outside the case that a decision may look at. */
export interface DecisionContext {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly policy: Policy;
  readonly roster: Roster;
}

export interface ActorContext extends DecisionContext {
  readonly actor: Person;
  /** Of the cases that they name in what they do, those of which they see the whole. */
  readonly named?: readonly Case[];
  /** Where those who raised a case that goes on in this one do something under its reference: that. */
  readonly joined?: Reference | undefined;
}

/** Events in their order, each with the stage the case is in after it. */
export interface Change {
  readonly actor: Actor;
  readonly events: readonly { readonly event: CaseEvent; readonly stage: Stage }[];
}

export type DecisionResult =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly refusal: Refusal };
