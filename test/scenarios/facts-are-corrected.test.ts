/** CN-06, A-02: what was told wrong is put right in Teams; what follows is said first, and no channel learns more than a day. */
import { scenario } from '../support/scenario.ts';
import {
  chooses,
  comesToAMeeting,
  does,
  finds,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  saysYes,
  tries,
} from '../support/story.ts';

const form = ['Correct a fact', 'Correct it'] as const;
const about = (fact: string, now: string): string => `${fact} (now: ${now})`;

scenario('a name and the day of receipt are put right', ['2026-11-02', '09:15'], async (town) => {
  const [hannah, ruth, priya] = [town.as('Hannah Reid'), town.as('Ruth Marsden'), town.as('Priya Shah')];
  const reference = await raisesAConcern(priya, { name: 'Jamie Hartley' });
  await comesToAMeeting(hannah, reference);
  const [why, value] = ['How you know, and why it was wrong', 'New words'];

  // Given that Hannah learns another name, she reads what follows before it is changed.
  const name = about('Name of the young person', 'Jamie Hartley');
  const asked = await tries(hannah, reference, form, {
    'What is wrong': name,
    [value]: 'Jaime Hartland',
    [why]: marked('namewhy'),
  });
  expect(asked).toContain('Check this first. Nothing has been done yet');
  expect(asked).toContain('you will correct it to "Jaime Hartland". The case says "Jamie Hartley" now.');
  expect(asked).toContain('Nothing else will change by it.');
  expect(await saysYes(hannah)).toContain('Done: you corrected a fact: Name of the young person');

  // Then whoever sees the case reads both; the teacher who raised it reads what she sent.
  expect(await opens(hannah, reference)).toContain('Jaime Hartland (was Jamie Hartley; corrected by Hannah Reid');
  expect(await chooses(hannah, reference, 'What has happened')).toContain(marked('namewhy'));
  const hers = await chooses(priya, reference, 'The concern as sent');
  expect(hers).toContain('Jamie Hartley');
  expect(hers).not.toContain('Jaime');

  // When Hannah would correct the day of receipt, it is not offered to her; Ruth corrects it, and is told what moves.
  const form1 = await chooses(hannah, reference, 'Correct a fact');
  expect(form1).toContain('Only the service lead can correct the day on which it was received.');
  const moved = await tries(ruth, reference, form, {
    'What is wrong': about('Day on which it was received', 'Monday 2 November 2026'),
    'New day': '2026-10-30',
    [why]: marked('daywhy'),
  });
  expect(moved).toContain('Friday 13 November 2026');
  expect(await saysYes(ruth)).toContain('Done: you corrected a fact: Day on which it was received');
  await town.settles();

  // Then the post in the channel shows the day as it is now, Hannah is told, and Priya hears the day and nothing else.
  expect(finds(hannah, 'CDYJS managers', reference)).toContain('Friday 13 November 2026');
  expect(JSON.stringify(heardSince(hannah, ''))).toContain('A fact was corrected');
  const heard = JSON.stringify(heardSince(priya, ''));
  expect(heard).toContain('must be held by Friday 13 November 2026');
  expect(heard).not.toContain('daywhy');

  // What somebody wrote is not corrected: a note stands beside it.
  await does(hannah, reference, ['Add a note', 'Add it'], { 'What you want to note': marked('note') });
  expect(await chooses(hannah, reference, 'What has happened')).toContain(marked('note'));
});
