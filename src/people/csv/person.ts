/** One person, from their lines of the list. */
import { agencyNames, jobAgencies, type LocalDate, type PersonId } from '../../rules/base/vocabulary.ts';
import type { Cover, PersonEntry, TeamEntry } from '../contents.ts';
import { dayIn, NotSo, roleIn, shortText, teamIn, yesIn } from './cells.ts';
import type { Troubles } from './reading.ts';
import type { Row } from './table.ts';

export const peopleColumns = [
  'object id',
  'tenant',
  'name',
  'job',
  'team',
  'role',
  'deputy',
  'administrator',
  'aim model',
  'aim checked on',
  'cover by',
  'cover from',
  'cover until',
] as const;
type Column = (typeof peopleColumns)[number];
export type PersonRow = Row<Column>;

export interface Reading {
  readonly troubles: Troubles;
  readonly columns: ReadonlySet<Column>;
  readonly teams: readonly TeamEntry[];
}

/** What the lines of one person say of them once: the lines that say it must agree. */
function once(rows: readonly PersonRow[], column: Column, { troubles }: Reading): PersonRow | undefined {
  const [first, ...others] = rows.filter((row) => row.cell(column) !== '');
  const other = others.find((row) => row.cell(column) !== first?.cell(column));
  if (first !== undefined && other !== undefined) {
    const says = `The ${column} is not the same as in line ${first.line}, for the same person. Make them the same.`;
    troubles.add(other.line, says);
  }
  return first;
}

function seatIn(row: PersonRow, teams: readonly TeamEntry[]): PersonEntry['teams'][number] {
  const team = teamIn(row.cell('team'), teams);
  const role = roleIn(row.cell('role'));
  if (jobAgencies[role].includes(team.agency)) return { team: team.id, role };
  throw new NotSo(`${role} is not a role in ${team.name}. That team belongs to ${agencyNames[team.agency]}.`);
}

function seatsIn(rows: readonly PersonRow[], { troubles, teams }: Reading): PersonEntry['teams'] {
  const seats = new Map<string, PersonEntry['teams'][number]>();
  for (const row of rows) {
    if (row.cell('team') === '' && row.cell('role') === '') continue;
    const seat = troubles.try(row.line, () => {
      if (row.cell('team') === '') throw new NotSo('There is a role and no team. Give both, or neither.');
      if (row.cell('role') === '') throw new NotSo('There is a team and no role. Give both, or neither.');
      const found = seatIn(row, teams);
      if (seats.has(found.team)) throw new NotSo('A line above already puts this person in that team.');
      return found;
    });
    if (seat !== undefined) seats.set(seat.team, seat);
  }
  return [...seats.values()];
}

/** Who covers is named by what stands in the cell until everybody is known. */
function coversIn(rows: readonly PersonRow[], { troubles }: Reading): readonly Cover[] {
  const three = ['cover by', 'cover from', 'cover until'] as const;
  return rows.flatMap((row) => {
    const filled = three.filter((column) => row.cell(column) !== '');
    if (filled.length === 0) return [];
    const cover = troubles.try(row.line, (): Cover => {
      if (filled.length < three.length)
        throw new NotSo('For cover, give the person who covers, the first day and the last day.');
      const [by, from, until] = [row.cell('cover by'), dayIn(row.cell('cover from')), dayIn(row.cell('cover until'))];
      if (from > until) throw new NotSo('The cover ends before it begins. Check both dates.');
      return { by, from, until };
    });
    return cover === undefined ? [] : [cover];
  });
}

function aimIn(rows: readonly PersonRow[], reading: Reading): PersonEntry['aimLead'] {
  const { troubles } = reading;
  const model = once(rows, 'aim model', reading);
  const checked = once(rows, 'aim checked on', reading);
  if (checked === undefined) {
    if (model !== undefined) {
      troubles.add(model.line, 'Give the day you checked the AIM training, or leave the model out.');
    }
    return undefined;
  }
  const checkedOn = troubles.try(checked.line, (): LocalDate => dayIn(checked.cell('aim checked on')));
  const words = model && troubles.try(model.line, () => shortText(model.cell('aim model')));
  if (checkedOn === undefined) return undefined;
  return { checkedOn, ...(words === undefined ? {} : { model: words }) };
}

function nameIn(
  rows: readonly PersonRow[],
  column: 'name' | 'job',
  known: string | undefined,
  reading: Reading,
): string {
  const row = once(rows, column, reading);
  if (row !== undefined) return reading.troubles.try(row.line, () => shortText(row.cell(column))) ?? '';
  if (known !== undefined) return known;
  reading.troubles.add(rows[0]?.line ?? 1, `This person is new, so give their ${column}.`);
  return '';
}

/** `before`: as they are in the register, where they are. Who acts for them is named by what stands in the cells. */
export function personFrom(
  id: PersonId,
  rows: readonly PersonRow[],
  before: PersonEntry | undefined,
  reading: Reading,
): PersonEntry {
  const { columns, troubles } = reading;
  const has = (column: Column): boolean => columns.has(column);
  const administrator = once(rows, 'administrator', reading);
  const isAdministrator =
    administrator && troubles.try(administrator.line, () => yesIn(administrator.cell('administrator')));
  const person: PersonEntry = {
    id,
    name: nameIn(rows, 'name', before?.name, reading),
    job: nameIn(rows, 'job', before?.job, reading),
    teams: has('team') ? seatsIn(rows, reading) : (before?.teams ?? []),
  };
  const deputy = has('deputy') ? once(rows, 'deputy', reading)?.cell('deputy') : before?.deputy;
  const cover = has('cover by') ? coversIn(rows, reading) : (before?.cover ?? []);
  const aimLead = has('aim checked on') ? aimIn(rows, reading) : before?.aimLead;
  return {
    ...person,
    ...(deputy === undefined ? {} : { deputy }),
    ...(cover.length === 0 ? {} : { cover: [...cover] }),
    ...(aimLead === undefined ? {} : { aimLead }),
    ...((has('administrator') ? isAdministrator : before?.administrator) ? { administrator: true } : {}),
  };
}
