/** What is typed into a day or a time at the desk, whatever language the browser is in. */
import { dayOf, englishDay, timeTyped } from '../../desk/page/typed-dates.ts';

it.each([
  ['27/3/2026', '2026-03-27'],
  ['03/04/2026', '2026-04-03'],
  [' 27.03.2026 ', '2026-03-27'],
  ['27 3 2026', '2026-03-27'],
  ['27-3-2026', '2026-03-27'],
  ['27 March 2026', '2026-03-27'],
  ['1 sept 2026', '2026-09-01'],
  ['2026-03-27', '2026-03-27'],
  ['', ''],
])('reads a day, the day first: "%s"', (typed, day) => {
  expect(dayOf(typed)).toBe(day);
});

it.each(['tomorrow', '27/3', '27/3/26', '5 Foo 2026', 'a child'])('sends what is no day as it is: "%s"', (typed) => {
  expect(dayOf(typed)).toBe(typed);
  expect(englishDay(dayOf(typed))).toBe(typed);
});

it('shows a day as it is written in England', () => {
  expect(englishDay('2026-03-27')).toBe('27/03/2026');
});

it.each([
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['14:30', '14:30'],
  ['2:30 PM', '2:30 PM'],
])('reads a time: "%s"', (typed, time) => {
  expect(timeTyped(typed)).toBe(time);
});
