/** Days and times as people in England write them, whatever language the browser is in. */

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayFirst = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/;
const withMonth = /^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/i;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const clock = /^(\d{1,2})[:.](\d{2})$/;

const two = (text: string | number | undefined): string => String(text ?? '').padStart(2, '0');
const isoOf = (year = '', month: string | number = '', day = ''): string => `${year}-${two(month)}-${two(day)}`;

/** `2026-03-27` for what was typed as `27/3/2026` or `27 March 2026`. What is no day stays as it was typed, to be said so. */
export function dayOf(typed: string): string {
  const text = typed.trim();
  const [, year, month, day] = iso.exec(text) ?? [];
  if (year !== undefined) return isoOf(year, month, day);
  const [, first, second, third] = dayFirst.exec(text) ?? [];
  if (first !== undefined) return isoOf(third, second, first);
  const [, date, name = '', of] = withMonth.exec(text) ?? [];
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return date === undefined || index < 0 ? text : isoOf(of, index + 1, date);
}

/** `27/03/2026` for `2026-03-27`; what is no day as it is. */
export function englishDay(day: string): string {
  const [, year, month, date] = iso.exec(day) ?? [];
  return year === undefined ? day : `${two(date)}/${two(month)}/${year}`;
}

/** `09:30` for what was typed as `9:30` or `9.30`. What is no time stays as it was typed. */
export function timeTyped(typed: string): string {
  const text = typed.trim();
  const [, hours, minutes] = clock.exec(text) ?? [];
  return hours === undefined ? text : `${two(hours)}:${minutes}`;
}
