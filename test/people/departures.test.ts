import county from '../../desk/county.json' with { type: 'json' };
import { type RegisterContents, readContents } from '../../src/people/contents.ts';
import { withDepartures } from '../../src/people/departures.ts';
import { addPerson, changePerson, type Edit, endRole, giveRole, removePerson } from '../../src/people/edits.ts';
import { registerOf } from '../../src/people/register.ts';
import { idOf } from '../support/factories.ts';

const contents = readContents(county);
const [hannah, tom, priya] = [idOf('Hannah Reid'), idOf('Tom Bell'), idOf('Priya Shah')];

const edited = (...edits: readonly Edit[]): RegisterContents =>
  edits.reduce<RegisterContents>((now, edit) => withDepartures(now, edit(now) as RegisterContents), contents);
const on = (register: RegisterContents) => registerOf(register).on('2026-11-02');

describe('a team manager who is one no more', () => {
  it.each([
    ['removed', removePerson(hannah)],
    ['without the role', endRole(hannah, 'cdyjs-managers')],
  ])('is known still, with the deputy: %s', (_words, leaves) => {
    const roster = on(edited(leaves));
    expect(roster.formerManagers()).toEqual([hannah]);
    expect(roster.actingFor(hannah).map(({ name }) => name)).toEqual(['Tom Bell']);
    expect(roster.actsFor(tom)).toContain(hannah);
  });

  it('is a manager like any other once they are back', () => {
    const back = edited(
      removePerson(hannah),
      addPerson({ id: hannah, name: 'Hannah Reid', job: 'Team manager' }),
      giveRole(hannah, 'cdyjs-managers', 'team-manager'),
    );
    expect(on(back).formerManagers()).toEqual([]);
    expect(back).not.toHaveProperty('formerManagers');
  });

  it('keeps nobody as deputy who has left as well', () => {
    expect(on(edited(removePerson(hannah), removePerson(tom))).actingFor(hannah)).toEqual([]);
  });

  it('is nobody who never was one', () => {
    const other = contents.people.find(({ id }) => id === priya) as (typeof contents.people)[number];
    expect(edited(removePerson(priya), changePerson(tom, { ...other, name: 'Tom Bell' }))).not.toHaveProperty(
      'formerManagers',
    );
  });
});
