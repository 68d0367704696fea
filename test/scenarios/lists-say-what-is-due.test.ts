/** A list of cases says who each is about to those who may read it, and what is late in one line. */
import { scenario } from '../support/scenario.ts';
import {
  accepts,
  asks,
  books,
  comesToAMeeting,
  declines,
  heardSince,
  raisesAConcern,
  takes,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;
const child = 'Jamie Hartley';

/** The lines of a list after the reference of a case, as far as its button. */
const linesOf = (list: string, reference: string): readonly string[] => {
  const lines = list.split('\n');
  return lines.slice(lines.indexOf(reference) + 1).slice(0, 3);
};

describe('a list of cases', () => {
  scenario('names the young person to those who may read of them, and says what is next', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'), { name: child });
    await takes(hannah, reference);
    expect(linesOf(await asks(hannah, 'my cases'), reference)).toEqual([
      `**${child}**`,
      'With a team manager.',
      '**Check the case management system and refer on** – Hannah Reid, by Tuesday 3 November 2026.',
    ]);
  });

  scenario('has one line of what is late, with the oldest day', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'), { name: child });
    await takes(hannah, reference);
    await town.until('2026-11-04', '10:00');
    expect(linesOf(await asks(hannah, 'late cases'), reference)[2]).toBe(
      '**Check the case management system and refer on** – Hannah Reid, late: was due by Tuesday 3 November 2026.',
    );
    await town.until('2026-11-10', '10:00');
    expect(linesOf(await asks(hannah, 'my cases'), reference)[2]).toBe(
      '3 things are late, the oldest since Tuesday 3 November 2026.',
    );
    const overview = await asks(hannah, 'overview');
    expect(overview).toContain('**Late now:** 3 with team managers.');
    expect(overview).toContain(
      `**${reference}**, ${child}\nCheck the case management system and refer on, Hannah Reid: 7 days late. And 2 more.`,
    );
    expect(await asks(town.as('Priya Shah'), 'overview')).not.toContain(reference);
    // In a channel it is not read: others would read along.
    await hannah.in('CDYJS managers').says('<at>Pathway</at> overview');
    expect(heardSince(hannah, '', 'CDYJS managers').at(-1)?.words).toContain('Use the private chat');
  });

  scenario('says to the referrer what they wait for, and to their lead of them by name', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const reference = await raisesAConcern(priya, { name: child });
    const waits = async (name: string) => linesOf(await asks(town.as(name), 'my cases'), reference)[2];
    expect(await waits('Priya Shah')).toBe('A CDYJS team manager will take this on by Tuesday 3 November 2026.');
    await takes(town.as('Hannah Reid'), reference);
    expect(await waits('Priya Shah')).toBe(
      'The team manager will ring you to talk it through by Thursday 5 November 2026.',
    );
    expect(await waits('Daniel Okafor')).toBe(
      'The team manager will ring Priya Shah to talk it through by Thursday 5 November 2026.',
    );
    expect(await asks(priya, `status ${reference}`)).toContain(
      'If a Risk Management Meeting is needed, it must be held by Monday 16 November 2026.',
    );
    await town.until('2026-11-06', '08:00');
    expect(await waits('Priya Shah')).toBe(
      'The team manager will ring you to talk it through. It was due by Thursday 5 November 2026 and is late.',
    );
    // Of several it does not read as if they were late with them.
    await town.until('2026-11-11', '08:00');
    expect(await waits('Priya Shah')).toBe(
      'The team manager will ring you to talk it through. It was due by Thursday 5 November 2026 and is late. And 1 more step is late.',
    );
  });

  scenario('names nobody to a team that does not come, nor in a channel', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'), { name: child });
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    const [ben, joanne] = [town.as('Ben Asante'), town.as('Joanne Hardy')];
    await declines(ben, reference);
    await accepts(joanne, reference);
    expect(await asks(joanne, 'my cases')).toContain(child);
    expect(await asks(ben, 'my cases')).toContain(reference);
    expect(ben.reads()).not.toContain(child);
    await town.until('2026-11-11', '10:00');
    expect(JSON.stringify(heardSince(ben, '2026-11-01'))).not.toContain(child);
  });
});
