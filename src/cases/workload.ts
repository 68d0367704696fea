/**
 * What is due and late over somebody's cases, counted from the marks of those with something due in the weeks that an
 * overview shows. No other case is looked at, and of none the record is read: the cost follows what is counted.
 */
import { daysAfter } from '../rules/base/later.ts';
import type { Instant, LocalDate, Person, Reference } from '../rules/base/vocabulary.ts';
import {
  countWorkload,
  type DatedDuty,
  lastDayCounted,
  lastOfSevenDays,
  stillAsked,
  type Workload,
} from '../rules/engine/workload.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { Store, Stored } from '../store/port.ts';
import { keptFrom } from './finding.ts';
import { workScope } from './finding-work.ts';
import { MARK, type MarkBody } from './mark.ts';

/** A case with something due, and the first day of it that counts. */
export interface DueCase {
  readonly reference: Reference;
  readonly due: LocalDate;
}

export interface CountedWork {
  readonly workload: Workload;
  /** Cases on which something is late, the longest late first. */
  readonly late: readonly DueCase[];
  /** Cases on which something is due in the next seven days, what is due first standing first. */
  readonly soon: readonly DueCase[];
  /** There are more cases than are counted at once; those that are due first are. */
  readonly isCut: boolean;
}

const AT_ONCE = 500;
/** More than any authority has open. */
export const MOST_CASES_COUNTED = 20_000;

const byDay = (all: readonly DueCase[]): readonly DueCase[] => all.toSorted((a, b) => a.due.localeCompare(b.due));

/** Those of a case that count for this reader; none where it is kept from them. */
function countedOn(person: Person, { roster, now }: Pick<DecisionContext, 'roster' | 'now'>) {
  const { cases, assessments } = workScope(person, roster);
  const kept = keptFrom(person.id);
  const counted = ({ tags = [], body: { duties = [] } }: Stored<MarkBody>): readonly DatedDuty[] => {
    if (tags.includes(kept)) return [];
    const all = tags.some((tag) => cases.includes(tag));
    return duties.filter((one) => (all || one.countedAs === 'assessments') && stillAsked(one, now));
  };
  return { tags: [...cases, ...assessments], counted };
}

/** Counts what is due on the cases of an overview of this person's. */
export async function countWork(store: Store, person: Person, by: DecisionContext): Promise<CountedWork> {
  const { calendar, now } = by;
  const today = calendar.localDate(now);
  const { tags, counted } = countedOn(person, by);
  const counting = countWorkload(by);
  const late: DueCase[] = [];
  const soon: DueCase[] = [];
  const dueBy: Instant = calendar.instantAt(daysAfter(lastDayCounted(today), 1), '00:00');
  let from: string | undefined;
  let seen = 0;
  do {
    const { items, next } = await store.dueFirst<MarkBody>({ kind: MARK.kind, tags, dueBy }, now, AT_ONCE, from);
    for (const mark of items) {
      const duties = counted(mark);
      counting.add(duties);
      const days = duties.map(({ due }) => due);
      const reference = mark.partition;
      const first = (isIn: (day: LocalDate) => boolean) => days.filter(isIn).toSorted().slice(0, 1);
      late.push(...first((day) => day < today).map((due) => ({ reference, due })));
      soon.push(...first((day) => day >= today && day <= lastOfSevenDays(today)).map((due) => ({ reference, due })));
    }
    seen += items.length;
    from = next;
  } while (from !== undefined && seen < MOST_CASES_COUNTED);
  return { workload: counting.workload, late: byDay(late), soon: byDay(soon), isCut: from !== undefined };
}
