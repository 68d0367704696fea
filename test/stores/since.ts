/**
 * What later versions say or ask otherwise, on purpose. A folder of an earlier version is never changed: what is meant
 * to differ from it stands here.
 */
import type { ExpectedCase } from './expected.ts';
import type { Arrival } from './see/arrivals.ts';
import type { ToDo } from './see/case.ts';

/** Words of then, and what stands in their place today: headings of messages, facts, what is to do. */
const reworded: Readonly<Record<string, string>> = {};

/** What people wrote that was kept and shown on no page then, by its beginning. */
const writtenSince: readonly string[] = ['MARKERliquidlogic', 'MARKERreturning', 'MARKERotherroute'];

/** Without what was shown nowhere then. */
export const writtenThen = (written: readonly string[]): readonly string[] =>
  written.filter((words) => !writtenSince.some((begins) => words.startsWith(begins)));

/** Clauses and questions from which something follows today and nothing did then. */
const askedSince: readonly string[] = [];

/** What is sent on the first morning today and was not by that version: to whom, about which case, and why. */
const sentSince: Readonly<Record<string, readonly { to: string; about: string; why: string }[]>> = {
  '0.1.0': [
    {
      to: 'Tom Bell',
      about: 'X2AJ-6M3X',
      why: 'The check was asked for again with a new day when its decision was opened again, and is late by it.',
    },
  ],
};

/** Whether it is such a message, and about nothing else. */
export const isSentSince = (version: string, { to, about }: Arrival): boolean =>
  (sentSince[version] ?? []).some((one) => one.to === to && about.length === 1 && about[0] === one.about);

/** A reference stands in many headings: the words around it count. */
export function saidNow(words: string): string {
  const [reference = ''] = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(words) ?? [];
  const known = reworded[reference === '' ? words : words.replace(reference, '…')];
  return known?.replace('…', reference) ?? words;
}

/** A case of then in the words of today. */
export function asToday({ facts, toDo, steps, ...rest }: ExpectedCase): ExpectedCase {
  const said = <T extends { readonly what: string }>(one: T): T => ({ ...one, what: saidNow(one.what) });
  const saidFacts = Object.entries(facts).map(([title, value]) => [saidNow(title), saidNow(value)]);
  return { ...rest, facts: Object.fromEntries(saidFacts), toDo: toDo.map(said), steps: steps.map(said) };
}

/** Without what nobody was asked then. */
export const askedThen = (toDo: readonly ToDo[]): readonly ToDo[] =>
  toDo.filter(({ source }) => !askedSince.includes(source));
