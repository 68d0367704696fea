/** Everything an event holds, a line each: nothing that is kept about somebody is left out of their file. */
import type { Roster } from '../rules/base/vocabulary.ts';

export interface Value {
  /** Where it stands: `concern.youngPerson.name`. */
  readonly path: string;
  /** The same for people: `Concern: young person: name`. */
  readonly label: string;
  readonly text: string;
}

const inWords = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, (_all, end: string, next: string) => `${end} ${next.toLowerCase()}`);
const labelOf = (path: string): string => {
  const words = path.split('.').map(inWords).join(': ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

type Names = Pick<Roster, 'team'>;
const isPerson = (value: object): value is { readonly id: string; readonly name: string } =>
  'id' in value && 'name' in value && Object.keys(value).length === 2;

function valuesAt(value: unknown, path: string, roster: Names): readonly Value[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value !== 'object') {
    const text = typeof value === 'string' ? (roster.team(value)?.name ?? value) : String(value);
    return [{ path, label: labelOf(path), text }];
  }
  if (isPerson(value)) return [{ path, label: labelOf(path), text: value.name }];
  const inner = Object.entries(value).map(([name, one]) =>
    valuesAt(one, path === '' ? name : `${path}.${name}`, roster),
  );
  return inner.flat();
}

/**
 * Without what it is called in the store and, of what Pathway does by itself, without ids that say nothing of anybody.
 * The key of a calendar's address opens it, and is in no file.
 */
export function valuesOf(event: { readonly type: string }, roster: Names): readonly Value[] {
  const { type, ...held } = event;
  const isKey = ({ path }: Value): boolean => /key$/i.test(path);
  return ['nudged', 'reminded', 'looked', 'promises-passed'].includes(type)
    ? []
    : valuesAt(held, '', roster).filter((value) => !isKey(value));
}
