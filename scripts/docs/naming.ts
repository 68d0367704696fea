/** Which clauses and questions a file names, and how. */
import type { SourceId } from '../../src/rules/procedure/clauses/coverage.ts';
import { clauses } from '../../src/rules/procedure/clauses/index.ts';
import { questions } from '../../src/rules/procedure/questions.ts';

/** Every clause, then every question, in their order. */
export const sourceIds: readonly SourceId[] = [...clauses, ...questions].map(({ id }) => id);
const known = new Set<string>(sourceIds);

const single = /\b(?:[A-Z]{1,2})-\d\d\b/g;
const range = /\b([A-Z]{1,2})-(\d\d) to \1-(\d\d)\b/g;

function between([, family = '', first, last]: RegExpMatchArray): readonly string[] {
  const from = Number(first);
  return Array.from({ length: Math.max(0, Number(last) - from + 1) }, (_, n) => {
    return `${family}-${String(from + n).padStart(2, '0')}`;
  });
}

/** Whether a text names it by its own id. */
export function mentions(text: string, id: SourceId): boolean {
  return text.match(single)?.includes(id) ?? false;
}

/** Every one named anywhere in a text; `CN-12 to CN-14` names three. */
export function namedIn(text: string): ReadonlySet<string> {
  const found = [...(text.match(single) ?? []), ...[...text.matchAll(range)].flatMap(between)];
  return new Set(found.filter((id) => known.has(id)));
}

/** Those that stand in quotes by themselves: what the code gives as its reason. */
export function quotedIn(text: string): ReadonlySet<string> {
  const quoted = [...text.matchAll(/(['"`])([A-Z]{1,2}-\d\d)\1/g)].map(([, , id = '']) => id);
  return new Set(quoted.filter((id) => known.has(id)));
}

/** Those named in comments. */
export function commentedIn(text: string): ReadonlySet<string> {
  const comments = text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? [];
  return namedIn(comments.join('\n'));
}
