/** The register as two lists, in the form in which they are taken back. */
import { stringify } from 'csv-stringify/sync';
import { accountOf } from '../accounts.ts';
import { type PersonEntry, type RegisterContents, tenantsElsewhere } from '../contents.ts';
import { holidayCells } from './holidays.ts';
import { peopleColumns } from './person.ts';
import { teamColumns } from './teams.ts';

type Cells = Readonly<Record<string, string | undefined>>;

function write(columns: readonly string[], rows: readonly Cells[]): string {
  return stringify([...rows], {
    columns: [...columns],
    header: true,
    record_delimiter: 'windows',
    // A spreadsheet would run a name that begins with "=".
    escape_formulas: true,
  });
}

/** A line for each role, and more where there is more cover; what is said once stands in the first. */
function linesOf({ id, name, job, teams, deputy, cover = [], aimLead, administrator }: PersonEntry): readonly Cells[] {
  const { objectId, tenant } = accountOf(id, '');
  const first: Cells = {
    deputy,
    administrator: administrator ? 'yes' : undefined,
    'aim model': aimLead?.model,
    'aim checked on': aimLead?.checkedOn,
  };
  const count = Math.max(1, teams.length, cover.length);
  return Array.from({ length: count }, (_, index) => {
    const [seat, covers] = [teams[index], cover[index]];
    return {
      ...{ 'object id': objectId, tenant, name, job },
      ...{ team: seat?.team, role: seat?.role },
      ...(index === 0 ? first : {}),
      ...{ 'cover by': covers?.by, 'cover from': covers?.from, 'cover until': covers?.until },
    };
  });
}

/** Where nobody is of another tenant nobody has to wonder what the column is for. */
const columnsOf = (columns: readonly string[], contents: RegisterContents): readonly string[] =>
  columns.filter((one) => one !== 'tenant' || tenantsElsewhere(contents).length > 0);

export function writePeople(contents: RegisterContents): string {
  const { people } = contents;
  return write(columnsOf(peopleColumns, contents), people.flatMap(linesOf));
}

export function writeTeams(contents: RegisterContents): string {
  const rows = contents.teams.map((one) => {
    const { id, name, agency, function: does, channel, tenant, closed } = one;
    const cells = { team: id, name, agency, function: does, channel, tenant, closed: closed ? 'yes' : undefined };
    return { ...cells, ...holidayCells(one) };
  });
  return write(columnsOf(teamColumns, contents), rows);
}
