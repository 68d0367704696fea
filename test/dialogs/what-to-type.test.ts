/** Help names what can be typed: everything that is a command, nothing that is none, in the order in which people need it. */
import { readFileSync } from 'node:fs';
import { anybody, type Reader, whatToType } from '../../src/cards/help/what-to-type.ts';
import type { Typed } from '../../src/dialogs/commands.ts';
import { meaningOf } from './meaning.ts';

/** Why a command stands in nobody's help; undefined where it stands in somebody's. */
const notNamed: Readonly<Record<Typed['command'], string | undefined>> = {
  begin: undefined,
  resume: 'it is named where something is left open',
  answer: undefined,
  status: undefined,
  why: undefined,
  find: undefined,
  help: 'they have read it',
  cancel: undefined,
  back: 'a button says it',
  discard: 'a button says it',
  delete: 'a button says it',
  'my-cases': undefined,
  'late-cases': undefined,
  overview: undefined,
  'closed-cases': undefined,
  'hand-over-all': undefined,
  'without-owner': undefined,
  'separate-records': undefined,
  greeting: 'it is no command to learn',
  thanks: 'it is no command to learn',
  people: undefined,
  stuck: undefined,
  removals: undefined,
  inspection: undefined,
  'who-am-i': undefined,
  newer: undefined,
  paper: undefined,
  searches: undefined,
  worry: 'it is no command to learn',
  unknown: 'it is none',
};

const referrer: Reader = { isAdministrator: false, raisesOnly: true };
const officer: Reader = { ...anybody, mayNotify: true };
const manager: Reader = { ...anybody, mayNotify: true, hasOverview: true, manages: true };
const serviceLead: Reader = { ...manager, leads: true };
const administrator: Reader = { isAdministrator: true, raisesOnly: true };
const readers = [referrer, anybody, officer, manager, serviceLead, administrator];

const titles = (reader: Reader): readonly string[] => whatToType(reader).map(({ title }) => title);
const all = [...new Set(readers.flatMap(titles))];

it('names every command to somebody, and says why it names the others to nobody', () => {
  const named = new Set(all.map((title) => meaningOf(title).command));
  for (const [command, why] of Object.entries(notNamed)) {
    expect([command, named.has(command as Typed['command'])]).toEqual([command, why === undefined]);
  }
});

it.each(all)('"%s" is understood as it stands there, whatever card is open', (title) => {
  const typed = meaningOf(title);
  expect(['unknown', 'worry', 'resume']).not.toContain(typed.command);
  if ('exact' in typed) expect(typed.exact).toBe(true);
});

it('names to a teacher what a teacher needs, and no more', () => {
  expect(titles(referrer)).toEqual(['raise a concern', 'my concerns', 'what happens next', 'paper', 'cancel']);
});

it('begins with what each does most, and ends with what is for administrators', () => {
  expect(titles(officer).slice(0, 3)).toEqual(['raise a concern', 'police notification', 'my cases']);
  expect(titles(anybody).slice(0, 4)).toEqual(['raise a concern', 'my cases', 'late cases', 'find Joe Smith']);
  const [, , ...ofManager] = titles(manager);
  expect(ofManager.slice(0, 4)).toEqual(['my cases', 'overview', 'late cases', 'find Joe Smith']);
  expect(titles(administrator).slice(-3)).toEqual(['people', 'stuck', 'removals']);
});

it('names to nobody what is for the service lead', () => {
  for (const reader of [referrer, anybody, officer, manager, administrator]) {
    expect(titles(reader).filter((title) => ['inspection', 'searches'].includes(title))).toEqual([]);
  }
  expect(titles(serviceLead)).toEqual(expect.arrayContaining(['inspection', 'searches']));
});

it('names nothing that the README leaves out under "What to type"', () => {
  const readme = readFileSync(`${import.meta.dirname}/../../README.md`, 'utf8');
  const [, section = ''] = /## What to type\n([\s\S]*?)\n## /.exec(readme) ?? [];
  const written = section.toLowerCase();
  expect(all.filter((title) => !written.includes(`\`${title.toLowerCase()}\``))).toEqual([]);
});
