/** CJ-03, CJ-04, A-10: the police defer the decision (Outcome 23), and somebody is concerned, or nobody is. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  chooses,
  fillsInANotification,
  heardSince,
  opens,
  reads,
  recordsThePoliceDecision,
  takes,
} from '../support/story.ts';

const deferred = {
  'What did the police decide?': 'Outcome 23 or other deferred prosecution',
  'Day of the decision': '2027-04-01',
  'How were they interviewed?': 'By appointment (voluntary)',
  'If it is deferred': '2027-06-30',
};

scenario(
  'a decision that is deferred: nothing is kept where nobody is concerned, else it is asked about on its day',
  ['2027-04-06', '09:10'],
  async (town) => {
    const [joanne, hannah] = [town.as('Joanne Hardy'), town.as('Hannah Reid')];
    await joanne.looks();
    await joanne.says('police notification');
    // A slip in the year would leave the case unasked about for ten years.
    await joanne.fills({ ...deferred, 'If it is deferred': '2037-06-30', 'If it is another decision': 'Yes' });
    await joanne.presses('Next');
    expect(joanne.reads()).toContain('Step 1 of');
    expect(joanne.reads()).toMatch(/\*\*If it is deferred: when is it looked at again\?\*\*: .*[Cc]heck the year/);
    await joanne.fills({ ...deferred, 'If it is another decision': 'No' });
    await joanne.presses('Next');
    expect(joanne.reads()).toContain('There is nothing to refer.');
    await joanne.presses('Leave and finish later');
    await joanne.presses('Delete it');
    await joanne.presses('Delete it');
    expect(await asks(joanne, 'my cases')).toContain('You have no open case.');

    const decision = { ...deferred, 'If it is another decision': 'Yes' };
    await fillsInANotification(joanne, { decision, name: 'Noah Lund', age: 'About 13' });
    await joanne.presses('Send');
    const [, reference = ''] = /([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(joanne.reads()) ?? [];
    await takes(hannah, reference);
    const page = await opens(hannah, reference);
    expect(page).toContain('Tuesday 20 April 2027');
    expect(page).toContain('**Ask the police what became');
    expect(page).toContain('by Wednesday 30 June 2027');
    await chooses(hannah, reference, 'Talks and decisions');
    expect(reads(hannah)).toContain('By appointment (voluntary)');
    expect(reads(hannah)).toContain('Wednesday 30 June 2027');
    expect(reads(hannah)).not.toMatch(/false|unfounded|offender/i);

    const before = town.now();
    await town.until('2027-06-30', '09:30');
    expect(JSON.stringify(heardSince(hannah, before))).toContain('what became of the decision that was deferred');
    await recordsThePoliceDecision(hannah, reference, {
      'What did the police decide?': 'No further police action',
      'Day of the decision': '2027-06-30',
    });
    expect(await opens(hannah, reference)).not.toContain('**Ask the police what became');
  },
);
