/** When a school is closed, and who is asked there meanwhile, in the register. */
import county from '../../desk/county.json' with { type: 'json' };
import { readContents } from '../../src/people/contents.ts';
import { readTeams } from '../../src/people/csv/teams.ts';
import { differences } from '../../src/people/differences.ts';
import { registerOf } from '../../src/people/register.ts';
import { setHolidays } from '../../src/people/school-holidays.ts';

const before = readContents(county);
const today = '2026-11-02';
const school = 'northfield-academy';
const period = (from: string, until: string) => ({ from, until });
const set = (holidays: Parameters<typeof setHolidays>[1], team = school) =>
  setHolidays(team, holidays, today)(before) as ReturnType<typeof readContents>;

it('keeps what lies ahead, in its order, and gives it to the rules', () => {
  const closed = [
    period('2026-12-21', '2027-01-04'),
    period('2026-11-02', '2026-11-02'),
    period('2026-10-26', '2026-10-30'),
  ];
  const after = set({ contact: 'MARKER-contact', closed });
  const holidays = { contact: 'MARKER-contact', closed: [closed[1], closed[0]] };
  expect(registerOf(readContents(after)).on(today).team(school)?.holidays).toEqual(holidays);
  expect(differences(before, after)).toEqual([{ what: 'holidays', team: school, name: 'Northfield Academy' }]);
});

it('is emptied without a trace, and refused of others and of days the wrong way round', () => {
  expect(set({ closed: [] })).toEqual(before);
  expect(set({ closed: [period('2027-01-04', '2026-12-21')] })).toMatchObject({ trouble: expect.any(String) });
  expect(set({ closed: [] }, 'health')).toMatchObject({ trouble: expect.stringContaining('not a school') });
  expect(set({ closed: [] }, 'none')).toMatchObject({ trouble: expect.any(String) });
});

it('stays where a list of teams is imported', () => {
  const after = set({ contact: 'MARKER-contact', closed: [period('2026-12-21', '2027-01-04')] });
  const read = readTeams('team,name\nnorthfield-academy,Northfield School', after, false, {
    home: after.tenant,
    allowed: undefined,
  });
  const found = read.ok ? read.after.teams.find(({ id }) => id === school) : undefined;
  expect(found).toMatchObject({ name: 'Northfield School', holidays: { contact: 'MARKER-contact' } });
});
