/** Facts as they are written: each under a name of Pathway's own, and only what is an id, a code or a number. */
import { readReference } from '../cases/reference.ts';
import { idOrUnreadable } from '../platform/log/ids.ts';
import type { Facts, Labels } from './telemetry.ts';

export type Attributes = Record<string, string | number | string[]>;

const labelNames: Readonly<Record<keyof Labels, true>> = {
  type: true,
  name: true,
  place: true,
  status: true,
  action: true,
  operation: true,
  kind: true,
  outcome: true,
  event: true,
  obligation: true,
  clause: true,
};

/** One of ours, with its check character: a card may have been altered. */
const reference = (text: string): string => (readReference(text) === text ? text : 'unreadable');

function written(name: string, value: unknown): string | number | string[] | undefined {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((one) => reference(String(one)));
  if (typeof value !== 'string') return undefined;
  return name === 'reference' ? reference(value) : idOrUnreadable(value);
}

/** `{ action: 'take' }` as `{ 'pathway.action': 'take' }`. */
export function attributesOf(facts: Facts): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(facts)) {
    const text = written(name, value);
    if (text !== undefined) attributes[`pathway.${name}`] = text;
  }
  return attributes;
}

/** Only what tells measurements apart. */
export function labelsOf(facts: Facts): Labels {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name in labelNames));
}
