/** What the service lead may do about keeping a separate record, and an administrator as the second person. */
import type { Instant, LocalDate, Person } from '../base/vocabulary.ts';
import { isKeptFrom, rosterFor } from '../record/kept-from.ts';
import type { ConfirmedBecause, RemovalReason } from '../record/retention.ts';
import { askedForSince, secondWanted } from '../retention/actions/confirm-removal.ts';
import { untilTrouble } from '../retention/actions/keep-until.ts';
import { nobodyAsks } from '../retention/by-administrator.ts';
import { holdOn, isRemovalAsked, removalOf } from '../retention/state.ts';
import type { DecisionContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { nobodyWaits, openRequest } from '../subject-access/requests.ts';
import type { RecordEvent } from './events.ts';
import { type AroundRecord, asKept, mayDecideKeeping, recordKeptFor } from './keeping.ts';
import type { SeparateRecord } from './record.ts';

export type KeepingCommand =
  | { readonly does: 'keep-until'; readonly until: LocalDate; readonly reason: string }
  | { readonly does: 'set-hold' | 'lift-hold' | 'stop-removal'; readonly reason: string }
  | { readonly does: 'ask-removal'; readonly because: RemovalReason; readonly reason: string }
  | { readonly does: 'confirm-removal'; readonly because: ConfirmedBecause; readonly asked?: Instant };
export type KeepingCommandId = KeepingCommand['does'];

export const keepingCommandIds = [
  'keep-until',
  'set-hold',
  'lift-hold',
  'ask-removal',
  'confirm-removal',
  'stop-removal',
] as const satisfies readonly KeepingCommandId[];
export const isKeeping = <C extends { readonly does: string }>(command: C): command is C & KeepingCommand =>
  keepingCommandIds.some((one) => one === command.does);

export interface KeepingChanger extends DecisionContext, AroundRecord {
  readonly actor: Person;
}

const no = (says: string, field?: string): Refusal =>
  refusal(field === undefined ? 'precondition' : 'invalid', says, 'A-33', field);

const onlyLeads = refusal(
  'forbidden',
  'Only a service lead who can see this record decides how long it is kept.',
  'A-33',
);
const stays = no('The case of this record is open, so the record stays. Close the case first.');
const isOnHold = no('There is a hold on this record. Lift it first.');
const isAwaited = no(nobodyWaits.otherwise);
const asksAlready = no('Somebody has already asked for this record to be removed.');

/** Why it is not the time for that; undefined where it is. Buttons are offered by it, and a press is refused by it. */
export function whyNotKeeping(
  record: SeparateRecord,
  does: KeepingCommandId,
  by: Omit<KeepingChanger, 'calendar' | 'policy' | 'now'>,
): Refusal | undefined {
  if (!mayDecideKeeping(record, by.actor, by)) return onlyLeads;
  const kept = asKept(record);
  const isAsked = removalOf(kept) !== undefined;
  const hasHold = holdOn(kept) !== undefined;
  switch (does) {
    case 'set-hold':
      return hasHold ? no('There is a hold on this record already.') : undefined;
    case 'lift-hold':
      return hasHold ? undefined : no('There is no hold on this record.');
    case 'stop-removal':
      return isAsked ? undefined : no('Nobody is asking for this record to be removed.');
    case 'keep-until':
      if (by.closedAt === undefined) return stays;
      return isAsked ? asksAlready : undefined;
    case 'ask-removal':
      if (hasHold) return isOnHold;
      if (openRequest(record) !== undefined) return isAwaited;
      if (by.closedAt === undefined) return stays;
      return isAsked ? asksAlready : undefined;
    case 'confirm-removal':
      return whyNotConfirmed(record, by);
  }
}

function whyNotConfirmed(
  record: SeparateRecord,
  { actor, closedAt }: Pick<KeepingChanger, 'actor' | 'closedAt'>,
): Refusal | undefined {
  const kept = asKept(record);
  if (!isRemovalAsked(kept)) return no('Nobody is asking for this record to be removed now.');
  if (holdOn(kept) !== undefined) return isOnHold;
  if (openRequest(record) !== undefined) return isAwaited;
  if (closedAt === undefined) return stays;
  return removalOf(kept)?.by.id === actor.id ? no(secondWanted) : undefined;
}

/** The day until which it is to be kept; undefined where that has come, or nobody settled one. */
function dayToCome(record: SeparateRecord, by: KeepingChanger): LocalDate | undefined {
  const until = recordKeptFor(record, by, by)?.until;
  return until !== undefined && until > by.calendar.localDate(by.now) ? until : undefined;
}

export function decideKeeping(
  record: SeparateRecord,
  command: KeepingCommand,
  by: KeepingChanger,
): readonly RecordEvent[] | Refusal {
  const refused = whyNotKeeping(record, command.does, by);
  if (refused !== undefined) return refused;
  switch (command.does) {
    case 'keep-until':
      return untilTrouble(command.until, by) ?? [{ type: 'kept-until', until: command.until, reason: command.reason }];
    case 'set-hold':
      return [{ type: 'hold-set', reason: command.reason }];
    case 'lift-hold':
      return [{ type: 'hold-lifted', reason: command.reason }];
    case 'stop-removal':
      return [{ type: 'removal-stopped', reason: command.reason }];
    case 'ask-removal': {
      const { because, reason } = command;
      const before = dayToCome(record, by);
      if (because === 'date-reached' && before !== undefined) {
        const says = `Pathway has this record kept until ${by.calendar.sayDate(before)}, and that day has not come. Choose the reason why it can be removed before that day.`;
        return no(says, 'because');
      }
      return [{ type: 'removal-asked', because, reason, ...(before === undefined ? {} : { before }) }];
    }
    case 'confirm-removal':
      return askedForSince(asKept(record), command.asked) ?? [{ type: 'removal-confirmed', because: command.because }];
  }
}

/** An administrator as the second person, who sees nothing of the record. */
export function confirmedByAdministrator(
  record: SeparateRecord,
  because: ConfirmedBecause,
  by: KeepingChanger,
): readonly RecordEvent[] | Refusal {
  const isOne = rosterFor(by.kept, by.roster).administrators().includes(by.actor.id);
  if (!isOne || isKeptFrom(by.kept, by.actor.id) || !isRemovalAsked(asKept(record))) return nobodyAsks;
  return whyNotConfirmed(record, by) ?? [{ type: 'removal-confirmed', because }];
}
