/**
 * The steps by which people are nudged about one duty: those of the authority's ladder, what the procedure adds, and the
 * last one said again and again. Whatever the authority settles, what is not done is never silent for longer than
 * `mostBetween` working days.
 */
import { laterOf } from '../base/later.ts';
import { betweenAskings, mostBetween, type Policy } from '../base/policy.ts';
import type { Instant, LocalDate } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import { isLocalTarget, type Obligation } from './agenda.ts';
import { postponedUntil } from './putting-off.ts';
import { type LadderStep, reaches } from './reaches.ts';
import { sayings } from './said.ts';

/** A step that is still ahead, or is to be said again. */
export interface UpcomingStep {
  readonly at: Instant;
  readonly step: LadderStep;
}

/** The day after a date of the procedure has passed the service lead hears of it, whatever the ladder says. */
const passed: LadderStep = { name: 'its day has passed', workingDays: 1, to: ['service-lead'], asksTeamChannel: false };
/** Where the authority's ladder reaches nobody for a duty. */
const atLeast: LadderStep = { name: 'overdue', workingDays: 1, to: ['owner', 'deputy'], asksTeamChannel: true };
/** Once it waits no more, its ladder begins. */
const beforeAll = -1000;
/** A duty that waits for somebody is nobody's fault: those who manage are asked whether it still does. */
const waiting: LadderStep = { name: 'waiting', workingDays: beforeAll, to: ['manages'], asksTeamChannel: false };

/** Whether the step is one for this duty: a team may not be asked at it, by the ladder. */
function isFor({ owner }: Obligation, { to, asksTeamChannel }: LadderStep): boolean {
  return to.some((name) => reaches[owner.kind][name] !== 'its-channels' || asksTeamChannel);
}

function withPassed(steps: readonly LadderStep[]): readonly LadderStep[] {
  const { workingDays, to } = passed;
  const same = steps.find((step) => step.workingDays === workingDays);
  const others = steps.filter((step) => step !== same);
  const told = same === undefined ? passed : { ...same, to: [...new Set([...same.to, ...to])] };
  return [...others, told].toSorted((a, b) => a.workingDays - b.workingDays);
}

/** The steps there are for a duty, in their order. */
export function ladderOf(one: Obligation, { nudges }: Pick<Policy, 'nudges'>): readonly LadderStep[] {
  if (one.waitsFor !== undefined) return [waiting];
  const { whenPassed, quietUntilPassed } = one.row;
  const steps = quietUntilPassed ? [] : nudges.ladder.filter((step) => isFor(one, step));
  const all = whenPassed === undefined ? steps : withPassed(steps);
  const [first = atLeast, ...rest] = all;
  return first.workingDays <= mostBetween ? [first, ...rest] : [{ ...first, workingDays: mostBetween }, ...rest];
}

function dayOf({ nudgedBy, due }: Obligation, { workingDays }: LadderStep, { calendar }: DecisionContext): LocalDate {
  // Of a case that was opened again after its day, reminders begin with the day on which it was.
  const day = due.known ? calendar.addWorkingDays(nudgedBy > due.due ? nudgedBy : due.due, workingDays) : undefined;
  if (day?.known) return day.due;
  return workingDays < 0 ? nudgedBy : calendar.addSendingDays(nudgedBy, workingDays);
}

/** A date of the procedure is put off for those who do it, never for those who stand behind them. */
function waitsUntil(c: Case, one: Obligation, { to }: LadderStep, by: DecisionContext): Instant {
  const isKept = !isLocalTarget(one.row) && to.some((name) => name !== 'owner');
  return (isKept ? undefined : postponedUntil(c, one, by)) ?? one.since;
}

/** How far it has got, in working days after its day; undefined where nothing was said. */
function furthest(c: Case, one: Obligation, ladder: readonly LadderStep[], by: DecisionContext): number | undefined {
  const days = sayings(c, one, by).map(
    ({ step, workingDays }) => workingDays ?? ladder.find(({ name }) => name === step)?.workingDays,
  );
  return days.reduce((most, day) => (most === undefined || (day ?? most) > most ? day : most), undefined);
}

/** The day from which silence counts where nothing was said yet. */
function firstAskedOn({ nudgedBy, since }: Obligation, { calendar }: DecisionContext): LocalDate {
  const asked = calendar.localDate(since);
  return nudgedBy > asked ? nudgedBy : asked;
}

/**
 * The day on which something is said again. Once a week that is the week's first working day, so that what is late is
 * one message a week to each, however many things and cases there are; it is never more than five working days away.
 */
function dayAgain(from: LocalDate, workingDays: number, { calendar }: DecisionContext): LocalDate {
  if (workingDays !== mostBetween) return calendar.addSendingDays(from, workingDays);
  const day = Temporal.PlainDate.from(from);
  return calendar.addSendingDays(day.add({ days: 7 - day.dayOfWeek }).toString(), 1);
}

/** The day on which it is asked whether a duty still waits: first on its own day, then four weeks after each asking. */
function dayToAsk(one: Obligation, asked: LocalDate | undefined, by: DecisionContext): LocalDate {
  const { calendar } = by;
  const latest = calendar.addSendingDays(asked ?? calendar.localDate(one.since), betweenAskings);
  return asked === undefined && one.nudgedBy < latest ? one.nudgedBy : latest;
}

/** The last step that was said, once more: nothing that is not done is silent for long. */
function again(c: Case, one: Obligation, ladder: readonly LadderStep[], by: DecisionContext): UpcomingStep | undefined {
  const { calendar, policy } = by;
  const last = sayings(c, one, by).at(-1);
  const reached = furthest(c, one, ladder, by) ?? Number.POSITIVE_INFINITY;
  const step = ladder.findLast(({ workingDays }) => workingDays <= reached) ?? ladder[0];
  if (step === undefined) return undefined;
  const said = last && calendar.localDate(last.at);
  const day =
    one.waitsFor === undefined
      ? dayAgain(said ?? firstAskedOn(one, by), Math.min(step.repeatsEvery ?? mostBetween, mostBetween), by)
      : dayToAsk(one, said, by);
  return { at: laterOf(calendar.instantAt(day, policy.nudges.at), waitsUntil(c, one, step, by)), step };
}

/** The steps of the ladder that are ahead for a duty, in their order: none of as early a day as one that was said. */
function ahead(c: Case, one: Obligation, ladder: readonly LadderStep[], by: DecisionContext): readonly UpcomingStep[] {
  const { calendar, policy } = by;
  const said = sayings(c, one, by).map(({ step }) => step);
  const reached = furthest(c, one, ladder, by) ?? Number.NEGATIVE_INFINITY;
  return ladder.flatMap((step): readonly UpcomingStep[] => {
    if (said.includes(step.name) || step.workingDays <= reached) return [];
    const planned = calendar.instantAt(dayOf(one, step, by), policy.nudges.at);
    const isSameDay = step.workingDays < 0 && calendar.localDate(planned) === calendar.localDate(one.since);
    return isSameDay || planned < one.since ? [] : [{ at: laterOf(planned, waitsUntil(c, one, step, by)), step }];
  });
}

/** What is still to be said about a duty, each with its time, the least pressing first. There is always something. */
export function stepsAhead(c: Case, one: Obligation, by: DecisionContext): readonly UpcomingStep[] {
  const ladder = ladderOf(one, by.policy);
  const repeated = again(c, one, ladder, by);
  const steps = one.waitsFor === undefined ? ahead(c, one, ladder, by) : [];
  return repeated === undefined ? steps : [repeated, ...steps];
}

/** The last of its steps whose day has come, said or not; undefined where none has. */
export function stepReached(one: Obligation, by: DecisionContext): LadderStep | undefined {
  const today = by.calendar.localDate(by.now);
  return ladderOf(one, by.policy).findLast((step) => dayOf(one, step, by) <= today);
}
