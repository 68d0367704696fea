/** a team manager leaves, and the service lead gives all of her cases to another at one press. */
import { scenario } from '../support/scenario.ts';
import { asks, handsOver, heardSince, opens, raisesAConcern, reads, removes, takes } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;
const why = 'MARKER-why';

async function threeCases(town: WatchedTown): Promise<readonly string[]> {
  const references: string[] = [];
  for (const name of ['Robin Vale', 'Alex Marsh', 'Kim Brook']) {
    const reference = await raisesAConcern(town.as('Priya Shah'), { name });
    await takes(town.as('Hannah Reid'), reference);
    references.push(reference);
  }
  return references;
}

async function opensTheForm(person: TeamsUser): Promise<string> {
  person.closesDialog();
  await person.says('hand over all');
  await person.opens('Hand over all cases');
  return reads(person);
}

async function handsOverAll(person: TeamsUser, from: string, to: string): Promise<string> {
  await opensTheForm(person);
  await person.fills({ 'Whose cases': from, 'Who will take them': to, Why: why });
  await person.presses('Hand over');
  return reads(person);
}

const heard = (person: TeamsUser, since: string, title: string): number =>
  heardSince(person, since).filter(({ words }) => words.includes(title)).length;

describe('all the cases of a team manager', () => {
  scenario('are without an owner once she has left, and go to another at one press', monday, async (town) => {
    const [ruth, tom] = [town.as('Ruth Marsden'), town.as('Tom Bell')];
    const references = await threeCases(town);
    expect(await asks(ruth, 'without an owner')).toContain('Everything that is to be done has an owner who can do it.');
    await removes(town.as('Gwen Parry'), 'Hannah Reid');

    // The same day, whatever the clock has said by then.
    const list = await asks(ruth, 'without an owner');
    for (const reference of references) expect(list).toContain(reference);
    expect(list).toContain('Hannah Reid is no longer a team manager: ');
    await town.offUntil('2026-11-02', '09:40');

    const came = await handsOverAll(ruth, 'Hannah Reid, no longer a team manager: 3 open cases', 'Tom Bell');
    expect(came).toContain('Done: Tom Bell now has 3 open cases that Hannah Reid had.');
    await town.offUntil('2026-11-02', '09:45');
    expect(heard(tom, '', 'Cases are yours now')).toBe(1);
    expect(heard(tom, '', 'A case is yours now')).toBe(0);
    const mine = await asks(tom, 'my cases');
    for (const reference of references) {
      expect(mine).toContain(reference);
      expect(await opens(tom, reference)).toContain('Team manager\nTom Bell');
    }
    expect(await asks(ruth, 'without an owner')).toContain('Everything that is to be done has an owner who can do it.');
    // Each referral says to who raised it who has it now.
    expect(heard(town.as('Priya Shah'), '2026-11-02T09:39:00Z', 'Tom Bell')).toBe(3);
  });

  scenario('are her own to hand over, and she hears nothing of what she did herself', monday, async (town) => {
    const [hannah, tom] = [town.as('Hannah Reid'), town.as('Tom Bell')];
    const [first = '', second = '', third = ''] = await threeCases(town);
    expect(await handsOver(hannah, first, 'Tom Bell')).toContain('Done: ');
    await town.offUntil('2026-11-02', '09:40');
    expect(await handsOverAll(hannah, 'Hannah Reid: 2 open cases', 'Tom Bell')).toContain(
      'Tom Bell now has 2 open cases',
    );
    await town.offUntil('2026-11-02', '09:45');
    expect(heard(hannah, '', 'Your cases were handed over')).toBe(0);
    expect(heard(tom, '2026-11-02T09:39:00Z', 'are yours now')).toBe(1);
    expect(heard(tom, '', 'Hannah Reid handed over to you the open cases that they had. There were 2.')).toBe(1);
    for (const reference of [second, third]) expect(await opens(tom, reference)).toContain('Team manager\nTom Bell');
    // As his deputy she could hand over his; of her own there is none left.
    const form = await opensTheForm(hannah);
    expect(form).toContain('Tom Bell: 3 open cases');
    expect(form).not.toContain('Hannah Reid: ');
  });

  scenario('handed over by the service lead are told to the manager who is there', monday, async (town) => {
    await threeCases(town);
    expect(await handsOverAll(town.as('Ruth Marsden'), 'Hannah Reid: 3 open cases', 'Tom Bell')).toContain('Done: ');
    await town.offUntil('2026-11-02', '09:45');
    const words = heardSince(town.as('Hannah Reid'), '').map((one) => one.words);
    expect(words.filter((one) => one.includes('Your cases were handed over'))).toHaveLength(1);
    expect(words.join('\n')).toContain(
      'Ruth Marsden handed over the open cases that you had to Tom Bell. There were 3.',
    );
  });

  scenario('are nobody else’s to hand over', monday, async (town) => {
    await threeCases(town);
    const graham = town.as('Graham Pell');
    expect(await asks(graham, 'hand over all')).toContain(
      'Only the service lead and team managers can hand over cases.',
    );
    expect(await asks(graham, 'without an owner')).toContain(
      'Everything that is to be done has an owner who can do it.',
    );
  });
});
