/** Until which day a closed case is kept: what the authority settled, and what somebody decided since. */
import type { RetentionKind, RetentionRow } from '../base/policy.ts';
import type { LocalDate } from '../base/vocabulary.ts';
import { isPlaced } from '../placing/placing.ts';
import type { Case } from '../record/case.ts';
import { youngPersonOf } from '../record/referrers-answers.ts';
import type { DecisionContext } from '../rows/context.ts';
import { keptUntil } from './state.ts';

type By = Pick<DecisionContext, 'calendar' | 'policy'>;

const fits: Readonly<Record<RetentionKind, (c: Case) => boolean>> = {
  'no-meeting': (c) => !fits['meeting-held'](c),
  'meeting-held': ({ meetings }) => meetings.some(({ state }) => state === 'held'),
  // It has its own rules: src/rules/separate-record/keeping.ts.
  'separate-record': () => false,
  'criminal-justice': ({ route, policeDecisions = [] }) => route === 'criminal-justice' || policeDecisions.length > 0,
  'looked-after': (c) =>
    isPlaced(c) || c.meetings.some(({ preparation }) => preparation?.combined === 'looked-after-review'),
};

/** The day of birth; where it was not told the latest that it can be, so that nothing is taken away too early. */
function latestBirth(c: Case, { calendar }: By): LocalDate {
  const { birthDate } = youngPersonOf(c);
  if (birthDate !== undefined) return birthDate;
  const received = Temporal.PlainDate.from(calendar.localDate(c.receivedAt));
  return received.subtract({ years: c.age.atReferral ?? 0 }).toString();
}

export interface KeptFor {
  readonly until: LocalDate;
  /** The row that counts; absent where somebody decided. */
  readonly row?: RetentionRow;
}

function dayOf(c: Case, row: RetentionRow, closedOn: LocalDate, by: By): LocalDate {
  const from = row.from === 'birth' ? latestBirth(c, by) : closedOn;
  return Temporal.PlainDate.from(from).add({ years: row.years }).toString();
}

/** What the authority's rows say of a case that is closed on a day; of those that fit the longest counts. */
export function bySchedule(c: Case, closedOn: LocalDate, by: By): KeptFor | undefined {
  return by.policy.retention
    .filter((row) => fits[row.for](c))
    .map((row) => ({ row, until: dayOf(c, row, closedOn, by) }))
    .reduce<KeptFor | undefined>(
      (longest, one) => (longest === undefined || one.until > longest.until ? one : longest),
      undefined,
    );
}

/** Undefined for an open case, and for one that no row fits: it is kept without end. */
export function keptFor(c: Case, by: By): KeptFor | undefined {
  const { closed } = c;
  if (closed === undefined) return undefined;
  const decided = keptUntil(c);
  return decided === undefined ? bySchedule(c, by.calendar.localDate(closed.at), by) : { until: decided.until };
}
