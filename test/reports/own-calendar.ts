/** Days counted by another calendar than the project's: a day at a time, in London, from the list of bank holidays. */
import bankHolidays from '../../authority/bank-holidays.json' with { type: 'json' };

const holidays = new Set(bankHolidays['england-and-wales'].events.map(({ date }) => date));
const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
const clockInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' });

export const dayOf = (at: string): string => inLondon.format(new Date(at));
/** `09:15:00` */
export const timeOf = (at: string): string => clockInLondon.format(new Date(at));

function* daysAfter(from: string): Generator<string> {
  for (const day = new Date(`${from}T12:00:00Z`); ; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    yield day.toISOString().slice(0, 10);
  }
}

const isWorking = (day: string): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() % 6 !== 0 && !holidays.has(day);

/** Working days after one day up to and with another; none where that came before. */
export function workingDays(from: string, to: string): number {
  let count = 0;
  for (const day of daysAfter(from)) {
    if (day > to) return count;
    count += Number(isWorking(day));
  }
  return count;
}

/** The day so many working days after one. */
export function workingDayAfter(from: string, count: number): string {
  let left = count;
  for (const day of daysAfter(from)) {
    left -= Number(isWorking(day));
    if (left === 0) return day;
  }
  return from;
}

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
