/** What stands in a form's inputs, as it may be drawn and read. What comes from a card is never trusted. */
import type { Field, Raw } from './fields.ts';

/** What stands in the inputs, by input id. */
export type TypedText = Readonly<Record<string, string>>;

/** Signs nobody can see or type; a line's end is kept. */
const unseen = /(?![\t\n\r])\p{Cc}/gu;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const LONGEST_NUMBER = 20;

/** The text as people see it. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(unseen, '');
}

/** Whether it is a day there has been or will be, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  try {
    return datePattern.test(text) && Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** `HH:MM`, to 23:59. */
export function isTime(text: string): boolean {
  return timePattern.test(text);
}

/** What an input can show of a text; a client may refuse a whole card for a date that is none. */
function showable(field: Field, text: string): string {
  switch (field.kind) {
    case 'text':
      return text;
    case 'choice':
      return field.choices.some(({ value }) => value === text) ? text : '';
    case 'choices':
      return field.choices
        .map(({ value }) => value)
        .filter((value) => text.split(',').includes(value))
        .join(',');
    case 'date':
      return isDate(text) ? text : '';
    case 'time':
      return isTime(text) ? text : '';
    case 'number':
      return text.length <= LONGEST_NUMBER ? text : '';
  }
}

/** What of a card's data a form shows in its inputs again; nothing where it is neither text nor a number. */
export function typedIn(fields: readonly Field[], raw: Raw): TypedText {
  return Object.fromEntries(
    fields.map((field) => {
      const given = Object.hasOwn(raw, field.id) ? raw[field.id] : undefined;
      const text = typeof given === 'string' || typeof given === 'number' ? cleanText(String(given)) : '';
      return [field.id, showable(field, text)];
    }),
  );
}
