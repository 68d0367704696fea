/** a closed case says on its first page what ended it, to those who may read it; a case that it was joined to is there. */
import { scenario } from '../support/scenario.ts';
import { marked, opens, raisesAConcern, takes, tries } from '../support/story.ts';

const closing = ['Close the case', 'Close'] as const;

scenario('A-32: what ended a case is read on its first page', ['2026-11-02', '09:15'], async (town) => {
  const [hannah, ruth, priya] = [town.as('Hannah Reid'), town.as('Ruth Marsden'), town.as('Priya Shah')];
  const first = await raisesAConcern(priya);
  const second = await raisesAConcern(priya, { name: 'Robin Vale' });
  for (const reference of [first, second]) await takes(hannah, reference);

  const answers = (why: string) => ({
    'What ends it': 'Joined to another case',
    Why: why,
    'What to tell the referrer': marked('closed'),
  });
  // A reference that nobody knows, and one that Hannah may not see, get the same answer.
  expect(await tries(hannah, second, closing, answers('The same child as 2222-2222'))).toContain(
    'There is no case 2222-2222 that you can see. Check the reference.',
  );
  expect(await tries(hannah, second, closing, answers(`The same child as ${second}`))).toContain(
    `${second} is this case itself. Give the reference of the case that it was joined to.`,
  );
  const asked = await tries(hannah, second, closing, answers(`The same child as ${first}. ${marked('joining')}`));
  if (asked.includes('Is that right?')) await hannah.presses('Yes, close');
  expect(hannah.reads()).toContain(
    'What ended it: Joined to another case\nClosed on Monday 2 November 2026 by Hannah Reid.',
  );

  const page = await opens(ruth, second);
  expect(page).toContain('What ended it: Joined to another case');
  expect(page).toContain(marked('joining'));
  // Who raised it hears that it is closed, and not why.
  const theirs = await opens(priya, second);
  expect(theirs).toContain('Closed');
  expect(theirs).not.toContain('What ended it');
  expect(theirs).not.toContain(marked('joining'));
});
