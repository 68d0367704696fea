import { findTeamByName } from '../../src/dialogs/find-team-by-name.ts';

const teams = [
  { id: 'north', name: 'Northfield Academy' },
  { id: 'northfield-college', name: 'Northfield Academy Sixth Form' },
  { id: 'river', name: 'Riverside College' },
  { id: 'kings', name: 'King’s École' },
];

describe('a team by what is typed of its name', () => {
  it.each([
    ['Northfield Academy', 'north'],
    ['  northfield academy ', 'north'],
    ['river', 'river'],
    ['sixth', 'northfield-college'],
    ["KING'S E\u0301COLE", 'kings'],
    ["king's ecole", 'kings'],
    ['Northfield-Academy', 'north'],
  ])('%j is one', (typed, id) => {
    expect(findTeamByName(typed, teams)).toMatchObject({ id });
  });

  it('is asked for again where several have it, or none', () => {
    expect(findTeamByName('field', teams)).toEqual({
      says: 'More than one team has that in its name: Northfield Academy, Northfield Academy Sixth Form. Enter more of the name.',
    });
    expect(findTeamByName('hill', teams)).toEqual({
      says: expect.stringContaining('No team has that in its name.'),
    });
  });
});
