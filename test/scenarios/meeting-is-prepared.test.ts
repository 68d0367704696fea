/** CN-05, SC-10, A-19: who chairs, with what it is combined, a closed school, and how views reach the meeting. */
import { scenario } from '../support/scenario.ts';
import { books, chooses, comesToAMeeting, does, marked, opens, raisesAConcern, tries } from '../support/story.ts';

const recording = ['Record who will chair and how views are heard', 'Record this'] as const;
const views = "How will the young person's and their parents' views reach the meeting?";

scenario(
  'CN-05: the meeting is prepared, and those who come read how, but not the views',
  ['2026-11-02', '09:15'],
  async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });

    const asked = await tries(hannah, reference, recording, {
      'Is it combined with another meeting?': 'A strategy discussion',
      'Is the school or college closed that day?': 'No',
      [views]: marked('views'),
      'Could a child who may have been harmed be in that building then?': 'No',
    });
    expect(asked).toContain('Say who agreed to combine the meetings, and how the task of each will be done.');
    await hannah.fills({ 'If it is: who agreed, and how the task of each meeting will be done': marked('combined') });
    await hannah.presses('Record this');
    expect(hannah.reads()).toContain('Done: you recorded who will chair the meeting, and how views will reach it');

    const page = await chooses(hannah, reference, 'The meeting and who is invited');
    expect(page).toContain('Chair\nHannah Reid');
    expect(page).toContain('Combined with another meeting\nA strategy discussion');
    expect(page).toContain(marked('combined'));
    expect(page).toContain(marked('views'));
    // The police, who are invited, read with what it is combined; the views are for those who manage the case.
    const theirs = await chooses(town.as('Joanne Hardy'), reference, 'The meeting and who is invited');
    expect(theirs).toContain(marked('combined'));
    expect(theirs).not.toContain(marked('views'));

    // It can be recorded again: what stood there stands in the form.
    await opens(hannah, reference);
    expect(await does(hannah, reference, recording, { 'Who will take the minutes?': marked('minutes') })).toContain(
      'Done: ',
    );
    expect(await chooses(hannah, reference, 'The meeting and who is invited')).toContain(marked('minutes'));
  },
);
