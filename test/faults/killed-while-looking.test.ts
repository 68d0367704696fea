/**
 * The process is killed between writing down a look and showing the page, or before either: the page is there for
 * whoever asks again, the record fits, and a page that was shown is never without its entry.
 */
import { opens, raisesAConcern, takes } from '../support/story.ts';
import type { Town } from '../support/town.ts';
import { type Cut, crashAt } from './support/crash.ts';
import { aTownAsleep, aTownLike, type Snapshot, snapshotOf } from './support/snapshot.ts';
import { everything, misfits } from './support/what-is-there.ts';

const lead = 'Ruth Marsden';
let snapshot: Snapshot;
let reference: string;
beforeAll(async () => {
  const town = await aTownAsleep();
  const pathway = town.start();
  town.deliver = async (activity) => {
    const answer = await pathway.process(activity);
    await pathway.idle();
    return answer;
  };
  reference = await raisesAConcern(town.as('Priya Shah'));
  await takes(town.as('Hannah Reid'), reference);
  snapshot = await snapshotOf(town);
  await town.close();
});

const looksIn = async (town: Town): Promise<number> => (await everything(town, 'look')).length;

/** Opens the case until it is seen, where the power is cut once; how many effects that took, and what was seen when. */
async function openedWith(cut?: Cut) {
  const town = await aTownLike(snapshot);
  const power = crashAt(cut);
  const plugged = town.start(({ store, connector }) => ({
    store: power.store(store),
    connector: power.connector(connector),
  }));
  town.deliver = (activity) =>
    Promise.race([plugged.process(activity), power.off.then(() => Promise.reject(new Error('The power is off.')))]);
  const open = () => opens(town.as(lead), reference).catch(() => 'nothing');
  const first = await open();
  const looksThen = await looksIn(town);
  const again = town.start();
  town.deliver = (activity) => again.process(activity);
  const second = await open();
  await again.idle();
  const found = { first, looksThen, second, looks: await looksIn(town), misfits: await misfits(town) };
  await town.close();
  return { ...found, effects: power.done };
}

test('at every moment of it', async () => {
  const whole = await openedWith();
  expect(whole).toMatchObject({ looksThen: 1, looks: 2, misfits: [] });
  expect(whole.first).toContain('How the case stands');
  expect(whole.effects).toContain('commit');
  const cuts = whole.effects.flatMap((_effect, n): readonly Cut[] => [
    { effect: n + 1, when: 'before' },
    { effect: n + 1, when: 'after' },
  ]);
  const seen: string[] = [];
  for (const cut of cuts) {
    const { first, looksThen, second, looks, misfits: wrong } = await openedWith(cut);
    expect(wrong).toEqual([]);
    expect(second).toContain('How the case stands');
    expect(looks).toBe(looksThen + 1);
    // Without an entry nothing was shown; with one perhaps nothing.
    expect(first.includes('How the case stands') && looksThen === 0).toBe(false);
    seen.push(`${looksThen === 1 ? 'written down' : 'not written down'}, ${first === 'nothing' ? 'not ' : ''}shown`);
  }
  expect(new Set(seen)).toEqual(new Set(['not written down, not shown', 'written down, not shown']));
});
