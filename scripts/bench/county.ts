/** The county of the desk with as many more teachers as the load needs: one person has one conversation at a time. */
import county from '../../desk/county.json' with { type: 'json' };
import type { County } from '../../desk/fake-teams/county.ts';

const nameOf = (number: number): string => `Teacher ${number}`;

/** The names of so many teachers, each of a `crowdedCounty` of as many. */
export const teachers = (many: number): readonly string[] => Array.from({ length: many }, (_, index) => nameOf(index));

export function crowdedCounty(many: number): County {
  const more = teachers(many).map((name, index) => ({
    id: `a2000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name,
    job: 'Teacher',
    teams: [{ team: 'northfield-academy', role: 'school-staff' }],
  }));
  return { ...county, people: [...county.people, ...more] };
}
