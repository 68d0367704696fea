/** A case whose record is damaged cannot be woken: the administrator and the service lead are told, and told when it is mended. */
import type { Stored } from '../../src/store/port.ts';
import { scenario } from '../support/scenario.ts';
import { asks, heardSince, raisesAConcern, takes } from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;

async function headOf({ store, now }: WatchedTown, reference: string): Promise<Stored> {
  const head = await store.read(reference, 'case', now());
  if (head === undefined) throw new Error(`There is no case ${reference}.`);
  return head;
}

/** Writes the case's head as a hand would that knows no better. */
async function writes(town: WatchedTown, reference: string, body: unknown): Promise<void> {
  const { etag, ...document } = await headOf(town, reference);
  await town.store.commit([{ replace: { ...document, body }, ifMatch: etag }]);
}

/** The clock ticks, and something of it goes wrong. */
const ticksInVain = (town: WatchedTown, day: string, time: string) =>
  expect(town.offUntil(day, time)).rejects.toThrow('Some of what was due could not be done.');

describe('a case whose record is damaged', () => {
  scenario('is told of within the hour, each morning, and once it is mended', monday, async (town) => {
    const [gwen, ruth, hannah] = ['Gwen Parry', 'Ruth Marsden', 'Hannah Reid'].map((name) => town.as(name));
    if (gwen === undefined || ruth === undefined || hannah === undefined) throw new Error('Somebody is missing.');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    const well = await raisesAConcern(town.as('Priya Shah'), { name: 'Robin Vale' });
    for (const one of [reference, well]) await takes(hannah, one);
    const { body } = await headOf(town, reference);
    await writes(town, reference, { state: 'torn' });

    const evening = town.now();
    await ticksInVain(town, '2026-11-03', '09:00');
    // Nobody waits for it.
    expect(
      heardSince(hannah, evening)
        .map(({ words }) => words)
        .join(),
    ).toContain(well);
    expect(await asks(gwen, 'stuck')).toContain(`${reference}** – Pathway cannot work out what is due.`);
    expect(gwen.reads()).toContain('Error code: TypeError.');
    const before = town.now();
    await ticksInVain(town, '2026-11-03', '09:15');
    for (const who of [gwen, ruth]) {
      const [said] = heardSince(who, before);
      expect(said?.words).toContain('Pathway cannot work on a case');
      expect(said?.words).toContain(`Pathway cannot work out what is due on the case **${reference}**.`);
      expect(said?.words).toContain('People must watch its dates themselves until this is fixed.');
    }
    await gwen.presses('See what is stuck');
    expect(gwen.reads()).toContain('A case that Pathway cannot work on');

    await town.restarts();
    await ticksInVain(town, '2026-11-03', '16:00');
    expect(heardSince(ruth, before)).toHaveLength(1);
    await ticksInVain(town, '2026-11-04', '09:00');
    expect(heardSince(ruth, before).filter(({ words }) => words.includes(reference))).toHaveLength(2);

    await writes(town, reference, body);
    const mended = town.now();
    await town.offUntil('2026-11-04', '09:05');
    for (const who of [gwen, ruth]) {
      const said = heardSince(who, mended).map(({ words }) => words);
      expect(
        said.filter((words) => words.includes(`Pathway can work on the case **${reference}** again.`)),
      ).toHaveLength(1);
    }
    expect(
      heardSince(hannah, mended)
        .map(({ words }) => words)
        .join(),
    ).toContain(reference);
    expect(await asks(gwen, 'stuck')).toContain('Nothing is stuck');
  });
});
