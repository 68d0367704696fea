/** The totals as they are printed: small numbers are not told, so that nobody is known by them. */
import type { Route } from '../../rules/base/vocabulary.ts';
import { type StepId, steps, type Totals } from './totals.ts';

/** Smaller numbers are printed as this. */
const LEAST = 5;
export const fewer = 'fewer than 5';
/** Printed where the number itself is large, and a smaller one beside it could be worked out from it. */
export const notShown = 'not shown';

const printed = (count: number): string => (count < LEAST ? fewer : String(count));

/**
 * The numbers that add up to one that is printed as well. Where only one of them is small, the next smallest is not
 * shown either: what is missing could be worked out.
 */
export function printedTogether<Key extends string>(
  counts: Readonly<Record<Key, number>>,
): Readonly<Record<Key, string>> {
  const keys = Object.keys(counts) as Key[];
  const small = keys.filter((key) => counts[key] < LEAST);
  const others = keys.filter((key) => !small.includes(key)).toSorted((one, other) => counts[one] - counts[other]);
  const [hidden] = small.length === 1 ? others : [];
  return Object.fromEntries(keys.map((key) => [key, key === hidden ? notShown : printed(counts[key])])) as Readonly<
    Record<Key, string>
  >;
}

/** Undefined where the number, or what is left of the whole, is too small to be told. */
const share = (part: number, whole: number): string =>
  whole < LEAST || part < LEAST || (whole - part > 0 && whole - part < LEAST)
    ? 'too few to say'
    : `${Math.round((100 * part) / whole)}%`;

export interface PrintedRow {
  readonly title: string;
  readonly value: string;
}
export interface PrintedTable {
  readonly title: string;
  readonly rows: readonly PrintedRow[];
}

const routeTitles: Readonly<Record<Route, string>> = {
  concern: 'Concern route',
  'criminal-justice': 'Criminal justice route',
};
const routeIds = Object.keys(routeTitles) as Route[];
const sayDays = (days: number | undefined): string => (days === 1 ? '1 working day' : `${days} working days`);

function median({ days, count }: Totals['medians'][StepId]): string {
  return count < LEAST ? 'too few to say' : sayDays(days);
}

/** `removed`: how many records were removed in these days; nothing else is known of them. */
export function printedTables(totals: Totals, removed: number): readonly PrintedTable[] {
  const { cases, byRoute, meetings, duties, medians } = totals;
  const routes = printedTogether(byRoute);
  const done = printedTogether(duties);
  return [
    {
      title: 'Cases',
      rows: [
        { title: 'All cases received', value: printed(cases) },
        ...routeIds.map((route) => ({ title: routeTitles[route], value: routes[route] })),
        { title: 'Decided that no meeting is appropriate', value: printed(totals.noMeeting) },
        { title: 'Closed', value: printed(totals.closed) },
        { title: 'Placed here by another authority', value: printed(totals.placed) },
        { title: 'Records removed in these days, not in any other number', value: printed(removed) },
      ],
    },
    {
      title: 'Risk Management Meetings within ten working days',
      rows: routeIds.map((route) => ({
        title: routeTitles[route],
        value: share(meetings[route].inTime, meetings[route].due),
      })),
    },
    {
      title: 'How long each step took: the median',
      rows: (Object.keys(steps) as StepId[]).map((id) => ({ title: steps[id].title, value: median(medians[id]) })),
    },
    {
      title: 'Safety, duties and corrections',
      rows: [
        { title: 'Cases with evidence of safety', value: printed(totals.safetyEvidenced) },
        { title: 'Safety reviews that were late', value: printed(totals.reviewsLate) },
        { title: 'Duties done in time', value: done.inTime },
        { title: 'Duties done late', value: done.late },
        { title: 'Duties not done (past their day or open at closing)', value: done.undone },
        { title: 'Facts that were corrected', value: printed(totals.corrected) },
      ],
    },
  ];
}
