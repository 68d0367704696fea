import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawDocuments } from '../../scripts/docs/documents.ts';
import { readFiles, root } from '../../scripts/docs/files.ts';

const decisions = readFiles('docs/decisions/*.md');
const others = ['README.md', 'CHANGELOG.md', 'src/*/README.md', 'docs/*.md'].flatMap((path) => readFiles(path));
const generated = drawDocuments().documents.map(({ path }) => path);
const written = [...decisions, ...others.filter(({ path }) => !generated.includes(path))];

/** Files and folders of the project that a text names in backticks. */
function pathsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/`((?:src|test|scripts|desk|docs|authority)(?:\/[\w./-]+)?)`/g)];
  return named.flatMap(([, path]) => path ?? []);
}

describe('the documents written by hand', () => {
  it('are there', () => {
    expect(written.length).toBeGreaterThan(1);
    const recipes = written.find(({ path }) => path === 'docs/adding.md');
    expect(pathsIn(recipes?.text ?? '')).toContain('src/rules/actions.ts');
  });

  it.each(written)('$path names only files that there are', ({ text }) => {
    expect(pathsIn(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(written)('$path links only to files that there are', ({ path, text }) => {
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) => join(dirname(path), to));
    expect(linked.filter((one) => !existsSync(join(root, one)))).toEqual([]);
  });

  it.each(decisions)('$path is a decision of forty lines at most, numbered as its file is', ({ path, text }) => {
    const number = Number(/\/(\d{4})-/.exec(path)?.[1]);
    expect(text).toMatch(new RegExp(`^# ${number}\\. `));
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(40);
    for (const heading of ['Context', 'Decision', 'Consequences']) expect(text).toContain(`\n## ${heading}\n`);
  });

  it('number the decisions without a gap', () => {
    const numbers = decisions.map(({ path }) => Number(/\/(\d{4})-/.exec(path)?.[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
