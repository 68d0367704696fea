/** to the service lead's decision: Priya does not agree, is answered twice, and the meeting is held. */
import { scenario } from '../support/scenario.ts';
import {
  agreesAMeeting,
  answersAsServiceLead,
  answersThem,
  asks,
  books,
  checksTheSystem,
  does,
  doesNotAgree,
  heardSince,
  managersChannel,
  marked,
  mustCome,
  opens,
  raisesAConcern,
  reads,
  recordsHeld,
  stillDoesNotAgree,
  takes,
  talksItThrough,
} from '../support/story.ts';

scenario('no meeting is decided, and the referrer does not agree', ['2027-05-04', '09:15'], async (town) => {
  const priya = town.as('Priya Shah');
  const hannah = town.as('Hannah Reid');
  const ruth = town.as('Ruth Marsden');
  const reference = await raisesAConcern(priya);
  await takes(hannah, reference);
  await checksTheSystem(hannah, reference, 'Not active');
  await talksItThrough(hannah, reference);
  const page = await opens(hannah, reference);
  expect(page).toContain('Latest date for a meeting\nTuesday 18 May 2027');
  expect(page).toContain('by Tuesday 11 May 2027');

  // Late by one day: no meeting, and the referrer does not agree.
  await town.until('2027-05-12', '10:00');
  await does(hannah, reference, ['Decide that a meeting is not appropriate', 'Record the decision'], {
    'The reason': marked('refusalreason'),
    'Advice given': marked('advice'),
    'What to tell the referrer': marked('refusaltold'),
    'Does the referrer agree?': 'No',
    'If not: what the referrer says': marked('referrersays'),
  });
  await hannah.presses('Talks and decisions');
  expect(reads(hannah)).toContain(marked('referrersays'));

  await town.until('2027-05-13', '09:30');
  const before = town.now();
  await town.until('2027-05-13', '09:31');
  expect(await doesNotAgree(priya, reference, 'That there is no meeting')).toContain('Done: you said "I do not agree"');
  expect(
    heardSince(hannah, before)
      .map(({ words }) => words)
      .join(),
  ).toContain(`Somebody does not agree: ${reference}`);
  await priya.presses('Where people do not agree');
  expect(reads(priya)).toContain('To be answered by Monday 17 May 2027.');
  expect(await opens(hannah, reference)).toContain(
    'Answer somebody who does not agree** – Hannah Reid, by Monday 17 May 2027',
  );

  await town.until('2027-05-14', '11:00');
  await answersThem(hannah, reference, marked('firstanswer'));
  expect(priya.hears()).toContain(marked('firstanswer'));
  expect(priya.hears()).not.toContain(marked('whatwasdone'));

  await stillDoesNotAgree(priya, reference);
  expect(ruth.hears()).toContain(`Somebody still does not agree: ${reference}`);
  expect(await opens(ruth, reference)).toContain(
    'Answer somebody who still does not agree** – the CDYJS service lead, by Tuesday 18 May 2027',
  );

  // The service lead opens the decision again, and answers; the clock stays.
  await does(ruth, reference, ['Look at the decision again', 'Open it again'], { Why: marked('reconsidering') });
  // What Priya waits for stands beside what else is to come.
  const waiting = await asks(priya, `status ${reference}`);
  expect(waiting).toContain('it must be held by Tuesday 18 May 2027.');
  expect(waiting).toContain('You said that you do not agree, and will be answered by Tuesday 18 May 2027.');
  await answersAsServiceLead(ruth, reference, marked('secondanswer'));
  expect(priya.hears()).toContain(marked('secondanswer'));
  await opens(priya, reference);
  await priya.presses('Where people do not agree');
  expect(reads(priya)).toContain('Managing Professional Differences Policy');
  expect(await opens(hannah, reference)).toContain('Latest date for a meeting\nTuesday 18 May 2027');
  await agreesAMeeting(hannah, reference);
  await books(hannah, reference, { day: '2027-05-18', time: '10:00', invite: mustCome });
  await town.until('2027-05-18', '13:00');
  await recordsHeld(hannah, reference, ['Police safeguarding']);
  expect(await opens(hannah, reference)).toContain('Tuesday 18 May 2027');

  // She does not agree with that either: it goes on outside, and nobody tells her that all is done.
  await stillDoesNotAgree(priya, reference);
  const goesOn = 'You have nothing to do here now. You do not agree with the answers you had.';
  expect(await asks(priya, `status ${reference}`)).toContain(goesOn);

  // Nobody else read any of it, and no channel did.
  const daniel = town.as('Daniel Okafor');
  expect(
    heardSince(daniel, before)
      .map(({ words }) => words)
      .join(),
  ).not.toMatch(/does not agree|answer for you|MARKER(whynot|firstanswer)/);
  const inChannel = heardSince(hannah, before, managersChannel)
    .map(({ words }) => words)
    .join('\n');
  expect(inChannel).not.toMatch(/MARKER|Priya/);
});
