/** Who may see what of a case, asked again at every click: each person of the county tries. */

import { scenario } from '../support/scenario.ts';
import {
  accepts,
  asks,
  books,
  cancels,
  comesToAMeeting,
  declines,
  marked,
  mustCome,
  opens,
  pressesOn,
  raisesAConcern,
  reads,
  takes,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;
/** Well formed, and no case has it. */
const noCase = '7KQ4-2MX9';
const child = 'Jamie Hartley';

const whole = [
  'The concern as sent',
  'Talks and decisions',
  'The meeting and who is invited',
  'What has happened',
  'Why? Steps, dates and clauses',
];
const shared = ['The concern as sent', 'The meeting and who is invited', 'Why? Steps, dates and clauses'];
const own = ['The concern as sent', 'The decision', 'Why? Steps, dates and clauses'];
const everyPage = new Set([...whole, ...shared, ...own]);

type Sees = readonly string[] | 'nothing';

/** Once the meeting is booked; active to Families First East, raised by Priya Shah of Northfield Academy. */
const booked: Readonly<Record<string, Sees>> = {
  'Priya Shah': own,
  // What a referrer reads, their school's lead goes on reading.
  'Daniel Okafor': ['The concern as sent', 'The decision', ...shared.slice(1)],
  'Hannah Reid': whole,
  'Tom Bell': whole,
  'Ruth Marsden': whole,
  'Sam Whitfield': shared,
  'Aisha Khan': shared,
  'Graham Pell': shared,
  'Lucy Tran': 'nothing',
  'Peter Nolan': 'nothing',
  'Joanne Hardy': shared,
  'Fiona Lamb': shared,
  'Ben Asante': shared,
  'Martin Dale': 'nothing',
  'Owen Clarke': 'nothing',
  // An administrator.
  'Gwen Parry': 'nothing',
  // Case managers of youth justice: only who leads or helps in an assessment sees its case.
  'Leah Brook': shared,
  'Callum Reyes': 'nothing',
  'Nina Walsh': 'nothing',
};
/** Before anybody has taken it. */
const received: Readonly<Record<string, Sees>> = {
  ...Object.fromEntries(Object.keys(booked).map((name) => [name, 'nothing' as const])),
  'Priya Shah': own,
  'Daniel Okafor': own,
  'Hannah Reid': whole,
  'Tom Bell': whole,
  'Ruth Marsden': whole,
};

/** The card somebody gets who presses Open of this reference, wherever that button comes from. */
async function openedByHand(person: TeamsUser, reference: string): Promise<string> {
  person.closesDialog();
  await person.looks();
  const post = person.posts().findLast(({ from }) => from === 'bot');
  const data = { verb: 'case/open', reference, msteams: { type: 'task/fetch' } };
  const answer = await person.sendsRaw({ post: post?.id ?? '', action: { type: 'Action.Submit', data } });
  return JSON.stringify(answer);
}

async function expectTheSameAsNoCase(person: TeamsUser, reference: string): Promise<void> {
  expect(await asks(person, `status ${reference}`)).toBe(await asks(person, `status ${noCase}`));
  expect(await asks(person, `why ${reference}`)).toBe(await asks(person, `why ${noCase}`));
  expect(await openedByHand(person, reference)).toBe(await openedByHand(person, noCase));
  expect(await asks(person, 'my cases')).toMatch(/You have no open (?:case|concern)\./);
}

async function expectEachToSee(town: WatchedTown, reference: string, sights: typeof booked): Promise<void> {
  expect(Object.keys(sights)).toEqual(town.office.people().map(({ name }) => name));
  for (const [name, pages] of Object.entries(sights)) {
    const person = town.as(name);
    if (pages === 'nothing') {
      await expectTheSameAsNoCase(person, reference);
    } else {
      const overview = (await opens(person, reference)).split('\n');
      expect([name, overview.filter((line) => everyPage.has(line))]).toEqual([name, pages]);
      await person.presses('The concern as sent');
      expect(reads(person)).toContain(child);
      expect(await asks(person, `status ${reference}`)).toContain(`Status of ${reference}`);
      expect(await asks(person, 'my cases')).toContain(reference);
    }
  }
}

describe('who may see what', () => {
  scenario('before anybody has taken it', monday, async (town) => {
    const reference = await raisesAConcern(town.as('Priya Shah'), { name: child });
    await expectEachToSee(town, reference, received);
  });

  scenario('once the meeting is booked', monday, async (town) => {
    const reference = await raisesAConcern(town.as('Priya Shah'), { name: child });
    const hannah = town.as('Hannah Reid');
    await comesToAMeeting(hannah, reference, { activeTo: 'Families First East' });
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    await expectEachToSee(town, reference, booked);
  });

  scenario(
    'each look is recorded, by name and part; an attempt in vain is not, and changes nothing',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await takes(hannah, reference);
      await opens(town.as('Ruth Marsden'), reference);
      await town.as('Ruth Marsden').looks();
      await asks(town.as('Priya Shah'), `status ${reference}`);
      await asks(town.as('Martin Dale'), `status ${reference}`);
      await openedByHand(town.as('Martin Dale'), reference);

      await opens(hannah, reference);
      await hannah.presses('Who has looked');
      expect(reads(hannah)).toContain('Ruth Marsden looked at');
      expect(reads(hannah)).toContain('Priya Shah looked at');
      expect(reads(hannah)).not.toContain('Martin Dale');
    },
  );

  scenario('a button pressed by somebody it is not for is refused, and the next one works', monday, async (town) => {
    const reference = await raisesAConcern(town.as('Priya Shah'));
    const sam = town.as('Sam Whitfield');
    const ruth = town.as('Ruth Marsden');
    // A case manager sees the channel and is nothing to the case.
    const toSam = await pressesOn(sam, 'CDYJS managers', reference, 'Take the case');
    expect(toSam).toBe(
      'There is no case with that reference that you can see. Check the reference, or ask the team manager.',
    );
    // The service lead sees it all and takes none herself.
    expect(await pressesOn(ruth, 'CDYJS managers', reference, 'Take the case')).toContain(
      'Only these people can do this',
    );
    expect(await takes(town.as('Tom Bell'), reference)).toContain('You have taken the case.');
  });

  scenario('a teacher of an invited school sees the post, and may neither open nor answer', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const priya = town.as('Priya Shah');
    const reference = await raisesAConcern(town.as('Daniel Okafor'), { setting: 'Riverside College' });
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    expect(await pressesOn(priya, 'Northfield Academy', reference, 'Decline')).toBe(
      'Only the designated safeguarding lead can answer for Northfield Academy. Nothing was changed.',
    );
    // Priya works at the school that raised it, Martin at the one the young person goes to.
    for (const [person, channel] of [
      [priya, 'Northfield Academy'],
      [town.as('Martin Dale'), 'Riverside College'],
    ] as const) {
      expect(await pressesOn(person, channel, reference, 'Open')).toContain('There is no case with that reference');
      // Of their own school they read who may answer, and of the case nothing.
      const answer = await pressesOn(person, channel, reference, 'Accept');
      expect(answer).toContain(`can answer for ${channel}`);
      expect(answer).not.toContain(reference);
    }
  });

  scenario(
    'CN-12: a team that declined keeps the meeting, and reads nothing of the child any more',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const ben = town.as('Ben Asante');
      const reference = await raisesAConcern(town.as('Priya Shah'), { name: child });
      await comesToAMeeting(hannah, reference);
      await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
      await declines(ben, reference);
      const overview = (await opens(ben, reference)).split('\n');
      expect(overview.filter((line) => everyPage.has(line))).toEqual(['The meeting and who is invited']);
      await ben.presses('The meeting and who is invited');
      expect(reads(ben)).toContain('Health safeguarding');
      expect(reads(ben)).not.toContain('Police safeguarding');
      expect(reads(ben)).not.toContain(marked('directions'));
      ben.closesDialog();
      // They think better of it, and see again what they need.
      await accepts(ben, reference);
      await opens(ben, reference);
      await ben.presses('The concern as sent');
      expect(reads(ben)).toContain(child);
      ben.closesDialog();
      // The meeting is cancelled: of the child nothing is left to them.
      await cancels(hannah, reference);
      expect(await opens(ben, reference)).not.toContain('The concern as sent');
    },
  );

  scenario('whoever is no longer invited can open no more, from any post that is still there', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const ben = town.as('Ben Asante');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    await opens(ben, reference);
    await opens(hannah, reference);
    await hannah.presses('Change who is invited');
    await hannah.fills({
      Invite: [...mustCome, 'Northfield Academy'],
      Why: 'MARKERwithdrawing: no part in it.',
    });
    await hannah.presses('Change the list');
    // Ben still has the case open in a dialog: his next click is asked again.
    await ben.presses('The concern as sent');
    expect(reads(ben)).toContain('There is no case with that reference');
    expect(reads(ben)).not.toContain('Jamie');
  });
});
