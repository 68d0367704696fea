/** What stands in single cells. Each reading gives the value, or says what the cell should hold. */
import { z } from 'zod';
import { nameKey } from '../../rules/base/names.ts';
import {
  type Agency,
  agencyNames,
  type Job,
  jobNames,
  type LocalDate,
  type TeamFunction,
  teamFunctionNames,
} from '../../rules/base/vocabulary.ts';
import type { PersonEntry, TeamEntry } from '../contents.ts';
import { notAllowedWords } from '../tenants.ts';

export class NotSo extends Error {}

const said = (text: string): string => `"${text.slice(0, 60)}"`;

function byName<Key extends string>(names: Readonly<Record<Key, string>>, text: string, what: string): Key {
  const keys = Object.keys(names) as Key[];
  const wanted = nameKey(text);
  const found = keys.find((key) => nameKey(key) === wanted || nameKey(names[key]) === wanted);
  if (found !== undefined) return found;
  throw new NotSo(`${said(text)} is not ${what}. Use one of these: ${keys.join(', ')}.`);
}

export const agencyIn = (text: string): Agency => byName(agencyNames, text, 'an agency');
export const roleIn = (text: string): Job => byName(jobNames, text, 'a role');
export const functionIn = (text: string): TeamFunction => byName(teamFunctionNames, text, 'a function');

export function objectIdIn(text: string): string {
  // What is copied out of a chat can hold signs that join and are not seen.
  const read = z.guid().safeParse(text.replace(/\p{Cf}/gu, '').toLowerCase());
  if (read.success) return read.data;
  throw new NotSo(
    `${said(text)} is not an object ID. An object ID has 32 characters in five groups, as the Entra admin centre shows it.`,
  );
}

/** Whose accounts a list may name: the register's own tenant and, where any are set, only these. */
export interface TenantsOfList {
  readonly home: string;
  readonly allowed: ReadonlySet<string> | undefined;
}

/** A tenant other than the register's; undefined for its own, and for an empty cell. */
export function tenantIn(text: string, { home, allowed }: TenantsOfList): string | undefined {
  if (text === '') return undefined;
  const read = z.guid().safeParse(text.replace(/\p{Cf}/gu, '').toLowerCase());
  if (!read.success) {
    throw new NotSo(
      `${said(text)} is not a tenant ID. A tenant ID has 32 characters in five groups. Leave the cell empty for your own organisation.`,
    );
  }
  if (read.data === home) return undefined;
  if (allowed?.has(read.data) === false) throw new NotSo(notAllowedWords(read.data));
  return read.data;
}

export function yesIn(text: string): boolean {
  const plain = text.toLowerCase();
  if (plain === '' || plain === 'no' || plain === 'false') return false;
  if (plain === 'yes' || plain === 'true') return true;
  throw new NotSo(`${said(text)} should be yes or no.`);
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
/** As spreadsheets here write it. */
const britishDay = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

export function dayIn(text: string): LocalDate {
  const [, day = '', month = '', year = ''] = britishDay.exec(text) ?? [];
  const iso = isoDay.test(text) ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString();
  } catch {
    throw new NotSo(`${said(text)} is not a date. Write 31/12/2026 or 2026-12-31.`);
  }
}

export function shortText(text: string): string {
  if ([...text].length <= 120) return text;
  throw new NotSo('This is too long. Use 120 characters or fewer.');
}

export function teamIn(text: string, teams: readonly TeamEntry[]): TeamEntry {
  const wanted = nameKey(text);
  const found = teams.filter(({ closed }) => !closed).find(({ id, name }) => id === text || nameKey(name) === wanted);
  if (found !== undefined) return found;
  throw new NotSo(`There is no team ${said(text)}. Add the team first, or check its name.`);
}

/** By object id, or by a name that only one has. */
export function personIn(text: string, people: readonly PersonEntry[]): PersonEntry {
  const wanted = nameKey(text);
  const found = people.filter(({ id, name }) => id === text.toLowerCase() || nameKey(name) === wanted);
  const [only] = found;
  if (only === undefined) throw new NotSo(`There is nobody called ${said(text)} in the register or in this list.`);
  if (found.length > 1) throw new NotSo(`More than one person is called ${said(text)}. Write their object ID.`);
  return only;
}

const channelForm = /^19:[^\s/\\?#]{1,200}@thread\.(tacv2|skype|v2)$/;

export function channelIn(text: string): string {
  if (channelForm.test(text)) return text;
  throw new NotSo(
    `${said(text)} is not a channel. Leave it empty, and say in the channel itself which team it belongs to.`,
  );
}
