/**
 * Fills templates with data. Most of a template is fixed, and nearly all the rest is a name alone (`${title}`), is
 * repeated for a list (`$data`) or stands where a list or a text is not empty (`$when`): these are filled here, for a
 * quarter of the library's work. What is worked out in any other way is the library's. test/cards/expand.test.ts holds
 * both against each other.
 */
import { createRequire } from 'node:module';
import type { Card } from './card.ts';

/** What a part of a template gives for the data in its scope; null where it is left out. */
type Fill = (data: unknown) => unknown;
type Part = { readonly fixed: unknown } | { readonly fill: Fill };

const expression = /\$\{/;
const nameAlone = /^\$\{(\$data|[A-Za-z]\w*)\}$/;
const listNotEmpty = /^\$\{count\(([A-Za-z]\w*)\) > 0\}$/;
const textNotEmpty = /^\$\{([A-Za-z]\w*) != ''\}$/;
/** Names that look out of the scope: a template with one is the library's as a whole. */
const outOfScope = /\$(root|index|host|_acTemplateVersion)\b/;

const isFixed = (part: Part): part is { readonly fixed: unknown } => 'fixed' in part;
const filled = (part: Part, data: unknown): unknown => (isFixed(part) ? part.fixed : part.fill(data));

const require = createRequire(import.meta.url);

/** The library is loaded, and reads a part, once it is asked: a fifth of a start, for a few of the parts. */
function byLibrary(source: unknown): Fill {
  let fill: Fill | undefined;
  return (data) => {
    if (fill === undefined) {
      const { Template } = require('adaptivecards-templating') as typeof import('adaptivecards-templating');
      const parsed = new Template(source);
      fill = (root) => parsed.expand({ $root: root });
    }
    return fill(data);
  };
}

function valueIn(data: unknown, name: string): unknown {
  if (name === '$data') return data;
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function textPart(source: string): Part {
  if (!expression.test(source)) return { fixed: source };
  const fill = byLibrary(source);
  const [, name] = nameAlone.exec(source) ?? [];
  // What has no value is left to the library.
  return { fill: name === undefined ? fill : (data) => valueIn(data, name) ?? fill(data) };
}

/** What was left out has no place in the list, and what is repeated has several. */
function listPart(source: readonly unknown[]): Part {
  const parts = source.map(partOf);
  const fill = (data: unknown): readonly unknown[] => parts.flatMap((part) => filled(part, data) ?? []);
  return parts.every(isFixed) ? { fixed: Object.freeze(fill(undefined)) } : { fill };
}

function plainPart(source: object): Part {
  const parts = Object.entries(source).map(([key, value]) => [key, partOf(value)] as const);
  const fill: Fill = (data) => Object.fromEntries(parts.map(([key, part]) => [key, filled(part, data)]));
  return parts.every(([, part]) => isFixed(part)) ? { fixed: Object.freeze(fill(undefined)) } : { fill };
}

/** Whether `when` is true of the data. What is neither a list nor a text is left to the library. */
function condition(when: unknown): (data: unknown) => boolean {
  const holds = byLibrary({ $when: when, holds: true });
  const source = typeof when === 'string' ? when : '';
  const [, list] = listNotEmpty.exec(source) ?? [];
  const [, text] = textNotEmpty.exec(source) ?? [];
  return (data) => {
    const value = valueIn(data, list ?? text ?? '');
    if (list !== undefined && Array.isArray(value)) return value.length > 0;
    if (text !== undefined && typeof value === 'string') return value !== '';
    return holds(data) !== null;
  };
}

/** Left out where `when` is not true of the data. */
function conditional(when: unknown, part: Part): Part {
  if (when === undefined) return part;
  const holds = condition(when);
  return { fill: (data) => (holds(data) ? filled(part, data) : null) };
}

/** Once for each in the list that `of` gives; as the library has it, one alone is no list, and none is null. */
function repeated(of: unknown, part: Part): Part {
  if (of === undefined) return part;
  const scope = partOf(of);
  return {
    fill: (data) => {
      const each = filled(scope, data);
      const all = (Array.isArray(each) ? each : [each]).flatMap((one) => filled(part, one) ?? []);
      return all.length > 1 ? all : (all[0] ?? null);
    },
  };
}

function partOf(source: unknown): Part {
  if (typeof source === 'string') return textPart(source);
  if (Array.isArray(source)) return listPart(source);
  if (typeof source !== 'object' || source === null) return { fixed: source };
  const { $data: of, $when: when, ...plain } = source as Readonly<Record<string, unknown>>;
  return repeated(of, conditional(when, plainPart(plain)));
}

/** Parses a template once and gives the function that fills it; every name the template uses must be in the data. */
export function template<Data extends object>(source: unknown): (data: Data) => Card {
  const part: Part = outOfScope.test(JSON.stringify(source)) ? { fill: byLibrary(source) } : partOf(source);
  return (data) => filled(part, data) as Card;
}
