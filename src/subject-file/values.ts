/** Everything an event holds, a line each: nothing that is kept about somebody is left out of their file. */
import type { DecisionContext } from '../rules/rows/context.ts';
import type { AskedAt } from './asked.ts';

export interface Value {
  /** Where it stands: `concern.youngPerson.name`. */
  readonly path: string;
  /** As a form asks it, or else its path for people: `Concern: young person: name`. */
  readonly label: string;
  readonly text: string;
}

const inWords = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, (_all, end: string, next: string) => `${end} ${next.toLowerCase()}`);
const aNumber = /^\d+$/;
const labelOf = (path: string): string => {
  // The first of several is 1 for people.
  const words = path
    .split('.')
    .map((name) => (aNumber.test(name) ? String(Number(name) + 1) : inWords(name)))
    .join(': ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const isPerson = (value: object): value is { readonly id: string; readonly name: string } =>
  'id' in value && 'name' in value && Object.keys(value).length === 2;

const aDay = /^\d{4}-\d{2}-\d{2}$/;
const aTime = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Days and answers as people say them; anything else as it was recorded. */
function sayText(text: string, { roster, calendar }: DecisionContext): string {
  try {
    if (aDay.test(text)) return calendar.sayDate(text);
    if (aTime.test(text)) return calendar.sayWhen(text);
  } catch {
    // Somebody typed what only looks like a day: it stands as they wrote it.
    return text;
  }
  return text === 'not-known' ? 'not known' : (roster.team(text)?.name ?? text);
}

interface Around {
  readonly asked: AskedAt;
  readonly by: DecisionContext;
}

function valuesAt(value: unknown, path: string, around: Around): readonly Value[] {
  if (value === undefined || value === null || value === '') return [];
  const one = (said: string, recorded = said): readonly Value[] => {
    const { label = labelOf(path), text = said } = around.asked(path, recorded);
    return [{ path, label, text }];
  };
  if (typeof value === 'string') return one(sayText(value, around.by), value);
  if (typeof value === 'boolean') return one(value ? 'yes' : 'no');
  if (typeof value !== 'object') return one(String(value));
  if (isPerson(value)) return one(value.name);
  return Object.entries(value).flatMap(([name, inner]) =>
    valuesAt(inner, path === '' ? name : `${path}.${name}`, around),
  );
}

/**
 * Without what it is called in the store and, of what Pathway does by itself, without ids that say nothing of anybody.
 * The key of a calendar's address opens it, and is in no file; which card was saved is said in words.
 */
export function valuesOf(event: { readonly type: string }, asked: AskedAt, by: DecisionContext): readonly Value[] {
  const { type, ...held } = event;
  const isKey = ({ path }: Value): boolean => /key$/i.test(path) || path === 'card';
  return ['nudged', 'reminded', 'looked', 'promises-passed'].includes(type)
    ? []
    : valuesAt(held, '', { asked, by }).filter((value) => !isKey(value));
}
