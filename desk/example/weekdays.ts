/** The weekday after so many others. */
export function weekdayAfter(today: string, days: number): string {
  let day = Temporal.PlainDate.from(today);
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return day.toString();
}
