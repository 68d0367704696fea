/** the safeguarding lead of the referrer's school hears what the referrer hears, in words that fit, and once. */
import { scenario } from '../support/scenario.ts';
import {
  books,
  checksTheSystem,
  closes,
  comesToAMeeting,
  decidesAgainstAMeeting,
  heardSince,
  marked,
  raisesAConcern,
  reconsiders,
  recordsHeld,
  takes,
  talksItThrough,
} from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;

/** The title of each message since, which a lock screen shows, and what is under it. */
function heardBy(town: WatchedTown, name: string, since: string) {
  return heardSince(town.as(name), since).map(({ words }) => {
    const [title = '', ...rest] = words.split('\n');
    return { title, says: rest.join('\n') };
  });
}

scenario('CN-07, A-25, A-32: from the taking to the closing of a case without a meeting', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  const raised = town.now();
  await town.until('2026-11-02', '09:30');
  await takes(hannah, reference);
  await checksTheSystem(hannah, reference, 'Not active');
  await talksItThrough(hannah, reference);
  await decidesAgainstAMeeting(hannah, reference);
  await town.until('2026-11-03', '10:00');
  await reconsiders(hannah, reference);
  await decidesAgainstAMeeting(hannah, reference);
  await town.until('2026-11-03', '11:00');
  await closes(hannah, reference);
  await town.settles();

  const priya = heardBy(town, 'Priya Shah', raised);
  const daniel = heardBy(town, 'Daniel Okafor', raised);
  expect(priya).toHaveLength(5);
  expect(daniel).toHaveLength(5);

  const [taken, decided, openedAgain, , closed] = daniel;
  expect(taken?.says).toContain(
    "Hannah Reid has Priya Shah's concern now and will ring Priya Shah to talk it through by Thursday 5 November 2026.",
  );
  expect(decided?.says).toContain("This is the decision on Priya Shah's concern.");
  expect(decided?.says).toContain(marked('refusalreason'));
  expect(decided?.says).toContain('From the team manager to Priya Shah');
  expect(openedAgain?.says).toContain("The decision on Priya Shah's concern is open again");
  expect(closed?.says).toContain("The case about Priya Shah's concern is closed.");
  // A lock screen shows who wrote, never who raised it.
  for (const { title } of daniel) expect(title).not.toContain('Priya');

  expect(priya[2]?.says).toContain('The decision on your concern is open again');
  expect(priya[2]?.says).toContain('We will tell you here what they decide, and why.');
  expect(priya[2]?.says).toContain(
    'The team manager will decide whether a Risk Management Meeting is needed by Tuesday 10 November 2026.',
  );
  // Why it was opened again is for those who see the whole case.
  for (const { says } of [...priya, ...daniel]) {
    expect(says).not.toContain(marked('reconsidering'));
    expect(says).not.toContain(marked('closing'));
    expect(says).not.toContain(marked('managersview'));
  }
});

scenario('CN-06: that the meeting was held, and nothing of what was said or who came', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);
  await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
  await town.until('2026-11-12', '12:00');
  const before = town.now();
  await town.until('2026-11-12', '12:01');
  await recordsHeld(hannah, reference, ['Police safeguarding']);
  await town.settles();

  const [toPriya, ...more] = heardBy(town, 'Priya Shah', before);
  const [toDaniel] = heardBy(town, 'Daniel Okafor', before);
  expect(more).toEqual([]);
  expect(toPriya?.says).toContain('The Risk Management Meeting was held on Thursday 12 November 2026.');
  expect(toPriya?.says).toContain('Ring Hannah Reid or message them in Teams if you need to know more.');
  expect(toPriya?.says).not.toContain('Police safeguarding');
  expect(toDaniel?.says).toContain("The Risk Management Meeting about Priya Shah's concern was held on Thursday");
});
