/** Every sentence that the source can put on a card, in a post, a tell or a refusal: also those no fixture draws. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** What people read is made in these. */
const folders = 'src/{rules,cards,dialogs,cases,notices}/**/*.ts';
/** Lines that people type, and what a table of the documentation says of the code: nobody is shown them in a chat. */
const notShown = ['phrases.ts', 'questions.ts', 'lines.ts', 'worry.ts', 'coverage.ts'];

const root = join(import.meta.dirname, '../..');
const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** An error that is thrown is for the log. */
const isForTheLog = ({ type }: Readonly<Record<string, unknown>>): boolean => type === 'NewExpression';

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isNode(value) || isForTheLog(value)) return [];
  if (value.type === 'StringLiteral') return [String(value.value)];
  if (value.type === 'TemplateElement') return [String(value.cooked)];
  return Object.values(value).flatMap(textsIn);
}

/** More than one word: anything less is a name in the code as often as a word of a card. */
const isSaid = (text: string): boolean => /\p{L} \p{L}/u.test(text);

export const sourceTexts: readonly SourceText[] = globSync(folders, { cwd: root })
  .filter((file) => file.startsWith('src/rules/procedure/') || !notShown.some((name) => file.endsWith(`/${name}`)))
  .filter((file) => !file.endsWith('/coverage.ts'))
  .flatMap((file) => {
    const { body } = parseSync(readFileSync(join(root, file), 'utf8'), { syntax: 'typescript' });
    return textsIn(body)
      .filter(isSaid)
      .map((text) => ({ file, text }));
  });
