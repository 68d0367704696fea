/** a removal that is asked for before the day until which the record is kept, and what is written after it was confirmed. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  chooses,
  closes,
  does,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  saysYes,
  takes,
  tries,
} from '../support/story.ts';

const asking = ['Ask for this record to be removed', 'Ask for it'] as const;
const confirm = 'Confirm that this record is removed';
const tooEarly = 'Pathway has it kept until Tuesday 11 January 2033';

scenario('a record is asked to be removed too early, held, and written on', ['2027-01-11', '09:15'], async (town) => {
  const [priya, hannah, ruth, gwen] = [
    town.as('Priya Shah'),
    town.as('Hannah Reid'),
    town.as('Ruth Marsden'),
    town.as('Gwen Parry'),
  ];
  await asks(gwen, 'help');
  const reference = await raisesAConcern(priya);
  await takes(hannah, reference);
  await closes(hannah, reference);

  // Ruth says that it was kept long enough. It was closed this morning, and she is asked.
  const why = {
    'Why it can be removed': 'It was kept for as long as our retention schedule says',
    'Why, in your words': marked('removal'),
  };
  expect(await tries(ruth, reference, asking, why)).toContain(`${tooEarly}, and that day has not come.`);
  expect(await saysYes(ruth)).toContain('Done: you asked for the record to be removed.');

  // Gwen looks at it and has to think it over.
  await asks(gwen, 'removals');
  await gwen.presses(`Confirm ${reference}`);
  const thoughtOver = gwen.postWith('Remove this record?');

  // A hold ends it: nothing is left to confirm, on the page or in what Gwen reads.
  const held = await does(ruth, reference, ['Put a hold on this record', 'Put the hold on it'], {
    Why: marked('inquiry'),
  });
  expect(held).toContain('**There is a hold on it**, put there by Ruth Marsden, Monday 11 January 2027 at');
  expect(held).not.toContain(confirm);
  expect(await asks(gwen, 'removals')).toContain('Nobody is asking for a record to be removed.');
  await does(ruth, reference, ['Lift the hold', 'Lift it'], { 'Why it is no longer needed': marked('over') });

  // It is asked for again. Gwen, who sees nothing of the case, reads that the day has not come, also before she confirms it.
  await town.until('2027-01-11', '09:20');
  await does(ruth, reference, asking, why);
  expect(await chooses(hannah, reference, 'Open the case again')).toContain(
    'A service lead has asked for this record to be removed. If you open the case again, the record stays.',
  );
  expect(await asks(gwen, 'removals')).toContain(tooEarly);
  await gwen.presses(`Confirm ${reference}`);
  expect(gwen.reads()).toContain(tooEarly);

  // What she had before her was asked for then. Her press there confirms nothing: she reads what is asked for now.
  await gwen.pressesIn(thoughtOver, 'Remove: I checked it against our retention schedule');
  const readAgain = gwen.postWith('This is the request that waits now.');
  expect(readAgain.id).toBe(thoughtOver.id);
  expect(await opens(ruth, reference)).toContain('Stop the removal');
  expect(ruth.reads()).not.toContain('Confirmed by');
  await gwen.pressesIn(readAgain, 'Remove: I checked it against our retention schedule');
  expect(await opens(ruth, reference)).toContain('Confirmed by Gwen Parry');

  // Hannah would write a note on it now: she reads first that it will go with the record, and who can stop that.
  const note = await tries(hannah, reference, ['Add a note', 'Add it'], { 'What you want to note': marked('note') });
  expect(note).toContain('Two people have confirmed that this record is removed');
  expect(note).toContain('ring the service lead now: they can stop it');
  const again = await does(hannah, reference, ['Open the case again', 'Open it again'], { Why: marked('again') });
  expect(again).toContain('Done: you opened the case again.');
  await town.until('2027-01-11', '12:00');
  expect(await opens(hannah, reference)).toContain('With a team manager');

  // Ruth, who asked, hears that it stays, and how that came.
  expect(JSON.stringify(heardSince(ruth, ''))).toContain(
    `The record ${reference} will not be removed. The case was opened again.`,
  );
});
