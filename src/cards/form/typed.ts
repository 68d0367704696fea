/** What stands in a form's inputs, as it may be drawn and read. What comes from a card is never trusted. */
import type { Field, Raw } from './fields.ts';

/** What stands in the inputs, by input id. */
export type TypedText = Readonly<Record<string, string>>;

/** Signs nobody can see or type; a line's end is kept. */
const unseen = /(?![\t\n\r])\p{Cc}/gu;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
/** Half a day's hours only with AM or PM; what stands between them and the time may be any space. */
const wholeDay = /^([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,3})?)?$/;
const halfDay = /^(0?[1-9]|1[0-2]):([0-5]\d)(?::[0-5]\d)?\s*([ap])\.?m\.?$/i;
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

/** `HH:MM`, to 23:59, of a time as clients and people write it: `14:30`, `8:31`, `14:30:00`, `2:30 PM`. */
export function readTime(text: string): string | undefined {
  const [, hours, minutes] = wholeDay.exec(text) ?? [];
  if (hours !== undefined) return `${hours.padStart(2, '0')}:${minutes}`;
  const [, half, past, part = ''] = halfDay.exec(text) ?? [];
  if (half === undefined) return undefined;
  const hour = (Number(half) % 12) + (part.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${past}`;
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
    case 'pick':
      return field.titleOf(text) === undefined ? '' : text;
    case 'date':
      return isDate(text) ? text : '';
    case 'time':
      return readTime(text) ?? '';
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
