/** CJ-21, CN-23, A-17, A-43: which service leads, for each route and for each activity to either service. */
import { byLetter, type Letter } from '../../../src/rules/aim/letter.ts';
import type { Activity } from '../../../src/rules/record/aim.ts';

const activities: readonly Activity[] = ['yes', 'no', 'not-known', 'since'];
type Cell = 'SC' | 'CDYJS' | 'find out' | 'both' | 'since';
type Row = readonly [socialCare: Activity, active: Cell, not: Cell, notKnown: Cell, since: Cell];

/** The columns: active to CDYJS, not, not known, and only since they were told of. Written by hand from the procedure. */
const criminalJustice: readonly Row[] = [
  ['yes', 'both', 'SC', 'SC', 'since'],
  ['no', 'CDYJS', 'CDYJS', 'CDYJS', 'CDYJS'],
  ['not-known', 'find out', 'find out', 'find out', 'find out'],
  ['since', 'since', 'since', 'since', 'since'],
];
const concern: readonly Row[] = [
  ['yes', 'both', 'SC', 'find out', 'since'],
  ['no', 'CDYJS', 'SC', 'find out', 'since'],
  ['not-known', 'CDYJS', 'SC', 'find out', 'since'],
  ['since', 'since', 'SC', 'find out', 'since'],
];

function cellOf(letter: Letter): Cell {
  if (letter.rule === 'cj-active' || letter.rule === 'concern-not-active') return 'SC';
  if (letter.rule !== undefined) return 'CDYJS';
  if (letter.asks.startsWith('Find out first')) return 'find out';
  return letter.source === 'A-17' ? 'both' : 'since';
}

const cases = [
  ['criminal-justice', criminalJustice],
  ['concern', concern],
] as const;

describe.each(cases)('on the route %s', (route, rows) => {
  it.each(rows)('active to social care: %s', (socialCare, ...expected) => {
    const found = (['yes', 'no', 'not-known', 'since'] as const).map((cdyjs) =>
      cellOf(byLetter(route, { 'social-care': socialCare, cdyjs })),
    );
    expect(found).toEqual(expected);
  });

  it('says which clause it goes by, and asks the chair with why wherever it does not say it', () => {
    for (const socialCare of activities) {
      for (const cdyjs of activities) {
        const letter = byLetter(route, { 'social-care': socialCare, cdyjs });
        if (letter.rule === undefined) expect(letter.asks).toMatch(/hoose which service leads, and say why\.$/);
      }
    }
  });
});

it('shows the conflict where the young person is active to both, with what this route would say (A-17)', () => {
  const both = { 'social-care': 'yes', cdyjs: 'yes' } as const;
  expect(byLetter('criminal-justice', both)).toMatchObject({
    asks: expect.stringContaining("By the letter of this route Children's Social Care would lead; the other") as string,
  });
  expect(byLetter('concern', both)).toMatchObject({
    asks: expect.stringContaining('By the letter of this route CDYJS would lead; the other') as string,
  });
});
