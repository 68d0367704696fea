/** The glossary: each word lives where it says, and what was renamed is no more in the table of what is to be. */
import { basename } from 'node:path';
import { readFiles, readKept } from '../../scripts/docs/files.ts';

const text = readKept('docs/glossary.md') ?? '';
const [words = '', renaming = ''] = text.split('\n## ').slice(1);
const rowsOf = (part: string): readonly (readonly string[])[] => {
  const lines = part.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(1).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};
const inBackticks = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
const isHeading = ([word = '']: readonly string[]): boolean => word.startsWith('**');

const entries = rowsOf(words).filter((row) => !isHeading(row));
const files = ['src', 'desk', 'test', 'scripts'].flatMap((folder) => readFiles(`${folder}/**/*.ts`));
const code = files.map((file) => file.text).join('\n');
const names = new Set(files.map(({ path }) => basename(path)));
const contains = (source: string, name: string): boolean => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(source);

describe('the words', () => {
  it('are each said once, and there are enough of them', () => {
    const said = entries.flatMap(([word = '']) => word.split(', '));
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((word, n) => said.indexOf(word) !== n)).toEqual([]);
  });

  it.each(entries)('%s: %s', (_word, meaning, inCode, where) => {
    expect(meaning).not.toBe('');
    const [name = ''] = inBackticks(inCode);
    const [path = ''] = inBackticks(where);
    expect(contains(readKept(path) ?? '', name)).toBe(true);
  });
});

it('what is to be renamed has its name still: take a row out once it is done', () => {
  const now = rowsOf(renaming).flatMap(([cell]) => inBackticks(cell));
  const isThere = (name: string): boolean => (name.endsWith('.ts') ? names.has(name) : contains(code, name));
  expect(now.filter((name) => !isThere(name))).toEqual([]);
});
