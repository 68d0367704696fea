/** The store, the register and the calendar for a command that reads cases while Pathway runs or not. */
import { readAuthority } from '../../src/authority/authority.ts';
import { readBankHolidays } from '../../src/authority/bank-holidays.ts';
import { type Config, readConfig } from '../../src/config/config.ts';
import type { KeptRegister } from '../../src/people/kept-register.ts';
import { openRegister } from '../../src/people/opening.ts';
import { type Clock, systemClock } from '../../src/platform/clock.ts';
import { timeOf } from '../../src/platform/movable-clock.ts';
import { type Calendar, createCalendar } from '../../src/rules/base/calendar.ts';
import type { Instant } from '../../src/rules/base/vocabulary.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { storeFile } from '../../src/store/data-folder.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/port.ts';

export interface Opened {
  readonly config: Config;
  readonly store: Store;
  readonly register: KeptRegister;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly contextAt: (now: Instant) => DecisionContext;
}

/** Closes the store at the end. Rejects with what is wrong with the settings, the store or the register. */
export async function withOpened(run: (opened: Opened) => Promise<void>): Promise<void> {
  const { now } = systemClock;
  const config = readConfig(process.env);
  const policy = readAuthority(config.authorityFile);
  const calendar = createCalendar({ ...readBankHolidays(config.bankHolidaysFile), hours: policy.workingHours });
  const file = storeFile(process.env);
  // Read first: a store that is not there is not made.
  await (await openStore(config.store, { file, now, readOnly: true })).close();
  const store = await openStore(config.store, { file, now });
  try {
    const clock = await timeOf(store);
    const register = await openRegister(config, store, clock.now());
    const contextAt = (at: Instant): DecisionContext => {
      return { now: at, calendar, policy, roster: register.on(calendar.localDate(at)) };
    };
    await run({ config, store, register, calendar, clock, contextAt });
  } finally {
    await store.close();
  }
}
