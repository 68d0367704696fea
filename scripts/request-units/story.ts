/** One case in the county of the desk, on a Cosmos DB in this process that counts. */

import { type Counts, startCosmosServer } from '../../cosmos-stand-in/server.ts';
import { partitionOf } from '../../src/cases/stream-type.ts';
import { streams } from '../../src/cases/streams.ts';
import { localTimes } from '../../src/rules/base/local-time.ts';
import { openCosmosStore } from '../../src/store/cosmos.ts';
import { Casework } from '../../test/support/casework.ts';
import {
  accepts,
  agreesAMeeting,
  asks,
  books,
  checksTheSystem,
  opens,
  raisesAConcern,
  recordsHeld,
  takes,
  talksItThrough,
} from '../../test/support/story.ts';
import { aTown } from '../../test/support/town.ts';

export interface Measured {
  readonly what: string;
  readonly counts: Counts;
}

export interface Story {
  readonly measured: readonly Measured[];
  /** Bytes of all that is kept for the case and of who looked at it, as JSON. */
  readonly bytesKept: number;
  readonly documentsKept: number;
}

const day = '2026-11-02';
const invite = [
  'CDYJS managers',
  'Families First East',
  'SEND and Inclusion',
  'Northfield Academy',
  'Police safeguarding',
  'Health safeguarding',
];

/** A local moment as the town takes it. */
function localOf(instant: string): readonly [day: string, time: string] {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London');
  return [local.toPlainDate().toString(), local.toPlainTime().toString({ smallestUnit: 'minute' })];
}

export async function playStory(): Promise<Story> {
  let now = (): string => localTimes.instantAt(day, '09:15');
  // As infra/ deploys it; a county needs one physical partition.
  const server = await startCosmosServer({
    ...{ physicalPartitions: 1, consistency: 'strong' },
    now: () => Date.parse(now()),
  });
  const { endpoint, key } = server;
  const store = await openCosmosStore({ endpoint, key, database: 'county', create: true, now: () => now() });
  const town = await aTown(day, '09:15', { store });
  now = town.now;
  // As after each start: what a process looks for once is no part of what people do.
  await town.ticks();
  // As at each start: what is looked for once by a process, and now and then.
  await town.offUntil(day, '09:15');
  const measured: Measured[] = [];
  const measure = async <Result>(what: string, act: () => Promise<Result>): Promise<Result> => {
    server.countAnew();
    const result = await act();
    // What it causes others to be sent belongs to it.
    await town.settles();
    measured.push({ what, counts: server.counts() });
    return result;
  };

  const priya = town.as('Priya Shah');
  const hannah = town.as('Hannah Reid');
  const reference = await measure('Raise a concern by the quick way', () => raisesAConcern(priya));
  await measure('Take the case', () => takes(hannah, reference));
  await measure('Record the check of the case management system', () =>
    checksTheSystem(hannah, reference, 'Not active'),
  );
  await measure('Record the talk with the referrer', () => talksItThrough(hannah, reference));
  await measure('Agree a meeting', () => agreesAMeeting(hannah, reference));
  const nudge = localOf((await store.nextDue('case')) ?? '');
  await measure('One nudge: a case wakes and somebody is sent it', () => town.offUntil(...nudge));
  const plan = { day: '2026-11-12', time: '10:00', invite };
  await measure(`Book the meeting with ${invite.length} invitations`, () => books(hannah, reference, plan));
  await measure('Answer an invitation', () => accepts(town.as('Joanne Hardy'), reference));
  await measure('Ask for the status', () => asks(priya, `status ${reference}`));
  await measure('Open the case', () => opens(hannah, reference));
  await measure('A tick with nothing due', () => town.offUntil(...nudge));
  await town.offUntil('2026-11-12', '12:00');
  await measure('Record that the meeting was held', () => recordsHeld(hannah, reference, ['CDYJS managers']));

  await new Casework(store).raiseMany(40, town.now());
  await measure("Look at a page of 15 of one's cases", () => asks(hannah, 'my cases'));
  await measure('Find a case by its reference', () => asks(hannah, `find ${reference}`));
  await measure('Find 10 cases by a name, of 41 called so', () => asks(hannah, 'find Jamie Hartley'));
  await measure('Search for a name that nobody has', () => asks(hannah, 'find Nobodycalledso'));

  const partitions = streams.map((stream) => partitionOf(stream, reference));
  const kept = (await Promise.all(partitions.map((one) => store.list(one, '', town.now())))).flat();
  const bytesKept = kept.reduce((sum, document) => sum + Buffer.byteLength(JSON.stringify(document)), 0);
  await town.close();
  await server.close();
  return { measured, bytesKept, documentsKept: kept.length };
}
