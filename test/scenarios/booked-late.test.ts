/** CN-06: after the tenth working day only with a reason, and then it shows as late. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  books,
  chooses,
  comesToAMeeting,
  finds,
  heardSince,
  marked,
  mustCome,
  opens,
  postpones,
  raisesAConcern,
  recordsHeld,
  tries,
  triesToBook,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('a meeting after the tenth working day', () => {
  scenario('CN-06: refused without a reason, with the clause; nothing typed is lost', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);

    const refused = await triesToBook(hannah, reference, { day: '2026-11-17', time: '10:00' });

    expect(refused).toContain(
      'Tuesday 17 November 2026 is after the tenth working day, Monday 16 November 2026. Choose an earlier day, or give the reason for meeting late.',
    );
    expect(refused).toContain('CN-06, line 67 of the procedure (v15)');
    expect(refused).toContain('2026-11-17');
    expect(refused).toContain(marked('directions'));
    // Nobody was invited.
    expect(town.as('Joanne Hardy').in('Police safeguarding').posts()).toEqual([]);
    // The reason is typed into the same form, and it is booked.
    await hannah.fills({
      'Kind of reason, if it is after the tenth working day': 'An agency could not come',
      'Reason, if it is after the tenth working day': marked('latereason'),
    });
    await hannah.presses('Book and invite');
    expect(hannah.reads()).toContain('Done: ');
    expect(await chooses(hannah, reference, 'The meeting and who is invited')).toContain(marked('latereason'));
  });

  scenario('CN-06: on the tenth working day itself no reason is asked', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-16', time: '16:30' });
  });

  scenario(
    'CN-06, A-09: booked late with a reason, it is late from the tenth day on until it is held',
    monday,
    async (town) => {
      const priya = town.as('Priya Shah');
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(priya);
      await comesToAMeeting(hannah, reference);
      await books(hannah, reference, { day: '2026-11-19', time: '10:00', lateReason: marked('latereason') });
      const late = 'Thursday 19 November 2026 at 10:00, late: after the tenth working day';
      expect(await opens(hannah, reference)).toContain(late);
      expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain(late);

      await town.until('2026-11-16', '12:00');
      expect(await asks(hannah, `status ${reference}`)).toContain('by Monday 16 November 2026');
      await town.until('2026-11-17', '12:00');
      expect(await asks(hannah, `status ${reference}`)).toContain('late: was due by Monday 16 November 2026');
      expect(await asks(hannah, 'late cases')).toContain(reference);

      await town.until('2026-11-19', '12:00');
      await recordsHeld(hannah, reference, ['CDYJS managers']);
      const afterwards = await opens(hannah, reference);
      expect(afterwards).not.toContain('**Hold the Risk Management Meeting');
      expect(afterwards).toContain('Thursday 19 November 2026, late: day 13');
      const page = await chooses(hannah, reference, 'The meeting and who is invited');
      expect(page).toContain('Thursday 19 November 2026, late: day 13');
      expect(page).toContain('An agency could not come.');
      expect(page).toContain(marked('latereason'));
      const held = town.now();
      await town.until('2026-11-30', '12:00');
      const nudges = heardSince(hannah, held).filter(({ words }) => words.includes('Hold the Risk'));
      expect(nudges).toEqual([]);
    },
  );

  scenario('CN-06: postponing past the tenth working day asks for the reason too', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    await town.until('2026-11-05', '10:00');

    const form = ['Change or postpone the meeting', 'Change the meeting'] as const;
    const refused = await tries(hannah, reference, form, { Day: '2026-11-18', Why: marked('postponing') });
    expect(refused).toContain('give the reason for meeting late');
    await postpones(hannah, reference, { day: '2026-11-18', time: '10:00', lateReason: marked('latereason') });
    expect(await opens(hannah, reference)).toContain('Wednesday 18 November 2026 at 10:00');
    // Who asks how it stands does not read two days that do not fit, without a word.
    const status = await asks(town.as('Priya Shah'), `status ${reference}`);
    expect(status).toContain('Wednesday 18 November 2026 at 10:00, late: after the tenth working day');
  });

  scenario('a day that has passed, and a place or link that is none, are refused in words', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    const today = await triesToBook(hannah, reference, { day: '2026-11-02', time: '08:00' });
    expect(today).toContain('That time has passed. Choose a later day or time.');
    const elsewhere = await triesToBook(hannah, reference, {
      day: '2026-11-12',
      time: '10:00',
      link: 'https://example.org/x',
    });
    expect(elsewhere).toContain('That is not a whole link of a Teams meeting.');
    // What was refused is in the form the next time.
    const nobody = await triesToBook(hannah, reference, { day: '2026-11-12', time: '10:00', invite: [], link: '' });
    expect(nobody).toContain('Choose at least one team to invite.');
    const fewer = await triesToBook(hannah, reference, {
      day: '2026-11-12',
      time: '10:00',
      invite: ['CDYJS managers'],
    });
    expect(fewer).toContain('SEND and Inclusion must be invited. They may decline; they cannot be left off.');
    const without = await triesToBook(hannah, reference, { day: '2026-11-12', time: '10:00', invite: mustCome });
    expect(without).toContain('Say why Northfield Academy is not invited. Write a line for each team');
  });
});
