/** a closed case says on its first page what ended it, to those who may read it. */
import { scenario } from '../support/scenario.ts';
import { marked, opens, raisesAConcern, takes, tries } from '../support/story.ts';

scenario('A-32: what ended a case is read on its first page', ['2026-11-02', '09:15'], async (town) => {
  const [hannah, ruth, priya] = [town.as('Hannah Reid'), town.as('Ruth Marsden'), town.as('Priya Shah')];
  const reference = await raisesAConcern(priya);
  await takes(hannah, reference);
  const asked = await tries(hannah, reference, ['Close the case', 'Close'], {
    'What ends it': 'Opened in error',
    Why: marked('mistake'),
    'What to tell the referrer': marked('closed'),
  });
  if (asked.includes('Is that right?')) await hannah.presses('Yes, close');
  expect(hannah.reads()).toContain('What ended it: Opened in error\nClosed on Monday 2 November 2026 by Hannah Reid.');

  const page = await opens(ruth, reference);
  expect(page).toContain('What ended it: Opened in error');
  expect(page).toContain(marked('mistake'));
  // Who raised it hears that it is closed, and not why.
  const theirs = await opens(priya, reference);
  expect(theirs).toContain('Closed');
  expect(theirs).not.toContain('What ended it');
  expect(theirs).not.toContain(marked('mistake'));
});
