import {
  dayName,
  instantAt,
  localDate,
  localTime,
  sayAhead,
  sayDate,
  sayShort,
  sayWhen,
} from '../../../src/rules/base/local-time.ts';

describe('local time', () => {
  it('is an hour ahead of UTC in summer, and the same in winter', () => {
    expect([localDate('2026-07-01T23:30:00Z'), localTime('2026-07-01T23:30:00Z')]).toEqual(['2026-07-02', '00:30']);
    expect([localDate('2026-12-01T23:30:00Z'), localTime('2026-12-01T23:30:00Z')]).toEqual(['2026-12-01', '23:30']);
  });

  it('comes back to the instant it was', () => {
    expect(instantAt('2026-07-02', '00:30')).toBe('2026-07-01T23:30:00Z');
    expect(instantAt('2026-12-01', '23:30')).toBe('2026-12-01T23:30:00Z');
  });

  it('takes the first of the hour that comes twice, and moves the hour that never comes', () => {
    expect(instantAt('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00Z');
    expect(localTime(instantAt('2026-03-29', '01:30'))).toBe('02:30');
  });

  it('is said in full', () => {
    expect(dayName('2026-11-14')).toBe('Saturday');
    expect(sayDate('2026-11-12')).toBe('Thursday 12 November 2026');
    expect(sayWhen('2026-11-12T14:05:59Z')).toBe('Thursday 12 November 2026 at 14:05');
    expect(sayWhen('2026-07-01T23:05:00Z')).toBe('Thursday 2 July 2026 at 00:05');
  });

  it('is said as it lies ahead, by the calendar and not by working days', () => {
    expect(sayAhead('2026-12-12T10:00:00Z', '2026-12-11')).toBe('tomorrow, Saturday 12 December 2026 at 10:00');
    expect(sayAhead('2026-12-14T10:00:00Z', '2026-12-11')).toBe('on Monday 14 December 2026 at 10:00');
    expect(sayAhead('2027-03-28T00:30:00Z', '2027-03-27')).toBe('tomorrow, Sunday 28 March 2027 at 00:30');
  });

  it.each([
    ['01', 'January', 'Jan'],
    ['02', 'February', 'Feb'],
    ['03', 'March', 'Mar'],
    ['04', 'April', 'Apr'],
    ['05', 'May', 'May'],
    ['06', 'June', 'Jun'],
    ['07', 'July', 'Jul'],
    ['08', 'August', 'Aug'],
    ['09', 'September', 'Sep'],
    ['10', 'October', 'Oct'],
    ['11', 'November', 'Nov'],
    ['12', 'December', 'Dec'],
  ])('is said in month %s as %s, and briefly as %s', (month, name, short) => {
    expect(sayDate(`2026-${month}-05`)).toMatch(new RegExp(`^[A-Z][a-z]+day 5 ${name} 2026$`));
    expect(sayShort(`2026-${month}-05`)).toMatch(new RegExp(`^[A-Z][a-z]{2} 5 ${short} 2026$`));
  });

  it('is said briefly, of a day and of an instant', () => {
    expect(sayShort('2026-09-03')).toBe('Thu 3 Sep 2026');
    expect(sayShort('2026-07-01T23:05:00Z')).toBe('Thu 2 Jul 2026, 00:05');
  });

  it.each(['2026-02-30', '12/11/2026', '2026-11-12T10:00:00Z', '2026-11-12T10:00', '20261112', ''])(
    'does not take %p for a day',
    (text) => {
      expect(() => sayDate(text)).toThrow(expect.objectContaining({ name: 'RangeError' }));
    },
  );

  it.each(['2026-11-12', '2026-11-12T10:00:00', 'noon'])('does not take %p for an instant', (text) => {
    expect(() => sayWhen(text)).toThrow(expect.objectContaining({ name: 'RangeError' }));
  });
});
