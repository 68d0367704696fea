/** How a service's opening hours are said to people. */
import { capital } from './capitals.ts';
import { type Hours, type OpeningHours, type Weekday, weekdays } from './policy.ts';

function sayHours(hours: Hours | 'closed'): string {
  return hours === 'closed' ? 'closed' : `${hours.start} to ${hours.end}`;
}

function sayDays(days: readonly Weekday[]): string {
  const names = days.map(capital);
  const last = names[names.length - 1];
  if (names.length <= 1) return String(last);
  return names.length === 2 ? `${names[0]} and ${last}` : `${names[0]} to ${last}`;
}

/** `Monday to Thursday 08:30 to 17:00, Friday 08:30 to 16:30, Saturday and Sunday closed.` */
export function sayOpeningHours(hours: OpeningHours): string {
  const runs: { says: string; days: Weekday[] }[] = [];
  for (const day of weekdays) {
    const says = sayHours(hours[day]);
    const run = runs[runs.length - 1];
    if (run?.says === says) run.days.push(day);
    else runs.push({ says, days: [day] });
  }
  return `${runs.map(({ says, days }) => `${sayDays(days)} ${says}`).join(', ')}.`;
}
