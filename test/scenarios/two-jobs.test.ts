/** somebody with jobs in two places raises a concern in one of them, and only that place is told. */
import { scenario } from '../support/scenario.ts';
import {
  begins,
  endsTheRole,
  givesARole,
  heardSince,
  opens,
  sends,
  tellsWhatWasSeen,
  tellsWho,
} from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;
const question = 'Which of your jobs is this concern from?';

/** Priya teaches at Northfield Academy and works at the MASH as well; the child goes to Riverside College. */
async function comesToTheCheck(town: WatchedTown) {
  const priya = town.as('Priya Shah');
  await givesARole(town.as('Gwen Parry'), 'Priya Shah', 'MASH practitioner', 'MASH');
  const child = { setting: 'Riverside College' };
  await begins(priya);
  await tellsWho(priya, child);
  await tellsWhatWasSeen(priya, child);
  await priya.presses('Go straight to check and send');
  return priya;
}

describe('somebody with two jobs', () => {
  scenario('A-04: is asked in which one, and the safeguarding lead of the other is not told', monday, async (town) => {
    const priya = await comesToTheCheck(town);
    expect(priya.reads()).toContain(question);
    // It cannot be sent without.
    await priya.presses('Send');
    expect(priya.reads()).toContain('Choose one of the answers.');
    await priya.fills({ [question]: 'MASH practitioner, MASH' });
    const reference = await sends(priya);
    await town.settles();
    const daniel = town.as('Daniel Okafor');
    expect(
      heardSince(daniel, '')
        .map(({ words }) => words)
        .join(),
    ).not.toContain(reference);
    await daniel.looks();
    await daniel.says(`status ${reference}`);
    expect(daniel.hears()).toContain('There is no case with that reference');
  });

  scenario('A-04: raised as a teacher, the safeguarding lead of that school is copied in', monday, async (town) => {
    const priya = await comesToTheCheck(town);
    await priya.fills({ [question]: 'School or college staff, Northfield Academy' });
    const reference = await sends(priya);
    await town.settles();
    expect(town.as('Daniel Okafor').hears()).toContain(`A concern from your school: ${reference}`);
  });

  scenario('somebody who leaves the register sees no more of what they raised', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    await tellsWhatWasSeen(priya, {});
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).not.toContain(question);
    const reference = await sends(priya);
    expect(await opens(priya, reference)).toContain('The concern as sent');
    priya.closesDialog();

    await endsTheRole(town.as('Gwen Parry'), 'Priya Shah');

    await priya.says(`status ${reference}`);
    expect(priya.hears()).toContain('There is no case with that reference that you can see');
    await priya.says('my cases');
    expect(priya.hears()).toContain('You have no open concern.');
  });
});
