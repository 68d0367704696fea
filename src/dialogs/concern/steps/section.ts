/** One section of a concern: what its card says and asks, and how its answers are read. */
import type { Choice, Field, Raw, Read } from '../../../cards/form/fields.ts';
import type { SectionId } from '../../../cards/verbs/concern.ts';
import type { Concern } from '../../../rules/concern/concern.ts';
import type { Policy } from '../../../rules/policy.ts';
import type { Answer, LocalDate } from '../../../rules/words.ts';

export type TextLimits = Pick<Policy['textLimits'], 'longText' | 'shortText'>;

/** What reading a section may look at besides its own answers. */
export interface Around {
  readonly limits: TextLimits;
  readonly today: LocalDate;
  /** Where it was given and is a date. */
  readonly birthDate?: LocalDate | undefined;
}

export interface Section<Id extends SectionId> {
  readonly id: Id;
  /** Neutral. */
  readonly title: string;
  readonly paragraphs: (policy: Policy) => readonly string[];
  /** Drawn before the questions. */
  readonly extra?: () => readonly unknown[];
  readonly fields: (limits: TextLimits) => readonly Field[];
  /** The field that takes what is typed into the chat, where the card asks one main thing. */
  readonly typedInto?: string;
  readonly read: (raw: Raw, around: Around) => Read<NonNullable<Concern[Id]>>;
}

export const yesNoNotKnown = [
  { value: 'yes', title: 'Yes' },
  { value: 'no', title: 'No' },
  { value: 'not-known', title: 'Not known' },
] as const satisfies readonly Choice[];

/** Nothing chosen is not known. */
export function orNotKnown(answer: Answer | undefined): Answer {
  return answer ?? 'not-known';
}

/** A read whose values become something else. */
export function turned<From, To>(read: Read<From>, turn: (values: From) => To): Read<To> {
  return read.ok ? { ok: true, values: turn(read.values) } : read;
}
