/** The inputs of a form: drawn and read from the same rows, so that what is asked and what is checked cannot differ. */
import { isBlank } from '../../rules/base/names.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import { cleanText, isDate, readTime } from './typed.ts';

interface Common {
  readonly id: string;
  /** The question, as the person reads it. */
  readonly label: string;
  /** Only what the procedure cannot do without. */
  readonly required?: true;
  /** Said where it is required and was left out. */
  readonly missing?: string;
  /** A line under the question. */
  readonly hint?: string;
  /** Not shown before somebody asks for more questions. What is needed is never among them. */
  readonly folded?: true;
  /** Whether its answer counts beside what stands in the card's other inputs; it always does where this is left out. */
  readonly counts?: (typed: Raw) => boolean;
}
export interface Choice {
  readonly value: string;
  readonly title: string;
}
/** Where a client looks up what somebody types: Teams' own people, or a list that Pathway answers. */
export type Dataset = 'graph.microsoft.com/users' | 'pathway/schools';

/** One is found by typing some of its name. */
export interface Pick {
  /** Asked while somebody types; without it all there are stand in `choices`. */
  readonly dataset?: Dataset | undefined;
  readonly choices: readonly Choice[];
  /** The title of one that may be chosen, by what the client sends; undefined where it is none. */
  readonly titleOf: (value: string) => string | undefined;
  /** Said of an answer that is none. */
  readonly unknown: (value: string) => string;
}

export type Field =
  | (Common & {
      readonly kind: 'text';
      readonly limit: number;
      readonly long?: true;
      /** What is typed is not kept as words: it names teams or a person, or is a link. */
      readonly becomes?: 'teams' | 'person' | 'link' | 'reference';
    })
  | (Common & {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly compact?: true;
      /** What is not offered, or no longer, is read as it came: the rules say in their own words what is wrong with it. */
      readonly rulesSay?: true;
      /** Somebody asks it later where it was left blank, with what stands in the other inputs. */
      readonly askedLater?: (typed: Raw) => boolean;
    })
  | (Common & { readonly kind: 'choices'; readonly choices: readonly Choice[] })
  | (Common & Pick & { readonly kind: 'pick' })
  | (Common & {
      readonly kind: 'date';
      readonly not?: 'future' | 'past';
      /** Within a year of today: what is further away is a slip of the hand. */
      readonly near?: true;
    })
  | (Common & { readonly kind: 'time' })
  | (Common & { readonly kind: 'number'; readonly min: number; readonly max: number });

type ValueOf<F extends Field> = F extends { kind: 'number' }
  ? number
  : F extends { kind: 'choices'; choices: readonly { value: infer V }[] }
    ? readonly V[]
    : F extends { kind: 'choice'; choices: readonly { value: infer V }[] }
      ? V
      : string;

/** What a form's answers come to: an empty answer is undefined (an empty list, for `choices`). */
export type Values<Fs extends readonly Field[]> = {
  readonly [F in Fs[number] as F['id']]: F extends { required: true } | { kind: 'choices' }
    ? ValueOf<F>
    : ValueOf<F> | undefined;
};

/** As it comes from a card: strings by input id. Never trusted. */
export type Raw = Readonly<Record<string, unknown>>;

export interface FieldError {
  readonly field: string;
  readonly says: string;
  /** What the procedure says about it: shown to who asks why. */
  readonly why?: string;
}

export type Read<T> =
  | { readonly ok: true; readonly values: T }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

type OneRead = { readonly value: unknown } | { readonly error: string };
const good = (value: unknown): OneRead => ({ value });
const bad = (error: string): OneRead => ({ error });

const wholeNumber = /^-?\d{1,9}$/;

function isNear(text: string, today: LocalDate): boolean {
  const day = Temporal.PlainDate.from(today);
  return text >= day.subtract({ years: 1 }).toString() && text <= day.add({ years: 1 }).toString();
}

function readDate(field: Field & { kind: 'date' }, text: string, today: LocalDate): OneRead {
  if (!isDate(text)) {
    return bad('That is not a date. Enter a day, month and year.');
  }
  if (field.not === 'future' && text > today) {
    return bad('That date is in the future. Check the date.');
  }
  if (field.near && !isNear(text, today)) {
    return bad('That date is more than a year away. Check the year.');
  }
  return field.not === 'past' && text < today ? bad('That date has passed. Choose a later day.') : good(text);
}

function readNumber(field: Field & { kind: 'number' }, text: string): OneRead {
  const number = Number(text);
  return wholeNumber.test(text) && number >= field.min && number <= field.max
    ? good(number)
    : bad(`Enter a whole number from ${field.min} to ${field.max}.`);
}

function readChoice(field: Field & { kind: 'choice' }, text: string): OneRead {
  const isRead = field.rulesSay === true || field.choices.some((choice) => choice.value === text);
  return isRead ? good(text) : bad('Choose one of the answers.');
}

const severalWords = 'Choose one only. Clear the box and choose again.';

function readPick({ titleOf, unknown }: Pick, text: string): OneRead {
  if (/[,;]/.test(text)) return bad(severalWords);
  return titleOf(text) === undefined ? bad(unknown(text)) : good(text);
}

function readChoices(field: Field & { kind: 'choices' }, text: string): OneRead {
  const values = [...new Set(text.split(','))];
  const known = values.every((value) => field.choices.some((choice) => choice.value === value));
  return known ? good(values) : bad('Choose from the answers.');
}

function readText(field: Field & { kind: 'text' }, text: string): OneRead {
  const length = [...text].length;
  return length <= field.limit
    ? good(text)
    : bad(
        `This is ${length.toLocaleString('en-GB')} characters. The most is ${field.limit.toLocaleString('en-GB')}. Make it shorter. We have kept all that you wrote.`,
      );
}

function readTimeOf(text: string): OneRead {
  const time = readTime(text);
  return time === undefined ? bad('That is not a time. Enter hours and minutes, such as 14:30.') : good(time);
}

function readFilled(field: Field, text: string, today: LocalDate): OneRead {
  switch (field.kind) {
    case 'text':
      return readText(field, text);
    case 'choice':
      return readChoice(field, text);
    case 'choices':
      return readChoices(field, text);
    case 'pick':
      return readPick(field, text);
    case 'date':
      return readDate(field, text, today);
    case 'time':
      return readTimeOf(text);
    case 'number':
      return readNumber(field, text);
  }
}

const neededWords: Record<Field['kind'], string> = {
  text: 'Enter an answer.',
  choice: 'Choose one of the answers.',
  choices: 'Choose one or more of the answers.',
  pick: 'Type some of the name, then choose it.',
  date: 'Enter a day, month and year.',
  time: 'Enter hours and minutes, such as 14:30.',
  number: 'Enter a whole number.',
};

/** Said where it is required and nothing was given. */
export const neededWordsOf = (field: Field): string => field.missing ?? neededWords[field.kind];

function readOne(field: Field, raw: Raw, today: LocalDate): OneRead {
  const given = Object.hasOwn(raw, field.id) ? raw[field.id] : undefined;
  if (given !== undefined && typeof given !== 'string' && typeof given !== 'number') {
    return bad('Pathway could not read that answer. Answer again on the card.');
  }
  const text = cleanText(String(given ?? '')).trim();
  if (!isBlank(text)) {
    return readFilled(field, text, today);
  }
  return field.required ? bad(neededWordsOf(field)) : good(field.kind === 'choices' ? [] : undefined);
}

/** Reads a form's answers; every field in error is named, in the order of the form. `today` is the local day. */
export function readFields<const Fs extends readonly Field[]>(
  fields: Fs,
  raw: Raw,
  today: LocalDate,
): Read<Values<Fs>> {
  const values: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const field of fields) {
    const one = readOne(field, raw, today);
    if ('error' in one) {
      errors.push({ field: field.id, says: one.error });
    } else {
      values[field.id] = one.value;
    }
  }
  return errors.length === 0 ? { ok: true, values: values as Values<Fs> } : { ok: false, errors };
}
