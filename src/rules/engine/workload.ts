/** What is due and late over many cases, counted: by weeks, by columns, and by the kind of owner. Never by child (PR-04). */
import { daysAfter } from '../base/later.ts';
import type { Instant, LocalDate } from '../base/vocabulary.ts';
import type { ClauseId } from '../procedure/clauses/index.ts';
import type { Case } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { Owner, WorkColumn } from '../rows/obligation.ts';
import { isOpen } from '../stages.ts';
import type { Agenda } from './agenda.ts';

/** Why there is one: what is late and open is in sight, and nobody is ranked. */
export const workloadSource = 'PR-04' as const satisfies ClauseId;

export type OwnerKind = Owner['kind'];

/** What of a duty, or of several that are alike, is kept beside a case, so that they are counted without reading it. */
export interface DatedDuty {
  /** The last day on which it is not late. */
  readonly due: LocalDate;
  readonly owner: OwnerKind;
  readonly countedAs?: WorkColumn;
  /** From when on it is asked no more. */
  readonly asksUntil?: Instant;
  /** How many there are, where it is more than one. */
  readonly count?: number;
}

/** Those of an open case that can become late, the earliest due first. */
export function datedDuties(c: Case, agenda: Agenda): readonly DatedDuty[] {
  const dated = isOpen(c) ? agenda.filter(({ waitsFor }) => waitsFor === undefined) : [];
  const each = dated.flatMap(({ due, owner, row: { countedAs }, asksUntil }): readonly DatedDuty[] =>
    due.known
      ? [
          {
            ...{ due: due.due, owner: owner.kind },
            ...(countedAs === undefined ? {} : { countedAs }),
            ...(asksUntil === undefined ? {} : { asksUntil }),
          },
        ]
      : [],
  );
  const alike = Map.groupBy(each, ({ due, owner, countedAs, asksUntil }) => [due, owner, countedAs, asksUntil].join());
  return [...alike.values()].flatMap(([one, ...others]) =>
    one === undefined ? [] : [others.length === 0 ? one : { ...one, count: others.length + 1 }],
  );
}

const WEEKS = 4;
const DAYS = 7;

/** What a week counts: the columns of the table of duties, and whatever is in none of them. */
export type WeekColumn = WorkColumn | 'other';

/** A week of an overview: seven days, the first of them today or a number of weeks on. */
export interface WorkWeek {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly due: Readonly<Record<WeekColumn, number>>;
}

export interface Workload {
  readonly weeks: readonly WorkWeek[];
  readonly late: Readonly<Record<OwnerKind, number>>;
  /** Whatever it is, in the first of the weeks. */
  readonly nextSevenDays: number;
}

/** The last day that an overview of this day counts. */
export const lastDayCounted = (today: LocalDate): LocalDate => daysAfter(today, WEEKS * DAYS - 1);
export const lastOfSevenDays = (today: LocalDate): LocalDate => daysAfter(today, DAYS - 1);

/** Counts the duties of one case after another. */
export interface Counting {
  /** Those of one case that this reader counts. */
  add(duties: readonly DatedDuty[]): void;
  readonly workload: Workload;
}

/** What is still asked at this moment. */
export const stillAsked = ({ asksUntil }: DatedDuty, now: Instant): boolean =>
  asksUntil === undefined || asksUntil > now;

export function countWorkload({ calendar, now }: Pick<DecisionContext, 'calendar' | 'now'>): Counting {
  const today = calendar.localDate(now);
  const weeks = Array.from({ length: WEEKS }, (_, week) => ({
    ...{ from: daysAfter(today, week * DAYS), to: daysAfter(today, week * DAYS + DAYS - 1) },
    due: { meetings: 0, assessments: 0, plan: 0, other: 0 },
  }));
  const late: Record<OwnerKind, number> = {
    'unallocated-managers': 0,
    'allocated-manager': 0,
    'service-lead': 0,
    team: 0,
    function: 0,
    person: 0,
  };
  const workload = { weeks, late, nextSevenDays: 0 };
  const addOne = ({ due, owner, countedAs, count = 1 }: DatedDuty): void => {
    if (due < today) {
      late[owner] += count;
      return;
    }
    if (due <= lastOfSevenDays(today)) workload.nextSevenDays += count;
    const week = weeks.find(({ to }) => due <= to);
    if (week !== undefined) week.due[countedAs ?? 'other'] += count;
  };
  return {
    workload,
    add: (duties) => {
      for (const one of duties) if (stillAsked(one, now)) addOne(one);
    },
  };
}
