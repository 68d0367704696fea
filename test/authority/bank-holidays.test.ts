import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { parseBankHolidays, readBankHolidays } from '../../src/authority/bank-holidays.ts';

interface Event {
  title: string;
  date: string;
  notes: string;
  bunting: boolean;
}
interface File {
  'england-and-wales': { division: string; events: Event[] };
}

const shipped = join(import.meta.dirname, '../../authority/bank-holidays.json');
const file = (): File => JSON.parse(readFileSync(shipped, 'utf8'));
const events = file()['england-and-wales'].events;
const years = [...new Set(events.map(({ date }) => Number(date.slice(0, 4))))];

/** Titles for which GOV.UK and date-holidays have different words. */
const proclaimed: Readonly<Record<string, string>> = {
  "Queen's Platinum Jubilee": 'Platinum Jubilee bank holiday',
  "Queen Elizabeth's Funeral Day": 'Bank Holiday for the State Funeral of Queen Elizabeth II',
  "King Charles III's Coronation": 'Bank holiday for the coronation of King Charles III',
};
const straight = (text: string): string => text.replaceAll('’', "'");

describe('the list of bank holidays', () => {
  const known = new Holidays('GB', 'ENG');

  it('has every year from 2019 to 2028', () => {
    expect(years).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028]);
  });

  it.each(years)('of %d is what date-holidays knows of it: days, titles and substitute days', (year) => {
    const theirs = known
      .getHolidays(year)
      .filter(({ type, start }) => type === 'public' && start.getDay() % 6 !== 0)
      .map(({ date, name, substitute }) => {
        const title = straight(name).replace(' (substitute day)', '');
        return {
          date: date.slice(0, 10),
          title: proclaimed[title] ?? title,
          notes: substitute === true ? 'Substitute day' : '',
        };
      });
    const ours = events
      .filter(({ date }) => date.startsWith(String(year)))
      .map(({ date, title, notes }) => ({ date, title: straight(title), notes }));
    expect(theirs.length).toBeGreaterThanOrEqual(8);
    expect(ours).toEqual(theirs);
  });

  it("has the fields of GOV.UK's own file and no others", () => {
    expect(Object.keys(file())).toEqual(['england-and-wales']);
    expect(file()['england-and-wales'].division).toBe('england-and-wales');
    for (const event of events) expect(Object.keys(event)).toEqual(['title', 'date', 'notes', 'bunting']);
  });

  it('is read with the last day it is complete for, and says which are substitute days', () => {
    const list = readBankHolidays(shipped);
    expect(list.knownThrough).toBe('2028-12-31');
    expect(list.bankHolidays).toHaveLength(events.length);
    expect(list.bankHolidays).toContainEqual({ date: '2026-12-25', title: 'Christmas Day' });
    expect(list.bankHolidays).toContainEqual({ date: '2027-12-27', title: 'Christmas Day (substitute day)' });
  });
});

describe('a list that somebody drops in', () => {
  function changed(change: (events: Event[]) => Event[]): unknown {
    const copy = file();
    copy['england-and-wales'].events = change(copy['england-and-wales'].events);
    return copy;
  }

  it('may have other divisions, and a year begun but not complete', () => {
    const dropped = { ...file(), scotland: { division: 'scotland', events: [] } };
    dropped['england-and-wales'].events.push({ title: 'New Year’s Day', date: '2029-01-01', notes: '', bunting: true });
    expect(parseBankHolidays(dropped, 'a.json').knownThrough).toBe('2028-12-31');
  });

  it.each([
    ['another shape', {}, 'england-and-wales: should be a group of fields in { }, but is missing'],
    ['nothing in it', changed(() => []), 'england-and-wales.events: should have 1 or more, but is []'],
    [
      'a day that is none',
      changed(([one, ...rest]) => [{ ...(one as Event), date: '01/01/2019' }, ...rest]),
      'england-and-wales.events, number 1, date: should be a day such as "2026-12-25", but is "01/01/2019"',
    ],
    [
      'no title',
      changed(([one, ...rest]) => [{ ...(one as Event), title: ' ' }, ...rest]),
      'england-and-wales.events, number 1, title: should not be empty',
    ],
    [
      'a day twice',
      changed((all) => [...all, all.find(({ date }) => date === '2026-12-25') as Event]),
      'england-and-wales.events: 2026-12-25 is listed twice',
    ],
    [
      'a Christmas missing',
      changed((all) => all.filter(({ date }) => date !== '2024-12-25')),
      'england-and-wales.events: 2024 has no Christmas Day',
    ],
    [
      'a year cut short',
      changed((all) => all.filter(({ date }) => !date.startsWith('2024-0'))),
      'england-and-wales.events: 2024 has only 2 bank holidays, and England and Wales have at least 8',
    ],
    [
      'no Christmas at all',
      changed((all) => all.filter(({ title }) => title !== 'Christmas Day')),
      'england-and-wales.events: no year has Christmas Day, so no year is complete',
    ],
  ])('with %s is refused, and told why', (_name, value, problem) => {
    expect(() => parseBankHolidays(value, 'a.json')).toThrow(
      expect.objectContaining({ name: 'SettingsFileError', problems: expect.arrayContaining([problem]) }),
    );
  });

  describe('as a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bank-holidays-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('may begin with a byte order mark', () => {
      const path = join(folder, 'marked.json');
      writeFileSync(path, `\uFEFF${readFileSync(shipped, 'utf8')}`);
      expect(readBankHolidays(path).knownThrough).toBe('2028-12-31');
    });

    it('that is not there, or is not JSON, is named', () => {
      const path = join(folder, 'broken.json');
      expect(() => readBankHolidays(path)).toThrow(`${path} cannot be used:\n- the file cannot be read (ENOENT)`);
      writeFileSync(path, '{ "england-and-wales": ');
      expect(() => readBankHolidays(path)).toThrow(`${path} cannot be used:\n- the file is not JSON`);
    });
  });
});
