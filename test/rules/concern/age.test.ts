import { findAge, yearsBetween } from '../../../src/rules/concern/age.ts';
import { aCase } from '../../support/a-case.ts';
import { aConcern, policy } from '../../support/factories.ts';

const received = '2026-11-02';
const limits = policy.ages;

const born = (birthDate: string, happenedOn?: string) =>
  findAge(aConcern({ youngPerson: { birthDate }, seenOrHeard: { happenedOn } }), received, limits);
const about = (approximateAge: number) =>
  findAge(aConcern({ youngPerson: { birthDate: undefined, approximateAge } }), received, limits);

describe('the age at which the procedure begins (SC-05, SC-06, A-01, A-02)', () => {
  it.each([
    ['ten today and when it happened', '2016-11-02', '2026-11-02', 'in-range'],
    ['ten tomorrow', '2016-11-03', '2026-10-30', 'under-ten'],
    ['ten on the day it happened', '2016-10-30', '2026-10-30', 'in-range'],
    ['nine when it happened and ten today: the manager chooses', '2016-11-02', '2026-11-01', 'border'],
    ['nine when it happened and eleven now', '2015-06-01', '2025-05-31', 'border'],
    ['under ten both times', '2018-06-01', '2026-10-30', 'under-ten'],
    ['ten, where nobody knows the day it happened', '2016-11-02', undefined, 'in-range'],
    ['nine, where nobody knows the day it happened', '2016-11-03', undefined, 'under-ten'],
    ['fourteen', '2012-03-09', '2026-10-30', 'in-range'],
  ])('born so that they are %s', (_words, birthDate, happenedOn, band) => {
    expect(born(birthDate, happenedOn).band).toBe(band);
  });

  it('counts both ages in whole years and keeps them (A-02)', () => {
    expect(born('2016-11-02', '2026-11-01')).toEqual({
      band: 'border',
      approximate: false,
      atReferral: 10,
      atBehaviour: 9,
      note: 'Under 10 when it happened and 10 or over now. The team manager chooses the way.',
    });
  });

  it('says that the procedure prints both "from" and "over" ten where the age is exactly ten (A-01)', () => {
    const note = 'Exactly 10. The procedure says both "from" and "over" 10; here 10 counts.';
    expect(born('2016-11-02', '2026-11-02').note).toBe(note);
    expect(born('2015-11-02', '2026-11-01').note).toBe(note);
    expect(born('2015-11-02', '2026-11-02').note).toBeUndefined();
  });

  it('takes somebody born on 29 February for a year older on 1 March of other years', () => {
    expect(yearsBetween('2016-02-29', '2026-02-28')).toBe(9);
    expect(yearsBetween('2016-02-29', '2026-03-01')).toBe(10);
  });
});

describe('an age that is only known to be about so many years', () => {
  it.each([
    [8, 'under-ten'],
    [9, 'border'],
    [10, 'border'],
    [11, 'in-range'],
    [17, 'in-range'],
    [18, 'adult'],
  ])('about %d', (age, band) => {
    expect(about(age)).toMatchObject({ band, approximate: true, atReferral: age });
  });

  it('leaves the choice to the team manager in words (A-02)', () => {
    expect(about(9).note).toBe('The age is only known to be about 9. The team manager chooses the way.');
  });

  it('does not make up an age at the time it happened', () => {
    expect(about(14)).not.toHaveProperty('atBehaviour');
  });

  it('is not known where neither a date of birth nor an age was told, and is asked for in the talk', () => {
    const age = findAge(aConcern({ youngPerson: { birthDate: undefined } }), received, limits);
    expect(age).toEqual({
      band: 'not-known',
      approximate: false,
      note: 'The age is not known. Ask for it in the talk with the referrer.',
    });
  });

  it('gives way to the date of birth where both were told', () => {
    const both = aConcern({ youngPerson: { birthDate: '2012-03-09', approximateAge: 9 } });
    expect(findAge(both, received, limits)).toMatchObject({ band: 'in-range', approximate: false, atReferral: 14 });
  });
});

describe('the age at which the procedure ends (A-03)', () => {
  it.each([
    ['eighteen on the day it happened', '2008-10-30', '2026-10-30', 'adult'],
    ['eighteen the day after it happened', '2008-10-31', '2026-10-30', 'in-range'],
    ['seventeen when it happened and eighteen now', '2008-11-01', '2026-10-31', 'in-range'],
    ['eighteen now, where nobody knows the day it happened', '2008-11-02', undefined, 'adult'],
    ['seventeen until tomorrow', '2008-11-03', undefined, 'in-range'],
  ])('%s', (_words, birthDate, happenedOn, band) => {
    expect(born(birthDate, happenedOn).band).toBe(band);
  });

  it('warns and refuses nothing', () => {
    const story = aCase({ concern: aConcern({ youngPerson: { birthDate: '2004-01-01' } }) }).receivedAt(
      '2026-11-02T09:15:00Z',
    );
    expect(story.case).toMatchObject({
      stage: 'received',
      age: { note: '18 or over. The procedure is for children: the team manager decides.' },
    });
    expect(story.takenBy('Hannah Reid').discussed().agreed().case.stage).toBe('arranging');
  });
});

describe('where a concern begins, by age', () => {
  const received = (birthDate: string | undefined, happenedOn?: string) =>
    aCase({ concern: aConcern({ youngPerson: { birthDate }, seenOrHeard: { happenedOn } }) }).receivedAt(
      '2026-11-02T09:15:00Z',
    );

  it('goes to First Contact under ten, and is referred on to them there and then (SC-06)', () => {
    const { case: c, events } = received('2018-06-01');
    expect(c.stage).toBe('with-first-contact');
    expect(events).toEqual([
      expect.objectContaining({ type: 'concern-received' }),
      { type: 'referred-on', team: 'first-contact', because: 'under-ten' },
    ]);
  });

  it.each([
    ['at the border', '2016-11-02', '2026-11-01'],
    ['not known', undefined, undefined],
    ['in range', '2012-03-09', undefined],
    ['eighteen or over', '2004-01-01', undefined],
  ])(
    'stays with CDYJS where the age is %s, and nobody is turned away (A-02, A-03)',
    (_words, birthDate, happenedOn) => {
      const { case: c, events } = received(birthDate, happenedOn);
      expect(c.stage).toBe('received');
      expect(events).toHaveLength(1);
    },
  );
});
