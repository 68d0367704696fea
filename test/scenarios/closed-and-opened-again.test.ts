/** A-32, from the held meeting to the end: closing that is refused, closed, opened again, closed for good. */
import { leaksIn } from '../support/privacy.ts';
import { scenario } from '../support/scenario.ts';
import { savesCard } from '../support/story/outcome.ts';
import {
  asks,
  books,
  chooses,
  comesToAMeeting,
  confirms,
  does,
  finds,
  heardSince,
  managersChannel,
  marked,
  mustCome,
  opens,
  raisesAConcern,
  recordsHeld,
  tries,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';

const closing = ['Close the case', 'Close'] as const;
const opening = ['Open the case again', 'Open it again'] as const;
const planIsDone = {
  'What ends it': 'The plan is done',
  Why: marked('closing'),
  'What to tell the referrer': marked('closingtold'),
};
const why = { Why: marked('reopening') };

/** An outcome that leaves one action and an assessment, and no other meeting. */
async function recordsTheOutcome(manager: TeamsUser, reference: string): Promise<void> {
  const protection = { 'Child protection enquiry or strategy discussion': "Children's Social Care say no" };
  await savesCard(manager, reference, 'attendance');
  await savesCard(manager, reference, 'considered', protection);
  await savesCard(manager, reference, 'assessment', {
    'Is an AIM assessment appropriate?': 'Yes: AIM3',
    'To be completed by': '2027-07-30',
    'Who receives it': ['CDYJS managers'],
    'How it is shared, and who tells the young person and their parents or carers': marked('sharedhow'),
    "Active now to Children's Social Care?": 'No',
    'Active now to CDYJS?': 'No',
    'Does the young person deny it or refuse to take part?': 'Neither',
  });
  await savesCard(manager, reference, 'safety', { 'In school or other education now?': 'No' });
  await savesCard(manager, reference, 'plan', { 'Action 1: by': '2027-09-10' });
  await savesCard(manager, reference, 'next', {
    'Another meeting about the plan?': 'No',
    'By which day, if there is one': '',
  });
  await does(manager, reference, ['Record the outcome', 'Record'], {});
}

scenario('closed once the plan is done, and opened again', ['2027-05-04', '09:15'], async (town) => {
  const priya = town.as('Priya Shah');
  const hannah = town.as('Hannah Reid');
  const tom = town.as('Tom Bell');
  const joanne = town.as('Joanne Hardy');
  const wordsSince = (person: TeamsUser, since: string, channel?: string) =>
    heardSince(person, since, channel)
      .map(({ words }) => words)
      .join('\n');

  const reference = await raisesAConcern(priya);
  await comesToAMeeting(hannah, reference);
  await books(hannah, reference, { day: '2027-05-18', time: '10:00', invite: mustCome });
  await confirms(town.as('Lucy Tran'), reference);
  await town.until('2027-05-18', '13:00');
  await recordsHeld(hannah, reference, ['Police safeguarding']);

  // From a held meeting whose outcome is not recorded it cannot be closed because the plan is done.
  expect(await chooses(hannah, reference, 'Close the case')).not.toContain('The plan is done');
  await recordsTheOutcome(hannah, reference);

  // With an action open and the assessment not shared, both are named.
  const both = await tries(hannah, reference, closing, planIsDone);
  expect(both).toContain('The plan has actions that are still to be done');
  expect(both).toContain('The AIM assessment is not shared with everybody as agreed, and not stopped.');
  await does(hannah, reference, ['End an action that will not be done', 'End it'], { Why: marked('endaction') });
  await does(hannah, reference, ['Change what was agreed about the assessment', 'Change'], {
    'Is it stopped?': 'Yes',
    Why: marked('stopaim'),
  });

  // Wednesday 15 September: closed, because the plan is done.
  await town.until('2027-09-15', '10:00');
  await does(hannah, reference, closing, planIsDone);
  const closedAt = town.now();
  expect(priya.hears()).toContain(marked('closingtold'));
  expect(finds(hannah, managersChannel, `Referral ${reference}`)).toContain('Closed');
  expect(finds(joanne, 'Police safeguarding', `An action for your agency: ${reference}`)).not.toContain('Done');
  expect(await asks(hannah, 'my cases')).toContain('You have no open case.');
  expect(await asks(hannah, 'closed cases')).toContain(reference);
  expect(await asks(hannah, 'closed cases')).toContain('Closed on Wednesday 15 September 2027: the plan is done.');

  // Wednesday 13 October is the twentieth working day: nobody was nudged, and Joanne still sees it.
  await town.until('2027-10-13', '16:00');
  expect(heardSince(hannah, closedAt)).toEqual([]);
  expect(await opens(joanne, reference)).toContain('Closed');
  const form = await chooses(tom, reference, opening[0]);
  expect(form).toContain('The case can be opened again until Wednesday 13 October 2027.');
  expect(await does(tom, reference, opening, why)).toContain('Plan under way');

  // Priya and Hannah hear of it, and not why; the post stands as it did; the ten working days are the same.
  expect(priya.hears()).toContain('The case is open again. Ring Hannah Reid');
  expect(hannah.hears()).toContain(`Open again: ${reference}`);
  for (const person of [priya, hannah]) expect(wordsSince(person, closedAt)).not.toContain(marked('reopening'));
  expect(finds(hannah, managersChannel, `Referral ${reference}`)).toContain('Plan under way');
  const page = await opens(hannah, reference);
  expect(page).toContain('Tom Bell opened it again on Wednesday 13 October 2027, because:');
  expect(page).toContain('It was closed on Wednesday 15 September 2027: the plan is done.');
  expect(page).toContain('Received\nTuesday 4 May 2027');
  // She was first asked whether to close it on its tenth working day; that begins again.
  const opened = town.now();
  await town.until('2027-10-27', '12:00');
  const asked = heardSince(hannah, opened).filter(({ words }) => words.includes('Decide whether to close'));
  expect(asked.map(({ at }) => at.slice(0, 10))).toEqual(['2027-10-27']);

  // A second press of opening, and of closing, says what has happened.
  expect(await asks(tom, 'closed cases')).toContain('You have no closed case.');
  await town.until('2027-10-27', '14:00');
  const again = await tries(hannah, reference, closing, planIsDone);
  expect(again).toContain('Tom Bell opened it again on Wednesday 13 October 2027. Do you want to close it again?');
  await hannah.presses('Yes, close');

  // The day after the twentieth working day: nobody can open it again, and Joanne sees nothing of it.
  await town.until('2027-11-25', '09:00');
  const over = await opens(hannah, reference);
  expect(over).not.toContain(opening[0]);
  expect(over).toContain('This case was closed too long ago to open it again.');
  expect(over).toContain('raise a new concern: type "raise a concern"');
  expect(over).toContain('What ended it: The plan is done');
  expect(await asks(joanne, `status ${reference}`)).toContain('There is no case with that reference that you can see.');
  expect(await asks(priya, `status ${reference}`)).toContain('Closed');
  expect(leaksIn(town)).toEqual([]);
});
