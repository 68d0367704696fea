/** What happens if something goes wrong: every part says the same five things, and names tests that there are. */
import { existsSync } from 'node:fs';
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

it('quotes what people read, and the waits, as they are', () => {
  for (const words of [failed, beingUpdated]) expect(text).toContain(`"${words}"`);
  expect(text.replace(' and 2 hours', ', 2 hours')).toContain(waits.map(inWords).join(', '));
});
