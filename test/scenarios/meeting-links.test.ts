/** CN-05: what a pasted link and a calendar link give, and to whom, and for how long. */
import { scenario } from '../support/scenario.ts';
import {
  books,
  cancels,
  changesWhoIsInvited,
  comesToAMeeting,
  heardSince,
  mustCome,
  postpones,
  raisesAConcern,
  triesToBook,
} from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;
const link = 'https://teams.microsoft.com/meet/31234567890123?p=aB3dE5';
const police = 'Police safeguarding';
const health = 'Health safeguarding';

/** As Teams gives it, with a title that somebody has chosen badly. */
const invitation = `________________________________________
Microsoft Teams meeting: Jamie Hartley, born 9 March 2012
Join: ${link}
Meeting ID: 312 345 678 901 23
Need help? https://aka.ms/JoinTeamsMeeting?omkt=en-GB
________________________________________`;

async function agreed(town: WatchedTown): Promise<string> {
  const reference = await raisesAConcern(town.as('Priya Shah'), { name: 'Jamie Hartley' });
  await comesToAMeeting(town.as('Hannah Reid'), reference);
  return reference;
}

/** The calendar file behind a link, its lines unfolded; or that it has ended. */
async function calendar(town: WatchedTown, address: string): Promise<string> {
  const found = await town.calendarFile(address);
  return typeof found === 'object' ? found.file.replace(/\r\n[ \t]/g, '') : String(found);
}

describe('the links of a meeting', () => {
  scenario('a whole invitation is pasted: the link alone goes to channels and calendars', monday, async (town) => {
    const reference = await agreed(town);
    await books(town.as('Hannah Reid'), reference, { day: '2026-11-12', time: '10:00', link: invitation });
    const post = town.as('Joanne Hardy').in(police);
    expect(post.link('Join on Teams')).toBe(link);
    const file = await calendar(town, post.link('Add to calendar'));
    expect(file).toContain(`Join on Teams: ${link}`);
    expect(file).not.toMatch(/Jamie|Hartley|2012/);
  });

  scenario('what is no link of a meeting is refused, with what to do', monday, async (town) => {
    const reference = await agreed(town);
    const plan = { day: '2026-11-12', time: '10:00' };
    const hannah = town.as('Hannah Reid');
    const cut = `${link} https://teams.microsoft.com/meet/41234567890123`;
    expect(await triesToBook(hannah, reference, { ...plan, link: cut })).toContain(
      'There are links of several meetings in it. Paste the link of one.',
    );
    const name = 'https://teams.microsoft.com/l/meetup-join/x?x=Jamie Hartley';
    expect(await triesToBook(hannah, reference, { ...plan, link: name })).toContain(
      'Copy it from the meeting in Teams',
    );
  });

  scenario('a team that is taken off learns nothing more by its calendar link', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await agreed(town);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00', invite: [...mustCome, health] });
    const theirs = town.as('Joanne Hardy').in(police).link('Add to calendar');
    const others = town.as('Ben Asante').in(health).link('Add to calendar');
    expect(theirs).not.toBe(others);
    expect(theirs).not.toContain(reference);

    await changesWhoIsInvited(hannah, reference, mustCome);
    const before = town.now();
    await town.until('2026-11-03', '10:00');
    await postpones(hannah, reference, { day: '2026-11-13', time: '14:00', link });

    expect(await calendar(town, others)).toBe('ended');
    expect(await calendar(town, theirs)).toContain('DTSTART:20261113T140000Z');
    expect(heardSince(town.as('Joanne Hardy'), before, police).at(-1)?.words).toContain(
      'The time is new. Answer again and add it to your calendar again.',
    );

    // Cancelled, the file takes the entry out of the calendar; after a fortnight there is nothing.
    await cancels(hannah, reference);
    const post = JSON.stringify(town.as('Joanne Hardy').in(police).postWith('Risk Management Meeting, ').card);
    expect(post).toContain(`"title":"Take it out of your calendar","url":"${theirs}"`);
    expect(await calendar(town, theirs)).toContain('METHOD:CANCEL');
    await town.until('2026-12-01', '09:00');
    expect(await calendar(town, theirs)).toBe('ended');
  });
});
