/** An authority's file: read and checked at start-up, and what in it still waits for the authority's word. */

import type { Policy } from '../rules/base/policy.ts';
import { procedureVersion } from '../rules/procedure/clauses/index.ts';
import { placeInFile } from './plain-words.ts';
import { authoritySchema } from './schema.ts';
import { check, readJson } from './settings-file.ts';

/** The policy in an authority file. Throws `SettingsFileError` naming every bad field. */
export function readAuthority(file: string): Policy {
  return parseAuthority(readJson(file), file);
}

/** The same from JSON already read; `file` is what an error calls it. */
export function parseAuthority(value: unknown, file: string): Policy {
  return check(authoritySchema, value, file);
}

export interface ToConfirm {
  /** Where it is in the file: `contacts.firstContact.phone`. */
  readonly where: string;
  /** What it is set to. */
  readonly value: string;
  /** Where that comes from. */
  readonly source: string;
}

type Path = readonly PropertyKey[];
const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isMark = (name: PropertyKey): boolean => name === 'toBeConfirmed' || name === 'source';

function fieldsOf(value: object): readonly { readonly name: PropertyKey; readonly value: unknown }[] {
  return Object.entries(value)
    .filter(([name]) => !isMark(name))
    .map(([name, one]) => ({ name: Array.isArray(value) ? Number(name) : name, value: one }));
}

function sayValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(sayValue).join('; ');
  if (!isGroup(value)) return String(value);
  const said = fieldsOf(value).map((field) => {
    const inner = isGroup(field.value) ? `(${sayValue(field.value)})` : String(field.value);
    return `${String(field.name)} ${inner}`;
  });
  return said.join(', ');
}

/** What is marked within a value, outer before inner; an outer one's value leaves out the fields with marks of their own. */
function markedIn(value: unknown, path: Path): readonly ToConfirm[] {
  if (!isGroup(value)) return [];
  const fields = fieldsOf(value).map((field) => ({ ...field, inner: markedIn(field.value, [...path, field.name]) }));
  const inner = fields.flatMap((field) => field.inner);
  if (!('toBeConfirmed' in value) || value.toBeConfirmed !== true) return inner;
  const own = fields.filter((field) => field.inner.length === 0).map((field) => [field.name, field.value]);
  const says = 'value' in value ? sayValue(value.value) : sayValue(Object.fromEntries(own));
  return [{ where: placeInFile(path), value: says, source: 'source' in value ? String(value.source) : '' }, ...inner];
}

/** What may be left out, and what people then read in its place. */
const missing = ({ contacts }: Policy): readonly ToConfirm[] =>
  contacts.youthJustice === undefined
    ? [
        {
          where: 'contacts.youthJustice.phone',
          value: 'none',
          source:
            "The team managers' own number was not found in public. Without it, whoever raised a concern reads only whom to ring.",
        },
      ]
    : [];

/**
 * Everything in a policy that the authority has to confirm before real use, in the file's order: what is marked so, what is
 * missing, and a procedure of another version than the one whose sentences are quoted here.
 */
export function toBeConfirmed(policy: Policy): readonly ToConfirm[] {
  const { version } = policy.procedure;
  const outdated: readonly ToConfirm[] =
    version === procedureVersion
      ? []
      : [
          {
            where: 'procedure.version',
            value: version,
            source: `The sentences quoted to people are those of ${procedureVersion}: check each against ${version}.`,
          },
        ];
  return [...outdated, ...missing(policy), ...markedIn(policy, [])];
}
