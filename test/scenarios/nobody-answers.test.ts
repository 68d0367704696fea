/** PR-10 and local policy: the ladder of nudges, from whoever owns a thing to the service lead. */
import { scenario } from '../support/scenario.ts';
import {
  agreesAMeeting,
  assigns,
  checksTheSystem,
  confirms,
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

const mornings = (...days: readonly string[]) => days.map((day) => `2026-${day}T09:00:00Z`);

describe('nobody answers', () => {
  scenario('CN-03: nobody takes the case: the channel, the managers, the service lead', monday, async (town) => {
    await raisesAConcern(town.as('Priya Shah'));
    await town.until('2026-12-31', '12:00');

    // It was to be taken by Tuesday 3 November.
    const channel = whenTold(town, 'Hannah Reid', 'Take the referral.', 'CDYJS managers');
    expect(channel.slice(0, 4)).toEqual(mornings('11-03', '11-04', '11-05', '11-06'));
    for (const name of ['Hannah Reid', 'Tom Bell']) {
      expect(whenTold(town, name, 'Take the referral').slice(0, 2)).toEqual(mornings('11-05', '11-06'));
    }
    // At once because the referrer was told the day, and then at the step that is hers.
    expect(whenTold(town, 'Ruth Marsden', 'Take the referral').slice(0, 2)).toEqual(mornings('11-04', '11-06'));
    // From the tenth working day on everything is said on the first working day of each week, to the end.
    const weekly = mornings('11-23', '11-30', '12-07', '12-14', '12-21', '12-29');
    expect(channel.slice(-6)).toEqual(weekly);
    for (const name of ['Hannah Reid', 'Tom Bell', 'Ruth Marsden']) {
      expect(whenTold(town, name, 'Take the referral').slice(-6)).toEqual(weekly);
    }
    // Nobody else is bothered with it, and the child’s school is not chased: it hears once of each day that it was told.
    expect(heardSince(town.as('Sam Whitfield'), '')).toEqual([]);
    for (const name of ['Priya Shah', 'Daniel Okafor']) {
      expect(whenTold(town, name, 'yet.')).toEqual(mornings('11-04', '11-06', '11-10', '11-17'));
    }
  });

  scenario('several things in one channel at one time are one message', monday, async (town) => {
    await raisesAConcern(town.as('Priya Shah'));
    await town.until('2026-11-06', '12:00');
    const channel = heardSince(town.as('Hannah Reid'), '2026-11-02T09:15:00Z', 'CDYJS managers');
    expect(channel.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06']);
    expect(channel[0]?.words).toContain(
      'Check the case management system and refer on. Due on Tuesday 3 November 2026.\nTake the referral. Due on Tuesday 3 November 2026.',
    );
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
      const days = (name: string) => whenTold(town, name, talk);
      expect(days('Hannah Reid').slice(0, 5)).toEqual(mornings('11-04', '11-05', '11-06', '11-09', '11-10'));
      expect(days('Tom Bell').slice(0, 2)).toEqual(mornings('11-09', '11-10'));
      // She hears of the day that the referrer was told, and again at the step that is hers.
      expect(days('Ruth Marsden')[0]).toBe('2026-11-06T09:00:00Z');
      expect(days('Ruth Marsden')).toContain('2026-11-10T09:00:00Z');
      // And as long as nothing is done, once a week.
      const weekly = mornings('11-23', '11-30', '12-07', '12-14', '12-21', '12-29');
      for (const name of ['Hannah Reid', 'Tom Bell', 'Ruth Marsden']) expect(days(name).slice(-6)).toEqual(weekly);
      expect(heardSince(town.as('Tom Bell'), '')[0]?.words).toContain(
        'Hannah Reid is responsible. You are being told because it is 2 working days late.',
      );
      // Whoever has taken the case is asked in private: the channel is left in peace.
      expect(heardSince(town.as('Hannah Reid'), '2026-11-02T09:15:00Z', 'CDYJS managers')).toEqual([]);
      // Every one of them came at nine on a working day, and no more than one a day.
      const all = heardSince(town.as('Hannah Reid'), '').filter(({ words }) => /Overdue|need/.test(words));
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

    expect(shown).toContain('by Thursday 5 November 2026. Reminders put off until Mon 9 Nov 2026.');
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
    expect(town.as('Hannah Reid').buttons()).toEqual([
      'Record the case management system check',
      `Open ${reference}`,
      'Put off',
    ]);
    expect(town.as('Tom Bell').buttons()).toEqual([`Open ${reference}`, 'Put off']);
    expect(ruth.buttons()).toEqual([`Open ${reference}`]);
    expect(await opens(ruth, reference)).not.toContain('Put off a reminder');
    await expect(tries(ruth, reference, ['Put off a reminder', 'Put off'], {})).rejects.toThrow('There is no button');
  });

  scenario('CN-06: the day after the tenth working day has passed the service lead hears it', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await talksItThrough(hannah, reference);
    await checksTheSystem(hannah, reference, 'Not active');
    await confirms(town.as('Lucy Tran'), reference);
    await agreesAMeeting(hannah, reference);
    await town.until('2026-11-16', '12:00');
    const ruth = town.as('Ruth Marsden');
    expect(whenTold(town, 'Ruth Marsden', 'Hold the Risk Management Meeting')).toEqual([]);
    await town.until('2026-11-17', '12:00');
    expect(heardSince(ruth, '').at(-1)?.words).toContain(
      'The ten working days ended on Monday 16 November 2026 and no Risk Management Meeting has been held.',
    );
  });

  scenario('put off a second time: the service lead is told', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    const talk = 'Talk the referral through with the referrer, using the continuum';
    await putsOff(hannah, reference, talk, '2026-11-09');
    expect(heardSince(town.as('Ruth Marsden'), '')).toEqual([]);
    await putsOff(hannah, reference, talk, '2026-11-10');
    expect(heardSince(town.as('Ruth Marsden'), '').at(-1)?.words).toContain(
      `Put off again: ${reference}\n**${talk}**: reminders were put off 2 times, now until Tuesday 10 November 2026.`,
    );
  });

  scenario('several cases are one message', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const priya = town.as('Priya Shah');
    const references = [await raisesAConcern(priya), await raisesAConcern(priya, { name: 'Robin Vale' })];
    for (const reference of references) await takes(hannah, reference);
    await town.until('2026-11-03', '12:00');
    const [message, ...others] = heardSince(hannah, '2026-11-02T09:15:00Z');
    expect(others).toEqual([]);
    expect(message?.words).toContain('2 things need doing');
    for (const reference of references) expect(message?.words).toContain(reference);
  });
});
