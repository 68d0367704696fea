/** Days that somebody was promised, the referrer or who does not agree: where one has passed and the thing is not done, they hear it once, on the next working day. */

import type { Instant } from '../base/vocabulary.ts';
import type { PromisesPassed } from '../handling/events.ts';
import { asNotTold } from '../police/not-told.ts';
import type { Case } from '../record/case.ts';
import { rosterFor } from '../record/kept-from.ts';
import type { DecisionContext } from '../rows/context.ts';
import { type Agenda, isLate, type Obligation, unmet } from './agenda.ts';
import { thoseAbove } from './recipients.ts';

/** Whether they were told of this day. What was said by a clock that was ahead of `now` does not count. */
function isTold({ promisesPassed = {} }: Case, { key, since }: Obligation, { now }: Pick<DecisionContext, 'now'>) {
  const told = promisesPassed[key];
  return told !== undefined && told.since >= since && told.at <= now;
}

/** When they are to be told, with the service lead; none where the day had passed before the thing was asked for again. */
function toldAt({ due, askedSince }: Obligation, { calendar, policy }: DecisionContext): readonly Instant[] {
  if (!due.known) return [];
  const at = calendar.instantAt(calendar.addSendingDays(due.due, 1), policy.nudges.at);
  return at < askedSince ? [] : [at];
}

/** Days are promised by the concern: those that the police began are no promise to who told of it (CJ-07). */
function toldOf(c: Case, agenda: Agenda, by: DecisionContext): Agenda {
  const told = asNotTold(c);
  return told === c ? agenda : unmet(told, by);
}

const isPromised = ({ row }: Obligation): boolean => row.promised !== undefined || row.saidToWhoAsked === true;

/** What they are still to be told of, with its time, if it is not done by then. */
export function promisesAhead(c: Case, agenda: Agenda, by: DecisionContext) {
  return toldOf(c, agenda, by).flatMap((one) =>
    isPromised(one) && !isTold(c, one, by) ? toldAt(one, by).map((at) => ({ at, one })) : [],
  );
}

/** The event of those that have passed now; none where there is none. */
export function promisesPassedNow(c: Case, agenda: Agenda, by: DecisionContext): readonly PromisesPassed[] {
  const passed = promisesAhead(c, agenda, by).filter(({ at }) => at <= by.now);
  const promises = passed.map(({ one: { key, since } }) => ({ obligation: key, since }));
  return promises.length === 0
    ? []
    : [{ type: 'promises-passed', promises, above: thoseAbove(rosterFor(c, by.roster)) }];
}

const saidLate = (c: Case, agenda: Agenda, by: DecisionContext): Agenda =>
  toldOf(c, agenda, by).filter((one) => isLate(one, by) && isTold(c, one, by));

/** Those the referrer was told of, and that are still not done. */
export const brokenPromises = (c: Case, agenda: Agenda, by: DecisionContext): readonly Obligation[] =>
  saidLate(c, agenda, by).filter(({ row }) => row.promised !== undefined);

/** Those of which the people who asked for them were told, and that are still not done. */
export const stillOwedToWhoAsked = (c: Case, agenda: Agenda, by: DecisionContext): readonly Obligation[] =>
  saidLate(c, agenda, by).filter(({ row }) => row.saidToWhoAsked);
