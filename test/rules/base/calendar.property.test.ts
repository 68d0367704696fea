import { randomInt } from 'node:crypto';
import { bankHolidayList, calendar } from './english-calendar.ts';

const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
const dayLength = 86_400_000;
const holidays = new Set(bankHolidayList.bankHolidays.map(({ date }) => date));
const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short' });

/** mulberry32: the same numbers for the same seed, from 0 up to 1. */
function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The local day, by the platform's own formatting. */
function dayInLondon(instant: string): string {
  return london.format(new Date(instant)).split('/').reverse().join('-');
}

const isWorking = (time: number): boolean => {
  const weekday = new Date(time).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(new Date(time).toISOString().slice(0, 10));
};

function naiveDue(from: string, n: number): string {
  let time = Date.parse(from);
  for (let left = n; left > 0; ) {
    time += dayLength;
    if (isWorking(time)) left -= 1;
  }
  return new Date(time).toISOString().slice(0, 10);
}

describe(`any receipt from 2019 to October 2028 (SEED=${seed})`, () => {
  const random = randomNumbers(seed);
  const first = Date.parse('2019-01-01T00:00:00Z');
  const last = Date.parse('2028-10-01T00:00:00Z');
  const cases = Array.from({ length: 1000 }, () => ({
    instant: new Date(first + Math.floor(random() * (last - first))).toISOString(),
    n: Math.floor(random() * 40),
  }));

  it('is due on the day that counting day by day comes to', () => {
    for (const { instant, n } of cases) {
      const count = calendar.countWorkingDays(instant, n);
      expect({ instant, n, due: count.known && count.due }).toEqual({
        instant,
        n,
        due: naiveDue(dayInLondon(instant), n),
      });
    }
  });

  it('accounts for every day from receipt to the day due, once', () => {
    for (const { instant, n } of cases) {
      const count = calendar.countWorkingDays(instant, n);
      if (!count.known) throw new Error(count.why);
      const days = [...count.counted, ...count.skipped].map(({ date }) => date).sort();
      const span = (Date.parse(count.due) - Date.parse(count.from)) / dayLength;
      expect({ instant, n, days: new Set(days).size }).toEqual({ instant, n, days: span });
      expect(count.counted.map(({ number }) => number)).toEqual(count.counted.map((_day, i) => i + 1));
    }
  });

  it('goes back from the day due to the working day it began on', () => {
    for (const { instant, n } of cases) {
      const start = calendar.addWorkingDays(dayInLondon(instant), 1);
      const end = start.known ? calendar.addWorkingDays(start.due, n) : start;
      if (!start.known || !end.known) throw new Error(`not known: ${instant}`);
      expect(calendar.addWorkingDays(end.due, -n)).toEqual(start);
      expect(calendar.workingDaysBetween(start.due, end.due)).toEqual({ known: true, days: n });
    }
  });
});
