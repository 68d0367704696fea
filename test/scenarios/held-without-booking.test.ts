/** CN-05, CN-06, CN-18, A-09: a meeting that people held without booking it in Pathway is recorded afterwards. */
import { scenario } from '../support/scenario.ts';
import {
  books,
  cancels,
  chooses,
  comesToAMeeting,
  does,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  readsInvitation,
  tries,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;
const form = ['Record a meeting that was not booked here', 'Record'] as const;
const police = 'Police safeguarding';
const said = {
  'Day it was held': '2026-11-10',
  Start: '14:00',
  Place: 'Online, in Microsoft Teams',
  'Who came': ['CDYJS managers', police],
};

describe('a meeting that was not booked here', () => {
  scenario('CN-06: is recorded without a false booking; those who came can open the case', monday, async (town) => {
    const [hannah, priya] = [town.as('Hannah Reid'), town.as('Priya Shah')];
    const [joanne, ben] = [town.as('Joanne Hardy'), town.as('Ben Asante')];
    const reference = await raisesAConcern(priya);
    await comesToAMeeting(hannah, reference);
    const before = town.now();
    await town.until('2026-11-11', '09:00');

    // Who is about to book it afterwards is shown the way.
    expect(await chooses(hannah, reference, 'Book the meeting and invite')).toContain(`Use "${form[0]}"`);
    expect(await chooses(hannah, reference, form[0])).toContain('Pathway will invite nobody.');
    const done = await does(hannah, reference, form, said);

    expect(done).toContain('Done: ');
    expect(await opens(hannah, reference)).toContain('Tuesday 10 November 2026');
    expect(await opens(hannah, reference)).toContain('Record the outcome');
    const page = await chooses(hannah, reference, 'The meeting and who is invited');
    expect(page).toContain('Held, and not booked in Pathway');
    expect(page).toContain('Tuesday 10 November 2026 at 14:00');
    // The police came: they read it in their channel, are asked for no answer, and can open the case.
    const post = readsInvitation(joanne, reference).join('\n');
    expect(post).toContain('This meeting has been held. A team manager recorded that your agency came.');
    expect(post).not.toContain('Not answered yet');
    expect(joanne.in(police).posts()).toHaveLength(1);
    expect(await opens(joanne, reference)).toContain('Jamie');
    // Health did not: nothing was said to them.
    expect(ben.in('Health safeguarding').posts()).toEqual([]);
    // Who raised it hears that it was held, and not who came.
    const heard = heardSince(priya, before).map(({ words }) => words);
    expect(heard.join('\n')).toContain('The Risk Management Meeting was held on Tuesday 10 November 2026');
    expect(heard.join('\n')).not.toContain(police);
    const history = await chooses(hannah, reference, 'What has happened');
    expect(history).toContain('recorded a meeting of Tuesday 10 November 2026 at 14:00 that was not booked here');
    expect(history).not.toContain('booked the meeting for');
    // Nobody is asked any more to hold one, when the tenth working day comes and goes.
    const recorded = town.now();
    await town.until('2026-11-20', '12:00');
    for (const person of [hannah, town.as('Tom Bell'), town.as('Ruth Marsden')]) {
      const words = heardSince(person, recorded).map((one) => one.words);
      expect(words.filter((one) => /Hold the Risk|Book the meeting/.test(one))).toEqual([]);
    }
  });

  scenario('CN-06: after the tenth working day it wants the reason, as one that was booked', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await town.until('2026-11-18', '09:00');
    const late = { ...said, 'Day it was held': '2026-11-17' };

    expect(await tries(hannah, reference, form, late)).toContain('Give the reason for meeting late.');
    await hannah.fills({
      'Kind of reason, if it is after the tenth working day': 'An agency could not come',
      'Reason, if it is after the tenth working day': marked('latereason'),
    });
    await hannah.presses(form[1]);
    expect(hannah.reads()).toContain('Done: ');
    expect(await opens(hannah, reference)).toContain('Tuesday 17 November 2026, late: day 11');
  });

  scenario('A-09: one that was cancelled here, and held all the same', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-10', time: '14:00' });
    await cancels(hannah, reference);
    expect(await opens(town.as('Ben Asante'), reference)).not.toContain('Jamie');
    await town.until('2026-11-11', '09:00');

    await does(hannah, reference, form, said);

    expect(await opens(hannah, reference)).toContain('Record the outcome');
    expect(await opens(town.as('Joanne Hardy'), reference)).toContain('Jamie');
  });
});
