import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles, root } from '../../scripts/docs/files.ts';

const decisions = readFiles('docs/decisions/*.md');
const written = [
  ...decisions,
  ...['docs/what-happens-if.md', 'docs/glossary.md', 'src/*/README.md', 'docs/adding.md'].flatMap((path) =>
    readFiles(path),
  ),
];

/** Files and folders of the project that a text names in backticks. */
function pathsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/`((?:src|test|scripts|desk|docs|authority)(?:\/[\w./-]+)?)`/g)];
  return named.flatMap(([, path]) => path ?? []);
}

describe('the documents written by hand', () => {
  it('are there', () => {
    expect(written.length).toBeGreaterThan(1);
    expect(pathsIn(written.at(-1)?.text ?? '')).toContain('src/rules/actions.ts');
  });

  it.each(written)('$path names only files that there are', ({ text }) => {
    expect(pathsIn(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
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
