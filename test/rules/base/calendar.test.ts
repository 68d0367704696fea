import { type Count, createCalendar } from '../../../src/rules/base/calendar.ts';
import { calendar } from './english-calendar.ts';

function due(count: Count): string {
  if (!count.known) throw new Error(count.why);
  return count.due;
}
const tenthDay = (from: string): string => due(calendar.countWorkingDays(from, 10));

describe('ten working days from receipt', () => {
  it('list each day counted and each day skipped with its reason, over Christmas and new year', () => {
    expect(calendar.countWorkingDays('2026-12-18T15:10:00Z', 10)).toEqual({
      known: true,
      from: '2026-12-18',
      due: '2027-01-06',
      counted: [
        '2026-12-21',
        '2026-12-22',
        '2026-12-23',
        '2026-12-24',
        '2026-12-29',
        '2026-12-30',
        '2026-12-31',
        '2027-01-04',
        '2027-01-05',
        '2027-01-06',
      ].map((date, i) => ({ date, number: i + 1 })),
      skipped: [
        { date: '2026-12-19', why: 'Saturday' },
        { date: '2026-12-20', why: 'Sunday' },
        { date: '2026-12-25', why: 'Christmas Day' },
        { date: '2026-12-26', why: 'Saturday' },
        { date: '2026-12-27', why: 'Sunday' },
        { date: '2026-12-28', why: 'Boxing Day (substitute day)' },
        { date: '2027-01-01', why: 'New Year’s Day' },
        { date: '2027-01-02', why: 'Saturday' },
        { date: '2027-01-03', why: 'Sunday' },
      ],
    });
  });

  it('leave out both substitute days when Christmas falls on a Saturday, and the one at new year', () => {
    expect(tenthDay('2027-12-20')).toBe('2028-01-06');
  });

  it('leave out each of the two May bank holidays', () => {
    expect(tenthDay('2027-04-29')).toBe('2027-05-14');
    expect(tenthDay('2027-05-27')).toBe('2027-06-11');
    expect(due(calendar.countWorkingDays('2027-04-30', 20))).toBe('2027-06-01');
  });

  it('leave out Good Friday and Easter Monday, from a Saturday night before the clocks go forward', () => {
    expect(tenthDay('2026-03-28T23:30:00Z')).toBe('2026-04-14');
  });

  it('begin a day later for the same UTC time one night on, when the clocks have gone forward', () => {
    expect(calendar.localDate('2026-03-28T23:30:00Z')).toBe('2026-03-28');
    expect(calendar.localDate('2026-03-29T23:30:00Z')).toBe('2026-03-30');
    expect(tenthDay('2026-03-29T23:30:00Z')).toBe('2026-04-15');
  });

  it('are the same for a Saturday night and the Sunday after it, when the clocks go back', () => {
    expect(calendar.localDate('2026-10-24T22:30:00Z')).toBe('2026-10-24');
    expect(calendar.localDate('2026-10-24T23:30:00Z')).toBe('2026-10-25');
    expect(tenthDay('2026-10-24T22:30:00Z')).toBe('2026-11-06');
    expect(tenthDay('2026-10-24T23:30:00Z')).toBe('2026-11-06');
    expect(tenthDay('2026-10-25T23:30:00Z')).toBe('2026-11-06');
  });

  it('depend on the local day: a minute before and a minute after midnight in summer', () => {
    expect(tenthDay('2026-06-11T22:59:00Z')).toBe('2026-06-25');
    expect(tenthDay('2026-06-11T23:01:00Z')).toBe('2026-06-26');
  });

  it('count a receipt on a bank holiday from the next working day', () => {
    const count = calendar.countWorkingDays('2026-05-04', 1);
    expect(count).toMatchObject({ from: '2026-05-04', due: '2026-05-05', skipped: [] });
  });
});

describe('what the list of bank holidays does not reach', () => {
  it('is known up to the last day of 2028', () => {
    expect(tenthDay('2028-12-13')).toBe('2028-12-29');
  });

  it('is not guessed beyond it', () => {
    const count = calendar.countWorkingDays('2028-12-14', 10);
    expect(count).toEqual({
      known: false,
      knownThrough: '2028-12-31',
      why: 'Working days cannot be counted past Sunday 31 December 2028: the list of bank holidays ends there. Ask the people who run Pathway for a newer list.',
    });
    expect(calendar.dayKind('2029-01-02')).toEqual(count);
    expect(calendar.addWorkingDays('2028-12-29', 1)).toEqual(count);
    expect(calendar.workingDaysBetween('2028-12-29', '2029-01-03')).toEqual(count);
    expect(calendar.countWorkingDays('2035-06-01', 1)).toEqual(count);
  });

  it('is not guessed before its first year either', () => {
    const before = calendar.addWorkingDays('2019-01-02', -1);
    expect(before).toMatchObject({ known: false, why: expect.stringContaining('before Tuesday 1 January 2019') });
  });

  it('still has its weekends', () => {
    expect(calendar.dayKind('2029-01-06')).toEqual({ known: true, working: false, why: 'Saturday' });
  });

  it('does not silence messages: a weekday past the end counts as working for sending', () => {
    expect(calendar.isWorkingTime('2029-01-01T10:00:00Z')).toBe(true);
    expect(calendar.nextWorkingMoment('2029-01-05T18:00:00Z')).toBe('2029-01-08T08:30:00Z');
  });

  it.each([
    ['a Saturday', '2026-11-14', '2026-11-13'],
    ['a Monday', '2026-11-16', '2026-11-13'],
    ['Boxing Day', '2026-12-26', '2026-12-24'],
    ['the first Monday of a new year', '2027-01-04', '2026-12-31'],
    ['a weekday past the end of the list', '2029-01-09', '2029-01-08'],
    ['a Sunday past the end of the list', '2029-01-07', '2029-01-05'],
  ])('has a last day for sending before %s', (_words, day, before) => {
    expect(calendar.sendingDayBefore(day)).toBe(before);
  });
});

describe('working days near a day', () => {
  it('go forward and back over weekends and bank holidays', () => {
    expect(calendar.addWorkingDays('2026-12-24', 1)).toEqual({ known: true, due: '2026-12-29' });
    expect(calendar.addWorkingDays('2026-12-29', -2)).toEqual({ known: true, due: '2026-12-23' });
    expect(calendar.addWorkingDays('2026-12-26', 0)).toEqual({ known: true, due: '2026-12-26' });
    expect(calendar.addWorkingDays('2026-12-26', -1)).toEqual({ known: true, due: '2026-12-24' });
  });

  it('between two days leave out the first and keep the last, and are negative backwards', () => {
    expect(calendar.workingDaysBetween('2026-12-24', '2026-12-30')).toEqual({ known: true, days: 2 });
    expect(calendar.workingDaysBetween('2026-12-30', '2026-12-24')).toEqual({ known: true, days: -2 });
    expect(calendar.workingDaysBetween('2026-12-24', '2026-12-24')).toEqual({ known: true, days: 0 });
  });

  it('say why a day is none', () => {
    expect(calendar.dayKind('2027-03-26')).toEqual({ known: true, working: false, why: 'Good Friday' });
    expect(calendar.dayKind('2026-11-15')).toEqual({ known: true, working: false, why: 'Sunday' });
    expect(calendar.dayKind('2026-11-16')).toEqual({ known: true, working: true });
  });
});

describe('working time', () => {
  it.each([
    ['inside hours it is now', '2026-11-12T14:05:07Z', '2026-11-12T14:05:07Z'],
    ['the first minute is inside', '2026-11-12T08:30:00Z', '2026-11-12T08:30:00Z'],
    ['before hours it is the start of the day', '2026-11-12T05:00:00Z', '2026-11-12T08:30:00Z'],
    ['the closing minute is outside', '2026-11-12T17:00:00Z', '2026-11-13T08:30:00Z'],
    ['late on Friday it is Monday', '2026-11-13T21:00:00Z', '2026-11-16T08:30:00Z'],
    ['in summer half past eight is an hour earlier in UTC', '2026-07-01T23:10:00Z', '2026-07-02T07:30:00Z'],
    ['over the clocks going back', '2026-10-23T17:00:00Z', '2026-10-26T08:30:00Z'],
    ['over the clocks going forward', '2026-03-27T17:00:00Z', '2026-03-30T07:30:00Z'],
    ['on Christmas Eve evening it is after the substitute day', '2026-12-24T20:00:00Z', '2026-12-29T08:30:00Z'],
    ['early on a bank holiday it is the next day', '2026-05-04T05:00:00Z', '2026-05-05T07:30:00Z'],
  ])('%s', (_name, instant, next) => {
    expect(calendar.nextWorkingMoment(instant)).toBe(next);
    expect(calendar.isWorkingTime(instant)).toBe(instant === next);
    expect(calendar.isWorkingTime(next)).toBe(true);
  });

  it('starts at half past eight local', () => {
    expect(calendar.startOfWorkingHours('2026-07-02')).toBe('2026-07-02T07:30:00Z');
    expect(calendar.startOfWorkingHours('2026-12-02')).toBe('2026-12-02T08:30:00Z');
  });
});

describe('a calendar that cannot be', () => {
  const source = { bankHolidays: [], knownThrough: '2026-12-31', hours: { start: '08:30', end: '17:00' } };

  it.each([
    ['a bank holiday on no day', { bankHolidays: [{ date: '2026-02-30', title: 'Nothing' }] }],
    ['an end that is no day', { knownThrough: 'never' }],
    ['hours that are no times', { hours: { start: '8.30', end: '17:00' } }],
    ['hours that end first', { hours: { start: '17:00', end: '08:30' } }],
    ['hours that end as they start, in which nothing could ever be sent', { hours: { start: '08:30', end: '08:30' } }],
  ])('%s', (_name, wrong) => {
    expect(() => createCalendar({ ...source, ...wrong })).toThrow(expect.objectContaining({ name: 'RangeError' }));
  });

  it('is asked for a number of days that is none', () => {
    expect(() => calendar.countWorkingDays('2026-11-12', -1)).toThrow(expect.objectContaining({ name: 'RangeError' }));
    expect(() => calendar.countWorkingDays('2026-11-12', 1.5)).toThrow(expect.objectContaining({ name: 'RangeError' }));
    expect(() => calendar.addWorkingDays('12/11/2026', 1)).toThrow(expect.objectContaining({ name: 'RangeError' }));
  });
});
