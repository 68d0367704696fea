/** somebody who does not agree hears what becomes of it when the case is closed, and when it is opened again. */
import { scenario } from '../support/scenario.ts';
import {
  books,
  chooses,
  closes,
  comesToAMeeting,
  confirms,
  does,
  doesNotAgree,
  finds,
  marked,
  opens,
  opensAgain,
  raisesAConcern,
  reads,
  takes,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

scenario('the referrer has no answer when the case is closed', monday, async (town) => {
  const [priya, hannah] = [town.as('Priya Shah'), town.as('Hannah Reid')];
  const reference = await raisesAConcern(priya);
  await takes(hannah, reference);
  await doesNotAgree(priya, reference, 'Something else');
  expect(await chooses(hannah, reference, 'Close the case')).toContain(
    'It will also tell those who do not agree and have no answer yet',
  );
  await closes(hannah, reference);

  expect(priya.hears()).toContain(`No answer here: ${reference}`);
  expect(priya.hears()).toContain('Ring Hannah Reid or message them in Teams for an answer');
  await opens(priya, reference);
  await priya.presses('Where people do not agree');
  expect(reads(priya)).toContain(
    'Not answered: the case was closed on Monday 2 November 2026. Ring the team manager for an answer.',
  );

  // Opened again, the answer is owed again, by two working days from then.
  await town.until('2026-11-10', '10:00');
  await opensAgain(hannah, reference);
  await opens(priya, reference);
  await priya.presses('Where people do not agree');
  expect(reads(priya)).toContain('To be answered by Thursday 12 November 2026.');
});

scenario('a team has no answer when the case is closed', monday, async (town) => {
  const [hannah, joanne] = [town.as('Hannah Reid'), town.as('Joanne Hardy')];
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);
  await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
  await doesNotAgree(joanne, reference, 'Who leads it or who is invited');
  await does(hannah, reference, ['Cancel the meeting', 'Cancel the meeting'], { Why: marked('cancelling') });
  await closes(hannah, reference);
  const post = finds(joanne, 'Police safeguarding', `No answer here: ${reference}`);
  expect(post).toContain('Ring the team manager of the case for an answer.');
  expect(post).not.toContain('Hannah');
});

scenario('the manager hears that somebody else closed their case', monday, async (town) => {
  const [hannah, ruth] = [town.as('Hannah Reid'), town.as('Ruth Marsden')];
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await takes(hannah, reference);
  await closes(ruth, reference);
  expect(hannah.hears()).toContain(`Closed: ${reference}`);
  expect(hannah.hears()).toContain('Ruth Marsden closed this case.');
  expect(hannah.hears()).not.toContain(marked('closing'));
});

scenario('a team has not confirmed when the case is closed', monday, async (town) => {
  const [hannah, graham] = [town.as('Hannah Reid'), town.as('Graham Pell')];
  const [first, other] = [await raisesAConcern(town.as('Priya Shah')), await raisesAConcern(town.as('Martin Dale'))];
  for (const one of [first, other]) await comesToAMeeting(hannah, one, { activeTo: 'Families First East' });
  await confirms(graham, other);
  await town.until('2026-11-03', '10:00');
  for (const one of [first, other]) await closes(hannah, one);
  expect(await opens(hannah, first)).not.toContain('✓ Confirm the referral sent on');
  expect(await opens(hannah, other)).toContain('✓ Confirm the referral sent on');
});
