/** What an earlier Pathway, or one with other settings, left in the store, brought to how this one keeps it. */
import { type Building, buildNameIndex, indexIfReadable } from '../cases/build-name-index.ts';
import { takeUpCalendar } from '../cases/calendar-changed.ts';
import type { Cases, DecisionContextAt } from '../cases/perform.ts';
import { takeUpRecordKeeping } from '../cases/record-keeping-taken-up.ts';
import { takeUpRetention } from '../cases/retention-changed.ts';
import { upgradeAgain, upgradeRecord } from '../cases/upgrade.ts';
import type { Reminders } from '../dialogs/reminders.ts';
import type { Log } from '../platform/log.ts';
import type { Calendar } from '../rules/base/calendar.ts';
import type { Instant } from '../rules/base/vocabulary.ts';

interface Preparing extends Building {
  readonly cases: Cases;
  readonly calendar: Calendar;
  readonly contextAt: DecisionContextAt;
  readonly reminders: Pick<Reminders, 'adopt'>;
  readonly log: Log;
}

export interface Preparation {
  /** Rejects with `StoreError`: then nothing may be served. */
  prepare(now: Instant): Promise<void>;
  /** Some minutes after it was prepared, goes through all once more, for what the earlier one went on writing. */
  again(now: Instant): Promise<void>;
}

export function createPreparation(preparing: Preparing): Preparation {
  const { store, contextAt } = preparing;
  let from: Instant | undefined;
  return {
    async prepare(now) {
      from = await prepareStore(preparing, now);
    },
    async again(now) {
      if (from === undefined || Date.parse(now) < Date.parse(from)) return;
      await upgradeAgain(store, contextAt(now), (reference) => indexIfReadable(preparing, reference, now));
      from = undefined;
    },
  };
}

/** From when on the cases are to be gone through again, where they are. */
async function prepareStore(preparing: Preparing, now: Instant): Promise<Instant | undefined> {
  const { store, cases, calendar, contextAt, reminders, log } = preparing;
  const again = await upgradeRecord(store, contextAt, now);
  const count = await buildNameIndex(preparing, now);
  if (count !== undefined && count > 0) log.info({ event: 'name-index-built', count });
  await reminders.adopt(now);
  await takeUpCalendar(store, cases, calendar, now);
  await takeUpRetention(store, contextAt, now);
  await takeUpRecordKeeping(store, now);
  return again;
}
