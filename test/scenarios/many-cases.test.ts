/** A list is never cut in silence: what is due first stands first, and the way leads on to the last of them. */
import { newReference } from '../../src/cases/reference.ts';
import { Casework } from '../support/casework.ts';
import { aConcern } from '../support/factories.ts';
import { scenario } from '../support/scenario.ts';
import { asks, heardSince } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';

const december = ['2026-12-01', '09:15'] as const;
const aReference = /^[2-9A-Z]{4}-[2-9A-Z]{4}$/;

/** The cases on the card in front of somebody, in its order. */
const listedTo = (person: TeamsUser): readonly string[] =>
  person
    .reads()
    .split('\n')
    .filter((line) => aReference.test(line));
const showing = (person: TeamsUser): string | undefined =>
  person
    .reads()
    .split('\n')
    .find((line) => line.startsWith('Showing'));

/** Presses on to the end; what each page says it shows, and all that was listed. */
async function pagesToTheEnd(person: TeamsUser) {
  const says: (string | undefined)[] = [showing(person)];
  const listed = [...listedTo(person)];
  for (;;) {
    const onwards = person.buttons().find((title) => title.startsWith('Next'));
    if (onwards === undefined) return { says, listed };
    await person.presses(onwards);
    says.push(showing(person));
    listed.push(...listedTo(person));
  }
}

describe('250 open cases', () => {
  scenario('one a month late is what is late, and is the first of all', december, async (town) => {
    const casework = new Casework(town.store);
    await casework.raiseMany(249, '2026-12-01T00:00:00Z');
    // By its reference it would stand behind all the others.
    const last = newReference((below) => below - 1);
    const late = await casework.raiseAt('2026-11-02T09:15:00Z', { reference: last });

    const hannah = town.as('Hannah Reid');
    expect(await asks(hannah, 'late cases')).toContain(late);
    expect(listedTo(hannah)).toEqual([late]);
    expect(await asks(hannah, 'my cases')).toContain('Showing 1 to 15 of 250, the ones due soonest at the top.');
    expect(listedTo(hannah)[0]).toBe(late);
  });

  scenario('a manager goes through all of them, each once, and back to the first', december, async (town) => {
    const casework = new Casework(town.store);
    const raised = await casework.raiseMany(250, '2026-12-01T00:00:00Z');
    const hannah = town.as('Hannah Reid');
    await asks(hannah, 'my cases');
    const first = listedTo(hannah);
    expect(hannah.buttons().at(-1)).toBe('Next 15');

    const { says, listed } = await pagesToTheEnd(hannah);
    expect(says).toHaveLength(17);
    expect(says[1]).toBe('Showing 16 to 30 of 250, the ones due soonest at the top.');
    expect(says[16]).toBe('Showing 241 to 250 of 250, the ones due soonest at the top.');
    expect(listed).toHaveLength(250);
    expect(listed.toSorted()).toEqual(raised.toSorted());

    expect(hannah.buttons().slice(-1)).toEqual(['Back to the first']);
    await hannah.presses('Back to the first');
    expect([listedTo(hannah), showing(hannah)]).toEqual([first, says[0]]);
    // One message all the while.
    expect(hannah.chat().filter(({ from }) => from === 'bot')).toHaveLength(2);
  });

  scenario('what is late is gone through in the same way, the longest late first', december, async (town) => {
    const casework = new Casework(town.store);
    await casework.raiseMany(100, '2026-12-01T00:00:00Z');
    const lately = await casework.raiseMany(10, '2026-11-20T09:15:00Z');
    const longAgo = await casework.raiseMany(20, '2026-11-02T09:15:00Z');
    const ruth = town.as('Ruth Marsden');
    expect(await asks(ruth, 'late cases')).toContain(
      'Showing 1 to 15 of up to 30, the ones late the longest at the top.',
    );
    const { says, listed } = await pagesToTheEnd(ruth);
    expect(says[1]).toBe('Showing 16 to 30 of 30, the ones late the longest at the top.');
    expect(listed.slice(0, 20).toSorted()).toEqual(longAgo.toSorted());
    expect(listed.slice(20).toSorted()).toEqual(lately.toSorted());
  });

  scenario(
    'while somebody pages, a case closed or raised meanwhile keeps no other from them',
    december,
    async (town) => {
      const casework = new Casework(town.store);
      const underTen = aConcern({ youngPerson: { birthDate: '2019-01-01' } });
      const closed = await casework.raiseAt('2026-11-30T09:15:00Z', { concern: underTen });
      const raised = await casework.raiseMany(40, '2026-12-01T00:00:00Z');
      const hannah = town.as('Hannah Reid');
      await asks(hannah, 'my cases');
      const first = listedTo(hannah);
      expect([first[0], showing(hannah)]).toEqual([closed, 'Showing 1 to 15 of 41, the ones due soonest at the top.']);

      casework.now = town.now();
      await casework.does(
        'Hannah Reid',
        'close',
        { code: 'moved', reason: 'MARKER-reason', withoutDecision: 'x' },
        closed,
      );
      const newest = await casework.raiseAt(town.now());
      await hannah.presses('Next 15');
      const second = listedTo(hannah);
      await hannah.presses('Next 11');
      const seen = [...first, ...second, ...listedTo(hannah)];
      expect(seen.toSorted()).toEqual([closed, ...raised, newest].toSorted());
    },
  );

  scenario('nothing is in a list for somebody who has no part in it', december, async (town) => {
    const casework = new Casework(town.store);
    await casework.raiseMany(20, '2026-11-02T09:15:00Z');
    for (const name of ['Martin Dale', 'Joanne Hardy', 'Gwen Parry']) {
      expect(await asks(town.as(name), 'my cases')).toMatch(/You have no open (?:case|concern)\./);
      expect(await asks(town.as(name), 'late cases')).toContain('Nothing of yours is late.');
    }
  });
});

describe('a long digest of nudges', () => {
  scenario('leads to lists in which the rest is found, and stays', ['2026-11-02', '09:15'], async (town) => {
    const casework = new Casework(town.store);
    const raised = await casework.raiseMany(40, '2026-11-02T09:15:00Z');
    await town.offUntil('2026-11-10', '11:00');
    const ruth = town.as('Ruth Marsden');
    const digest = heardSince(ruth, '2026-11-02T09:15:00Z').at(-1)?.words ?? '';
    expect(digest).toContain('The 25 most urgent are here.');
    expect(raised.every((one) => digest.includes(one))).toBe(false);

    await ruth.presses('Show what is late');
    expect(showing(ruth)).toBe('Showing 1 to 15 of up to 40, the ones late the longest at the top.');
    const { listed } = await pagesToTheEnd(ruth);
    expect(listed.toSorted()).toEqual(raised.toSorted());
    expect(heardSince(ruth, '2026-11-02T09:15:00Z').map(({ words }) => words)).toContain(digest);
  });
});
