/** Cases that stall, and what is said of them. */
import { createStuck } from '../../src/notices/stuck.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { aConcern } from '../support/factories.ts';

export const cannot = 'Pathway cannot work on a case';
export const again = 'Pathway can work on a case again';
export const both = (title: string) => [`Gwen Parry: ${title}`, `Ruth Marsden: ${title}`];
export const sorted = (lines: readonly string[]) => [...lines].sort();

/** What was said of stalled cases since the last call: `Gwen Parry: Pathway cannot work on a case`. */
export const heardIn = ({ messenger }: BackOffice): readonly string[] =>
  messenger
    .hears()
    .filter((line) => /Pathway can(not)? work on/.test(line))
    .map((line) => line.replace('chat ', ''));
export const stuckIn = ({ store, now }: BackOffice) => createStuck(store).stalled(now);

/** An office with cases that want something of somebody on Tuesday morning, 3 November 2026, at nine. */
export async function officeWith(references: readonly string[], store?: Store): Promise<BackOffice> {
  const office = aBackOffice({}, store ?? openSqliteStore(':memory:'));
  for (const one of references) await office.raise('Priya Shah', aConcern(), one);
  await office.delivers();
  office.messenger.hears();
  return office;
}

/** One case, that cannot be woken when its time comes at nine on Tuesday. */
export async function aTornCase(store?: Store): Promise<BackOffice> {
  const office = await officeWith([reference], store);
  office.torn.add(reference);
  await office.at('2026-11-03', '09:00').ticksOn();
  return office;
}

/** The same, of which both were told. */
export async function aToldCase(store?: Store): Promise<BackOffice> {
  const office = await aTornCase(store);
  await office.passes(15);
  heardIn(office);
  return office;
}
