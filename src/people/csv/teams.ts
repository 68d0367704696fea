/** The list of teams: a line for each. A column that is missing leaves what it is about as it was. */
import { nameKey } from '../../rules/base/names.ts';
import { type Agency, functionAgencies, type TeamFunction, usualFunctions } from '../../rules/base/vocabulary.ts';
import { misplacedFunction, type RegisterContents, type TeamEntry } from '../contents.ts';
import { closeTeam, newTeamId } from '../edits.ts';
import { agencyIn, channelIn, functionIn, NotSo, shortText, type TenantsOfList, tenantIn, yesIn } from './cells.ts';
import { holidayColumns, holidaysFrom } from './holidays.ts';
import { type ListRead, Troubles } from './reading.ts';
import { type Row, readTable } from './table.ts';

export const teamColumns = [
  'team',
  'name',
  'agency',
  'function',
  'channel',
  'tenant',
  'closed',
  ...holidayColumns,
] as const;
type Column = (typeof teamColumns)[number];

const idForm = /^[a-z0-9][a-z0-9-]{0,79}$/;

function known(row: Row<Column>, teams: readonly TeamEntry[]): TeamEntry | undefined {
  const [id, name] = [row.cell('team'), nameKey(row.cell('name'))];
  return teams.find((one) => (id === '' ? nameKey(one.name) === name : one.id === id));
}

/** Where the list does not say it, as before; in an agency where that is not done, what is usual there. */
function functionOf(text: string, name: string, agency: Agency, before: TeamEntry | undefined): TeamFunction {
  if (text === '') {
    const is = before?.function ?? usualFunctions[agency];
    return functionAgencies[is].includes(agency) ? is : usualFunctions[agency];
  }
  const said = functionIn(text);
  const misplaced = misplacedFunction({ name, agency }, said);
  if (misplaced !== undefined) throw new NotSo(misplaced);
  return said;
}

function teamFrom(
  row: Row<Column>,
  before: TeamEntry | undefined,
  columns: ReadonlySet<Column>,
  teams: readonly TeamEntry[],
  tenants: TenantsOfList,
): TeamEntry {
  const name = shortText(row.cell('name')) || before?.name;
  if (name === undefined) throw new NotSo('This team is new, so give its name.');
  const id = before?.id ?? (row.cell('team') || newTeamId(name, teams));
  if (!idForm.test(id)) throw new NotSo('Give the team a short name in small letters, numbers and hyphens.');
  if (before === undefined && row.cell('agency') === '') throw new NotSo('This team is new, so give its agency.');
  const agency = row.cell('agency') === '' ? (before as TeamEntry).agency : agencyIn(row.cell('agency'));
  const said = row.cell('channel') === '' ? undefined : channelIn(row.cell('channel'));
  const channel = columns.has('channel') ? said : before?.channel;
  const tenant = columns.has('tenant') ? tenantIn(row.cell('tenant'), tenants) : before?.tenant;
  const closed = columns.has('closed') ? yesIn(row.cell('closed')) : before?.closed;
  if (closed && said !== undefined) throw new NotSo('A closed team cannot have a channel. Leave one of the two empty.');
  return {
    ...{ id, name, agency, function: functionOf(row.cell('function'), name, agency, before) },
    ...(channel === undefined || closed ? {} : { channel }),
    ...(tenant === undefined ? {} : { tenant }),
    ...(closed ? { closed: true } : {}),
    ...holidaysFrom(row, columns, { name, agency }, before?.holidays),
  };
}

/** What cannot be said of two teams. */
function checkAlone(team: TeamEntry, others: readonly TeamEntry[]): TeamEntry {
  const same = others.find((one) => one.id === team.id || nameKey(one.name) === nameKey(team.name));
  if (same !== undefined) throw new NotSo(`There is another team called ${same.name}. Give each team its own name.`);
  const there = others.find(({ channel }) => channel !== undefined && channel === team.channel);
  if (there !== undefined) throw new NotSo(`That channel belongs to ${there.name}.`);
  return team;
}

/** `isEverybody`: a team that is not in the list is closed. */
export function readTeams(
  text: string,
  contents: RegisterContents,
  isEverybody: boolean,
  tenants: TenantsOfList,
): ListRead {
  const table = readTable(text, teamColumns, ['name']);
  if (!table.ok) return table;
  const troubles = new Troubles();
  const listed = new Set<string>();
  let teams: readonly TeamEntry[] = contents.teams;
  for (const row of table.rows) {
    const before = known(row, contents.teams);
    const team = troubles.try(row.line, () => {
      const made = teamFrom(row, before, table.columns, teams, tenants);
      if (listed.has(made.id)) throw new NotSo('A line above already has this team.');
      return checkAlone(
        made,
        teams.filter(({ id }) => id !== made.id),
      );
    });
    if (team === undefined) continue;
    listed.add(team.id);
    teams = before === undefined ? [...teams, team] : teams.map((one) => (one.id === team.id ? team : one));
  }
  if (troubles.lines.length > 0) return { ok: false, lines: troubles.lines };
  const closing = teams.filter(({ id, closed }) => closed || (isEverybody && !listed.has(id))).map(({ id }) => id);
  const after = closing.reduce<RegisterContents>((now, id) => closeTeam(id)(now) as RegisterContents, {
    ...contents,
    teams: [...teams],
  });
  return { ok: true, after };
}
