import county from '../../desk/county.json' with { type: 'json' };
import { type RegisterContents, readContents } from '../../src/people/contents.ts';
import { closeTeam, endRole, giveRole, setCover } from '../../src/people/edits.ts';
import { createRegister, registerOf } from '../../src/people/register.ts';
import { idOf } from '../support/factories.ts';

const contents = readContents(county);
const [hannah, tom, sam, gwen, priya] = ['Hannah Reid', 'Tom Bell', 'Sam Whitfield', 'Gwen Parry', 'Priya Shah'].map(
  idOf,
) as [string, string, string, string, string];
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

describe('administrators', () => {
  it('are those whom the register names, and those of the settings', () => {
    expect(createRegister(county).isAdministrator(gwen)).toBe(true);
    expect(createRegister(county).isAdministrator(priya)).toBe(false);
    expect(createRegister(county, [priya]).isAdministrator(priya)).toBe(true);
    expect(createRegister(county, [priya, gwen]).administrators()).toEqual([priya, gwen]);
  });
});

describe('who acts for a team manager (A-18)', () => {
  const withSam = giveRole(sam, 'cdyjs-managers', 'team-manager')(contents) as RegisterContents;
  const away = setCover(hannah, { by: sam, from: '2026-11-03', until: '2026-11-05' }, '2026-11-02')(withSam);
  const register = registerOf(away as RegisterContents);

  it.each([
    ['2026-11-02', [], ['Tom Bell']],
    ['2026-11-03', ['Sam Whitfield'], ['Tom Bell', 'Sam Whitfield']],
    ['2026-11-05', ['Sam Whitfield'], ['Tom Bell', 'Sam Whitfield']],
    ['2026-11-06', [], ['Tom Bell']],
  ])('on %s: %j cover, %j act', (day, covers, acting) => {
    const roster = register.on(day);
    expect(names(roster.coversOf(hannah))).toEqual(covers);
    expect(names(roster.actingFor(hannah))).toEqual(acting);
    expect(roster.actsFor(sam)).toEqual(covers.length > 0 ? [hannah] : []);
  });

  it('is no longer somebody whose own role has ended', () => {
    const ended = endRole(tom, 'cdyjs-managers')(contents) as RegisterContents;
    expect(registerOf(ended).on('2026-11-02').actingFor(hannah)).toEqual([]);
  });
});

describe('a team that is closed', () => {
  it('is asked nothing and has nobody, and keeps its name', () => {
    const register = registerOf(closeTeam('police')(contents) as RegisterContents);
    expect(names(register.teams())).not.toContain('Police safeguarding');
    expect(register.team('police')?.name).toBe('Police safeguarding');
    expect(register.channelOf('police')).toBeUndefined();
    expect(register.withJob('police-officer')).toEqual([]);
  });
});

describe('what a team does in its agency', () => {
  const north = { id: 'north', name: 'CDYJS north', agency: 'cdyjs' };
  const register = createRegister({
    ...county,
    teams: [
      { ...north, id: 'workers', name: 'CDYJS case managers', function: 'case-managers' },
      ...county.teams,
      north,
    ],
  });

  it('finds every team that does it there, in the order of the register', () => {
    expect(names(register.teamsThat('takes-referrals', 'cdyjs'))).toEqual(['CDYJS managers', 'CDYJS north']);
    expect(names(register.teamsThat('case-managers', 'cdyjs'))).toEqual(['CDYJS case managers']);
    expect(names(register.teamsThat('takes-referrals', 'first-contact'))).toEqual(['First Contact']);
    expect(register.teamsThat('takes-referrals', 'police')).toEqual([]);
    expect(names(register.on('2026-11-02').teamsThat('safeguarding', 'police'))).toEqual(['Police safeguarding']);
  });

  it('finds no team that is closed', () => {
    const closed = registerOf(closeTeam('cdyjs-managers')(contents) as RegisterContents);
    expect(closed.teamsThat('takes-referrals', 'cdyjs')).toEqual([]);
  });
});
