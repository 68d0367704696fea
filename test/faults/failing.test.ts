/**
 * Store and connector fail at random, three calls in ten, under two Pathways that share them and both tick: every case
 * ends as it does where nothing fails. SEED plays a run again; FAULT_CASES says how many cases.
 */
import { dice, seed } from '../support/random.ts';
import { digestsOf, endOf, saidAgain, toldElsewhere, unsaid } from './support/ends.ts';
import { type Played, playAll } from './support/played-lives.ts';
import { someLives } from './support/random-cases.ts';
import { misfits } from './support/what-is-there.ts';

const count = Number(process.env.FAULT_CASES ?? 12);
const lives = someLives(count, dice(seed));

let calm: Played;
let storm: Played;
let left: readonly ReadonlySet<string>[];
let ends: Readonly<Record<'calm' | 'storm', Awaited<ReturnType<typeof endsOf>>>>;
beforeAll(async () => {
  calm = await playAll(lives, dice(seed), 0);
  storm = await playAll(lives, dice(seed), 3);
  left = await Promise.all(storm.references.map((one) => toldElsewhere(storm.town, one)));
  ends = { calm: await endsOf(calm), storm: await endsOf(storm) };
}, 300_000);
afterAll(async () => {
  await calm.town.close();
  await storm.town.close();
});

const endsOf = ({ town, references }: Played) =>
  Promise.all(references.map((one, index) => endOf(town, one, left[index] ?? new Set())));

describe(`${count} cases on two Pathways where three calls in ten fail (SEED=${seed})`, () => {
  test('so many calls did fail', () => {
    const { calls, failed } = storm.faults.count();
    expect(failed / calls).toBeGreaterThan(0.25);
    expect(calm.faults.count().failed).toBe(0);
    expect(new Set(storm.references).size).toBe(count);
  });

  test('some had their outcome recorded, and the action of their plan done', () => {
    const recorded = lives.filter(({ ending, isRecorded }) => ending === 'held' && isRecorded).length;
    expect(recorded).toBeGreaterThan(0);
    expect(ends.storm.filter(({ actions }) => actions.some(([, isDone]) => isDone === true))).toHaveLength(recorded);
  });

  test('every case ends as it does where nothing fails, with the same people nudged for the same things', () => {
    expect(ends.storm).toEqual(ends.calm);
    const all = ends.calm.flatMap(({ nudged }) => nudged);
    expect(left.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(all.length / 5);
  });

  test('every notice is delivered, overtaken, or given to a person to tell', async () => {
    expect(await unsaid(calm.town)).toEqual([]);
    expect(await unsaid(storm.town)).toEqual([]);
  });

  test('nothing whose sending was answered is said again', async () => {
    expect(await saidAgain(calm)).toEqual([]);
    expect(await saidAgain(storm)).toEqual([]);
    for (const one of [calm, storm]) {
      const { kept, seen } = digestsOf(one);
      expect(kept.length).toBeGreaterThan(count / 2);
      expect(seen).toEqual(kept);
    }
  });

  test('every record fits', async () => {
    expect(await misfits(calm.town)).toEqual([]);
    expect(await misfits(storm.town)).toEqual([]);
  });
});
