/**
 * How long a separate record is kept (A-33, PR-11): by a date of its own, which begins to count when its case is closed;
 * the service lead decides what becomes of it. Nothing is removed by the clock.
 */
import { isServiceLead } from '../base/jobs.ts';
import type { Instant, LocalDate, Person, PersonId } from '../base/vocabulary.ts';
import { rosterFor } from '../record/kept-from.ts';
import { isRemovalAsked, isRemovalConfirmed, type Kept, keptUntil, removalOf } from '../retention/state.ts';
import type { KeptFor } from '../retention/until.ts';
import type { DecisionContext } from '../rows/context.ts';
import { answerBy, openPause, openRequest } from '../subject-access/requests.ts';
import { maySeeRecord, type SeenBy } from './access.ts';
import type { SeparateRecord } from './record.ts';

/** How its case stands: from which workers it is kept, and when it was closed; absent while it is open. */
export interface AroundRecord extends Pick<SeenBy, 'kept'> {
  readonly closedAt?: Instant | undefined;
}

/** What was said of a record holds, whatever became of its case since. */
export const asKept = ({ made, retention }: SeparateRecord): Kept => ({
  closed: made,
  ...(retention === undefined ? {} : { retention }),
});

type By = Pick<DecisionContext, 'calendar' | 'policy'>;

/** Without a date of birth the latest that it can be, so that nothing is taken away too early. */
const latestBirth = ({ child, made }: SeparateRecord, { calendar }: By): LocalDate =>
  child.birthDate ?? calendar.localDate(made.at);

/** Undefined while its case is open, and where the authority has no row for such records: it is kept without end. */
export function recordKeptFor(
  record: SeparateRecord,
  { closedAt }: Pick<AroundRecord, 'closedAt'>,
  by: By,
): KeptFor | undefined {
  if (closedAt === undefined) return undefined;
  const decided = keptUntil(asKept(record));
  if (decided !== undefined) return { until: decided.until };
  const row = by.policy.retention.find((one) => one.for === 'separate-record');
  if (row === undefined) return undefined;
  const closedOn = by.calendar.localDate(closedAt);
  const counted = Temporal.PlainDate.from(row.from === 'birth' ? latestBirth(record, by) : closedOn)
    .add({ years: row.years })
    .toString();
  return { until: counted < closedOn ? closedOn : counted, row };
}

/** What somebody has to do about keeping or giving it, and by which day: decide; be the second person; or answer a request to see it. */
export interface KeepingDuty {
  readonly about: 'review' | 'confirm' | 'request';
  readonly on: LocalDate;
  readonly since: Instant;
}

/** The last day on which a second person can confirm what was asked for then. */
const lastToConfirm = (asked: Instant, { calendar, policy }: By): LocalDate =>
  calendar.addSendingDays(calendar.localDate(asked), policy.targets.confirmRemoval);

export function keepingDuty(record: SeparateRecord, around: AroundRecord, by: By): KeepingDuty | undefined {
  const request = openRequest(record);
  if (request !== undefined && openPause(request) === undefined) {
    return { about: 'request', on: answerBy(request), since: request.at };
  }
  const kept = asKept(record);
  const asked = removalOf(kept);
  if (asked !== undefined) {
    const duty: KeepingDuty = { about: 'confirm', on: lastToConfirm(asked.at, by), since: asked.at };
    return isRemovalAsked(kept) ? duty : undefined;
  }
  const until = recordKeptFor(record, around, by)?.until;
  if (until === undefined) return undefined;
  const day = by.calendar.instantAt(until, by.policy.nudges.at);
  const ended = record.retention?.removal?.ended?.at;
  return { about: 'review', on: until, since: ended !== undefined && ended > day ? ended : day };
}

/** Whether a removal is over without having been carried out: nobody confirmed it in time, or its case is open again. */
export function removalIsOver(record: SeparateRecord, { closedAt }: AroundRecord, by: DecisionContext): boolean {
  const kept = asKept(record);
  const asked = removalOf(kept);
  if (asked === undefined) return false;
  if (closedAt === undefined) return true;
  return !isRemovalConfirmed(kept) && by.calendar.localDate(by.now) > lastToConfirm(asked.at, by);
}

/** Who decides about keeping it: the service lead, as far as they may see it. */
export const mayDecideKeeping = (record: SeparateRecord, person: Person, by: SeenBy): boolean =>
  isServiceLead(person) && maySeeRecord(record, person, by);

/** Which people hear of the duty, who see the record; and the administrators who may be the second person. Never the one who asked. */
export function keepingRecipients(
  record: SeparateRecord,
  { about }: Pick<KeepingDuty, 'about'>,
  { roster: all, kept }: Pick<DecisionContext, 'roster'> & Pick<AroundRecord, 'kept'>,
  besides: readonly PersonId[] = [],
): { readonly leads: readonly PersonId[]; readonly administrators: readonly PersonId[] } {
  const roster = rosterFor(kept, all);
  const asker = about === 'confirm' ? removalOf(asKept(record))?.by.id : undefined;
  const hears = (id: PersonId) => id !== asker && !besides.includes(id);
  const leads = roster.withJob('service-lead').filter(({ id }) => hears(id));
  const there = leads.filter(({ id }) => !roster.isAway(id));
  const ids = (there.length > 0 ? there : leads).map(({ id }) => id);
  const second = about === 'confirm' || ids.length === 0 ? roster.administrators() : [];
  return { leads: ids, administrators: second.filter((id) => hears(id) && !ids.includes(id)) };
}
