/** What has no room in a list of the register is counted, and one is not called several. */
import { textOfCard } from '../../desk/hands/card-reading.ts';
import type { Card } from '../../src/cards/card.ts';
import { badLines } from '../../src/cards/register/lists.ts';
import { teamCard } from '../../src/cards/register/teams.ts';
import type { RegisterContents } from '../../src/people/contents.ts';

const lines = (count: number) => Array.from({ length: count }, (_, n) => ({ line: n + 2, says: 'No.' }));

it.each([
  [40, 'Line 41: No.'],
  [41, 'and 1 more line. Fix these first.'],
  [42, 'and 2 more lines. Fix these first.'],
])('of %d bad lines of a list', (count, last) => {
  expect(badLines(lines(count)).at(-1)).toBe(last);
});

it.each([
  [30, /30, School or college staff/],
  [31, /and 1 other$/m],
  [32, /and 2 others$/m],
])('of %d people in one team', (count, last) => {
  const team = { id: 'northfield', name: 'Northfield', agency: 'education', function: 'safeguarding' } as const;
  const people = Array.from({ length: count }, (_, n) => ({
    id: `person-${n}`,
    name: `Person ${n + 1}`,
    teams: [{ team: team.id, role: 'school-staff' as const }],
  }));
  const contents = { people, teams: [team] } as unknown as RegisterContents;
  expect(textOfCard(teamCard({ team, contents }) as Card)).toMatch(last);
});
