/**
 * The list of people: a line for each role somebody has. The lines of one person are all there is to know of them; a
 * column that is missing from the list leaves what it is about as it was.
 */
import type { PersonId } from '../../rules/base/vocabulary.ts';
import { accountOf, personIdOf, tenantElsewhere } from '../accounts.ts';
import { isTeamManager, type PersonEntry, type RegisterContents } from '../contents.ts';
import { removePerson } from '../edits.ts';
import { NotSo, objectIdIn, personIn, type TenantsOfList, tenantIn } from './cells.ts';
import { type PersonRow, peopleColumns, personFrom, type Reading } from './person.ts';
import { type ListRead, Troubles } from './reading.ts';
import { readTable } from './table.ts';

/** In place of a role: this person is in the register no more. */
export const leaves = 'leaves';

/** The lines of each person whose object id can be read. */
function linesByPerson(
  rows: readonly PersonRow[],
  troubles: Troubles,
  idIn: (row: PersonRow) => PersonId,
): ReadonlyMap<PersonId, readonly PersonRow[]> {
  const lines = Map.groupBy(rows, (row) => troubles.try(row.line, () => idIn(row)) ?? unreadable);
  lines.delete(unreadable);
  return lines;
}
const unreadable = '';

/** Which person a line is about. A list without the column of tenants leaves each person in the tenant they are in. */
function idReader(contents: RegisterContents, hasTenant: boolean, tenants: TenantsOfList) {
  const { home } = tenants;
  const known = new Set(contents.people.map(({ id }) => id));
  const elsewhere = Map.groupBy(
    contents.people.filter(({ id }) => tenantElsewhere(id) !== undefined),
    ({ id }) => accountOf(id, home).objectId,
  );
  return (row: PersonRow): PersonId => {
    const objectId = objectIdIn(row.cell('object id'));
    const theirs = elsewhere.get(objectId) ?? [];
    if (hasTenant || known.has(objectId) || theirs.length === 0) {
      return personIdOf({ objectId, tenant: tenantIn(row.cell('tenant'), tenants) ?? home }, home);
    }
    const [only, another] = theirs;
    if (only !== undefined && another === undefined) return only.id;
    throw new NotSo(
      'More than one person has this object ID, in different tenants. Add the column tenant to the list.',
    );
  };
}

interface Acting {
  /** Everybody, as they will be. */
  readonly people: readonly PersonEntry[];
  readonly before: ReadonlyMap<PersonId, PersonEntry>;
  readonly lineOf: (id: PersonId) => number | undefined;
  readonly troubles: Troubles;
}

/** Who acts for whom, once everybody is known: team managers for team managers. What was so already stays. */
function resolved(person: PersonEntry, { people, before, lineOf, troubles }: Acting): PersonEntry {
  const line = lineOf(person.id);
  if (line === undefined) return person;
  const old = before.get(person.id);
  const manager = (text: string): PersonId => {
    const found = personIn(text, people);
    const wasSo = old?.deputy === found.id || old?.cover?.some(({ by }) => by === found.id);
    // What is wrong with their own line is said there.
    const other = [person, found].find((one) => !isTeamManager(one) && !troubles.has(lineOf(one.id)));
    if (found.id === person.id) throw new NotSo('A person cannot act for themselves.');
    if (other === undefined || wasSo) return found.id;
    throw new NotSo(`${other.name} is not a team manager. Only team managers can act for each other.`);
  };
  const { deputy, cover = [], ...rest } = person;
  const acting = deputy === undefined ? undefined : troubles.try(line, () => manager(deputy));
  const covering = cover.map((one) => ({ ...one, by: troubles.try(line, () => manager(one.by)) ?? '' }));
  return {
    ...rest,
    ...(acting === undefined ? {} : { deputy: acting }),
    ...(covering.length === 0 ? {} : { cover: covering }),
  };
}

const isLeaving = (rows: readonly PersonRow[]): boolean =>
  rows.some((row) => row.cell('role').toLowerCase() === leaves);

/** `isEverybody`: who is not in the list leaves the register. */
export function readPeople(
  text: string,
  contents: RegisterContents,
  isEverybody: boolean,
  tenants: TenantsOfList,
): ListRead {
  const table = readTable(text, peopleColumns, ['object id']);
  if (!table.ok) return table;
  const troubles = new Troubles();
  const reading: Reading = { troubles, columns: table.columns, teams: contents.teams };
  const lines = linesByPerson(table.rows, troubles, idReader(contents, table.columns.has('tenant'), tenants));
  const before = new Map(contents.people.map((person) => [person.id, person]));
  const staying = [...lines].filter(([, rows]) => !isLeaving(rows));
  const listed = new Map(staying.map(([id, rows]) => [id, personFrom(id, rows, before.get(id), reading)]));
  const goes = ({ id }: PersonEntry): boolean => !listed.has(id) && (isEverybody || lines.has(id));
  const left = contents.people
    .filter(goes)
    .reduce<RegisterContents>((now, { id }) => removePerson(id)(now) as RegisterContents, contents);
  const people = [
    ...left.people.map((person) => listed.get(person.id) ?? person),
    ...[...listed.values()].filter(({ id }) => !before.has(id)),
  ];
  const acting: Acting = { people, before, lineOf: (id) => lines.get(id)?.[0]?.line, troubles };
  const after = { ...contents, people: people.map((person) => resolved(person, acting)) };
  return troubles.lines.length > 0 ? { ok: false, lines: troubles.lines } : { ok: true, after };
}
