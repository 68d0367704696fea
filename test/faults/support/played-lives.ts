/** Many lives played in one town with two Pathways, where nothing fails or much does. */
import { localTimes } from '../../../src/rules/base/local-time.ts';
import type { Dice } from '../../support/random.ts';
import { later } from '../../support/time.ts';
import type { Town } from '../../support/town.ts';
import { type NetworkFaults, networkFaults } from './network-faults.ts';
import { persistent } from './persisting.ts';
import { calendarOfDeeds, type Life } from './random-cases.ts';
import { aTownAsleep } from './snapshot.ts';

/** Seconds between two looks at what is due. */
const betweenTicks = 60;
/**
 * As in earnest: as long as what was sent could not be written down, both look as often as they do there. Whoever sent it
 * tries a dozen times to write it down before the other may follow. With one try it would go by the dice.
 */
const betweenTicksInEarnest = 5;

export interface Played {
  readonly town: Town;
  readonly faults: NetworkFaults;
  /** Of the lives, in their order. */
  readonly references: readonly string[];
}

/** Plays all lives to their end, where so many calls in ten fail for the two weeks in which people do things. */
export async function playAll(lives: readonly Life[], chance: Dice, inTen: number): Promise<Played> {
  const faults = networkFaults(chance, inTen);
  const town = await aTownAsleep();
  const both = [1, 2].map(() =>
    town.start(({ store, connector }) => ({ store: faults.store(store), connector: faults.connector(connector) })),
  );
  town.deliver = (activity) => chance.oneOf(both).process(activity);
  const people = persistent(town.office);

  async function passes(day: string, time: string): Promise<void> {
    const end = localTimes.instantAt(day, time);
    while (town.now() <= end) {
      // A tick that fails is logged, and the next one comes all the same.
      await Promise.allSettled(both.map((one) => one.ticked()));
      await Promise.all(both.map((one) => one.idle()));
      const due = await town.nextDue();
      if (due === undefined || due > end) break;
      const soon = later(town.now(), { seconds: betweenTicks });
      const next = due > soon ? due : soon;
      town.setNow(faults.owesRecords() ? later(town.now(), { seconds: betweenTicksInEarnest }) : next);
    }
    town.setNow(end);
  }

  const references: string[] = [];
  for (const { worker, child } of lives) references.push(await people.raises(worker, child));
  for (const [day, time, deed] of calendarOfDeeds) {
    await passes(day, time);
    for (const [index, life] of lives.entries()) await deed(people, life, references[index] ?? '');
  }
  await passes('2026-11-13', '12:00');
  faults.clears();
  await passes('2026-11-27', '16:00');
  return { town, faults, references };
}
