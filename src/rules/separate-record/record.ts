/**
 * The record of a child who may have been harmed (PR-11, A-22): apart from the case, with its own list of who may see
 * it. Nothing of what happened to the child is kept here.
 */

import type { Instant, LocalDate, PersonRef, Reference, TeamId } from '../base/vocabulary.ts';
import type { RetentionFacts } from '../record/retention.ts';
import type { SubjectAccessFacts } from '../record/subject-access.ts';

/** Whether the child has a safeguarding referral of their own. */
export const ownReferralWords = {
  'there-is-one': 'Yes, there is one already',
  'made-now': 'It was made now, with First Contact',
  'not-known': 'Not known',
} as const;
export type OwnReferral = keyof typeof ownReferralWords;

/** The child, and how they are safe. */
export interface ChildFacts {
  readonly name: string;
  readonly birthDate?: LocalDate | undefined;
  /** A school or college of the register. */
  readonly school?: TeamId | undefined;
  /** Where it is none of the register: in words. */
  readonly setting?: string | undefined;
  readonly ownReferral: OwnReferral;
  /** Where it was made, and when. */
  readonly ownReferralSaid?: string | undefined;
}

export interface SupportFacts {
  /** The person who supports the child: name, agency, telephone; or `nobody yet`. */
  readonly supporter: string;
  /** Whether the child's views were heard, how, or why not; the same of their parents or carers. */
  readonly views?: string | undefined;
  readonly parents?: string | undefined;
  /** Who tells the family what the police decide. */
  readonly policeContact?: string | undefined;
  /** What is planned for their own safety, who looks after it, and when it is looked at again. Older ones name nobody. */
  readonly safety?: string | undefined;
  readonly safetyOwner?: PersonRef | undefined;
  readonly safetyReview?: LocalDate | undefined;
}

/** What came of it when the plan for the child's own safety was looked at again (PR-12). */
export const safetyAnswerWords = {
  right: 'Yes, as it is',
  changed: 'It has changed',
  ended: 'It is no longer needed',
} as const;
export type SafetyAnswer = keyof typeof safetyAnswerWords;

export interface SafetyLook {
  readonly answer: SafetyAnswer;
  /** How it is now, or why it is no longer needed. */
  readonly said?: string | undefined;
  /** When it is looked at next; left out where it is no longer needed. */
  readonly next?: LocalDate | undefined;
}

/** Each is a card of its own, saved by itself. */
export interface RecordCards {
  readonly child: ChildFacts;
  readonly support: SupportFacts;
}
export type RecordCard = keyof RecordCards;

export interface Access {
  readonly person: PersonRef;
  readonly since: Instant;
  readonly by: PersonRef;
  readonly reason: string;
  readonly ended?: { readonly at: Instant; readonly by: PersonRef; readonly reason: string } | undefined;
}

/** A case in which this child is the young person, as somebody said. */
export interface RecordLink {
  readonly other: Reference;
  readonly reason: string;
  readonly at: Instant;
  readonly by: PersonRef;
}

export interface SeparateRecord extends SubjectAccessFacts {
  /** Random. It stands in the store and in dialogs, never in a channel. */
  readonly id: string;
  /** The case in which the child may have been harmed. */
  readonly case: Reference;
  readonly made: { readonly at: Instant; readonly by: PersonRef };
  readonly child: ChildFacts;
  readonly support?: SupportFacts | undefined;
  /** The last time that the plan for the child's own safety was looked at again. */
  readonly safetyLook?: (SafetyLook & { readonly at: Instant; readonly by: PersonRef }) | undefined;
  /** A child can be both; who may not see the whole of such a case is told nothing of it. Absent where none is. */
  readonly links?: readonly RecordLink[] | undefined;
  /** How long it is kept, and taking it away; absent where nobody did anything about it. */
  readonly retention?: RetentionFacts['retention'];
  /** Each person who was ever on it, the maker first. */
  readonly access: readonly Access[];
  /** What people asked for and was carried out: a repeated press changes nothing. */
  readonly commands: readonly string[];
}
