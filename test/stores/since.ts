/**
 * What later versions say or ask otherwise, on purpose. A folder of an earlier version is never changed: what is meant
 * to differ from it stands here.
 */
import type { ExpectedCase } from './expected.ts';
import { type Arrival, asSorted } from './see/arrivals.ts';
import type { ToDo } from './see/case.ts';

/** Words of then, and what stands in their place today: headings of messages, facts, what is to do. */
const reworded: Readonly<Record<string, string>> = {
  'Meeting agreed, to be booked': 'Meeting to be booked',
  'A meeting would have to be held by': 'Latest date for a meeting',
  'Meeting to be held by': 'Latest date for the meeting',
  'Meeting held': 'Meeting held, outcome to be recorded',
};

/** What people wrote that was kept and shown on no page then, by its beginning. */
const writtenSince: readonly string[] = ['MARKERliquidlogic', 'MARKERreturning', 'MARKERotherroute'];

/** An age in years is said beside a date of birth today. */
const ages = /, \d+ when the case was received(, \d+ when it happened)?$/;

/** Without what was shown nowhere then. */
export const writtenThen = (written: readonly string[]): readonly string[] =>
  written
    .filter((words) => !writtenSince.some((begins) => words.startsWith(begins)))
    .map((words) => words.replace(ages, ''));

/** What a form asks today and did not then, with what they answer. */
export const askedOnForms: Readonly<Record<string, string>> = { 'Does the referrer agree?': 'Yes' };

/** Clauses and questions from which something follows today and nothing did then. */
const askedSince: readonly string[] = ['PR-11', 'PR-16', 'CN-18'];
/** To whom a case is late by that, by what the case is about. */
const lateSince: Readonly<Record<string, readonly string[]>> = {
  'Held in time; every question of the concern was answered': ['Hannah Reid', 'Tom Bell', 'Ruth Marsden'],
};
/** The same of a clause that something else is asked under, by its words. */
const saysWhatIsAskedSince = (what: string): boolean => what.startsWith('Decide what to do: ');

/** Messages of then, and what is said in their place today: who hears it, in which words, about which cases, and why. */
interface InPlace {
  readonly to: string;
  /** Headings of then. */
  readonly before: readonly string[];
  readonly now: string;
  readonly about: readonly string[];
  readonly why: string;
}
const oneMessage = 'A channel has one message a morning about all its cases, no reply under each post.';
const trueCount = 'A message counts all that is late for whoever reads it, not only what is nudged about now.';
const inPlace: Readonly<Record<string, readonly InPlace[]>> = {
  '0.1.0': [
    {
      to: 'CDYJS managers',
      before: ['Still to do: QA36-N4CQ', 'Still to do: RQET-X2JX'],
      now: 'Overdue: 2 things, and 3 more to do',
      about: ['QA36-N4CQ', 'RQET-X2JX'],
      why: oneMessage,
    },
    {
      to: 'Hannah Reid',
      before: ['9 things are still to do'],
      now: 'Overdue: 12 things',
      about: ['GM79-YTZE', 'NVAX-43BG', 'PZJ8-TX8T', 'QA36-N4CQ', 'T5R8-33B5', 'V6R7-227N'],
      why: `${trueCount} It counts the other child's own referral and the preparation of a meeting, which nobody was asked then.`,
    },
  ],
  '0.2.0': [
    {
      to: 'CDYJS managers',
      before: ['Still to do: E6EY-2PEB', 'Still to do: XNMA-W92H'],
      now: 'Overdue: 2 things, and 3 more to do',
      about: ['E6EY-2PEB', 'XNMA-W92H'],
      why: oneMessage,
    },
    {
      to: 'Hannah Reid',
      before: ['9 things are still to do'],
      now: 'Overdue: 12 things',
      about: ['3VYN-DPRA', '96HX-XNEA', 'EPJZ-8K5X', 'HG3D-AD64', 'NVAX-43BG', 'XNMA-W92H'],
      why: `${trueCount} It counts the other child's own referral and the preparation of a meeting, which nobody was asked then.`,
    },
  ],
};

/** What arrived then, as it arrives today. */
export function arrivesNow(version: string, arrivals: readonly Arrival[]): readonly Arrival[] {
  const replaced = inPlace[version] ?? [];
  const isReplaced = ({ to, says }: Arrival): boolean =>
    replaced.some((one) => one.to === to && one.before.includes(says));
  const others = arrivals.filter((one) => !isReplaced(one)).map((one) => ({ ...one, says: saidNow(one.says) }));
  const instead = replaced.map(({ to, now, about }): Arrival => ({ to, how: 'sent', says: now, about }));
  return asSorted([...others, ...instead]);
}

/** Who stands above the managers hears today of each day that the referrer was told, besides the nudges of then. */
export const hearsOfPromises = 'Ruth Marsden';

const promise =
  'A day that the referrer was told had passed: they, their safeguarding lead and the service lead hear it.';
const ofAPromise = (about: string) =>
  ['Priya Shah', 'Daniel Okafor', hearsOfPromises].map((to) => ({ to, about, why: promise }));

/** What is sent on the first morning today and was not by that version: to whom, about which case, and why. */
const sentSince: Readonly<Record<string, readonly { to: string; about: string; why: string }[]>> = {
  '0.1.0': [
    ...ofAPromise('QA36-N4CQ'),
    {
      to: 'Tom Bell',
      about: 'X2AJ-6M3X',
      why: 'The check was asked for again with a new day when its decision was opened again, and is late by it.',
    },
  ],
  '0.2.0': [
    ...ofAPromise('XNMA-W92H'),
    {
      to: 'Tom Bell',
      about: 'TGJ7-73AE',
      why: 'That an agency is not coming is something for the manager to settle.',
    },
  ],
};

/** How many such messages there are. */
export const countSentSince = (version: string): number => (sentSince[version] ?? []).length;

/** Whether it is such a message; it counts what else of theirs is late. */
export const isSentSince = (version: string, { to, about }: Arrival): boolean =>
  (sentSince[version] ?? []).some((one) => one.to === to && about.includes(one.about));

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
  const lateTo = lateSince[rest.about] ?? rest.lateTo;
  return { ...rest, lateTo, facts: Object.fromEntries(saidFacts), toDo: toDo.map(said), steps: steps.map(said) };
}

/** Without what nobody was asked then. */
export const askedThen = (toDo: readonly ToDo[]): readonly ToDo[] =>
  toDo.filter(({ source, what }) => !askedSince.includes(source) && !saysWhatIsAskedSince(what));
