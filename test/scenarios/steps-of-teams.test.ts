/** CJ-28, PR-12: SEND and Inclusion, and the school that has a safety plan, find their step in their channel and do it. */
import { leaksIn } from '../support/privacy.ts';
import { scenario } from '../support/scenario.ts';
import { savesCard } from '../support/story/outcome.ts';
import {
  books,
  chooses,
  comesToAMeeting,
  does,
  finds,
  marked,
  opens,
  raisesAConcern,
  recordsHeld,
} from '../support/story.ts';

scenario('a step that is a team’s alone', ['2026-11-02', '09:15'], async (town) => {
  const hannah = town.as('Hannah Reid');
  const fiona = town.as('Fiona Lamb');
  const daniel = town.as('Daniel Okafor');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);

  // Given a safety plan that Northfield Academy looks after,
  await does(hannah, reference, ['Record a safety plan', 'Record the plan'], {
    'Which place': marked('place'),
    'Who looks after the plan': 'Northfield Academy',
    'What was considered and planned': marked('planned'),
    'Looked at again by': '2026-12-01',
  });
  // then the school's channel is told its day and nothing else; its safeguarding lead reads the plan, and only that.
  expect(finds(daniel, 'Northfield Academy', `A review is due: ${reference}`)).toContain('Tuesday 1 December 2026');
  const page = await chooses(daniel, reference, 'Safety and voices');
  expect(page).toContain(marked('planned'));
  expect(await opens(daniel, reference)).toContain('**Look at the safety plan again**');
  await does(daniel, reference, ['Look at a safety plan again', 'Record this'], {
    'Is it still right?': 'It has changed',
    'If it has changed: how the plan is now': marked('plannednow'),
    'Looked at next by': '2027-01-15',
  });
  const versions = await chooses(hannah, reference, 'Safety and voices');
  expect(versions).toContain(marked('planned'));
  expect(versions).toContain(marked('plannednow'));

  // When the outcome says that the young person is in education,
  await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
  await town.until('2026-11-12', '12:00');
  await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding']);
  for (const card of ['attendance', 'considered', 'assessment', 'safety', 'plan', 'next'] as const) {
    await savesCard(hannah, reference, card);
  }
  await does(hannah, reference, ['Record the outcome', 'Record'], {});

  // then SEND and Inclusion, who did not come, have a step in their channel, and record what the panel was told.
  const post = `A step for SEND and Inclusion is waiting: ${reference}`;
  expect(finds(fiona, 'SEND and Inclusion', post)).toContain('Tuesday 17 November 2026');
  expect(await opens(fiona, reference)).toContain('**Share information with the High Risk of Harm Panel**');
  await does(fiona, reference, ['Record what the panel was told', 'Record this'], {
    'Was the panel told?': 'It was told',
    'If it was: on which day': '2026-11-12',
    'If it was: which people were told': marked('panelto'),
    'If it was: how': marked('panelhow'),
  });
  expect(finds(fiona, 'SEND and Inclusion', post)).toContain('Done');
  expect(await chooses(hannah, reference, 'The plan')).toContain(marked('panelto'));
  expect(leaksIn(town)).toEqual([]);
});
