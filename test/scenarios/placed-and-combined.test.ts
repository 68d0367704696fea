/** A young person whom Sunderland placed here, and a meeting that is combined with a review (SC-08, SC-10, A-14, A-19, A-20). */
import { scenario } from '../support/scenario.ts';
import {
  books,
  chooses,
  comesToAMeeting,
  does,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  recordsHeld,
  recordsThatSomebodyWasTold,
  savesCard,
  tries,
} from '../support/story.ts';

const zoe = { name: 'Zoe Hale', age: 'About 15', setting: 'Riverside College', placedBy: 'Sunderland' };
const authority = 'the local authority that placed the young person here (Sunderland)';
const recording = ['Record who placed them here', 'Record this'] as const;
const preparing = ['Record who will chair and how views are heard', 'Record this'] as const;

scenario('placed by Sunderland, and combined with a review', ['2027-08-23', '09:15'], async (town) => {
  const [hannah, martin] = [town.as('Hannah Reid'), town.as('Martin Dale')];

  // On Monday 23 August 2027 Martin Dale tells of Zoe Hale. The bank holiday of 30 August is no working day.
  const reference = await raisesAConcern(martin, zoe);
  await comesToAMeeting(hannah, reference);
  const agreed = await opens(hannah, reference);
  expect(agreed).toContain('Latest date for the meeting\nTuesday 7 September 2027');
  expect(agreed).toContain('**Book the meeting and invite** – Hannah Reid, by Wednesday 1 September 2027.');

  // Hannah records who placed her here; it decides nothing.
  const recorded = await does(hannah, reference, recording, {
    'Their social worker there': marked('worker'),
    'How to telephone them': marked('telephone'),
    'The youth justice service of that authority': marked('itsyouthjustice'),
    'Who leads, as far as it is agreed': marked('leads'),
  });
  expect(recorded).toContain('Done: you recorded which local authority placed the young person here.');
  const page = await chooses(hannah, reference, 'The concern as sent');
  expect(page).toContain('Placed by Sunderland: agree with them who does it. Nothing is decided here.');
  for (const told of ['worker', 'telephone', 'itsyouthjustice', 'leads']) expect(page).toContain(marked(told));

  // The meeting is booked for Thursday 2 September, and Sunderland are telephoned by the next working day.
  await books(hannah, reference, { day: '2027-09-02', time: '10:00' });
  expect(await opens(hannah, reference)).toContain(
    `**Telephone ${authority}: invite them to the Risk Management Meeting** – Hannah Reid, by Tuesday 24 August 2027.`,
  );
  await recordsThatSomebodyWasTold(hannah, reference, authority);
  // Nobody else reads how they are reached.
  expect(await chooses(town.as('Joanne Hardy'), reference, 'The concern as sent')).not.toContain(marked('telephone'));

  // The college is closed that day, and the meeting is combined with a review: who is asked, and how, is wanted.
  const asked = {
    'Is it combined with another meeting?': 'A review of a child looked after',
    'Is the school or college closed that day?': 'Yes',
    "How will the young person's and their parents' views reach the meeting?": marked('views'),
    'Could a child who may have been harmed be in that building then?': 'No',
  };
  expect(await tries(hannah, reference, preparing, asked)).toContain('Say who agreed to combine the meetings');
  await hannah.fills({ 'If it is: who agreed, and how the task of each meeting will be done': marked('combined') });
  await hannah.presses('Record this');
  expect(hannah.reads()).toContain('Say who will be asked there instead, while it is closed.');
  await hannah.fills({ 'If it is: who will be asked there instead': marked('instead') });
  await hannah.presses('Record this');
  expect(hannah.reads()).toContain('Done: ');

  // Held on 2 September, the seventh working day. It counts once all six cards are answered and recorded.
  await town.until('2027-09-02', '12:00');
  await recordsHeld(hannah, reference, ['Police safeguarding']);
  for (const card of ['attendance', 'considered', 'assessment', 'safety'] as const) {
    await savesCard(hannah, reference, card);
  }
  await savesCard(hannah, reference, 'next', { 'By which day, if there is one': '2027-10-15' });
  const open = await opens(hannah, reference);
  expect(open).toContain(
    '**Record the outcome, so that the combined meeting counts** – Hannah Reid, by Tuesday 7 September 2027.',
  );
  expect(open).not.toContain('**Book the meeting and invite**');
  expect(await tries(hannah, reference, ['Record the outcome', 'Record'], {})).toContain('Still to answer');

  // On Friday 3 September the last card is saved and the outcome recorded: the day stays the day it was held.
  await town.until('2027-09-03', '10:00');
  await savesCard(hannah, reference, 'plan', { 'Action 1: by': '2027-10-01' });
  await does(hannah, reference, ['Record the outcome', 'Record'], {});
  const counted = await opens(hannah, reference);
  expect(counted).toContain('Meeting held\nThursday 2 September 2027');
  expect(counted).not.toContain('late: day');
  expect(counted).not.toContain('Record the outcome, so that');
  expect(counted).toContain('✓ Hold the Risk Management Meeting');
  // Sunderland hear of the outcome, once, by Monday 6 September.
  const telephone = `**Telephone ${authority}: the outcome of the Risk Management Meeting** – Hannah Reid, by Monday 6 September 2027.`;
  expect(counted.split(telephone)).toHaveLength(2);
  await recordsThatSomebodyWasTold(hannah, reference, authority);

  // Before the case is closed they are told of that too.
  const closing = {
    'What ends it': 'Moved to another authority',
    Why: marked('closing'),
    'What to tell the referrer': marked('closed'),
  };
  expect(await tries(hannah, reference, ['Close the case', 'Close'], closing)).toContain(`First ring ${authority}.`);
  await hannah.fills({ [`What you told ${authority}, when and to which person; or why not`]: marked('toldthem') });
  await hannah.presses('Close');
  if (hannah.reads().includes('Is that right?')) await hannah.presses('Yes, close');
  expect(hannah.reads()).toContain('Closed');
  expect(heardSince(martin, '2027-09-03T08:00:00Z').length).toBeGreaterThan(0);
});
