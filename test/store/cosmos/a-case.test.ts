/** A whole case on Cosmos DB, played at Teams as the scenarios are. */

import { type Fault, writes } from '../../../cosmos-stand-in/server.ts';
import { streams } from '../../../src/cases/streams.ts';
import { verifyRecord } from '../../../src/cases/verify.ts';
import { dice, seed } from '../../support/random.ts';
import { accepts, asks, books, comesToAMeeting, finds, raisesAConcern } from '../../support/story.ts';
import { aTown } from '../../support/town.ts';
import { served } from './served.ts';

const { server, open } = served({ now: Date.now });
const meeting = { day: '2026-11-12', time: '10:00' };

const troubles: readonly Fault[] = [{ status: 429, retryAfter: 2 }, { status: 503 }, { status: 408 }];

it('goes from a concern to an accepted invitation, also where one request in ten fails, and its record fits', async () => {
  const store = await open();
  const town = await aTown('2026-11-02', '09:15', { store });
  process.stderr.write(`one request in ten fails (SEED=${seed} repeats it)\n`);
  const rolls = dice(seed);
  server().faults.always((kind) => {
    if (rolls.below(10) > 0) return undefined;
    return rolls.oneOf(writes.includes(kind) ? [...troubles, { cut: 'before' }, { cut: 'after' }] : troubles);
  });
  const priya = town.as('Priya Shah');
  const reference = await raisesAConcern(priya);
  const hannah = town.as('Hannah Reid');
  await comesToAMeeting(hannah, reference);
  await books(hannah, reference, meeting);
  // What the store kept from going out at once goes out at one of the next ticks.
  await town.until('2026-11-02', '09:17');
  const joanne = town.as('Joanne Hardy');
  await accepts(joanne, reference);
  await town.until('2026-11-11', '12:00');
  expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain(reference);
  expect(await asks(priya, `status ${reference}`)).toContain(reference);

  server().faults.always(() => undefined);
  const report = await verifyRecord(store, town.now(), streams);
  expect(report).toMatchObject({ counts: { case: 1, 'access log': 1 }, misfits: [] });
  expect(report.counts.event).toBeGreaterThan(8);
  expect(report.counts.look).toBe(5);
  const invitations = town.office
    .sent()
    .filter(({ activity }) => JSON.stringify(activity).includes(`Risk Management Meeting, ${reference}`));
  expect(invitations.length).toBeGreaterThan(3);
});
