import { sayAll, sayCount, sayFirst } from '../../../src/rules/base/sentences.ts';

const names = ['Police', 'Health', 'MASH', 'First Contact', 'Families First East', 'SEND and Inclusion'];

it.each([
  [0, ''],
  [1, 'Police'],
  [2, 'Police and Health'],
  [3, 'Police, Health and MASH'],
])('%d names are said as people say them', (count, said) => {
  expect(sayAll(names.slice(0, count))).toBe(said);
});

it('says "or" where one of them is meant', () => {
  expect(sayAll(names.slice(0, 3), 'or')).toBe('Police, Health or MASH');
});

it('says five whole, and of more the first four', () => {
  expect(sayFirst(names.slice(0, 5))).toBe('Police, Health, MASH, First Contact and Families First East');
  expect(sayFirst(names)).toBe('Police, Health, MASH, First Contact and 2 others');
});

it('says how many there are, of one as one', () => {
  expect([0, 1, 2, 1_200].map((count) => sayCount(count, 'case'))).toEqual([
    '0 cases',
    '1 case',
    '2 cases',
    '1,200 cases',
  ]);
  expect(sayCount(2, 'step of an assessment', 'steps of assessments')).toBe('2 steps of assessments');
});
