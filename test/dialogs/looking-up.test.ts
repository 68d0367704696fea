import { lookUp } from '../../src/dialogs/looking-up.ts';
import { schoolField, schoolsIn, settingFrom } from '../../src/dialogs/schools.ts';
import type { LookedUp, LookUp } from '../../src/dialogs/turn.ts';
import { withManyTeams } from '../support/many-teams.ts';

const roster = withManyTeams(400, 'education').on('2026-11-02');
const asked = (more: Partial<LookUp> = {}): LookedUp =>
  lookUp(roster, { dataset: 'pathway/schools', text: 'education', ...more });
const found = (searched: LookedUp): readonly string[] =>
  'results' in searched ? searched.results.map(({ title }) => title) : [];

describe('a county of 400 schools, looked up', () => {
  it('is shown fifteen at a time, and the rest with the next page', () => {
    expect(found(asked())).toHaveLength(15);
    expect(found(asked())[0]).toBe('Education 001');
    expect(found(asked({ skip: 15, top: 15 }))[0]).toBe('Education 016');
    expect(found(asked({ top: 3 }))).toHaveLength(3);
    expect(found(asked({ top: 400 }))).toHaveLength(15);
    expect(found(asked({ skip: 395 }))).toHaveLength(5);
    expect(found(asked({ skip: 5_000 }))).toEqual([]);
  });

  it('is found by any part of a name, the beginning first, whatever its accents and hyphens', () => {
    expect(found(asked({ text: 'NORTHFIELD' }))).toEqual(['Northfield Academy']);
    expect(found(asked({ text: 'field-acad' }))).toEqual(['Northfield Academy']);
    expect(found(asked({ text: 'no such school' }))).toEqual([]);
  });

  it('tells names and the ids of teams alone, of schools and of nobody else', () => {
    expect(asked({ text: 'river' })).toEqual({ results: [{ value: 'riverside-college', title: 'Riverside College' }] });
    expect(found(asked({ text: 'police' }))).toEqual([]);
  });

  it.each<[string, Partial<LookUp>, string]>([
    ['10,000 characters', { text: 'x'.repeat(10_000) }, 'Type 100 characters at most.'],
    ['a list that there is not', { dataset: 'pathway/people' }, 'Pathway has no such list.'],
    ["Teams' own people", { dataset: 'graph.microsoft.com/users' }, 'Pathway has no such list.'],
    ['a name of the language', { dataset: 'constructor' }, 'Pathway has no such list.'],
    ['a part before the first', { skip: -1 }, 'Pathway could not read which part of the list you want.'],
    ['a part that is no number', { skip: 'all' }, 'Pathway could not read which part of the list you want.'],
    ['no answers at all', { top: 0 }, 'Pathway could not read which part of the list you want.'],
    ['half an answer', { top: 1.5 }, 'Pathway could not read which part of the list you want.'],
    ['a part beyond all lists', { skip: 1e300 }, 'Pathway could not read which part of the list you want.'],
  ])('that is asked for %s is refused in words', (_, more, refused) => {
    expect(asked(more)).toEqual({ refused });
  });
});

describe('the question for a school', () => {
  const few = schoolsIn(withManyTeams(0).on('2026-11-02'));

  it('has the schools on the card where they are few, and looks them up where they are many', () => {
    expect(schoolField(few)).toMatchObject({ choices: few.map(({ id, name }) => ({ value: id, title: name })) });
    expect(schoolField(few)).not.toHaveProperty('dataset');
    expect(schoolField(schoolsIn(roster))).toMatchObject({ dataset: 'pathway/schools', choices: [] });
  });

  it('keeps the team of the one that was chosen, and what was written of any other', () => {
    const northfield = { setting: 'Northfield Academy', settingTeam: 'northfield-academy' };
    expect(settingFrom('northfield-academy', undefined, few)).toEqual(northfield);
    expect(settingFrom('northfield-academy', 'northfield academy', few)).toEqual(northfield);
    expect(settingFrom(undefined, 'Brightside Motors', few)).toEqual({ setting: 'Brightside Motors' });
    expect(settingFrom(undefined, undefined, few)).toEqual({});
  });

  it('is asked again where one was chosen and another written', () => {
    expect(settingFrom('northfield-academy', 'Brightside Motors', few)).toEqual([
      { field: 'setting', says: 'You have chosen a school above as well. Clear the one that is not theirs.' },
    ]);
  });
});
