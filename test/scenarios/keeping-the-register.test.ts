import { scenario } from '../support/scenario.ts';
import {
  arrangesCover,
  asks,
  books,
  comesToAMeeting,
  endsTheRole,
  fillsTheForm,
  findsInTheRegister,
  givesARole,
  handsOver,
  heardSince,
  opens,
  opensTheRegister,
  raisesAConcern,
  reads,
  readsInvitation,
  triesToBook,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';

const monday = ['2026-11-02', '09:15'] as const;

/** A third team manager, who is nobody's deputy. */
async function joins(gwen: TeamsUser): Promise<void> {
  await givesARole(gwen, 'Sam Whitfield', 'Team manager', 'CDYJS');
}

describe('keeping the register', () => {
  scenario('only those who keep it can; to all others the word means nothing', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    expect(await asks(gwen, 'help')).toContain('people, their roles, their channels and their cover');
    const home = await asks(gwen, 'people');
    expect(home).toContain('People\n19');
    expect(home).toContain('10, all with a channel');
    expect(home).not.toContain('What is missing');

    const hannah = town.as('Hannah Reid');
    expect(await asks(hannah, 'help')).not.toContain('people, their roles, their channels and their cover');
    expect(await asks(hannah, 'people')).toContain('Sorry, I did not understand');
    // She sees nothing of any case by it.
    const reference = await raisesAConcern(town.as('Priya Shah'));
    expect(await asks(gwen, `status ${reference}`)).toBe(await asks(gwen, 'status 2222-2222'));
  });

  scenario('who gives out the view of all cases does it before the eyes of others', monday, async (town) => {
    const [gwen, ruth] = [town.as('Gwen Parry'), town.as('Ruth Marsden')];
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await givesARole(gwen, 'Gwen Parry', 'Service lead', 'CDYJS');
    await town.settles();
    expect(ruth.hears()).toContain('**Gwen Parry** is now service lead in CDYJS managers.');
    // She does see the case now, and that is recorded; taken back and given again it is told again.
    expect(await asks(gwen, `status ${reference}`)).toContain(`Status of ${reference}`);
    await endsTheRole(gwen, 'Gwen Parry');
    expect(await asks(gwen, `status ${reference}`)).toContain('There is no case');
    const before = town.now();
    await town.until('2026-11-02', '10:00');
    await givesARole(gwen, 'Gwen Parry', 'Service lead', 'CDYJS');
    await town.settles();
    expect(heardSince(ruth, before)).toHaveLength(1);
  });

  scenario('PR-18: a team that was asked something is closed: a task to tell them, at once', monday, async (town) => {
    const [gwen, hannah] = [town.as('Gwen Parry'), town.as('Hannah Reid')];
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    await opensTheRegister(gwen, 'Teams and channels');
    await gwen.presses('Open Northfield Academy');
    await fillsTheForm(gwen, ['Close this team', 'Close it']);
    await town.settles();
    expect(await opens(hannah, reference)).toContain(
      '**Telephone Northfield Academy: their team was closed in Pathway: tell them what they have to do, or ask another team instead**',
    );
  });

  scenario('a manager whose role has ended is let in no more, at the next click', monday, async (town) => {
    const [gwen, hannah, ruth] = [town.as('Gwen Parry'), town.as('Hannah Reid'), town.as('Ruth Marsden')];
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await opens(hannah, reference);

    expect(await endsTheRole(gwen, 'Hannah Reid')).toContain('None. They can raise a concern');

    await hannah.presses('What has happened');
    expect(reads(hannah)).toContain('There is no case with that reference that you can see');
    expect(await asks(hannah, 'my cases')).toContain('You have no open concern.');
    expect(await asks(hannah, 'who am i')).toContain('You have no role in the people register.');
    // Nothing is owned by one person: late work goes to the service lead, who hands the case over.
    await town.until('2026-11-06', '12:00');
    expect(heardSince(hannah, '2026-11-02T10:00:00Z')).toEqual([]);
    expect(ruth.hears()).toContain(reference);
    expect(await handsOver(ruth, reference, 'Tom Bell')).toContain('Team manager\nTom Bell');
  });

  scenario(
    'A-18: who covers may act on the days of the absence, and is nudged in the place of the manager',
    monday,
    async (town) => {
      const [gwen, hannah, sam] = [town.as('Gwen Parry'), town.as('Hannah Reid'), town.as('Sam Whitfield')];
      await joins(gwen);
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await comesToAMeeting(hannah, reference);
      expect(await asks(sam, `status ${reference}`)).not.toContain('Book the meeting');

      const absence = { by: 'Sam Whitfield', from: '2026-11-03', until: '2026-11-11' };
      const shown = await arrangesCover(gwen, 'Hannah Reid', absence);
      expect(shown).toContain(
        'Will be away\nCovered by Sam Whitfield, from Tuesday 3 November 2026 to Wednesday 11 November 2026.',
      );
      expect(sam.hears()).toContain(
        'You will cover for Hannah Reid from Tuesday 3 November 2026 to Wednesday 11 November 2026.',
      );
      expect(hannah.hears()).toContain('Sam Whitfield will cover for you from Tuesday 3 November 2026');
      expect(await asks(sam, 'my cases')).not.toContain(reference);

      await town.until('2026-11-03', '09:30');
      expect(await asks(gwen, 'people')).toContain('Covered today\nHannah Reid');
      expect(await asks(sam, 'who am i')).toContain('You act for\nHannah Reid');
      expect(await asks(sam, 'my cases')).toContain(reference);
      await town.until('2026-11-11', '12:00');
      const nudged = (who: TeamsUser) =>
        heardSince(who, '2026-11-03T00:00:00Z').filter(({ words }) => words.includes('Book the'));
      expect(nudged(sam).length).toBeGreaterThan(0);
      expect(nudged(hannah)).toEqual([]);
      expect(await triesToBook(sam, reference, { day: '2026-11-12', time: '10:00' })).toContain('Meeting booked');

      await opens(sam, reference);
      expect(sam.buttons()).toContain('Cancel the meeting');
      await town.until('2026-11-12', '09:30');
      await opens(sam, reference);
      expect(sam.buttons()).not.toContain('Cancel the meeting');
      expect(await asks(sam, 'who am i')).not.toContain('You act for');
    },
  );

  scenario('which channel is whose is said in the channel, and by nobody else', monday, async (town) => {
    const [gwen, hannah, joanne] = [town.as('Gwen Parry'), town.as('Hannah Reid'), town.as('Joanne Hardy')];
    const police = 'Police safeguarding';
    await gwen.in(police).says('this is nobody');
    expect(gwen.in(police).hears()).toContain('Pathway will not post here.');
    expect(await asks(gwen, 'people')).toContain(
      'These teams have no channel, so people must telephone them: Police safeguarding.',
    );

    const first = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, first);
    await books(hannah, first, { day: '2026-11-12', time: '10:00' });
    expect(await opens(hannah, first)).toContain('Telephone Police safeguarding');

    await joanne.in(police).says('this is Police safeguarding');
    expect(joanne.in(police).hears()).toContain('Pathway did not read or keep what you typed here.');
    await gwen.in(police).says('this is the Constabulary');
    expect(gwen.in(police).hears()).toContain('No team in the people register has that name.');
    await gwen.in(police).says('this is MASH');
    await gwen.in('MASH').says('this is police safeguarding');
    expect(gwen.in('MASH').hears()).toContain('This is the channel of Police safeguarding');
    await gwen.in(police).says('This channel is for Health.');
    expect(gwen.in(police).hears()).toContain('Nothing was changed');

    const second = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, second);
    await books(hannah, second, { day: '2026-11-13', time: '10:00' });
    expect(gwen.in('MASH').hears()).toContain(second);
    await gwen.in(police).says('this is nobody');
    await gwen.in('MASH').says('this is nobody');
    await gwen.in(police).says('this is Police safeguarding');
    const third = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, third);
    await books(hannah, third, { day: '2026-11-16', time: '10:00' });
    expect(readsInvitation(joanne, third)).toContain(police);
  });

  scenario('the last who keeps it cannot put themselves out', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    await findsInTheRegister(gwen, 'Gwen Parry');
    const said = await fillsTheForm(gwen, ['Remove from the register', 'Remove']);
    expect(said).toContain('That would leave no administrator.');
    await findsInTheRegister(gwen, 'Ruth Marsden');
    await fillsTheForm(gwen, ['Change details', 'Save'], { 'Do they keep this register?': 'Yes' });
    expect(await findsInTheRegister(gwen, 'Gwen Parry')).toContain('Keeps the register\nYes');
    await fillsTheForm(gwen, ['Remove from the register', 'Remove']);
    expect(reads(gwen)).toContain('people');
    expect(await asks(gwen, 'people')).toContain('Sorry, I did not understand');
    expect(await asks(town.as('Ruth Marsden'), 'people')).toContain('People\n18');
  });

  scenario('where nobody could take a concern, whoever is worried is told whom to ring', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    await endsTheRole(gwen, 'Hannah Reid');
    await endsTheRole(gwen, 'Tom Bell');
    expect(await asks(gwen, 'people')).toContain('There is no CDYJS team manager, so nobody can take a concern.');
    const said = await asks(town.as('Priya Shah'), 'raise a concern');
    expect(said).toContain('Pathway cannot take a concern yet');
    expect(said).toContain('ring First Contact');
  });

  scenario('it survives a restart, and a team that is closed keeps its name on old cases', monday, async (town) => {
    const [gwen, hannah] = [town.as('Gwen Parry'), town.as('Hannah Reid')];
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    await opensTheRegister(gwen, 'Teams and channels');
    await gwen.presses('Open Health safeguarding');
    expect(await fillsTheForm(gwen, ['Close this team', 'Close it'])).not.toContain('Health safeguarding');
    await town.restarts();
    expect(await asks(gwen, 'people')).toContain('These agencies have no team, so people must telephone them: Health.');
    expect(await asks(town.as('Ben Asante'), 'my cases')).toContain('You have no open concern.');
    expect(await asks(hannah, `status ${reference}`)).toContain('Health safeguarding');
  });
});
