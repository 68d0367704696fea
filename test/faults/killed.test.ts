/**
 * The process is killed without warning at every step between a received message and a delivered notice, over a whole
 * case. After the restart, and the person pressing again where they got no answer, everything is there, once. Only where
 * the process dies between Teams taking a post and the record that it was taken may it be posted a second time, and then
 * the second post is the same one: the same place, title, reference, meeting and words.
 */
import { seed } from '../support/random.ts';
import type { Town } from '../support/town.ts';
import type { Cut } from './support/crash.ts';
import { aTownAsleep, aTownLike, type Snapshot, snapshotOf } from './support/snapshot.ts';
import { type Step, steps } from './support/story.ts';
import { play } from './support/unplugged.ts';
import { misfits, missing, type WhatIsThere, whatIsThere } from './support/what-is-there.ts';

interface Chapter {
  readonly step: Step;
  readonly before: Snapshot;
  readonly reference: string;
  /** How many effects the step has. */
  readonly effects: number;
  /** What is there after it where nothing goes wrong. */
  readonly after: WhatIsThere;
}

async function referenceIn({ store }: Town): Promise<string> {
  const { items } = await store.all('case', 1);
  return items[0]?.partition ?? '';
}

/** Plays the rest of the story from a town as it is, one chapter a step. */
async function playOn(town: Town, rest: readonly Step[]): Promise<readonly Chapter[]> {
  const chapters: Chapter[] = [];
  for (const step of rest) {
    const before = await snapshotOf(town);
    const reference = await referenceIn(town);
    const { done } = await play(town, step, reference);
    chapters.push({ step, before, reference, effects: done.length, after: await whatIsThere(town) });
  }
  return chapters;
}

let chapters: readonly Chapter[];
beforeAll(async () => {
  const town = await aTownAsleep();
  chapters = await playOn(town, steps);
  await town.close();
});

/** One cut in so many, by the seed; `npm run proof` makes them all. */
const oneIn = process.env.CUTS === 'all' ? 1 : 3;
const someCuts = ({ step, effects }: Chapter): readonly Cut[] =>
  Array.from({ length: step.isOnTheWay ? 0 : effects }, (_, n) => n + 1)
    .flatMap((effect): readonly Cut[] => [
      { effect, when: 'before' },
      { effect, when: 'after' },
    ])
    .filter((_, n) => n % oneIn === seed % oneIn);

/** What is wrong after a step in which the power was cut, a line each. */
async function wrongAfter({ step, before, reference, after }: Chapter, cut: Cut): Promise<readonly string[]> {
  const town = await aTownLike(before);
  const { done } = await play(town, step, reference, cut);
  const there = await whatIsThere(town);
  const mayBeTwice = done.at(-1) === 'post';
  const twice = missing(there.posts, after.posts);
  const wrong = {
    'The record does not fit': await misfits(town),
    Missing: (['events', 'notices', 'posts'] as const).flatMap((what) => missing(after[what], there[what])),
    'Too much': (['events', 'notices'] as const).flatMap((what) => missing(there[what], after[what])),
    'Posted twice': mayBeTwice ? twice.slice(1) : twice,
    // Whatever was posted twice has been counted above by all its words.
    'Posted again, but not the same': missing(there.titles, after.titles).slice(twice.length),
  };
  await town.close();
  return Object.entries(wrong).flatMap(([what, lines]) => lines.map((line) => `${what}: ${line}`));
}

/** The same, or that somebody was refused or got no answer. */
const outcomeOf = (chapter: Chapter, cut: Cut): Promise<readonly string[]> =>
  wrongAfter(chapter, cut).catch((error: unknown) => [String(error)]);

describe(`the process killed at any moment (SEED=${seed}) while`, () => {
  test.each(steps.map(({ title }, index) => [title, index] as const))('%s', async (_title, index) => {
    const chapter = chapters[index] as Chapter;
    const wrong: string[] = [];
    for (const cut of someCuts(chapter)) {
      const lines = await outcomeOf(chapter, cut);
      wrong.push(...lines.map((line) => `${cut.when} effect ${cut.effect}: ${line}`));
    }
    expect(chapter.effects).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('in the middle of each step, one after the other, the case comes to the same end', async () => {
    const [first] = chapters;
    const town = await aTownAsleep();
    for (const { step, effects } of chapters) {
      await play(town, step, await referenceIn(town), { effect: Math.ceil(effects / 2), when: 'after' });
    }
    const own = await referenceIn(town);
    const there = await whatIsThere(town);
    const known = (lines: readonly string[]) =>
      lines.map((line) => line.replaceAll(own, String(chapters.at(-1)?.reference)));
    const { events = [], notices = [], titles = [] } = chapters.at(-1)?.after ?? {};
    expect(first?.effects).toBeGreaterThan(0);
    expect(await misfits(town)).toEqual([]);
    expect(known(there.events)).toEqual(events);
    expect(known(there.notices)).toEqual(notices);
    expect(missing(titles, known(there.titles))).toEqual([]);
    await town.close();
  });
});
