/** a team manager leaves. Her cases are not forgotten for a day, and somebody can act on each. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  checksTheSystem,
  endsTheRole,
  handsOver,
  heardSince,
  opens,
  raisesAConcern,
  removes,
  takes,
} from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;

async function threeCases(town: WatchedTown): Promise<readonly string[]> {
  const references: string[] = [];
  for (const name of ['Robin Vale', 'Alex Marsh', 'Kim Brook']) {
    const reference = await raisesAConcern(town.as('Priya Shah'), { name });
    await takes(town.as('Hannah Reid'), reference);
    references.push(reference);
  }
  return references;
}

const needsAnother = (town: WatchedTown, name: string): readonly string[] =>
  heardSince(town.as(name), '').flatMap(({ words }) => /needs another team manager: (\S+)/.exec(words)?.[1] ?? []);

describe('a team manager leaves', () => {
  scenario(
    'the service lead and her deputy hear of each case within the hour, and the deputy acts',
    monday,
    async (town) => {
      const [tom, ruth] = [town.as('Tom Bell'), town.as('Ruth Marsden')];
      const references = await threeCases(town);
      await removes(town.as('Gwen Parry'), 'Hannah Reid');
      await town.offUntil('2026-11-02', '09:20');

      for (const name of ['Ruth Marsden', 'Tom Bell'])
        expect([...needsAnother(town, name)].sort()).toEqual([...references].sort());
      const [first = '', second = ''] = references;
      expect(await asks(tom, 'my cases')).toContain(first);
      expect(await checksTheSystem(tom, first, 'Not active')).toContain('Done: ');

      // Giving it to another is a thing to do, and is chased until it is done.
      expect(await opens(ruth, second)).toContain('Give the case to another team manager: the one who has it has left');
      await town.until('2026-11-05', '12:00');
      expect(ruth.hears()).toContain('Give the case to another team manager');
      expect(await handsOver(ruth, second, 'Tom Bell')).toContain('Team manager\nTom Bell');
      expect(await opens(ruth, second)).not.toContain('Give the case to another team manager');
    },
  );

  scenario('at night as well: what has happened waits for no morning', ['2026-11-02', '16:50'], async (town) => {
    const [reference] = await threeCases(town);
    await town.offUntil('2026-11-02', '21:00');
    await endsTheRole(town.as('Gwen Parry'), 'Hannah Reid');
    await town.offUntil('2026-11-02', '21:01');
    expect(needsAnother(town, 'Ruth Marsden')).toContain(reference);
  });

  scenario('without a service lead the managers hear, and any of them can hand it over', monday, async (town) => {
    const [gwen, tom] = [town.as('Gwen Parry'), town.as('Tom Bell')];
    const [reference = ''] = await threeCases(town);
    await endsTheRole(gwen, 'Ruth Marsden');
    await removes(gwen, 'Hannah Reid');
    await town.offUntil('2026-11-02', '09:20');
    expect(needsAnother(town, 'Tom Bell')).toHaveLength(3);
    expect(await handsOver(tom, reference, 'Tom Bell')).toContain('Team manager\nTom Bell');
  });

  scenario('with nobody else the administrators hear, and see nothing of the case', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    const references = await threeCases(town);
    for (const name of ['Ruth Marsden', 'Tom Bell']) await endsTheRole(gwen, name);
    await removes(gwen, 'Hannah Reid');
    await town.offUntil('2026-11-02', '09:20');
    expect(needsAnother(town, 'Gwen Parry')).toHaveLength(3);
    expect(gwen.hears()).toContain('Nobody in the register can act on this case, so Pathway is telling you.');
    expect(await asks(gwen, `status ${references[0]}`)).toContain('There is no case with that reference');
    // And every week again, until somebody is there.
    await town.until('2026-11-30', '12:00');
    const mornings = heardSince(gwen, '2026-11-03T00:00:00Z').map(({ at }) => at.slice(0, 10));
    for (const day of ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']) expect(mornings).toContain(day);
  });
});
