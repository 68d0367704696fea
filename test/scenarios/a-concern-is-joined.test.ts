/** A second concern about the same young person goes on in the case that is there (CN-06, CT-05, A-32). */
import { scenario } from '../support/scenario.ts';
import { takesOut } from '../support/story/taking.ts';
import {
  agreesAMeeting,
  asks,
  books,
  checksTheSystem,
  chooses,
  does,
  heardSince,
  marked,
  mustCome,
  opens,
  raisesAConcern,
  reads,
  recordsHeld,
  takes,
  talksItThrough,
  tries,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import type { WatchedTown } from '../support/watched.ts';

const jamie = { name: 'Jamie Hartley', born: '2013-02-11' } as const;
const goesOn = ['Go on in another case', 'Go on there'] as const;

/** Everything that somebody was shown or sent, byte by byte. */
const allShown = (person: TeamsUser): string => JSON.stringify(heardSince(person, '2027-01-01T00:00:00Z'));
/** Everything that channels were sent, case by case. */
const postsWithBoth = (town: WatchedTown, one: string, other: string): readonly unknown[] =>
  town.office.sent().filter(({ activity }) => {
    const text = JSON.stringify(activity ?? {});
    return text.includes(one) && text.includes(other);
  });

scenario('two people report one young person, and one case goes on', ['2027-06-14', '09:15'], async (town) => {
  const [priya, ben, hannah, daniel] = [
    town.as('Priya Shah'),
    town.as('Ben Asante'),
    town.as('Hannah Reid'),
    town.as('Daniel Okafor'),
  ];
  const first = await raisesAConcern(priya, jamie);
  await takes(hannah, first);

  await town.until('2027-06-16', '09:15');
  const second = await raisesAConcern(ben, { name: 'Jamie Hartley', age: 'About 14' });
  await takes(hannah, second);
  expect(await opens(hannah, second)).toContain('Latest date for a meeting\nWednesday 30 June 2027');

  // Not to itself, and not to a case that is not there.
  const why = { 'Why you think it is the same young person': marked('joinwhy') };
  expect(await tries(hannah, second, goesOn, { 'Reference of the other case': second, ...why })).toContain(
    'is this case itself',
  );
  expect(await tries(hannah, second, goesOn, { 'Reference of the other case': '2222-2222', ...why })).toContain(
    'There is no case 2222-2222 that you can see. Check the reference.',
  );
  await does(hannah, second, goesOn, { 'Reference of the other case': first, ...why });
  expect(reads(hannah)).toContain('What ended it: Joined to another case');

  // The older case has both of the ten working days, and owes each of them a talk.
  const page = await opens(hannah, first);
  expect(page).toContain('Latest date for a meeting\nMonday 28 June 2027');
  expect(page).toContain('Talk the further concern through with Ben Asante');
  expect(page).toContain('Talk the referral through with the referrer');
  expect(await chooses(hannah, first, 'Linked cases')).toContain(`${second}: The same young person`);
  expect(await chooses(hannah, first, 'The concern as sent')).toContain('A further concern about the young person');
  expect(await chooses(hannah, second, 'Linked cases')).toContain(`${first}: The same young person`);

  // Ben reads how it goes on, as if there were no other case.
  expect(await asks(ben, `status ${second}`)).toContain('With a team manager');
  expect(await asks(ben, 'my cases')).toContain(second);
  expect(await asks(ben, `status ${first}`)).toContain('There is no case with that reference that you can see');
  expect(await opens(ben, second)).toContain('The team manager will ring you to talk it through');

  // He adds something: it reaches the manager of the case that goes on, and both of them under their own reference.
  await does(ben, second, ['Add something', 'Add it'], { 'What is new': marked('benadds') });
  const added = (await town.store.list(first, 'event:', town.now())).at(-1);
  expect(added?.body).toMatchObject({ event: { event: { type: 'added-to', joined: second } } });
  expect(await opens(hannah, first)).toContain('Read what was added to the concern');
  await does(hannah, first, ['Read what was added', 'I have read it'], {
    'What follows from it': marked('benfollows'),
  });
  expect(ben.hears()).toContain(second);

  // A talk with each of them, and the decision, which each hears under their own reference.
  await checksTheSystem(hannah, first, 'Not active');
  await talksItThrough(hannah, first);
  await does(hannah, first, ['Record the talk about a further concern', 'Record the talk'], {
    'Whose concern': 'Ben Asante',
    'Day you spoke': '2027-06-16',
    Time: '09:15',
    'How you spoke': 'Telephone',
    "The referrer's view": marked('bensview'),
    'Your view': marked('managersview'),
    'What you concluded': marked('conclusion'),
    'The reason': marked('talkreason'),
  });
  await town.until('2027-06-17', '10:00');
  await agreesAMeeting(hannah, first);
  expect(ben.hears()).toContain(`Decision on ${second}`);
  expect(priya.hears()).toContain(`Decision on ${first}`);

  // One meeting on Thursday 24 June meets both.
  await books(hannah, first, { day: '2027-06-24', time: '10:00', invite: mustCome });
  await town.until('2027-06-24', '13:00');
  await recordsHeld(hannah, first, mustCome);
  expect(await opens(hannah, first)).not.toContain('Hold the Risk Management Meeting**');
  expect(ben.hears()).toContain(second);

  for (const person of [ben, daniel]) expect(allShown(person)).not.toContain(person === ben ? first : second);
  expect(allShown(priya)).not.toContain(second);
  for (const person of [ben, priya, daniel]) expect(allShown(person).toLowerCase()).not.toContain('joined');
  expect(postsWithBoth(town, first, second)).toEqual([]);
});

scenario(
  'each of two who raised one reads the days and the words of their own concern alone, also once it is opened again',
  ['2027-06-14', '09:15'],
  async (town) => {
    const [priya, ben, hannah] = [town.as('Priya Shah'), town.as('Ben Asante'), town.as('Hannah Reid')];
    const first = await raisesAConcern(priya, { ...jamie, name: 'Jamie Morrow-Hartley' });
    await takes(hannah, first);
    await town.until('2027-06-16', '09:15');
    const second = await raisesAConcern(ben, { name: 'Jamie Hartley', age: 'About 14' });
    const days = async (who: TeamsUser, reference: string): Promise<string> =>
      (await chooses(who, reference, 'Why? Steps, dates and clauses')) + (await asks(who, `why ${reference}`));
    const ofOneConcern = async (): Promise<void> => {
      const [hers, his] = [await days(priya, first), await days(ben, second)];
      expect(hers).toContain('Received on Monday 14 June 2027');
      expect(hers).not.toMatch(/Received on Wednesday 16 June|no longer count|further concern/);
      expect(his).toContain('Received on Wednesday 16 June 2027');
      expect(his).not.toMatch(/Received on Monday 14 June|Monday 28 June 2027/);
      expect(await opens(ben, second)).toContain('Latest date for a meeting\nWednesday 30 June 2027');
    };
    await does(hannah, second, goesOn, {
      'Reference of the other case': first,
      'Why you think it is the same young person': marked('joinwhy'),
    });
    await ofOneConcern();
    // a summary of the one that was joined is of it alone.
    const summary = await takesOut(town.as('Ruth Marsden'), second, 'summary');
    expect(summary).toContain(second);
    expect(summary).not.toContain(first);

    // What is put right in the one that goes on stays there: he reads what he told.
    await does(hannah, first, ['Correct a fact', 'Correct it'], {
      'What is wrong': 'Name of the young person (now: Jamie Morrow-Hartley)',
      'New words': 'Kim Morrow-Hartley',
      'How you know, and why it was wrong': marked('namewhy'),
    });
    const sent = (await opens(ben, second)) + (await chooses(ben, second, 'The concern as sent'));
    expect(sent).toContain('Jamie Hartley');
    expect(sent + (await asks(ben, 'my cases'))).not.toMatch(/Morrow|Kim|11 February 2013/);

    await does(hannah, second, ['Open the case again', 'Open it again'], { Why: marked('openwhy') });
    await ofOneConcern();
  },
);
