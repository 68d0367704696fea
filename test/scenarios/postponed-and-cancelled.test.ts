/** CN-05, A-09: the meeting is postponed, adjourned, cancelled and booked again; everybody is told once. */
import { scenario } from '../support/scenario.ts';
import {
  accepts,
  asks,
  books,
  cancels,
  changesWhoIsInvited,
  chooses,
  comesToAMeeting,
  declines,
  finds,
  heardSince,
  opens,
  postpones,
  pressesOld,
  raisesAConcern,
  readsInvitation,
  recordsAdjourned,
  recordsHeld,
} from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;
const police = 'Police safeguarding';
const asked = [
  ['Hannah Reid', 'CDYJS managers'],
  ['Fiona Lamb', 'SEND and Inclusion'],
  ['Daniel Okafor', 'Northfield Academy'],
  ['Joanne Hardy', police],
  ['Ben Asante', 'Health safeguarding'],
] as const;

/** A case whose meeting is booked for Thursday 12 November at 10:00; it is Tuesday 3 November, 10:00. */
async function withAMeeting(town: WatchedTown): Promise<string> {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);
  await town.until('2026-11-03', '10:00');
  await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
  return reference;
}

/** How often each team asked was told something since. */
function told(town: WatchedTown, since: string): readonly number[] {
  return asked.map(([name, channel]) => heardSince(town.as(name), since, channel).length);
}

describe('a meeting that changes', () => {
  scenario('CN-05: postponed: everybody is told once, and asked to answer again', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const joanne = town.as('Joanne Hardy');
    const reference = await withAMeeting(town);
    await accepts(joanne, reference);
    await declines(town.as('Ben Asante'), reference);
    const before = town.now();
    await town.until('2026-11-03', '15:00');

    await postpones(hannah, reference, { day: '2026-11-13', time: '11:00' });

    expect(told(town, before)).toEqual([1, 1, 1, 1, 1]);
    expect(heardSince(joanne, before, police)[0]?.words).toContain('It is now Friday 13 November 2026 at 11:00.');
    expect(readsInvitation(joanne, reference)).toContain('Friday 13 November 2026 at 11:00 to 12:30');
    expect(readsInvitation(joanne, reference)).toContain('Not answered yet');
    // The reminders are of the new day only.
    await accepts(joanne, reference);
    const answered = town.now();
    await town.until('2026-11-13', '11:00');
    expect(heardSince(joanne, answered, police).map(({ at }) => at)).toEqual([
      '2026-11-12T09:00:00Z',
      '2026-11-13T08:30:00Z',
    ]);
  });

  scenario('CN-05: another room at the same time keeps the answers', monday, async (town) => {
    const joanne = town.as('Joanne Hardy');
    const reference = await withAMeeting(town);
    await accepts(joanne, reference);
    await postpones(town.as('Hannah Reid'), reference, {
      day: '2026-11-12',
      time: '10:00',
      place: 'Larch Room, Millbank Offices',
    });
    expect(readsInvitation(joanne, reference)).toContain('Larch Room, Millbank Offices');
    expect(readsInvitation(joanne, reference).join()).toContain('Coming');
  });

  scenario(
    'CN-05: cancelled: buttons are gone, and an old one that is still on a screen answers politely',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const joanne = town.as('Joanne Hardy');
      const reference = await withAMeeting(town);
      const invitation = joanne.in(police).postWith('Risk Management Meeting, ');
      await declines(town.as('Ben Asante'), reference);
      const before = town.now();
      await town.until('2026-11-03', '15:00');

      // No day is chosen there, so nothing is said of a later one.
      const form = await chooses(hannah, reference, 'Cancel the meeting');
      expect(form).not.toContain('If you choose a later day');
      await cancels(hannah, reference);

      // Health had declined: their post says it is cancelled, and they are not disturbed.
      expect(told(town, before)).toEqual([1, 1, 1, 1, 0]);
      expect(readsInvitation(town.as('Ben Asante'), reference).join()).toContain('This meeting has been cancelled.');
      expect(readsInvitation(joanne, reference)).toContain(
        '**This meeting has been cancelled. You do not have to do anything more; a new invitation may follow.**',
      );
      expect(readsInvitation(joanne, reference)).not.toContain('Accept');
      const answer = await pressesOld(joanne, police, invitation, 'Accept');
      expect(answer).toContain(
        'That cannot be done now: a meeting will be held and is not booked yet. Nothing was changed.',
      );
      expect(answer).not.toContain('of the procedure');
      // The clock does not stop, and no reminder of the old day comes.
      expect(await asks(hannah, `status ${reference}`)).toContain('by Monday 16 November 2026');
      const after = town.now();
      await town.until('2026-11-12', '12:00');
      expect(heardSince(joanne, after, police)).toEqual([]);
    },
  );

  scenario(
    'A-09: adjourned and booked again: a new invitation; a button of the first one points to it',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const joanne = town.as('Joanne Hardy');
      const reference = await withAMeeting(town);
      const first = joanne.in(police).postWith('Risk Management Meeting, ');
      await accepts(joanne, reference);
      await town.until('2026-11-12', '11:45');
      const before = town.now();
      await town.until('2026-11-12', '12:00');

      await recordsAdjourned(hannah, reference);

      expect(told(town, before)).toEqual([1, 1, 1, 1, 1]);
      expect(heardSince(joanne, before, police)[0]?.words).toContain('A new invitation will follow.');
      expect(await opens(hannah, reference)).toContain(
        '**Hold the Risk Management Meeting** – Hannah Reid, by Monday 16',
      );

      await books(hannah, reference, { day: '2026-11-16', time: '09:30' });
      expect(readsInvitation(joanne, reference)).toContain('Monday 16 November 2026 at 09:30 to 11:00');
      const old = await pressesOld(joanne, police, first, 'Decline');
      expect(old).toContain('That was the invitation to an earlier meeting. Answer the newest one.');
      const dialog = await pressesOld(joanne, police, first, 'Send someone else');
      expect(dialog).toContain('That was the invitation to an earlier meeting. Answer the newest one.');
      expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain(
        'Police safeguarding\nNot answered yet',
      );
      await accepts(joanne, reference);

      await town.until('2026-11-16', '11:30');
      await recordsHeld(hannah, reference, [police]);
      expect(await opens(hannah, reference)).toContain('Meeting held');
    },
  );

  scenario(
    'CN-05: cancelled after the day for booking, another is to be booked by the next working day',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await withAMeeting(town);
      await town.until('2026-11-11', '14:00');
      await cancels(hannah, reference);
      expect(hannah.reads()).toContain('**Book the meeting and invite** – Hannah Reid, by Thursday 12 November 2026');
      const cancelled = town.now();
      await town.until('2026-11-11', '17:00');
      // She has just cancelled it herself: nobody above her hears of it today.
      expect(heardSince(town.as('Tom Bell'), cancelled)).toEqual([]);
      expect(heardSince(town.as('Ruth Marsden'), cancelled)).toEqual([]);
      // And where she does nothing, the ladder begins again.
      await town.until('2026-11-13', '12:00');
      const asked = heardSince(hannah, cancelled).filter(({ words }) => words.includes('Book the meeting'));
      expect(asked.map(({ at }) => at)).toEqual(['2026-11-12T09:00:00Z', '2026-11-13T09:00:00Z']);
    },
  );

  scenario('CN-17: a team is taken off and another asked, with a reason; both are told', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const joanne = town.as('Joanne Hardy');
    const peter = town.as('Peter Nolan');
    const reference = await withAMeeting(town);
    const before = town.now();
    await town.until('2026-11-03', '15:00');

    await changesWhoIsInvited(hannah, reference, [
      'CDYJS managers',
      'SEND and Inclusion',
      'Northfield Academy',
      police,
      'MASH',
    ]);

    expect(heardSince(town.as('Ben Asante'), before, 'Health safeguarding').map(({ words }) => words)).toEqual([
      `The invitation is withdrawn: ${reference}\nYour agency is no longer invited to this meeting. You do not have to do anything more.\nIf you added the meeting to your calendar, take it out.`,
    ]);
    expect(readsInvitation(peter, reference)).toContain('MASH');
    expect(heardSince(joanne, before, police)).toEqual([]);
    // Who is asked no more can open nothing.
    expect(await asks(town.as('Ben Asante'), `status ${reference}`)).toContain('There is no case with that reference');
  });

  scenario('CN-17: a team that was taken off hears that it is invited again, once', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const ben = town.as('Ben Asante');
    const peter = town.as('Peter Nolan');
    const reference = await withAMeeting(town);
    const without = ['CDYJS managers', 'SEND and Inclusion', 'Northfield Academy', police];
    await changesWhoIsInvited(hannah, reference, without);
    const off = town.now();
    await town.until('2026-11-03', '15:00');

    await changesWhoIsInvited(hannah, reference, [...without, 'Health safeguarding', 'MASH']);

    const [again, ...more] = heardSince(ben, off, 'Health safeguarding').map(({ words }) => words);
    expect(more).toEqual([]);
    expect(again).toContain('invites your agency again to the meeting on Thursday 12 November 2026 at 10:00.');
    expect(readsInvitation(ben, reference)).toContain('Not answered yet');
    // Who is invited for the first time has a new post, and nothing more under it.
    expect(heardSince(peter, off, 'MASH')).toHaveLength(1);
    expect(heardSince(town.as('Joanne Hardy'), off, police)).toEqual([]);
  });

  scenario('CN-05: the team that calls the meeting is not asked to answer its new time', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await withAMeeting(town);
    const before = town.now();
    await town.until('2026-11-03', '15:00');
    await postpones(hannah, reference, { day: '2026-11-13', time: '11:00' });
    const [own] = heardSince(hannah, before, 'CDYJS managers').map(({ words }) => words);
    expect(own).toContain('Your answer still counts.');
    expect(own).not.toContain('Answer again');
    const [others] = heardSince(town.as('Joanne Hardy'), before, police).map(({ words }) => words);
    expect(others).toContain('Answer again and add it to your calendar again.');
  });
});
