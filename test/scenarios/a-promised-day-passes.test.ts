/** CN-03, CN-04, CN-06: a day that the referrer was told passes, and that is not silent. */
import { scenario } from '../support/scenario.ts';
import {
  agreesAMeeting,
  books,
  checksTheSystem,
  doesNotAgree,
  heardSince,
  marked,
  putsOff,
  raisesAConcern,
  takes,
  talksItThrough,
} from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;

const said = (town: WatchedTown, name: string) =>
  heardSince(town.as(name), '').filter(({ words }) => words.includes(' yet. It was due by '));

scenario(
  'CN-03: nobody rings: the referrer and their safeguarding lead hear it the day after, once',
  monday,
  async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await checksTheSystem(hannah, reference, 'Not active');
    // That she put it off with a reason changes nothing of what was promised.
    await putsOff(hannah, reference, 'Talk the referral through with the referrer, using the continuum', '2026-11-12');
    await town.until('2026-11-09', '12:00');

    const [toPriya, ...more] = said(town, 'Priya Shah');
    expect(more).toEqual([]);
    expect(toPriya?.at).toBe('2026-11-06T09:00:00Z');
    expect(toPriya?.words.split('\n').slice(0, 4)).toEqual([
      `Your concern ${reference}`,
      'Hannah Reid has not recorded a talk with you yet. It was due by Thursday 5 November 2026.',
      'The service lead has been told.',
      'Ring Hannah Reid or message them in Teams if you want to know more. If you are worried about a child today, ring First Contact on 03000 267 979.',
    ]);
    const [toDaniel] = said(town, 'Daniel Okafor');
    expect(toDaniel?.words).toContain(`A concern from your school: ${reference}\nThis is about Priya Shah's concern.`);
    expect(toDaniel?.words).toContain('Hannah Reid has not recorded a talk with Priya Shah yet.');
    // And so she has, on that morning.
    const [toRuth] = heardSince(town.as('Ruth Marsden'), '');
    expect(toRuth?.at).toBe('2026-11-06T09:00:00Z');
    expect(toRuth?.words).toContain(
      '**Talk the referral through with the referrer, using the continuum** – was due on',
    );
    expect(toPriya?.words).not.toContain(marked('puttingoff'));
  },
);

scenario('CN-03: of what was done in time the referrer hears nothing', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await takes(hannah, reference);
  await talksItThrough(hannah, reference);
  await town.until('2026-11-09', '12:00');
  expect(said(town, 'Priya Shah')).toEqual([]);
});

scenario(
  'CN-06: the ten working days pass with a meeting booked for later: the referrer reads for when',
  monday,
  async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await checksTheSystem(hannah, reference, 'Not active');
    await talksItThrough(hannah, reference);
    await agreesAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-20', time: '10:00', lateReason: marked('latereason') });
    await town.until('2026-11-17', '12:00');

    const [heard, ...more] = said(town, 'Priya Shah');
    expect(more).toEqual([]);
    expect(heard?.words).toContain(
      'Hannah Reid has not recorded that a Risk Management Meeting was held yet. It was due by Monday 16 November 2026.\nA meeting is booked for Friday 20 November 2026 at 10:00.',
    );
    // Why it is late is for those who come.
    expect(heard?.words).not.toContain(marked('latereason'));
  },
);

scenario('A-16: who does not agree hears that the answer is late, once', monday, async (town) => {
  const priya = town.as('Priya Shah');
  const reference = await raisesAConcern(priya);
  await takes(town.as('Hannah Reid'), reference);
  await doesNotAgree(priya, reference, 'The plan');
  await town.until('2026-11-06', '12:00');
  const [late, ...more] = heardSince(priya, '').filter(({ words }) => words.includes('Your answer is late'));
  expect(more).toEqual([]);
  expect(late?.at).toBe('2026-11-05T09:00:00Z');
  expect(late?.words).toContain(
    'Hannah Reid has not answered yet what you do not agree with. The answer was due by Wednesday 4 November 2026.\nThe service lead has been told.',
  );
});
