/** The totals of the inspection report, added up a line at a time: however many cases there are, it holds counts alone. */
import type { Calendar } from '../../rules/base/calendar.ts';
import type { LocalDate, Route } from '../../rules/base/vocabulary.ts';
import type { InspectionLine } from './line.ts';

/** Steps whose working days are counted, each from one day of the case to another. */
export const steps = {
  talk: { title: 'From receipt to the talk', from: ({ received }) => received, to: ({ talk }) => talk },
  decision: { title: 'From receipt to the decision', from: ({ received }) => received, to: (l) => l.decidedOn },
  check: { title: 'From receipt to the system check', from: ({ received }) => received, to: (l) => l.checked },
  'first-contact': {
    title: 'From receipt to the answer of First Contact',
    from: ({ received }) => received,
    to: (l) => l.firstContactConfirmed,
  },
  booking: { title: 'From receipt to booking the meeting', from: ({ received }) => received, to: (l) => l.booked },
  meeting: { title: 'From receipt to the first meeting', from: ({ received }) => received, to: ({ held }) => held[0] },
  panel: { title: 'From the first meeting to telling the panel', from: ({ held }) => held[0], to: (l) => l.panelTold },
  aim: { title: 'From the first meeting to the assessment', from: ({ held }) => held[0], to: (l) => l.aimCompleted },
  sharing: {
    title: 'From the assessment to sharing it',
    from: ({ aimCompleted }) => aimCompleted,
    to: (l) => l.aimShared,
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly title: string;
      readonly from: (line: InspectionLine) => LocalDate | undefined;
      readonly to: (line: InspectionLine) => LocalDate | undefined;
    }
  >
>;
export type StepId = keyof typeof steps;

export interface Totals {
  readonly cases: number;
  readonly byRoute: Readonly<Record<Route, number>>;
  /** Of those whose clock was met by a meeting, or has passed while one was to come. */
  readonly meetings: Readonly<Record<Route, { readonly due: number; readonly inTime: number }>>;
  readonly closed: number;
  readonly noMeeting: number;
  readonly safetyEvidenced: number;
  readonly reviewsLate: number;
  readonly placed: number;
  readonly corrected: number;
  readonly duties: { readonly inTime: number; readonly late: number; readonly undone: number };
  /** Working days; undefined where it was done in no case. `count`: in how many it was. */
  readonly medians: Readonly<Record<StepId, { readonly days: number | undefined; readonly count: number }>>;
}

/** The middle one of values that are counted by how often each came; of two in the middle what lies between them. */
function medianOf(counted: ReadonlyMap<number, number>): { days: number | undefined; count: number } {
  const count = [...counted.values()].reduce((sum, one) => sum + one, 0);
  const at = (place: number): number | undefined => {
    let before = 0;
    for (const [value, often] of [...counted].toSorted(([one], [other]) => one - other)) {
      before += often;
      if (place < before) return value;
    }
    return undefined;
  };
  const [low, high] = [at(Math.floor((count - 1) / 2)), at(Math.floor(count / 2))];
  return { days: low === undefined || high === undefined ? undefined : (low + high) / 2, count };
}

export interface Adding {
  add(line: InspectionLine): void;
  totals(): Totals;
}

export function createTotals({ workingDaysBetween }: Calendar): Adding {
  const stepIds = Object.keys(steps) as StepId[];
  const counted = new Map(stepIds.map((id) => [id, new Map<number, number>()]));
  const byRoute = { concern: 0, 'criminal-justice': 0 };
  const meetings = { concern: { due: 0, inTime: 0 }, 'criminal-justice': { due: 0, inTime: 0 } };
  const duties = { inTime: 0, late: 0, undone: 0 };
  const sums = { cases: 0, closed: 0, noMeeting: 0, safetyEvidenced: 0, reviewsLate: 0, placed: 0, corrected: 0 };

  const addStep = (id: StepId, line: InspectionLine): void => {
    const [from, to] = [steps[id].from(line), steps[id].to(line)];
    if (from === undefined || to === undefined) return;
    const between = workingDaysBetween(from, to);
    if (!between.known) return;
    const often = counted.get(id);
    // What was done before the day from which it counts took none.
    const days = Math.max(0, between.days);
    often?.set(days, (often.get(days) ?? 0) + 1);
  };
  const addMeeting = ({ route, clocks, awaitedUntil = '' }: InspectionLine): void => {
    const counting = clocks.filter(({ metOn, isOver }) => metOn !== undefined || !isOver);
    const [first] = counting.toSorted((one, other) => one.start.localeCompare(other.start));
    if (first?.due === undefined) return;
    if (first.metOn !== undefined) {
      meetings[route].due += 1;
      meetings[route].inTime += Number(first.metOn <= first.due);
    } else if (awaitedUntil > first.due) {
      meetings[route].due += 1;
    }
  };
  return {
    add(line) {
      sums.cases += 1;
      sums.closed += Number(line.closedCode !== undefined);
      sums.noMeeting += Number(line.decision === 'none');
      sums.safetyEvidenced += Number(line.safetyEvidenced);
      sums.reviewsLate += line.reviewsLate;
      sums.placed += Number(line.placed);
      sums.corrected += line.corrected;
      byRoute[line.route] += 1;
      duties.inTime += line.dutiesInTime;
      duties.late += line.dutiesLate;
      duties.undone += line.dutiesUndone;
      addMeeting(line);
      for (const id of stepIds) addStep(id, line);
    },
    totals: () => ({
      ...sums,
      byRoute: { ...byRoute },
      meetings: { concern: { ...meetings.concern }, 'criminal-justice': { ...meetings['criminal-justice'] } },
      duties: { ...duties },
      medians: Object.fromEntries(
        stepIds.map((id) => [id, medianOf(counted.get(id) ?? new Map())]),
      ) as unknown as Totals['medians'],
    }),
  };
}
