const months = Array.from({ length: 12 }, (_, month) =>
  Temporal.PlainDate.from({ year: 2026, month: month + 1, day: 1 }).toLocaleString('en-GB', { month: 'long' }),
);

/** `2026-11-12` of `Thursday 12 November 2026`, or of anything that holds such a day. Throws where nothing does. */
export function dayIn(text: string): string {
  const [, day, month = '', year] = /(\d{1,2}) ([A-Z][a-z]+) (\d{4})/.exec(text) ?? [];
  if (day === undefined || !months.includes(month)) throw new Error(`There is no day in "${text}".`);
  return Temporal.PlainDate.from({ year: Number(year), month: months.indexOf(month) + 1, day: Number(day) }).toString();
}
