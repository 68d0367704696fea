/**
 * One whole life of one matter: four young people and two children who may have been harmed, at two schools. Who sees
 * what at each step (PR-11, PR-18, A-22, A-32), until the cases are closed.
 */
import { scenario } from '../support/scenario.ts';
import {
  letsSee,
  makesASeparateRecord,
  opensTheirRecord,
  opensTheRecordOf,
  plansTheirSafety,
  whereItLeaks,
} from '../support/story/separate-record.ts';
import {
  agreesAMeeting,
  asks,
  books,
  cancels,
  checksTheSystem,
  chooses,
  closes,
  does,
  givesARole,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  reads,
  takes,
  talksItThrough,
} from '../support/story.ts';
import { everythingSentToChannels, type TeamsUser } from '../support/teams-user.ts';
import type { WatchedTown } from '../support/watched.ts';

const noCase = 'There is no case with that reference that you can see.';
const noRecord = 'There is no separate record that you can see.';
const northfield = { name: 'Leo Grant', setting: 'Northfield Academy' } as const;

interface Four {
  readonly leo: string;
  readonly mia: string;
  readonly adam: string;
  readonly zoe: string;
}

const links = (manager: TeamsUser, reference: string, other: string): Promise<string> =>
  does(manager, reference, ['Link another case', 'Record this'], {
    'Reference of the other case': other,
    'What is the other case about?': 'Another young person in the same matter',
    'Why you think so': marked('samematter'),
  });

/** The links that somebody reads on a case; none where there is no such page for them. */
async function linksOn(person: TeamsUser, reference: string, all: readonly string[]): Promise<readonly string[]> {
  await opens(person, reference);
  if (!person.buttons().includes('Linked cases')) return [];
  await person.presses('Linked cases');
  return all.filter((one) => one !== reference && reads(person).includes(one));
}

/** Each is told of and taken, and another child may have been harmed. */
async function takenByFour(town: WatchedTown): Promise<Four> {
  const [priya, martin] = [town.as('Priya Shah'), town.as('Martin Dale')];
  const [hannah, tom] = [town.as('Hannah Reid'), town.as('Tom Bell')];
  const leo = await raisesAConcern(priya, northfield);
  const adam = await raisesAConcern(martin, { name: 'Adam Wolfe', setting: 'Riverside College' });
  const zoe = await raisesAConcern(martin, { name: 'Zoe Marsh', setting: 'Riverside College' });
  for (const one of [leo, adam]) await takes(hannah, one);
  // Priya named Mia too, in the same account: Hannah gives her a case of her own, which is linked with Leo's.
  const said = await does(hannah, leo, ['Another young person in the same matter', 'Make their case'], {
    'Their name': 'Mia Stone',
    'Or roughly how old are they?': 'About 14',
    'Are they at school or college?': 'Yes',
    'Which school, college or employer?': 'Northfield Academy',
    'What was seen or heard': marked('miasown'),
    'Did the person who raised the first concern name this young person?': 'Yes',
  });
  const mia = /you made the case ([2-9A-Z]{4}-[2-9A-Z]{4}) of/.exec(said)?.[1] ?? '';
  await takes(tom, zoe);
  for (const one of [leo, adam]) {
    await does(hannah, one, ['Record what the referrer answered', 'Record the answers'], {
      'The child who may have been harmed: Is there one': 'Yes',
    });
  }
  return { leo, mia, adam, zoe };
}

async function comesToItsMeeting(manager: TeamsUser, reference: string): Promise<void> {
  await checksTheSystem(manager, reference, 'Not active');
  await talksItThrough(manager, reference);
  await agreesAMeeting(manager, reference);
  await books(manager, reference, { day: '2026-11-12', time: '10:00' });
}

/** Which of the cases stand in what was ever sent to a team's channel. */
const inChannelOf = (town: WatchedTown, channel: string, all: readonly string[]): readonly string[] => {
  const sent = everythingSentToChannels(town.office).filter(({ conversation }) => conversation === channel);
  return all.filter((one) => JSON.stringify(sent).includes(one));
};

scenario(
  'four young people and two harmed children at two schools: each sees their own, and a link only whoever sees both ends',
  ['2026-11-02', '09:15'],
  async (town) => {
    const [priya, daniel, martin] = [town.as('Priya Shah'), town.as('Daniel Okafor'), town.as('Martin Dale')];
    const [hannah, tom, ruth] = [town.as('Hannah Reid'), town.as('Tom Bell'), town.as('Ruth Marsden')];
    const [ben, gwen] = [town.as('Ben Asante'), town.as('Gwen Parry')];

    // Given Leo and Mia of Northfield Academy, and Adam and Zoe of Riverside College, in one matter;
    const { leo, mia, adam, zoe } = await takenByFour(town);
    const all = [leo, mia, adam, zoe];
    // Zoe's is kept from Hannah, who is related to her.
    await does(tom, zoe, ['Keep this case from a worker', 'Keep it from them'], {
      'Name of the worker': 'Rei',
      Why: marked('anaunt'),
    });

    // When Hannah links Adam's case with Leo's, and Tom, who sees all, Zoe's,
    await links(hannah, adam, leo);
    await links(tom, zoe, leo);
    // then a link stands on both its cases, for those who see both: for Hannah there is nothing that leads to Zoe.
    expect(await linksOn(hannah, leo, all)).toEqual([mia, adam]);
    expect(await linksOn(hannah, mia, all)).toEqual([leo]);
    expect(await linksOn(tom, leo, all)).toEqual([mia, adam, zoe]);
    expect(await linksOn(ruth, zoe, all)).toEqual([leo]);
    expect(await asks(hannah, `status ${zoe}`)).toContain(noCase);
    expect(await linksOn(priya, leo, all)).toEqual([]);
    expect(await chooses(hannah, leo, 'What has happened')).not.toContain(zoe);

    // Each school knows of its own two, and of no other.
    for (const [person, own, others] of [
      [priya, [leo, mia], [adam, zoe]],
      [daniel, [leo, mia], [adam, zoe]],
      [martin, [adam, zoe], [leo, mia]],
    ] as const) {
      const list = await asks(person, 'my cases');
      for (const one of own) expect(list).toContain(one);
      for (const one of others) {
        expect(list).not.toContain(one);
        expect(await asks(person, `status ${one}`)).toContain(noCase);
      }
    }

    // PR-11: a record for each harmed child, with a list of its own.
    await makesASeparateRecord(hannah, leo, { about: 'noor', name: 'Noor Amari', school: 'Northfield Academy' });
    await letsSee(hannah, 'Daniel Okafor', 'noor');
    await plansTheirSafety(hannah, { about: 'noor', owner: 'Daniel Okafor', review: '2026-12-01' });
    const eli = { about: 'eli', name: 'Eli Hollow', school: 'Riverside College' } as const;
    await makesASeparateRecord(hannah, adam, { ...eli, ownReferral: 'It was made now, with First Contact' });
    // The lead of the other school, and a teacher of this one, cannot be added to it; this one's lead can.
    expect(await letsSee(hannah, 'Daniel Okafor', 'eli')).toContain('only of the one that this child goes to');
    await opensTheRecordOf(hannah, adam);
    expect(await letsSee(hannah, 'Martin Dale', 'eli')).toContain('you can add only the safeguarding lead');
    await givesARole(gwen, 'Martin Dale', 'Designated safeguarding lead', 'Riverside College');
    await opensTheRecordOf(hannah, adam);
    expect(await letsSee(hannah, 'Martin Dale', 'eli')).toContain('They can see this record now.');
    await letsSee(hannah, 'Ben Asante', 'eli');

    expect(await opensTheirRecord(daniel)).toContain('Noor Amari');
    expect(await opensTheirRecord(martin)).toContain('Eli Hollow');
    expect(await opensTheirRecord(ben)).toContain('Eli Hollow');
    for (const person of [tom, priya]) expect(await asks(person, 'separate records')).toContain(noRecord);
    await opens(tom, leo);
    await tom.presses('Separate records');
    expect(reads(tom)).toContain('You are not on its list.');
    // Ben is on Eli's list, and has no part in the case: the record leads him to none.
    expect(await asks(ben, `status ${adam}`)).toContain(noCase);
    await opensTheirRecord(ben);
    expect(reads(ben)).not.toContain(adam);
    // Of the two children's own referrals one is answered, on the record; the other is still asked for.
    expect(await opens(hannah, leo)).toContain('their own referral** –');
    expect(await opens(hannah, adam)).not.toContain('their own referral** –');

    // When each has its meeting, each school's channel is asked to those of its own, and never of two in one post.
    for (const one of [leo, adam]) await comesToItsMeeting(hannah, one);
    await comesToItsMeeting(tom, zoe);
    expect(inChannelOf(town, '19:northfield-academy@thread.tacv2', all)).toEqual([leo]);
    expect(inChannelOf(town, '19:riverside-college@thread.tacv2', all)).toEqual([adam, zoe]);
    expect(heardSince(hannah, '').filter(({ words }) => words.includes(zoe))).toEqual([]);

    // When the families move away and the cases are closed, what is on the records goes on: Daniel hears that the review of Noor's plan is due.
    for (const [manager, one] of [
      [hannah, leo],
      [hannah, mia],
      [hannah, adam],
      [tom, zoe],
    ] as const) {
      if (one !== mia) await cancels(manager, one);
      await closes(manager, one);
    }
    const closed = town.now();
    await town.until('2026-12-01', '12:00');
    const heard = heardSince(daniel, closed).map(({ words }) => words.split('\n')[0]);
    expect(heard.filter((title) => title === 'A review is due')).toHaveLength(2);
    expect(await opensTheirRecord(daniel)).toContain('by Tuesday 1 December 2026');
    expect(await linksOn(ruth, leo, all)).toEqual([mia, adam, zoe]);
    expect(await asks(priya, `status ${adam}`)).toContain(noCase);
    for (const one of all) {
      const others = all.filter((other) => other !== one);
      const together = everythingSentToChannels(town.office)
        .filter(({ conversation }) => /northfield|riverside|health|police/.test(conversation))
        .filter(({ activity }) => JSON.stringify(activity ?? '').includes(one))
        .filter(({ activity }) => others.some((other) => JSON.stringify(activity).includes(other)));
      expect(together).toEqual([]);
    }
    expect(await whereItLeaks(town, ['MARKERnoor', 'MARKEReli', 'Noor', 'Amari', 'Hollow'])).toEqual([]);
  },
);
