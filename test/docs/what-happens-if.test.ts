/** What happens if something goes wrong: every part says the same five things, and names tests that there are. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, root } from '../../scripts/docs/files.ts';
import { beingUpdated } from '../../src/cards/help/help.ts';
import { waits } from '../../src/notices/retries.ts';
import { failed } from '../../src/teams/words.ts';
import { inWords } from './durations.ts';

const text = readKept('docs/what-happens-if.md') ?? '';
const parts = text.split('\n## ').slice(1);
const asked = ['People see', 'Pathway does', 'Somebody has to', 'Not good', 'Shown by'];

it('has a part for each thing that goes wrong', () => {
  expect(parts.map((part) => part.split('\n')[0])).toEqual([
    'Cosmos DB is away',
    'Teams is slow or away',
    "An organisation's Teams has not met Pathway yet",
    'Somebody begins a concern and does not send it',
    'A secret has run out',
    'The key of the index of names is lost, or another',
    'A manager is ill, or gone',
    'A referral went to the wrong team',
    'The witness cannot be kept, or does not fit',
    'A clock is wrong',
    'A disk is full',
    'Two processes run at once',
    'A store is damaged, empty or restored by half',
    'The people register cannot be read',
    'A record cannot be read',
    'A case cannot be woken',
    'A newer and an older version meet on one store',
    'It is killed at any moment',
    'A link of an inspection report is opened by somebody else, twice or late',
  ]);
});

describe.each(parts.map((part) => ({ title: part.split('\n')[0], part })))('$title', ({ part }) => {
  it('says what people see, what Pathway does, what somebody has to do, what is not good, and what shows it', () => {
    const said = [...part.matchAll(/^- \*\*([^*]+):\*\* \S/gm)].map(([, name]) => name);
    expect(said).toEqual(asked);
  });

  it('is shown by tests that there are', () => {
    const shown = part.split('- **Shown by:**')[1] ?? '';
    const tests = [...shown.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(tests.length).toBeGreaterThan(1);
    expect(tests.filter((path) => !path.endsWith('.test.ts') || !existsSync(join(root, path)))).toEqual([]);
  });
});

/** What stands in the log, in `stuck` or in the words of a command: each is made in one of these ways. */
const forms: readonly (readonly [files: string, form: RegExp])[] = [
  ['src/**/*.ts', /readonly code = '([a-z-]+)'/g],
  ['src/**/*.ts', /(?:readonly code: |StoreErrorCode = )('[a-z-]+'(?: \| '[a-z-]+')*)/g],
  ['src/{teams,notices}/**/*.ts', /outcome: 'refused', why: '([a-z-]+)'/g],
  ['src/teams/*.ts', /(?:readonly why: |why(?: ===|:|\)) ?)('[a-z]+-[a-z-]+'(?: \| '[a-z-]+')*)/g],
  ['src/teams/tokens/*.ts', /(?:return|refuse\(|TokenRefused\(|\? undefined :) ?'([a-z]+-[a-z]+)'/g],
];
const codesMade = forms.flatMap(([files, form]) =>
  globSync(files, { cwd: root }).flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(form)].flatMap(
      ([, group = '']) => group.match(/[a-z-]+/g) ?? [],
    ),
  ),
);
const rows = [...text.matchAll(/^\| (`[^|]+) \| ([^|]+) \|$/gm)].map(([, codes = '', says = '']) => ({ codes, says }));
const isTold = (code: string) => rows.some(({ codes }) => codes.includes(`\`${code}\``));

it('has a line for each code that anybody may meet, and for no other', () => {
  const made = [...new Set(codesMade)].filter((code) => !code.startsWith('token-'));
  expect(made.length).toBeGreaterThan(25);
  expect(made.filter((code) => !isTold(code))).toEqual([]);
  const told = rows.flatMap(({ codes }) => [...codes.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code));
  expect(told.filter((code) => !['token-', 'unknown', ...made].includes(code))).toEqual([]);
});

it('leads from a code to a part that there is', () => {
  const anchor = (title = '') =>
    `(#${title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-')})`;
  const known = parts.map((part) => anchor(part.split('\n')[0]));
  const links = rows.flatMap(({ says }) => [...says.matchAll(/\(#[^)]+\)/g)].map(([link]) => link));
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !known.includes(link))).toEqual([]);
});

it('quotes what people read, and the waits, as they are', () => {
  for (const words of [failed, beingUpdated]) expect(text).toContain(`"${words}"`);
  expect(text.replace(' and 2 hours', ', 2 hours')).toContain(waits.map(inWords).join(', '));
});
