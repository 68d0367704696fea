/** The days on which a school is closed, as a list of teams takes and gives them. */
import county from '../../../desk/county.json' with { type: 'json' };
import { readContents } from '../../../src/people/contents.ts';
import { readList } from '../../../src/people/csv/lists.ts';
import { writeTeams } from '../../../src/people/csv/writing.ts';

const contents = readContents(county);
const school = 'northfield-academy';
const read = (cells: string, columns = 'team,closed days,asked then', before = contents) =>
  readList(`name,${columns}\n,${cells}`, before, false);
function after(...asked: Parameters<typeof read>) {
  const found = read(...asked);
  if (!found.ok) throw new Error(JSON.stringify(found.lines));
  return found.after;
}
const holidaysIn = (register: typeof contents) => register.teams.find(({ id }) => id === school)?.holidays;
const both = `${school},15/02/2027 to 19/02/2027; 2026-12-21 to 2027-01-04,"Ann Day, head, 01632 960001"`;
const kept = {
  contact: 'Ann Day, head, 01632 960001',
  closed: [
    { from: '2026-12-21', until: '2027-01-04' },
    { from: '2027-02-15', until: '2027-02-19' },
  ],
};

it('are taken with who is asked then, and given back in the same form', () => {
  const register = after(both);
  expect(holidaysIn(register)).toEqual(kept);
  expect(readList(writeTeams(register), contents, true)).toEqual({ ok: true, after: register });
});

it('stay as they are where a list has no such column, and go where the cell is empty', () => {
  const register = after(both);
  expect(holidaysIn(after(`${school}`, 'team', register))).toEqual(kept);
  expect(holidaysIn(after(`${school},`, 'team,closed days', register))).toEqual({ ...kept, closed: [] });
  expect(holidaysIn(after(`${school},,`, undefined, register))).toBeUndefined();
});

it.each([
  ['no period', `${school},21/12/2026,`, 'is not a period. Write the first day and the last day'],
  ['no date', `${school},21/13/2026 to 04/01/2027,`, 'is not a date'],
  ['a last day before the first', `${school},04/01/2027 to 21/12/2026,`, 'the last day is before the first day'],
  ['more than the form holds', `${school},${'21/12/2026 to 22/12/2026;'.repeat(5)},`, 'Give 4 periods or fewer.'],
  ['too long a text', `${school},,${'x'.repeat(201)}`, 'Use 200 characters or fewer.'],
  ['a team that is no school', 'police,21/12/2026 to 04/01/2027,', 'is not a school or college'],
])('are refused with the line and what to do: %s', (_words, cells, says) => {
  expect(read(cells)).toEqual({ ok: false, lines: [{ line: 2, says: expect.stringContaining(says) }] });
});
