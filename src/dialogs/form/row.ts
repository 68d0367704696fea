/**
 * What one card asks, be it all of a form or one step of a journey: what it says, its inputs, and how its answers are
 * read. Case forms, the register's forms and the steps of a journey are rows of this kind.
 */
import { type Field, type FieldError, type Raw, type Read, readFields, type Values } from '../../cards/form/fields.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';

/** `Look`: what it is drawn and read with. `More`: what reading it needs besides. */
export interface FormRow<Look, Answers, More extends readonly unknown[] = []> {
  readonly title: string;
  readonly paragraphs: (look: Look) => readonly string[];
  /** Drawn before the questions. */
  readonly extra?: (look: Look) => readonly unknown[];
  readonly fields: (look: Look) => readonly Field[];
  readonly read: (raw: Raw, look: Look, ...more: More) => Read<Answers>;
}

/**
 * How a row is read by its own fields. `become` makes of their values what is sent, or says what is wrong between
 * fields; it is asked only where every field is right.
 */
export function readBy<Look, const Fs extends readonly Field[], Become, More extends readonly unknown[] = []>(
  fields: (look: Look) => Fs,
  todayOf: (look: Look) => LocalDate,
  become: (values: Values<Fs>, look: Look, ...more: More) => Become | readonly FieldError[],
): FormRow<Look, Exclude<Become, readonly FieldError[]>, More>['read'] {
  type Answers = Exclude<Become, readonly FieldError[]>;
  return (raw, look, ...more) => {
    const read = readFields(fields(look), raw, todayOf(look));
    if (!read.ok) return read;
    const answers = become(read.values, look, ...more);
    return Array.isArray(answers) ? { ok: false, errors: answers } : { ok: true, values: answers as Answers };
  };
}
