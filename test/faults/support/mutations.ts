/** Activities as a hand would alter them: drawn by `fast-check`, applied to real ones. */
import fc from 'fast-check';
import type { County } from '../../../desk/fake-teams/county.ts';
import { isObject, type JsonObject } from '../../../desk/fake-teams/json.ts';

type Kind = 'other value' | 'delete' | 'add' | 'borrow';

/** One change, whatever it comes to on the activity it is made on. */
export interface Change {
  readonly kind: Kind;
  /** Which of all the places in the activity, and which of the values seen elsewhere; taken modulo their number. */
  readonly place: number;
  readonly other: number;
  readonly key: string;
  readonly value: unknown;
}

export interface Alteration {
  /** Which activity; taken modulo their number. */
  readonly which: number;
  /** Somebody else sends it, from where they are. */
  readonly sender: number | null;
  /** What is said of the one case is said of the other. */
  readonly isSwapped: boolean;
  readonly changes: readonly Change[];
}

const strange = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '😀'.repeat(50),
  'x'.repeat(100_000),
  '../../etc/passwd',
  "' OR 1=1 --",
  '<at>Pathway</at>',
  ['$', '{reference}'].join(''),
  '{{DATE(2026-11-02)}}',
  'status',
  'my cases',
  'late cases',
  'overview',
  'why CN-06',
  'raise a concern',
  'cancel',
  'continue',
];

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, [], {}, [[[]]], ['a'], 'a') },
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...strange) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<Kind>('other value', 'other value', 'delete', 'add', 'borrow', 'borrow'),
  place: fc.nat(),
  other: fc.nat(),
  key: fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'roles',
    'actor',
    'person',
    'stage',
    'verb',
    'reference',
    'team',
  ),
  value,
});

export const alteration: fc.Arbitrary<Alteration> = fc.record({
  which: fc.nat(),
  sender: fc.option(fc.nat()),
  isSwapped: fc.boolean(),
  changes: fc.array(change, { maxLength: 4 }),
});

type Container = JsonObject | unknown[];
interface Spot {
  readonly inside: Container;
  readonly key: string | number;
}

function spotsIn(inside: unknown): readonly Spot[] {
  if (!Array.isArray(inside) && !isObject(inside)) return [];
  const keys = Array.isArray(inside) ? [...inside.keys()] : Object.keys(inside);
  return keys.flatMap((key) => [{ inside, key }, ...spotsIn((inside as Record<string | number, unknown>)[key])]);
}

const at = <T>(all: readonly T[], index: number): T | undefined => all[index % all.length];

/** As JSON would: a key that names the prototype is a key. */
function put(inside: Container, key: string | number, content: unknown): void {
  Object.defineProperty(inside, key, { value: content, enumerable: true, configurable: true, writable: true });
}

export interface Altering {
  readonly activities: readonly JsonObject[];
  readonly references: readonly [string, string];
  readonly county: County;
}

/** The values seen under a key anywhere. */
function seenUnder(activities: readonly JsonObject[]): ReadonlyMap<string | number, readonly unknown[]> {
  const all = activities.flatMap(spotsIn);
  const byKey = Map.groupBy(all, ({ key }) => key);
  return new Map(
    [...byKey].map(([key, spots]) => [
      key,
      [...new Set(spots.map(({ inside }) => JSON.stringify((inside as Record<string | number, unknown>)[key])))].map(
        (text) => JSON.parse(text) as unknown,
      ),
    ]),
  );
}

function apply(
  activity: JsonObject,
  { kind, place, other, key, value: content }: Change,
  seen: ReturnType<typeof seenUnder>,
) {
  const spot = at(spotsIn(activity), place);
  if (spot === undefined) return;
  const { inside } = spot;
  const own = structuredClone(kind === 'borrow' ? at(seen.get(spot.key) ?? [null], other) : content);
  if (kind === 'add') put(inside, Array.isArray(inside) ? inside.length : key, own);
  else if (kind === 'delete') Reflect.deleteProperty(inside, spot.key);
  else put(inside, spot.key, own);
}

/** Makes an altered activity of an alteration, as it comes over the wire. */
export function altering({ activities, references: [one, other], county }: Altering) {
  const seen = seenUnder(activities);
  const swapped = (text: string) => text.replaceAll(one, '\u0001').replaceAll(other, one).replaceAll('\u0001', other);
  let count = 0;
  return ({ which, sender, isSwapped, changes }: Alteration): unknown => {
    const text = JSON.stringify(at(activities, which));
    const activity = JSON.parse(isSwapped ? swapped(text) : text) as JsonObject;
    count += 1;
    // Otherwise it would be known as delivered before.
    activity.id = `f:${count}`;
    const person = sender === null ? undefined : at(county.people, sender);
    if (person !== undefined) {
      activity.from = { id: `29:${person.id}`, name: person.name, aadObjectId: person.id };
      const conversation = activity.conversation as JsonObject;
      if (conversation.conversationType === 'personal') conversation.id = `a:${person.id}`;
    }
    for (const one of changes) apply(activity, one, seen);
    return JSON.parse(JSON.stringify(activity)) as unknown;
  };
}
