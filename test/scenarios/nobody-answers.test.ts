/** PR-10 and local policy: the ladder of nudges, from whoever owns a thing to the service lead. */
import { scenario } from '../support/scenario.ts';
import {
  assigns,
  checksTheSystem,
  heardSince,
  opens,
  putsOff,
  raisesAConcern,
  takes,
  talksItThrough,
  tries,
} from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;

/** The days and times, and whether they speak of it, of everything somebody heard since. */
function whenTold(town: WatchedTown, name: string, about: string, channel?: string): readonly string[] {
  const heard = heardSince(town.as(name), '2026-11-02T09:15:00Z', channel);
  return heard.filter(({ words }) => words.includes(about)).map(({ at }) => at);
}

describe('nobody answers', () => {
  scenario('CN-03: nobody takes the case: the channel, the managers, the service lead', monday, async (town) => {
    await raisesAConcern(town.as('Priya Shah'));
    await town.until('2026-12-31', '12:00');

    // It was to be taken by Tuesday 3 November.
    expect(whenTold(town, 'Hannah Reid', 'Take the referral.', 'CDYJS managers')).toEqual([
      '2026-11-03T09:00:00Z',
      '2026-11-04T09:00:00Z',
      '2026-11-05T09:00:00Z',
      '2026-11-06T09:00:00Z',
    ]);
    const managers = ['2026-11-05T09:00:00Z', '2026-11-06T09:00:00Z'];
    expect(whenTold(town, 'Hannah Reid', 'Take the referral')).toEqual(managers);
    expect(whenTold(town, 'Tom Bell', 'Take the referral')).toEqual(managers);
    expect(whenTold(town, 'Ruth Marsden', 'Take the referral')).toEqual(['2026-11-06T09:00:00Z']);
    // Nobody else is bothered with it, and the child’s school is not chased.
    expect(heardSince(town.as('Sam Whitfield'), '')).toEqual([]);
    expect(heardSince(town.as('Daniel Okafor'), '2026-11-02T09:15:00Z')).toEqual([]);
  });

  scenario('several things under one post at one time are one reply', monday, async (town) => {
    await raisesAConcern(town.as('Priya Shah'));
    await town.until('2026-11-06', '12:00');
    const channel = heardSince(town.as('Hannah Reid'), '2026-11-02T09:15:00Z', 'CDYJS managers');
    expect(channel.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06']);
    expect(channel[0]?.words).toContain('Take the referral.\nCheck the case management system and refer on.');
  });

  scenario(
    'A-18: the service lead gives it to a manager, and the chase for taking it ends at once',
    monday,
    async (town) => {
      const ruth = town.as('Ruth Marsden');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await town.until('2026-11-06', '10:00');
      await assigns(ruth, reference, 'Tom Bell');
      expect(town.as('Tom Bell').hears()).toContain(`A case is yours now: ${reference}`);
      const assigned = town.now();
      await town.until('2026-11-30', '12:00');
      expect(heardSince(ruth, assigned, 'CDYJS managers')).toEqual([]);
      expect(heardSince(town.as('Tom Bell'), assigned).some(({ words }) => words.includes('Take the referral'))).toBe(
        false,
      );
    },
  );

  scenario(
    'CN-08, CT-05, CN-04: a manager who does nothing: before, on the day, overdue, deputy, service lead',
    monday,
    async (town) => {
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await takes(town.as('Hannah Reid'), reference);
      await town.until('2026-12-31', '12:00');

      // The talk was to be had by Thursday 5 November.
      const talk = 'Talk the referral through with the referrer';
      expect(whenTold(town, 'Hannah Reid', talk).map((at) => at.slice(0, 10))).toEqual([
        '2026-11-04',
        '2026-11-05',
        '2026-11-06',
        '2026-11-09',
        '2026-11-10',
      ]);
      expect(whenTold(town, 'Tom Bell', talk).map((at) => at.slice(0, 10))).toEqual(['2026-11-09', '2026-11-10']);
      expect(whenTold(town, 'Ruth Marsden', talk).map((at) => at.slice(0, 10))).toEqual(['2026-11-10']);
      expect(heardSince(town.as('Tom Bell'), '')[0]?.words).toContain(
        'It is for Hannah Reid to do; you are told because it is still open.',
      );
      // Whoever has taken the case is asked in private: the channel is left in peace.
      expect(heardSince(town.as('Hannah Reid'), '2026-11-02T09:15:00Z', 'CDYJS managers')).toEqual([]);
      // Every one of them came at nine on a working day, and no more than one a day.
      const all = heardSince(town.as('Hannah Reid'), '').filter(({ words }) => words.includes('still to do'));
      expect(all.every(({ at }) => at.endsWith('T09:00:00Z'))).toBe(true);
      expect(new Set(all.map(({ at }) => at)).size).toBe(all.length);
    },
  );

  scenario('it stops at once when the thing is done', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await town.until('2026-11-05', '08:59');
    await talksItThrough(hannah, reference);
    await checksTheSystem(hannah, reference, 'Not active');
    const done = town.now();
    await town.until('2026-11-05', '12:00');
    // At nine the talk would have been due, and the check overdue for the deputy.
    expect(heardSince(hannah, done)).toEqual([]);
    expect(heardSince(town.as('Tom Bell'), done)).toEqual([]);
  });

  scenario('put off with a reason: no nudge before that day, and the day it is due stays', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    const talk = 'Talk the referral through with the referrer, using the continuum';

    const shown = await putsOff(hannah, reference, talk, '2026-11-09');

    expect(shown).toContain('by Thursday 5 November 2026 (CT-05, local target). Nudges put off until Mon 9 Nov 2026.');
    await town.until('2026-11-09', '08:29');
    expect(whenTold(town, 'Hannah Reid', talk)).toEqual([]);
    await town.until('2026-11-09', '12:00');
    // One nudge for all the steps that were missed, and the deputy is told with it.
    expect(whenTold(town, 'Hannah Reid', talk)).toEqual(['2026-11-09T09:00:00Z']);
    expect(whenTold(town, 'Tom Bell', talk)).toEqual(['2026-11-09T09:00:00Z']);
    // A day that has come, or nothing at all, is no reason to wait.
    expect(await putsOff(hannah, reference, talk, '2026-11-09')).toContain('Choose a day after today.');
  });

  scenario('only whoever runs the case may put a nudge off, and only they are offered it', monday, async (town) => {
    const ruth = town.as('Ruth Marsden');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(town.as('Hannah Reid'), reference);
    await town.until('2026-11-06', '12:00');
    expect(town.as('Hannah Reid').buttons()).toEqual([`Open ${reference}`, 'Put off']);
    expect(town.as('Tom Bell').buttons()).toEqual([`Open ${reference}`, 'Put off']);
    expect(ruth.buttons()).toEqual([`Open ${reference}`]);
    expect(await opens(ruth, reference)).not.toContain('Put off a nudge');
    await expect(tries(ruth, reference, ['Put off a nudge', 'Put off'], {})).rejects.toThrow('There is no button');
  });

  scenario('several cases are one message', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const priya = town.as('Priya Shah');
    const references = [await raisesAConcern(priya), await raisesAConcern(priya, { name: 'Robin Vale' })];
    for (const reference of references) await takes(hannah, reference);
    await town.until('2026-11-03', '12:00');
    const [message, ...others] = heardSince(hannah, '2026-11-02T09:15:00Z');
    expect(others).toEqual([]);
    expect(message?.words).toContain('2 things are still to do');
    for (const reference of references) expect(message?.words).toContain(reference);
  });
});
