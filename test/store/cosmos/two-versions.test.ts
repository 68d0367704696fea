/** A newer Pathway takes the place of an earlier one on Cosmos DB, while people work with both and requests fail. */
import { type Fault, writes } from '../../../cosmos-stand-in/server.ts';
import type { Pathway } from '../../../src/app/pathway.ts';
import { beingUpdated } from '../../../src/cards/help/help.ts';
import { headVersion } from '../../../src/cases/record/head.ts';
import type { CaseHead } from '../../../src/cases/repository.ts';
import { streams } from '../../../src/cases/streams.ts';
import { verifyRecord } from '../../../src/cases/verify.ts';
import { failed } from '../../../src/teams/words.ts';
import { asVersionBefore } from '../../support/as-version-before.ts';
import { dice, seed } from '../../support/random.ts';
import { asks, checksTheSystem, raisesAConcern, takes } from '../../support/story.ts';
import { aTown, type Town } from '../../support/town.ts';
import { served } from './served.ts';

const { server, open } = served({ now: Date.now });
const managers = '19:cdyjs-managers@thread.tacv2';
const troubles: readonly Fault[] = [{ status: 429, retryAfter: 2 }, { status: 503 }, { status: 408 }];

interface Refused {
  /** Did not work for the earlier one. */
  count: number;
  /** Where it was said that Pathway is being updated. */
  told: number;
}

/** As somebody does who reads that it did not work: they do the same again, and it reaches the other process. */
function twice(first: Pathway, then: Pathway, refused: Refused): Town['deliver'] {
  return async (activity) => {
    const answer = await first.process(activity);
    const says = JSON.stringify(answer.body ?? '');
    const isTold = says.includes(beingUpdated);
    if (answer.status < 500 && !isTold && !says.includes(failed)) return answer;
    refused.count += 1;
    if (isTold) refused.told += 1;
    const again = { ...(activity as object), id: `${(activity as { id: string }).id}-again` };
    return then.process(again);
  };
}

/** The same press, of a button that only the newer one knows. */
const unheardOf = (activity: object) => ({
  ...activity,
  id: 'unheard-of',
  value: { action: { type: 'Action.Execute', verb: 'case/unheard-of', data: {} } },
});

it(`loses nothing and does nothing twice, and what the earlier one wrote last is brought over as well (SEED=${seed})`, async () => {
  const store = await open();
  const town = await aTown('2026-11-02', '09:15', {
    store,
    between: (parts) => ({ ...parts, store: asVersionBefore(parts.store) }),
  });
  const [earlier] = town.processes;
  if (earlier === undefined) throw new Error('None runs.');
  const [priya, hannah] = [town.as('Priya Shah'), town.as('Hannah Reid')];
  const first = await raisesAConcern(priya);
  const rolls = dice(seed);
  server().faults.always((kind) => {
    if (rolls.below(20) > 0) return undefined;
    return rolls.oneOf(writes.includes(kind) ? [...troubles, { cut: 'before' }, { cut: 'after' }] : troubles);
  });

  // While the newer one goes through the cases, people work with the earlier one.
  const newer = town.start();
  const [, second] = await Promise.all([newer.prepare(), raisesAConcern(priya, { name: 'Sam Reed' })]);
  const head = async (reference: string) => (await store.read<CaseHead>(reference, 'case', town.now()))?.body;
  expect((await head(first))?.v).toBe(headVersion);

  // Both answer for a while. What the earlier one may not change any more is done once, by the newer one.
  const refused = { count: 0, told: 0 };
  const pressed: object[] = [];
  const toEither = twice(earlier, newer, refused);
  town.deliver = (activity) => {
    if (JSON.stringify(activity).includes('adaptiveCard/action')) pressed.push(activity);
    return toEither(activity);
  };
  const third = await raisesAConcern(priya, { name: 'Ada Holt' });
  await takes(hannah, third);
  expect(await head(third)).toMatchObject({ v: headVersion - 1, mark: { tags: expect.any(Array) } });
  expect((await head(third))?.mark).not.toHaveProperty('duties');
  await takes(hannah, first);
  await checksTheSystem(hannah, first, 'Not active');
  expect(refused.count).toBeGreaterThan(1);
  expect(refused.told).toBe(refused.count);
  const [onePress = {}] = pressed;
  expect(JSON.stringify(await earlier.process(unheardOf(onePress)))).toContain(beingUpdated);
  expect((await head(first))?.v).toBe(headVersion);

  // The earlier one has ended; a quarter of an hour later the newer one has looked at all that it left.
  town.deliver = (activity) => newer.process(activity);
  town.setNow('2026-11-02T09:35:00Z');
  await newer.ticked();
  await newer.idle();
  server().faults.always(() => undefined);
  for (const reference of [first, second, third]) {
    expect(await head(reference)).toMatchObject({ v: headVersion, mark: { duties: expect.any(Array) } });
    expect((await store.read(reference, 'late', town.now()))?.body).toHaveProperty('duties');
    expect(await asks(hannah, 'my cases')).toContain(reference);
  }
  expect(await verifyRecord(store, town.now(), streams)).toMatchObject({ counts: { case: 3 }, misfits: [] });
  const posts = town.office.sent().filter(({ conversation, how }) => conversation === managers && how === 'sent');
  for (const reference of [first, second, third]) {
    expect(posts.filter(({ activity }) => JSON.stringify(activity).includes(`Referral ${reference}`))).toHaveLength(1);
  }

  // It cannot be gone back to.
  const again = town.start((parts) => ({ ...parts, store: asVersionBefore(parts.store) }));
  await expect(again.prepare()).rejects.toThrow('The cases were written by a newer Pathway');
});
