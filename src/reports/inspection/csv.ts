/** The file with a line for each case, written as it is read. It is personal data: a service lead keeps it as such. */
import { stringify } from 'csv-stringify/sync';
import { columns } from './columns.ts';
import type { InspectionLine } from './line.ts';

/** Spreadsheets take a file for one in another alphabet without it. */
const byteOrderMark = '\uFEFF';

const asLine = (cells: readonly (string | number | undefined)[]): string =>
  // A spreadsheet would run a cell that begins with "=".
  stringify([[...cells]], { record_delimiter: 'windows', escape_formulas: true });

/** Rows are numbered as they come; a number is nobody's reference. */
export async function* csvOf(lines: AsyncIterable<InspectionLine>): AsyncGenerator<string> {
  yield byteOrderMark + asLine(['Row', ...columns.map(([title]) => title)]);
  let row = 0;
  for await (const line of lines) {
    row += 1;
    yield asLine([row, ...columns.map(([, cell]) => cell(line))]);
  }
}
