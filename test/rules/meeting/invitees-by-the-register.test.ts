import { inviteList, proposedTeams } from '../../../src/rules/meeting/invitees.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { aRegister, register } from '../../support/factories.ts';
import { lineOf, listOf, takenOf } from './invited.ts';

describe('the teams proposed', () => {
  it('are those of the lines that are', () => {
    expect(proposedTeams(listOf(takenOf().checkedActiveTo('families-first-east')))).toEqual([
      'cdyjs-managers',
      'families-first-east',
      'send-inclusion',
      'northfield-academy',
      'police',
      'health',
    ]);
  });

  it('follow the register: what is not in it is not proposed', () => {
    const small = aRegister(({ teams, people }) => ({
      teams: teams.filter(({ agency }) => agency === 'cdyjs' || agency === 'police'),
      people: people
        .filter(({ name }) => name === 'Hannah Reid' || name === 'Joanne Hardy')
        .map((one) => ({ ...one, deputy: undefined })),
    }));
    const list = inviteList(takenOf().case, small);
    expect(proposedTeams(list)).toEqual(['cdyjs-managers', 'police']);
    expect(list.outside.map(({ id }) => id)).toEqual(['outside:school']);
    expect(register.teams()).toHaveLength(10);
  });
});

describe('a team that does something else in its agency', () => {
  const roster = aRegister(({ teams }) => ({
    teams: [
      { id: 'workers', name: 'CDYJS case managers', agency: 'cdyjs', function: 'case-managers' },
      { id: 'traffic', name: 'Police traffic', agency: 'police', function: 'other' },
      { id: 'governors', name: 'Northfield Academy governors', agency: 'education', function: 'other' },
      ...teams,
    ],
  }));
  const why = 'They do something else in their agency. Add them where it is relevant.';

  it.each([
    ['workers', 'CN-12'],
    ['traffic', 'CN-16'],
    ['governors', 'CN-15'],
  ])('can be invited, and is not proposed: %s', (team, source) => {
    expect(lineOf(takenOf({ setting: 'Northfield' }, { roster }), team)).toEqual({ proposed: false, why, source });
    expect(proposedTeams(listOf(takenOf({ setting: 'Northfield' }, { roster })))).toContain('northfield-academy');
  });

  it('is proposed where the concern came from them, or where the young person is active to them', () => {
    const since = aRegister(({ teams }) => ({
      teams: teams.map((one) =>
        one.id === 'families-first-east' || one.id === 'police' ? { ...one, function: 'other' } : one,
      ),
    }));
    const story = takenOf({}, { roster: since, referrer: 'Joanne Hardy' }).checkedActiveTo('families-first-east');
    expect(lineOf(story, 'police')).toMatchObject({ proposed: true, source: 'A-27' });
    expect(lineOf(story, 'families-first-east')).toMatchObject({ proposed: true, source: 'CN-13' });
  });

  it('is not the school that is told of', () => {
    const onlyGovernors = aRegister(({ teams, people }) => ({
      teams: teams.map((one) => (one.id === 'northfield-academy' ? { ...one, function: 'other' } : one)),
      people,
    }));
    expect(listOf(takenOf({}, { roster: onlyGovernors })).outside.map(({ id }) => id)).toEqual(['outside:school']);
  });
});

describe('in a county of many schools', () => {
  const county = aRegister(({ teams, people }) => ({
    people,
    teams: [
      ...teams,
      ...Array.from({ length: 30 }, (_, n) => ({ id: `school-${n}`, name: `School ${n}`, agency: 'education' })),
    ],
  }));
  const offered = (story: CaseStory) =>
    listOf(story)
      .lines.filter((line) => line.offered)
      .map(({ team }) => team.name);

  it('offers by name those that the case leads to (CN-15, A-27), and every other agency', () => {
    const names = offered(takenOf({ setting: 'School 7' }, { roster: county }));
    expect(names.filter((name) => name.startsWith('School'))).toEqual(['School 7']);
    expect(names).toContain('Northfield Academy');
    expect(names).not.toContain('Riverside College');
    expect(names).toContain('MASH');
  });

  it('offers all of them where they are few', () => {
    expect(listOf(takenOf()).lines.every((line) => line.offered)).toBe(true);
  });
});
