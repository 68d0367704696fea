/**
 * When people hear that the plan for a child's own safety is to be looked at again, and which people (PR-11, PR-12): by
 * the authority's ladder, as about a duty of a case, and said again until it was looked at.
 */
import { thatHasCome } from '../base/later.ts';
import { mostBetween } from '../base/policy.ts';
import type { Instant, LocalDate, Person, PersonId, PersonRef, Roster } from '../base/vocabulary.ts';
import type { LadderStep } from '../engine/reaches.ts';
import { type KeepingFacts, rosterFor } from '../record/kept-from.ts';
import type { DecisionContext } from '../rows/context.ts';
import { mayKeepRecord, maySeeRecord, onList } from './access.ts';
import type { SeparateRecord } from './record.ts';

export interface RecordReview {
  readonly on: LocalDate;
  readonly owner: PersonRef;
}

/** What is to be looked at, and by which day; undefined where nothing is. An older record names nobody: its maker. */
export function reviewOf({ support, made }: SeparateRecord): RecordReview | undefined {
  const { safetyReview: on, safetyOwner: owner = made.by } = support ?? {};
  return on === undefined ? undefined : { on, owner };
}

/** How far it has got: when something was said of it last, and at which step, in working days after the day. */
export interface ReviewSaid {
  readonly at: Instant;
  readonly workingDays: number;
}

export interface ReviewStep {
  readonly at: Instant;
  readonly step: LadderStep;
}

type By = Pick<DecisionContext, 'calendar' | 'policy' | 'now'>;

function dayOf(on: LocalDate, workingDays: number, { calendar }: By): LocalDate {
  const day = calendar.addWorkingDays(on, workingDays);
  if (day.known) return day.due;
  return workingDays < 0 ? on : calendar.addSendingDays(on, workingDays);
}

/**
 * The steps ahead, the least pressing first, each with its time; the last that was said comes again. `since`: when the day was set. What a clock
 * said that was ahead does not count.
 */
export function reviewSteps(
  on: LocalDate,
  since: Instant,
  saidLast: ReviewSaid | undefined,
  by: By,
): readonly ReviewStep[] {
  const { calendar, policy } = by;
  const { ladder, at } = policy.nudges;
  const said = thatHasCome(saidLast?.at, by.now) === undefined ? undefined : saidLast;
  const timeOf = (day: LocalDate): Instant => calendar.nextWorkingMoment(calendar.instantAt(day, at));
  const reached = said?.workingDays ?? Number.NEGATIVE_INFINITY;
  const ahead = ladder
    .filter(({ workingDays }) => workingDays > reached)
    .map((step) => ({ at: timeOf(dayOf(on, step.workingDays, by)), step }))
    .filter((one) => one.at >= since);
  const last = ladder.findLast(({ workingDays }) => workingDays <= reached) ?? ladder.at(-1);
  if (last === undefined) return ahead;
  const from = calendar.localDate(
    said?.at ?? (calendar.instantAt(on, at) > since ? calendar.instantAt(on, at) : since),
  );
  const days = Math.min(last.repeatsEvery ?? mostBetween, mostBetween);
  return [{ at: timeOf(calendar.addSendingDays(from, days)), step: last }, ...ahead];
}

const ids = (some: readonly Person[]): readonly PersonId[] => some.map(({ id }) => id);

/**
 * Which people hear of it at a step, each once: who looks after the plan, then team managers on the list, then the
 * service leads, as far as they are there and can see the record; whoever may do something about it where none of those
 * is. Empty where nobody who can see it is in the register. `besides`: those who could not be reached.
 */
export function reviewRecipients(
  record: SeparateRecord,
  { to }: Pick<LadderStep, 'to'>,
  { roster: all, kept }: { readonly roster: Roster; readonly kept: KeepingFacts },
  besides: readonly PersonId[] = [],
): readonly PersonId[] {
  const roster = rosterFor(kept, all);
  const sees = (one: Person) => !besides.includes(one.id) && maySeeRecord(record, one, { roster, kept });
  const isThere = (one: Person) => !roster.isAway(one.id);
  const listed = onList(record)
    .flatMap(({ person }) => roster.person(person.id) ?? [])
    .filter(sees);
  const leads = roster.withJob('service-lead').filter(sees);
  const keepers = listed.filter((one) => mayKeepRecord(one) && isThere(one));
  const ownerId = reviewOf(record)?.owner.id;
  const owner = [...listed, ...leads]
    .filter(({ id }) => id === ownerId)
    .filter(isThere)
    .slice(0, 1);
  const named = [
    ...(to.includes('owner') ? owner : []),
    ...(to.includes('deputy') ? keepers : []),
    ...(to.includes('service-lead') ? leads.filter(isThere) : []),
  ];
  const groups = [named, keepers, leads.filter(isThere), leads, listed];
  return [...new Set(ids(groups.find((some) => some.length > 0) ?? []))];
}

/**
 * Why nobody but the service lead looks after a record, in words; undefined where somebody does: whoever looks after its
 * plan has left or no longer sees it, or nobody on its list can change it.
 */
export function whyRecordUnowned(
  record: SeparateRecord,
  { roster, kept }: { readonly roster: Roster; readonly kept: KeepingFacts },
): string | undefined {
  const review = reviewOf(record);
  const sees = (id: PersonId): Person | undefined => {
    const one = roster.person(id);
    return one !== undefined && maySeeRecord(record, one, { roster, kept }) ? one : undefined;
  };
  if (review !== undefined && sees(review.owner.id) === undefined) {
    return `${review.owner.name} looks after its safety plan and can no longer see it`;
  }
  const keepers = onList(record).flatMap(({ person }) => sees(person.id) ?? []);
  return keepers.some(mayKeepRecord) ? undefined : 'No team manager on its list can see it';
}
