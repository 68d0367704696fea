/** What an earlier Pathway, or one with other settings, left in the store, brought to how this one keeps it. */
import { type Building, buildNameIndex } from '../cases/build-name-index.ts';
import { takeUpCalendar } from '../cases/calendar-changed.ts';
import type { Cases, DecisionContextAt } from '../cases/perform.ts';
import { takeUpRecordKeeping } from '../cases/record-keeping-taken-up.ts';
import { takeUpRetention } from '../cases/retention-changed.ts';
import { upgradeRecord } from '../cases/upgrade.ts';
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

/** Rejects with `StoreError`: then nothing may be served. */
export async function prepareStore(preparing: Preparing, now: Instant): Promise<void> {
  const { store, cases, calendar, contextAt, reminders, log } = preparing;
  await upgradeRecord(store, contextAt, now);
  const count = await buildNameIndex(preparing, now);
  if (count !== undefined && count > 0) log.info({ event: 'name-index-built', count });
  await reminders.adopt(now);
  await takeUpCalendar(store, cases, calendar, now);
  await takeUpRetention(store, contextAt, now);
  await takeUpRecordKeeping(store, now);
}
