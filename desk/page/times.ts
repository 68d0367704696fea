const zone = { timeZone: 'Europe/London' } as const;
const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { ...options, ...zone });
  // Some browsers put a comma after the weekday, some do not.
  return (instant: string) => formatter.format(new Date(instant)).replaceAll(',', '');
};

/** `09:15` in Europe/London. */
export const timeOfDay = format({ hour: '2-digit', minute: '2-digit', hour12: false });
/** `Tuesday 3 March 2026` */
export const longDate = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** `Tue 3 Mar` */
const shortDate = format({ weekday: 'short', day: 'numeric', month: 'short' });

/** `Tuesday 3 March 2026, 09:15` */
export const longTime = (instant: string) => `${longDate(instant)}, ${timeOfDay(instant)}`;
/** `Tue 3 Mar, 09:15` */
export const shortTime = (instant: string) => `${shortDate(instant)}, ${timeOfDay(instant)}`;
/** `09:15` on the same day as `now`, else `Tue 3 Mar`. */
export const briefTime = (instant: string, now: string) =>
  longDate(instant) === longDate(now) ? timeOfDay(instant) : shortDate(instant);
