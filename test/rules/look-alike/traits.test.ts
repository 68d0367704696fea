/** When two cases may be about one young person: two words of the name, and besides them the year or the school. */
import type { YoungPerson } from '../../../src/rules/concern/concern.ts';
import { termsOf, termsSought } from '../../../src/rules/look-alike/terms.ts';
import { looksAlike, traitsOf } from '../../../src/rules/look-alike/traits.ts';
import { aConcern, local } from '../../support/factories.ts';
import { dice, seed } from '../../support/random.ts';

type Told = Pick<YoungPerson, 'name' | 'birthDate' | 'approximateAge' | 'setting'>;
const none = { birthDate: undefined, approximateAge: undefined, setting: undefined };

function traits(told: Partial<Told>, received = '2027-06-16') {
  const concern = aConcern({ youngPerson: { ...none, name: 'Jamie Hartley', ...told } });
  return traitsOf({ origin: { kind: 'concern', concern }, receivedAt: local(received, '09:00') });
}

function expectAlike(one: Partial<Told>, other: Partial<Told>, is: boolean): void {
  expect(looksAlike(traits(one), traits(other))).toBe(is);
  expect(looksAlike(traits(other), traits(one))).toBe(is);
}

describe('the young person of one case may be that of another', () => {
  const a = { birthDate: '2013-02-11', setting: 'Northfield' };

  it.each<[string, Partial<Told>]>([
    ['where the age that was told fits and the school as well', { approximateAge: 14, setting: 'Northfield' }],
    ['where only the year of birth fits', { birthDate: '2013-03-02', setting: 'Riverside' }],
    ['in the year before', { birthDate: '2012-01-30' }],
    ['in the year after', { birthDate: '2014-12-30' }],
    ['where only the school fits', { approximateAge: 17, setting: 'Northfield Academy' }],
    ['where the name is the other way round', { name: 'HARTLEY, Jamie', setting: 'Northfield' }],
    ['where one has another name between', { name: 'Jamie Lee Hartley', setting: 'Northfield' }],
    ['where a name is doubled', { name: 'Jamie Cole-Hartley', setting: 'Northfield' }],
  ])('%s', (_why, told) => expectAlike(a, told, true));

  it.each<[string, Partial<Told>]>([
    ['where only the name fits', { approximateAge: 17, setting: 'Riverside' }],
    ['where nothing but the name is known of one', {}],
    ['two years apart, at two schools', { birthDate: '2015-02-11', setting: 'Riverside' }],
    ['where one word of the name fits', { name: 'Jamie Hart', birthDate: '2013-02-11', setting: 'Northfield' }],
    ['where the name is one word', { name: 'Jamie', birthDate: '2013-02-11', setting: 'Northfield' }],
  ])('and may not %s', (_why, told) => expectAlike(a, told, false));

  it('and words that stand in many names count as none', () => {
    const birthDate = '2013-02-11';
    expectAlike({ name: 'Ali bin al Hadi', birthDate }, { name: 'Omar bin al Rashid', birthDate }, false);
    expectAlike({ name: 'not known', birthDate }, { name: 'Not known', birthDate }, false);
    expectAlike({ name: 'Name not known', birthDate }, { name: 'name not known yet', birthDate }, false);
  });

  it.each([
    ['Northfield Academy', 'northfield school', true],
    ["St John's RC Primary School", 'St. John’s Catholic Primary', true],
    ['Durham Johnston', 'Johnston School, Durham', true],
    ['Durham Johnston', 'Durham Riverside', false],
    ['not known', 'not known', false],
    ['not in school', 'none, he is home educated', false],
    ['The College', 'a college', false],
  ])('and "%s" is "%s": %s', (one, other, is) => expectAlike({ setting: one }, { setting: other }, is));

  it('and an age counts from the day on which it was told', () => {
    const before = traits({ approximateAge: 12 }, '2025-03-01');
    expect(looksAlike(before, traits({ approximateAge: 14 }, '2027-03-01'))).toBe(true);
    expect(looksAlike(before, traits({ approximateAge: 12 }, '2027-03-01'))).toBe(false);
  });
});

describe('the terms of the index', () => {
  it('find all that look alike, and of what does not little: as drawn by dice', () => {
    const { oneOf: one, below } = dice(seed);
    const names = ['Jamie Hartley', 'Jamie Lee Hartley', 'Hartley', 'Lee Hartley', 'Kim Hale', 'José Ng-Hale', '🙂'];
    const settings = [undefined, 'Northfield', 'Northfield Academy', 'Riverside College', 'school'];
    const drawn = () =>
      traits({
        name: one(names),
        setting: one(settings),
        ...(below(2) === 0 ? { approximateAge: 10 + below(7) } : {}),
      });
    for (let n = 0; n < 400; n += 1) {
      const [mine, theirs] = [drawn(), drawn()];
      const terms = termsOf(theirs);
      const isFound = termsSought(mine).some((term) => terms.includes(term));
      if (looksAlike(mine, theirs)) expect({ seed, mine, theirs, isFound }).toMatchObject({ isFound: true });
    }
  });

  it('are few, also of a name of ten thousand letters', () => {
    const name = Array.from({ length: 2_000 }, (_, n) => `name${'abcdefgh'[n % 8]}${'x'.repeat(n % 5)}`).join(' ');
    const long = traits({ name, approximateAge: 14, setting: name });
    expect(termsOf(long).length).toBeLessThanOrEqual(70);
    expect(termsSought(long).length).toBeLessThanOrEqual(90);
    expect(termsOf(traits({ birthDate: '2013-02-11', setting: 'Northfield' }))).toEqual([
      'pair hartley jamie born 2013',
      'pair hartley jamie at northfield',
    ]);
    expect(termsSought(traits({}))).toEqual([]);
  });
});
