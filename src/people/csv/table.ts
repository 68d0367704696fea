/** A list as text: a line of column names, then a line a row, as a spreadsheet saves it or as it is pasted from one. */
import { CsvError, parse } from 'csv-parse/sync';
import { nameKey, tidyName } from '../../rules/base/names.ts';

/** A line that cannot be taken, and what to do about it. Line 1 holds the names of the columns. */
export interface BadLine {
  readonly line: number;
  readonly says: string;
}

export interface Row<Column extends string> {
  readonly line: number;
  /** On one line, without blanks around it and signs nobody can see; empty where the cell is empty or its column is missing. */
  cell(column: Column): string;
}

export type TableRead<Column extends string> =
  | { readonly ok: true; readonly columns: ReadonlySet<Column>; readonly rows: readonly Row<Column>[] }
  | { readonly ok: false; readonly lines: readonly BadLine[] };

interface Record {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

const failed = (line: number, says: string) => ({ ok: false, lines: [{ line, says }] }) as const;

/** A first line for Excel alone, which says what stands between cells. */
const separatorLine = /^\uFEFF?"?sep=([^\r\n])"?[^\S\r\n]*(?=\r?\n)/i;

/** The line of column names. */
export function headLine(text: string): string {
  const [first = ''] = text.replace(separatorLine, '').trimStart().split(/\r?\n/, 1);
  return first;
}

/** Spreadsheets save with commas or semicolons, and paste with tabs: the line of column names tells which. */
function delimiterOf(text: string): string {
  const first = headLine(text);
  const likely = [',', ';', '\t'].toSorted((one, other) => first.split(other).length - first.split(one).length);
  return separatorLine.exec(text)?.[1] ?? likely[0] ?? ',';
}

/** What `written` sets before a cell so that no spreadsheet takes it for a formula. */
const guarded = /^'(?=[=+\-@])/;

/** As an encoding that was mistaken for another leaves it: what stood there is lost. */
const lostSign = '\uFFFD';
const lostWords =
  'A character in this line was lost when the list was saved (�). Save the list as "CSV UTF-8", or write the line again.';

function recordsIn(text: string): readonly Record[] {
  return parse(text.replace(separatorLine, ''), {
    bom: true,
    info: true,
    delimiter: delimiterOf(text),
    cast: tidyName,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  }) as unknown as readonly Record[];
}

function troubleIn(error: CsvError): BadLine {
  const { code, lines } = error as CsvError & { readonly lines?: number };
  const says = code.includes('QUOTE')
    ? 'This line has one quotation mark too many or too few.'
    : 'Pathway cannot read this line.';
  return { line: lines ?? 1, says };
}

function columnsIn<Column extends string>(record: readonly string[], known: readonly Column[]) {
  const names = record.map(nameKey);
  const unknown = names.filter((name) => name !== '' && !(known as readonly string[]).includes(name));
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) !== index);
  return { names, unknown, twice };
}

/** The rows under the known columns, in any order; `needed` are those no list can do without. */
export function readTable<Column extends string>(
  text: string,
  known: readonly Column[],
  needed: readonly Column[],
): TableRead<Column> {
  let records: readonly Record[];
  try {
    records = recordsIn(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, lines: [troubleIn(error)] };
  }
  const [head, ...rest] = records;
  if (head === undefined)
    return failed(1, `There is nothing in the list. Start with the columns: ${known.join(', ')}.`);
  const { names, unknown, twice } = columnsIn(head.record, known);
  const missing = needed.filter((name) => !names.includes(name));
  const first = head.info.lines;
  if (unknown.length > 0) {
    return failed(first, `There is no column called "${unknown[0]}". The columns are: ${known.join(', ')}.`);
  }
  if (twice.length > 0) return failed(first, `The column "${twice[0]}" is there twice. Keep one of them.`);
  if (missing.length > 0)
    return failed(first, `The column "${missing[0]}" is missing. Add it to this line, which names the columns.`);
  const lost = records.filter(({ record }) => record.some((cell) => cell.includes(lostSign)));
  if (lost.length > 0) return { ok: false, lines: lost.map(({ info }) => ({ line: info.lines, says: lostWords })) };
  const long = rest.filter(({ record }) => record.slice(names.length).some((cell) => cell !== ''));
  if (long.length > 0) {
    const says =
      'This line has more cells than there are columns. If a text has commas in it, put it in quotation marks.';
    return { ok: false, lines: long.map(({ info }) => ({ line: info.lines, says })) };
  }
  const rows = rest.map(({ info, record }) => ({
    line: info.lines,
    cell: (column: Column) => (record[names.indexOf(column)] ?? '').replace(guarded, ''),
  }));
  return { ok: true, columns: new Set(names as Column[]), rows };
}
