/** CN-18 to CN-22: the outcome in six cards by two people, the plan with its owners, and another meeting. */
import { leaksIn } from '../support/privacy.ts';
import { scenario } from '../support/scenario.ts';
import { savesCard } from '../support/story/outcome.ts';
import { takesOut } from '../support/story/taking.ts';
import {
  asks,
  books,
  chooses,
  comesToAMeeting,
  does,
  finds,
  managersChannel,
  marked,
  opens,
  raisesAConcern,
  reads,
  recordsHeld,
  saysYes,
  tries,
} from '../support/story.ts';

describe('a meeting that was held has an outcome and a plan', () => {
  scenario('CN-18: from the held meeting to a plan under way', ['2026-11-02', '09:15'], async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const tom = town.as('Tom Bell');
    const joanne = town.as('Joanne Hardy');

    // Given a meeting held on Thursday 12 November 2026, to which CDYJS and the police came.
    const reference = await raisesAConcern(priya);
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    await town.until('2026-11-12', '11:40');
    await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding']);
    await town.until('2026-11-12', '12:00');

    // Then its outcome is wanted by Monday 16 November, two working days on.
    const first = await opens(hannah, reference);
    expect(first).toContain('Record the outcome of the meeting (0 of 6 saved)');
    expect(first).toContain('by Monday 16 November 2026');

    // When Hannah saves four cards and her deputy the others, nothing is shared;
    for (const card of ['attendance', 'considered', 'assessment', 'safety'] as const) {
      await savesCard(hannah, reference, card);
    }
    expect(await opens(hannah, reference)).toContain('(4 of 6 saved)');
    const refused = await tries(hannah, reference, ['Record the outcome', 'Record'], {});
    expect(refused).toContain('Still to answer: "The plan", "What comes next".');
    await savesCard(tom, reference, 'plan');
    await savesCard(tom, reference, 'next');
    expect(await chooses(joanne, reference, 'The plan')).toContain('No plan is recorded yet.');

    // and once it is recorded, the teams are told of their actions by number and day, not of what they are.
    await does(hannah, reference, ['Record the outcome', 'Record'], {});
    expect(await opens(hannah, reference)).toContain('Plan under way');
    const post = finds(joanne, 'Police safeguarding', `An action for your agency: ${reference}`);
    expect(post).toContain('Friday 11 December 2026');

    // CN-18, A-34: what those who came are given has the plan in it, and neither the young person nor why it was agreed.
    const handedOut = await takesOut(hannah, reference, 'plan');
    expect(handedOut).toContain(marked('firstaction'));
    expect(handedOut).not.toMatch(/Jamie|Hartley/);
    expect(handedOut).not.toContain(marked('mappawhy'));
    // What is searched for, counted or taken away says nothing of a child where others read, in a link or in the log.
    const ruth = town.as('Ruth Marsden');
    const channel = town.office.county.teams.find(({ name }) => name === managersChannel)?.channel ?? '';
    const found = await town.office.search(hannah.person.id, { conversation: channel, text: 'Hartley' });
    expect(found).toEqual({ show: 'results', results: [{ title: reference, value: { reference } }] });
    expect(await asks(hannah, 'find Hartley')).toContain(reference);
    await asks(ruth, 'overview');
    for (const typed of ['searches', 'inspection']) expect(await asks(ruth, typed)).not.toMatch(/Hartley/);
    expect(leaksIn(town)).toEqual([]);

    // PR-18: Priya hears what the meeting has for her, and nothing of the plan or the assessment.
    const heard = priya.hears();
    expect(heard).toContain(marked('toldreferrer'));
    expect(heard).not.toContain(marked('risks'));
    expect(heard).not.toContain('AIM');

    // P57: Joanne came, so she reads the whole plan.
    const plan = await chooses(joanne, reference, 'The plan');
    expect(plan).toContain(marked('risks'));
    expect(plan).toContain(marked('firstaction'));
    expect(plan).not.toContain(marked('mappawhy'));

    // Her agency's action is done, and stands so in its post.
    await does(joanne, reference, ['An action is done', 'Record'], { 'What was done': marked('donenote') });
    expect(finds(joanne, 'Police safeguarding', `An action for your agency: ${reference}`)).toContain('Done');

    // CN-22: another meeting is booked from the plan, with no reason for its day.
    await does(hannah, reference, ['Arrange another meeting', 'Arrange it'], { Why: marked('further') });
    await books(hannah, reference, { day: '2026-12-15', time: '10:00' });
    expect(await opens(hannah, reference)).toContain('Meeting booked');
    await town.until('2026-12-15', '12:00');
    await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding']);
    await town.until('2026-12-15', '12:30');
    expect(await opens(hannah, reference)).toContain('Record the outcome of the meeting (0 of 6 saved)');
    // Its cards are preset from the last, and what was agreed stays.
    expect(await chooses(hannah, reference, 'Outcome: what must be considered')).toContain(marked('mappawhy'));
    expect(await chooses(hannah, reference, 'The plan')).toContain(marked('firstaction'));
  });

  scenario('CN-18: two people at one card, and the second reads the first', ['2026-11-02', '09:15'], async (town) => {
    const hannah = town.as('Hannah Reid');
    const tom = town.as('Tom Bell');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    await town.until('2026-11-12', '12:00');
    await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding']);

    // Given the same card open on both screens, and Hannah the first to save it,
    await chooses(tom, reference, 'Outcome: what comes next');
    await savesCard(hannah, reference, 'next');
    await tom.fills({
      'Another meeting about the plan?': 'No',
      'Why, or why not?': marked('tomswhy'),
      'Did anybody see any of this differently?': 'No',
      'What the referrer is told': marked('tomstold'),
    });
    await tom.presses('Save');

    // then Tom reads what she saved before his takes its place, and nothing that he wrote is lost.
    expect(reads(tom)).toContain('Hannah Reid saved this card on Thursday 12 November 2026');
    expect(reads(tom)).toContain(marked('toldreferrer'));
    expect(await chooses(hannah, reference, 'The outcome')).not.toContain(marked('tomstold'));
    expect(await saysYes(tom)).toContain('Done');
    expect(await chooses(hannah, reference, 'The outcome')).toContain(marked('tomstold'));
  });
});
