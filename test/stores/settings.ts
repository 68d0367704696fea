/** An authority's own settings when a store was kept: a target that is changed since is no matter of the store's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAuthority } from '../../src/authority/authority.ts';
import { parseBankHolidays } from '../../src/authority/bank-holidays.ts';
import { type Calendar, createCalendar } from '../../src/rules/base/calendar.ts';
import type { Policy } from '../../src/rules/base/policy.ts';

/** Both files of `authority/`, as they were. */
export interface KeptSettings {
  readonly authority: unknown;
  readonly bankHolidays: unknown;
}

const folder = join(import.meta.dirname, '../../authority');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

export const settingsNow = (): KeptSettings => ({
  authority: read('county-durham.json'),
  bankHolidays: read('bank-holidays.json'),
});

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What this version wants to be told, as it was told then where it was: a file of then may lack what is new. */
function asThen(now: unknown, then: unknown): unknown {
  if (!isGroup(now) || !isGroup(then)) return then;
  const names = Object.keys(now);
  return Object.fromEntries(names.map((name) => [name, name in then ? asThen(now[name], then[name]) : now[name]]));
}

export function settingsAgain(kept: KeptSettings): { readonly policy: Policy; readonly calendar: Calendar } {
  const policy = parseAuthority(asThen(settingsNow().authority, kept.authority), 'the settings that were kept');
  const list = parseBankHolidays(kept.bankHolidays, 'the bank holidays that were kept');
  return { policy, calendar: createCalendar({ ...list, hours: policy.workingHours }) };
}
