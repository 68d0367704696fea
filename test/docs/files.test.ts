import { readFiles, readKept, staleness } from '../../scripts/docs/files.ts';

const document = { path: 'docs/a.md', text: 'one\ntwo\nthree\n' };

describe('a kept document', () => {
  it('is fresh where it is what the generator gives', () => {
    expect(staleness(document, 'one\ntwo\nthree\n')).toBeUndefined();
  });

  it('is stale from the first line that differs, and the command that mends it is named', () => {
    expect(staleness(document, 'one\nother\nthree\n')).toBe(
      'docs/a.md is stale from line 2 on. Run "npm run docs" and read what changed.',
    );
  });

  it('is stale where it goes on after its end, or stops before it', () => {
    expect(staleness(document, 'one\ntwo\nthree\n\nfour\n')).toContain('stale from line 5 on');
    expect(staleness(document, 'one\n')).toContain('stale from line 2 on');
  });

  it('is said to be missing where it is', () => {
    expect(staleness(document, undefined)).toContain('docs/a.md is missing. Run "npm run docs"');
    expect(readKept('docs/there-is-no-such-document.md')).toBeUndefined();
  });
});

describe('the project', () => {
  it('is read by path, in order, with slashes', () => {
    const paths = readFiles('src/rules/*.ts').map(({ path }) => path);
    expect(paths).toContain('src/rules/actions.ts');
    expect(paths).toEqual([...paths].sort());
  });
});
