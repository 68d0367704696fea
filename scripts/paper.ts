/**
 * `npm run paper -- <folder>` writes the blank forms, and what to do when Pathway is down, as pages to print: to be kept
 * where they are found without Pathway. It needs no store. Ends with 0; with 2 where it was asked wrongly, or the
 * settings or the folder cannot be used.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readAuthority } from '../src/authority/authority.ts';
import { readBankHolidays } from '../src/authority/bank-holidays.ts';
import { SettingsFileError } from '../src/authority/settings-file.ts';
import { ConfigError, readConfig } from '../src/config/config.ts';
import { paperFiles } from '../src/paper/index.ts';
import { systemClock } from '../src/platform/clock.ts';
import { createCalendar } from '../src/rules/base/calendar.ts';

const [to, ...others] = process.argv.slice(2);

try {
  if (to === undefined || others.length > 0) throw new Error('Say in which folder: npm run paper -- <folder>');
  const { authorityFile, bankHolidaysFile } = readConfig(process.env);
  const policy = readAuthority(authorityFile);
  const calendar = createCalendar({ ...readBankHolidays(bankHolidaysFile), hours: policy.workingHours });
  const folder = resolve(to);
  mkdirSync(folder, { recursive: true });
  for (const { name, html } of paperFiles({ policy, calendar, now: systemClock.now() })) {
    writeFileSync(join(folder, name), html);
    console.log(join(folder, name));
  }
  console.log('Print them, and keep them where people look without a computer. They hold nothing about anybody.');
} catch (error) {
  const isKnown = error instanceof ConfigError || error instanceof SettingsFileError || error instanceof Error;
  console.error(isKnown ? error.message : String(error));
  process.exitCode = 2;
}
