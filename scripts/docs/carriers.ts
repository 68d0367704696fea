/** Where each clause and question is carried: rows of the rules' tables, other files, comments, tests. */
import { actions } from '../../src/rules/actions.ts';
import type { ActionId } from '../../src/rules/commands.ts';
import { obligations } from '../../src/rules/obligations.ts';
import type { SourceId } from '../../src/rules/procedure/clauses/coverage.ts';
import type { SourceFile } from './files.ts';
import { code } from './markdown.ts';
import { commentedIn, mentions, quotedIn, sourceIds } from './naming.ts';

export interface Carriers {
  /** Rows and files that give it as the reason for something they do. */
  readonly rules: readonly string[];
  /** Files that name it in a comment only. */
  readonly comments: readonly string[];
  readonly tests: readonly string[];
}

export type CarriersOf = (id: SourceId) => Carriers;

/** The rows in them are read from the tables themselves; what else they name, such as a refusal's clause, from the text. */
const tables = /^src\/rules\/[\w-]+\/(?:guards|obligations|actions\/[\w-]+)\.ts$/;
const rowsOwn = /^\s*source: '[A-Z]+-\d+',$/gm;
const textOf = ({ path, text }: SourceFile): string => (tables.test(path) ? text.replace(rowsOwn, '') : text);

/** They say what a clause or question is, and carry none. */
const wording = /^src\/rules\/procedure\/(?:questions[\w-]*|clauses\/(?!index\.)[\w-]+)\.ts$/;

const known: Readonly<Record<string, string>> = {
  'src/rules/clocks.ts': 'the clock',
  'src/rules/meeting/invitees.ts': 'the invitation list',
  'src/rules/meeting/plan.ts': 'checks of a booking',
};
const sayFile = (path: string): string => {
  const what = known[path];
  return what === undefined ? code(path) : `${what}, ${code(path)}`;
};

function rowsFor(id: SourceId): readonly string[] {
  const all = Object.entries(actions) as readonly [ActionId, (typeof actions)[ActionId]][];
  return [
    ...obligations.filter((row) => row.source === id).map((row) => `obligation ${code(row.id)}`),
    ...all.filter(([, row]) => row.source === id).map(([action]) => `action ${code(action)}`),
    ...all
      .filter(([, row]) => row.guards.some((guard) => guard.source === id))
      .map(([action]) => `check before ${code(action)}`),
  ];
}

interface Read {
  readonly path: string;
  readonly quoted: ReadonlySet<string>;
  readonly commented: ReadonlySet<string>;
}

function carriersOf(id: SourceId, sources: readonly Read[], tests: readonly SourceFile[]): Carriers {
  const rules = sources.filter((file) => file.quoted.has(id));
  const comments = sources.filter((file) => !file.quoted.has(id) && file.commented.has(id));
  return {
    rules: [...rowsFor(id), ...rules.map((file) => sayFile(file.path))],
    comments: comments.map((file) => code(file.path)),
    tests: tests.filter((file) => mentions(file.text, id)).map((file) => code(file.path)),
  };
}

/** `sources` are the files under `src/`, `tests` those under `test/`. */
export function findCarriers(sources: readonly SourceFile[], tests: readonly SourceFile[]): CarriersOf {
  const read = sources
    .filter(({ path }) => !wording.test(path))
    .map((file): Read => ({ path: file.path, quoted: quotedIn(textOf(file)), commented: commentedIn(file.text) }));
  const found = new Map(sourceIds.map((id) => [id, carriersOf(id, read, tests)]));
  return (id) => found.get(id) ?? { rules: [], comments: [], tests: [] };
}
