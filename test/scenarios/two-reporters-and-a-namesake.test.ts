/**
 * Two people report one young person, a third a namesake, and a fourth one who was born in the same year. The manager
 * reads it in the dialog of the case; those who reported them, their school's lead and every channel never do.
 */
import county from '../../desk/county.json' with { type: 'json' };
import type { County } from '../../desk/fake-teams/county.ts';
import { scenario } from '../support/scenario.ts';
import { asks, heardSince, notifies, opens, raisesAConcern, reads, takes } from '../support/story.ts';
import { everythingSentToChannels, type TeamsUser, teamsUser } from '../support/teams-user.ts';
import { aTown, type Town } from '../support/town.ts';

const hint = (reference: string): string => `This may be the same young person as ${reference}.`;
const unseen = 'This may be a young person we know. Ask the service lead.';
/** What no reporter and no channel may read in any form. */
const anyHint = /same young person|young person we know|may be the same|duplicate|look.?alike/i;

/** A town that also keeps every answer that each person gets to what they press or say. */
function listeningIn(town: Town) {
  const answers = new Map<string, string[]>();
  const keep = <T>(person: string, answer: T): T => {
    answers.set(person, [...(answers.get(person) ?? []), JSON.stringify(answer ?? '')]);
    return answer;
  };
  const office: Town['office'] = {
    ...town.office,
    press: async (person, request) => keep(person, await town.office.press(person, request)),
    say: async (person, typed) => keep(person, await town.office.say(person, typed)),
  };
  const as = (name: string): TeamsUser => teamsUser(office, name);
  /** Each byte that somebody got: answers, and what stands in their chat and the channels of their teams. */
  const allThatReached = (name: string): string => {
    const { person, ...user } = as(name);
    const channels = person.teams.map(({ team }) => `19:${team}@thread.tacv2`);
    const posts = [user.chat(), ...channels.map((channel) => user.in(channel).posts())];
    return [...(answers.get(person.id) ?? []), JSON.stringify(posts)].join('\n');
  };
  return { as, allThatReached };
}

const caution = { 'What did the police decide?': 'Youth caution', 'Day of the decision': '2027-06-14' };
const received = { ...caution, 'Day on which youth justice': '2027-06-14' };
const jamie = { name: 'Jamie Hartley', setting: 'Northfield' } as const;

scenario(
  'who takes a case reads which other may be the same young person, and those who reported them read nothing of it',
  ['2027-06-14', '09:15'],
  async (town) => {
    const { as, allThatReached } = listeningIn(town);
    const [hannah, tom, ruth] = [as('Hannah Reid'), as('Tom Bell'), as('Ruth Marsden')];
    const [priya, ben, daniel, martin] = [as('Priya Shah'), as('Ben Asante'), as('Daniel Okafor'), as('Martin Dale')];

    // Monday 14 June: nobody else is known.
    const a = await raisesAConcern(priya, { ...jamie, born: '2013-02-11' });
    await takes(hannah, a);
    expect(await opens(hannah, a)).not.toMatch(anyHint);

    // Wednesday 16 June: Ben tells of the same young person, with an age and in other words.
    await town.until('2027-06-16', '10:00');
    const b = await raisesAConcern(ben, { name: 'HARTLEY, Jamie-Lee', age: 'About 14', setting: 'northfield school' });
    expect(await opens(hannah, b)).toContain(hint(a));
    await takes(hannah, b);
    expect(await opens(hannah, b)).toContain(hint(a));
    expect(await opens(hannah, a)).toContain(hint(b));
    for (const manager of [tom, ruth]) expect(await opens(manager, b)).toContain(hint(a));
    // It leads there, and here.
    await opens(hannah, b);
    await hannah.presses(`Look at ${a}`);
    expect(reads(hannah)).toContain(hint(b));

    // Thursday 17 June: only the name of Martin's agrees.
    await town.until('2027-06-17', '10:00');
    const c = await raisesAConcern(martin, { ...jamie, age: 'About 17', setting: 'Riverside' });
    await takes(hannah, c);
    expect(await opens(hannah, c)).not.toMatch(anyHint);

    // Friday 18 June: Daniel's agrees with both of the first.
    await town.until('2027-06-18', '10:00');
    const d = await raisesAConcern(daniel, { ...jamie, born: '2013-03-02' });
    await takes(hannah, d);
    const read = await opens(hannah, d);
    expect(read).toContain(hint(a));
    expect(read).toContain(hint(b));
    expect(read).not.toContain(c);

    // They ask for everything that they can, of their own and of each other's.
    const reporters = [
      { who: priya, own: [a], others: [b, c, d] },
      { who: ben, own: [b], others: [a, c, d] },
      { who: daniel, own: [a, d], others: [b, c] },
      { who: martin, own: [c], others: [a, b, d] },
    ];
    for (const { who, own, others } of reporters) {
      for (const reference of own) {
        await opens(who, reference);
        for (const page of ['The concern as sent', 'Why? Steps, dates and clauses']) await who.presses(page);
      }
      await asks(who, 'my cases');
      await asks(who, 'my referrals');
      for (const reference of own) expect(allThatReached(who.person.name)).toContain(reference);
      expect(allThatReached(who.person.name)).not.toMatch(anyHint);
      for (const reference of others) expect(allThatReached(who.person.name)).not.toContain(reference);
    }
    const inChannels = JSON.stringify(everythingSentToChannels(town.office));
    expect(inChannels).not.toMatch(anyHint);
    expect(town.logged.join('\n')).not.toMatch(anyHint);
    expect(JSON.stringify(heardSince(hannah, ''))).not.toMatch(anyHint);
  },
);

/** The county with a team manager who is nobody's deputy. */
const nadia = { id: 'a1000000-0000-4000-8000-0000000000f1', name: 'Nadia Frost', job: 'Team manager' };
const withNadia = {
  ...county,
  people: [...county.people, { ...nadia, teams: [{ team: 'cdyjs-managers', role: 'team-manager' }] }],
} as County;

test('a team manager who may not see the other case reads that there is one, and the service lead reads which', async () => {
  const town = await aTown('2027-06-14', '09:15', { people: withNadia });
  const { as, allThatReached } = listeningIn(town);
  const [hannah, frost, ruth] = [as('Hannah Reid'), as('Nadia Frost'), as('Ruth Marsden')];
  const a = await raisesAConcern(as('Priya Shah'), { ...jamie, born: '2013-02-11' });
  await takes(hannah, a);
  const b = await raisesAConcern(as('Ben Asante'), { ...jamie, age: 'About 14' });
  expect(await opens(frost, b)).toContain(unseen);
  await takes(frost, b);
  const read = await opens(frost, b);
  expect(read).toContain(unseen);
  expect(read).not.toContain('Same young person');
  expect(read).not.toContain(a);
  // From the channel she knows of a case of Hannah's, as every team manager does, and not that it is this.
  expect(allThatReached('Nadia Frost')).not.toContain(hint(a));
  expect(await opens(hannah, a)).toContain(unseen);
  expect(await opens(ruth, b)).toContain(hint(a));
  expect(JSON.stringify(everythingSentToChannels(town.office))).not.toMatch(anyHint);
  await town.close();
});

scenario(
  'two who type what the police decided about one young person learn nothing of each other, and the manager does',
  ['2027-06-14', '09:15'],
  async (town) => {
    const { as, allThatReached } = listeningIn(town);
    const [hannah, joanne, sam] = [as('Hannah Reid'), as('Joanne Hardy'), as('Sam Whitfield')];
    const young = { name: 'Kai Morton', age: 'About 15' };
    const first = await notifies(joanne, { decision: caution, ...young });
    const second = await notifies(sam, { decision: received, ...young, name: 'Morton, Kai' });
    for (const [who, other] of [
      [joanne, second],
      [sam, first],
    ] as const) {
      await asks(who, 'my cases');
      expect(allThatReached(who.person.name)).not.toMatch(anyHint);
      if (who === joanne) expect(allThatReached(who.person.name)).not.toContain(other);
    }
    await takes(hannah, second);
    expect(await opens(hannah, second)).toContain(hint(first));
    expect(JSON.stringify(everythingSentToChannels(town.office))).not.toMatch(anyHint);
  },
);
