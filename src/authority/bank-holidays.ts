/** The bank holidays of England and Wales, from a file in the format of https://www.gov.uk/bank-holidays.json. */

import * as z from 'zod';
import type { BankHoliday } from '../rules/base/calendar.ts';
import { inSentence } from '../rules/base/capitals.ts';
import type { LocalDate } from '../rules/base/vocabulary.ts';
import { check, readJson, SettingsFileError } from './settings-file.ts';

export interface BankHolidayList {
  readonly bankHolidays: readonly BankHoliday[];
  /** 31 December of the last year that has Christmas Day in the file. */
  readonly knownThrough: LocalDate;
}

const division = 'england-and-wales';

const fileSchema = z.object({
  [division]: z.object({
    events: z
      .array(
        z.object({
          title: z.string().trim().min(1),
          date: z.iso.date('should be a day such as "2026-12-25"'),
          notes: z.string().trim().optional(),
        }),
      )
      .min(1),
  }),
});
type Event = z.infer<typeof fileSchema>[typeof division]['events'][number];

/** England and Wales have had at least these many bank holidays every year since 1978. */
const fewestAYear = 8;

const yearOf = (event: Event): number => Number(event.date.slice(0, 4));
const isChristmas = (event: Event): boolean => event.title.startsWith('Christmas Day');

function repeated(events: readonly Event[]): readonly string[] {
  const dates = events.map((event) => event.date);
  return [...new Set(dates.filter((date, i) => dates.indexOf(date) !== i))].map((date) => `${date} is listed twice`);
}

function gaps(events: readonly Event[], firstYear: number, lastYear: number): readonly string[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i).flatMap((year) => {
    const inYear = events.filter((event) => yearOf(event) === year);
    const few =
      inYear.length < fewestAYear
        ? [`${year} has only ${inYear.length} bank holidays, and England and Wales have at least ${fewestAYear}`]
        : [];
    return inYear.some(isChristmas) ? few : [`${year} has no Christmas Day`, ...few];
  });
}

function titleOf({ title, notes }: Event): string {
  return notes === undefined || notes === '' ? title : `${title} (${inSentence(notes)})`;
}

/** The list in a file. Throws `SettingsFileError` naming what is wrong with it. */
export function readBankHolidays(file: string): BankHolidayList {
  return parseBankHolidays(readJson(file), file);
}

/** The same from JSON already read; `file` is what an error calls it. */
export function parseBankHolidays(value: unknown, file: string): BankHolidayList {
  const { events } = check(fileSchema, value, file)[division];
  const lastYear = Math.max(...events.filter(isChristmas).map(yearOf));
  if (!Number.isFinite(lastYear)) {
    throw new SettingsFileError(file, [`${division}.events: no year has Christmas Day, so no year is complete`]);
  }
  const problems = [...repeated(events), ...gaps(events, Math.min(...events.map(yearOf)), lastYear)];
  if (problems.length > 0) {
    const where = problems.map((problem) => `${division}.events: ${problem}`);
    throw new SettingsFileError(file, where);
  }
  return {
    bankHolidays: events.map((event) => ({ date: event.date, title: titleOf(event) })),
    knownThrough: `${lastYear}-12-31`,
  };
}
