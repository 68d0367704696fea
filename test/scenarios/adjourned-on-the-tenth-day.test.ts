/** CN-06, CN-12 to CN-17, A-09: who cannot be left off, a meeting adjourned on the tenth working day, and held on the twelfth. */
import { scenario } from '../support/scenario.ts';
import {
  books,
  chooses,
  comesToAMeeting,
  heardSince,
  marked,
  opens,
  putsOff,
  raisesAConcern,
  recordsAdjourned,
  recordsHeld,
  tries,
  triesToBook,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';

const words = (person: TeamsUser, since: string): string =>
  heardSince(person, since)
    .map((one) => one.words)
    .join('\n');
const tenth = { day: '2027-05-10', time: '15:00' };
const allButHealthAndSchool = ['CDYJS managers', 'SEND and Inclusion', 'Police safeguarding'];

scenario(
  'must-lines stand, each line that comes off has its own reason, and what is late stays late',
  ['2027-04-23', '10:00'],
  async (town) => {
    const [hannah, tom, ruth] = [town.as('Hannah Reid'), town.as('Tom Bell'), town.as('Ruth Marsden')];
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    expect(await opens(hannah, reference)).toContain('Monday 10 May 2027');

    expect(await triesToBook(hannah, reference, { day: '2027-05-11', time: '10:00' })).toContain('Monday 10 May 2027');
    for (const left of allButHealthAndSchool) {
      const invite = allButHealthAndSchool.filter((team) => team !== left);
      expect(await triesToBook(hannah, reference, { ...tenth, invite })).toContain(left);
    }
    const oneReason = { 'Reason, if you changed who is invited': marked('onereason') };
    const both = await triesToBook(hannah, reference, { ...tenth, invite: allButHealthAndSchool }, oneReason);
    expect(both).toContain('Northfield Academy');
    expect(both).toContain('Health safeguarding');
    await books(hannah, reference, { ...tenth, invite: allButHealthAndSchool });

    // The procedure's day cannot be put off past its day; the manager is nudged before it and on it.
    const hold = 'Hold the Risk Management Meeting';
    expect(await putsOff(hannah, reference, hold, '2027-06-01')).toContain('10 May 2027');
    const booked = town.now();
    await town.until('2027-05-10', '12:00');
    expect(words(hannah, booked)).toContain(hold);

    // Adjourned on the tenth day: from the next it is late, and the service lead hears of it.
    await town.until('2027-05-10', '16:45');
    for (const form of ['Record that the meeting was adjourned', 'Cancel the meeting']) {
      const asked = await chooses(hannah, reference, form);
      expect(asked).toContain('The clock does not stop: the tenth working day is **Monday 10 May 2027**.');
      expect(asked).not.toContain('If you choose a later day');
    }
    await recordsAdjourned(hannah, reference);
    const adjourned = town.now();
    await town.until('2027-05-11', '09:30');
    expect(words(ruth, adjourned)).toContain('The ten working days ended on Monday 10 May 2027');
    const late = { day: '2027-05-12', time: '10:00', lateReason: marked('late') };
    await books(hannah, reference, { ...late, invite: allButHealthAndSchool });
    await town.until('2027-05-12', '09:30');
    expect(words(tom, adjourned)).toContain(hold);

    await town.until('2027-05-12', '12:00');
    const form = ['Record that the meeting was held', 'Record'] as const;
    const another = { 'Day it was held': '2027-05-06', 'Who came': ['Police safeguarding'] };
    expect(await tries(hannah, reference, form, another)).toContain('Wednesday 12 May 2027');
    await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding']);
    expect(await opens(hannah, reference)).toContain('late: day 12');
  },
);
