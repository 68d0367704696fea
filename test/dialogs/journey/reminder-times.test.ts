/** When somebody is reminded of a draft: told as given, when, then. The calendar is the real one. */
import { type Lying, reminderTimes, type Word } from '../../../src/dialogs/journey/reminder-times.ts';
import { calendar, local } from '../../support/factories.ts';

const times = reminderTimes(calendar, '09:00', 30);
const monday = local('2026-11-02', '15:42');
const left = (touchedAt: string, more: Partial<Lying> = {}): Lying => ({ touchedAt, isWritten: true, ...more });

/** Everything that is said if each word arrives when it is due: `2026-11-03 09:00 reminder`. */
function allWords(lying: Lying): readonly string[] {
  const said: string[] = [];
  let now = lying.touchedAt;
  let at = lying;
  for (let word: Word | undefined; word?.what !== 'deletion'; ) {
    word = times.next(at, now);
    now = word.at;
    said.push(`${calendar.localDate(now)} ${calendar.localTime(now)} ${word.what}`);
    at = { ...at, lastAt: now, ...(word.what === 'warning' ? { warnedAt: now } : {}) };
  }
  return said;
}

describe('a draft that somebody lets lie', () => {
  it('is spoken of the next working morning, weekly, two working days before the end, and deleted then', () => {
    expect(allWords(left(monday))).toEqual([
      '2026-11-03 09:00 reminder',
      '2026-11-10 09:00 reminder',
      '2026-11-17 09:00 reminder',
      '2026-11-24 09:00 reminder',
      '2026-11-30 09:00 warning',
      '2026-12-02 15:42 deletion',
    ]);
  });

  it('on a Friday evening is spoken of on Monday; over Christmas on working days', () => {
    expect(allWords(left(local('2026-11-06', '18:30')))[0]).toBe('2026-11-09 09:00 reminder');
    const words = allWords(left(local('2026-12-18', '16:00')));
    expect(words.slice(0, 3)).toEqual([
      '2026-12-21 09:00 reminder',
      '2026-12-29 09:00 reminder',
      '2027-01-05 09:00 reminder',
    ]);
  });

  it('is deleted two working days after the warning, however late that arrived', () => {
    const lying = left(monday, { lastAt: local('2026-12-11', '10:00'), warnedAt: local('2026-12-11', '10:00') });
    const { what, at } = times.next(lying, local('2026-12-11', '10:00'));
    expect([what, calendar.localDate(at)]).toEqual(['deletion', '2026-12-15']);
  });

  it('after a long silence of Pathway is not reminded and warned at once: it is warned', () => {
    const { what } = times.next(left(monday), local('2027-01-20', '09:00'));
    expect(what).toBe('warning');
  });

  it('with nothing in it is spoken of once, and vanishes when it would have been deleted', () => {
    expect(allWords(left(monday, { isWritten: false }))).toEqual([
      '2026-11-03 09:00 reminder',
      '2026-12-02 15:42 deletion',
    ]);
  });

  it('kept for a day only is warned of the next working morning, and kept two working days more', () => {
    const short = reminderTimes(calendar, '09:00', 1);
    const warning = short.next(left(monday), monday);
    expect([warning.what, calendar.localDate(warning.at)]).toEqual(['warning', '2026-11-03']);
    const end = short.next(left(monday, { lastAt: warning.at, warnedAt: warning.at }), warning.at);
    expect([end.what, calendar.localDate(end.at)]).toEqual(['deletion', '2026-11-05']);
  });

  it('past the end of the list of bank holidays is spoken of by weekdays', () => {
    const touched = local(calendar.knownThrough, '12:00');
    const words = allWords(left(touched));
    expect(words.at(-1)).toContain('deletion');
    expect(words.length).toBeGreaterThan(4);
  });
});
