/** A school or college, chosen from the register's by typing some of its name. */
import type { Field, FieldError } from '../cards/form/fields.ts';
import { isSchool, type Roster, type Team } from '../rules/base/vocabulary.ts';

export type School = Pick<Team, 'id' | 'name'>;

/** Up to so many stand on the card; more are looked up while somebody types, as a county's would make it too large. */
const MOST_LISTED = 30;

/** Those that are open, by name. Two of one name are told apart by nothing that anybody may be shown. */
export function schoolsIn(roster: Pick<Roster, 'teams'>): readonly School[] {
  const teams = roster.teams();
  const known = schoolsOf.get(teams);
  if (known !== undefined) return known;
  const schools = teams
    .filter(isSchool)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  schoolsOf.set(teams, schools);
  return schools;
}

/** A register's teams stay the same until it is changed, and a turn asks for its schools several times. */
const schoolsOf = new WeakMap<readonly Team[], readonly School[]>();

const gone = 'That school or college is not in the list. Choose it again, or clear the box and write its name below.';

const schoolLabel = 'Their school or college, from the list';
export const settingLabel = 'Which school, college or employer?';

/** Value: the id of its team. */
export const schoolField = (schools: readonly School[], label = schoolLabel) =>
  ({
    id: 'school',
    kind: 'pick',
    label,
    hint: 'Type some of its name, then choose it.',
    ...(schools.length > MOST_LISTED ? ({ dataset: 'pathway/schools' } as const) : {}),
    choices: schools.length > MOST_LISTED ? [] : schools.map(({ id, name }) => ({ value: id, title: name })),
    titleOf: (value) => schools.find(({ id }) => id === value)?.name,
    unknown: () => gone,
  }) as const satisfies Field;

/** Nothing where the register has none. */
export const schoolFields = (schools: readonly School[], label?: string) =>
  schools.length === 0 ? [] : [schoolField(schools, label)];

/** Of the box beside it. */
export const settingHint = (schools: readonly School[]) =>
  schools.length === 0 ? {} : { hint: 'Only if you could not choose it from the list.' };

interface Told {
  readonly setting?: string | undefined;
  readonly settingTeam?: string | undefined;
}

/** What is kept of the one that was chosen, or of what was written; or that both were given, and differ. */
export function settingFrom(
  school: string | undefined,
  written: string | undefined,
  schools: readonly School[],
): Told | readonly FieldError[] {
  const chosen = schools.find(({ id }) => id === school);
  if (chosen === undefined) return written === undefined ? {} : { setting: written };
  const isSame = written === undefined || written.toLowerCase() === chosen.name.toLowerCase();
  if (isSame) return { setting: chosen.name, settingTeam: chosen.id };
  return [{ field: 'setting', says: 'You have chosen a school above as well. Clear the one that is not theirs.' }];
}
