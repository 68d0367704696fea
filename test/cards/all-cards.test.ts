/** Every card in every state it can be in, held against the rules for all of them. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Card } from '../../src/cards/card.ts';
import { cardBytes, mostCardBytes } from '../../src/cards/size.ts';
import { type Verb, verbs } from '../../src/cards/verbs/index.ts';
import { stages } from '../../src/rules/stages.ts';
import { secrets } from '../support/factories.ts';
import { all, fixtures } from './all-fixtures.ts';
import { wordsOf } from './card-words.ts';
import { checkCard } from './check-card.ts';
import { overviewsSeen } from './fixtures/case.ts';
import { hasId, unwantedIn } from './unwanted-words.ts';

const known = Object.keys(verbs);

type Element = Readonly<Record<string, unknown>>;
const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything on the card, in reading order. */
function within(value: unknown): readonly Element[] {
  if (Array.isArray(value)) return value.flatMap(within);
  if (!isElement(value)) return [];
  const parts = Object.entries(value).flatMap(([name, part]) => (name === 'data' ? [] : within(part)));
  return typeof value.type === 'string' ? [value, ...parts] : parts;
}

const ofType = (card: Card, type: string): readonly Element[] =>
  within([card.body, card.actions]).filter((one) => one.type === type);
const buttonsOf = (card: Card): readonly Element[] =>
  within([card.body, card.actions]).filter((one) => String(one.type).startsWith('Action.'));
const dataOf = ({ data }: Element): Element => (isElement(data) ? data : {});

/** The young person of the concern's own fixtures. */
const childs = [...secrets, 'Rowan', 'Ashby', 'Dana'];

function revealed(card: Card): readonly string[] {
  const [first] = ofType(card, 'TextBlock');
  const shown = `${String(first?.text)} ${String(card.speak)}`;
  return childs.filter((secret) => shown.includes(secret));
}

/** Inputs and what a button sends share one object on the way. */
function overwritten(card: Card): readonly string[] {
  const inputs = within(card.body).filter((one) => String(one.type).startsWith('Input.'));
  return buttonsOf(card)
    .filter((one) => one.associatedInputs !== 'none')
    .flatMap((one) => ['verb', 'msteams', ...Object.keys(dataOf(one))])
    .filter((name) => inputs.some(({ id }) => id === name));
}

/** What is wrong with a card, in words. */
function complaints(card: Card): readonly string[] {
  const most = (count: number, where: string) => (count > 6 ? [`${where} has ${count} buttons`] : []);
  return [
    ...checkCard(card, known),
    ...(cardBytes(card) > mostCardBytes ? [`it has ${cardBytes(card)} bytes`] : []),
    ...most(card.actions?.length ?? 0, 'the foot'),
    ...ofType(card, 'ActionSet').flatMap((set) => most((set.actions as readonly unknown[]).length, 'a row')),
    ...revealed(card).map((secret) => `what a lock screen shows says ${secret}`),
    ...overwritten(card).map((name) => `the input "${name}" has the name of something a button sends`),
  ];
}

describe('every card', () => {
  it('has no word that has no place on one, and no id of a clause: those are behind "Why?"', () => {
    const texts = all.flatMap(({ name, card }) => wordsOf(card).map((text) => ({ name, text })));
    const words = texts.flatMap(({ name, text }) => unwantedIn(text).map((word) => `${name}: ${word}: ${text}`));
    const ids = texts.filter(({ text }) => hasId(text)).map(({ name, text }) => `${name}: ${text}`);
    expect([...words, ...ids]).toEqual([]);
  });

  test.each(Object.entries(fixtures))('of %s keeps the rules in every state', (_file, cards) => {
    const wrong = Object.entries(cards)
      .map(([name, card]) => [name, complaints(card)] as const)
      .filter(([, found]) => found.length > 0);
    expect(Object.fromEntries(wrong)).toEqual({});
  });

  it('is shown in every stage, and to every kind of eyes', () => {
    expect(new Set(overviewsSeen.map(({ stage }) => stage))).toEqual(new Set(Object.keys(stages)));
    expect(new Set(overviewsSeen.map(({ sight }) => sight))).toEqual(
      new Set(['whole', 'police', 'shared', 'own-referral', 'standing']),
    );
  });

  it('takes what its buttons send: the table parses it', () => {
    const refused = all.flatMap(({ name, card }) =>
      buttonsOf(card)
        .map((one) => ({ verb: String(one.verb ?? dataOf(one).verb), data: dataOf(one) }))
        .filter(({ verb, data }) => verb in verbs && !verbs[verb as keyof typeof verbs].data.safeParse(data).success)
        .map(({ verb }) => `${name}: ${verb}`),
    );
    expect(refused).toEqual([]);
  });

  it('sends what its surface can carry: a post runs it or opens a dialog, a dialog sends it', () => {
    const refused = all.flatMap(({ name, card }) =>
      buttonsOf(card).flatMap((one) => {
        const verb = String(one.verb ?? dataOf(one).verb) as keyof typeof verbs;
        const by = one.type === 'Action.Execute' ? 'execute' : isElement(dataOf(one).msteams) ? 'fetch' : 'submit';
        const sendsNothing = one.type === 'Action.OpenUrl' || one.type === 'Action.ToggleVisibility';
        return sendsNothing || verbs[verb].by.some((one) => one === by) ? [] : [`${name}: ${verb} by ${by}`];
      }),
    );
    expect(refused).toEqual([]);
  });
});

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function importsOf(path: string): readonly string[] {
  const named = [...read(path).matchAll(/^(?:import|export|\})[^'"\n]*\bfrom\s*'(\.[^'\n]+)'/gm)].map(
    ([, name = '']) => name,
  );
  return named
    .map((name) => join(dirname(path), name))
    .filter((name) => name.startsWith('src/') && name.endsWith('.ts'));
}

const fixtureFiles = globSync('test/cards/fixtures/*.ts', { cwd: root });
/** What draws a card may be called by the fixtures, or by what they call. */
const callers = [...new Set([...fixtureFiles, ...fixtureFiles.flatMap(importsOf)])];
const cardFiles = globSync('src/cards/**/*.ts', { cwd: root });
const drawers = cardFiles.flatMap((path) =>
  [...read(path).matchAll(/^export function (\w+)\([^;]*?\): Card \{/gms)].map(([, name = '']) => ({ path, name })),
);

describe('no card is left out', () => {
  it('looks at all files of fixtures', () => {
    expect(fixtureFiles.map((path) => path.replace(/^.*\/|\.ts$/g, '')).sort()).toEqual(Object.keys(fixtures).sort());
  });

  it('each verb is on some button, and one that is retired on none', () => {
    const used = all.flatMap(({ card }) => buttonsOf(card).map((one) => String(one.verb ?? dataOf(one).verb)));
    const retired = known.filter((verb) => verbs[verb as Verb].isRetired);
    // Every card of the notification has to be taken, so there is no quick way to its check.
    const unused = known.filter((verb) => !used.includes(verb) && verb !== 'notification/check');
    expect(unused).toEqual(retired);
  });

  it('each function that draws a card is called by a fixture', () => {
    expect(drawers.length).toBeGreaterThan(20);
    const called = ({ path, name }: { path: string; name: string }) =>
      callers.some((file) => file !== path && new RegExp(`\\b${name}\\(`).test(read(file)));
    expect(drawers.filter((one) => !called(one))).toEqual([]);
  });

  it('each folder of cards is reached by the fixtures', () => {
    const reached = new Set<string>();
    for (const open = [...fixtureFiles]; open.length > 0; ) {
      const path = open.pop() ?? '';
      if (!reached.has(path)) open.push(...importsOf(path));
      reached.add(path);
    }
    const folders = [...new Set(cardFiles.map((path) => dirname(path)))];
    const isReached = (folder: string) => [...reached].some((path) => dirname(path) === folder);
    expect(folders.filter((folder) => !isReached(folder))).toEqual([]);
  });
});
