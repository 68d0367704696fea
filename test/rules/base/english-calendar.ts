import { join } from 'node:path';
import { readBankHolidays } from '../../../src/authority/bank-holidays.ts';
import { createCalendar } from '../../../src/rules/base/calendar.ts';

/** The calendar of England and Wales as it is shipped, with the usual working hours. */
export const bankHolidayList = readBankHolidays(join(import.meta.dirname, '../../../authority/bank-holidays.json'));
export const calendar = createCalendar({ ...bankHolidayList, hours: { start: '08:30', end: '17:00' } });
