/** What is begun to be sent in the commit that makes it: nothing is written before it goes out, and nothing is lost by it. */
import { allOwed, withOwed } from '../../src/cases/bundle.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { onlyTo } from '../support/fake-messenger.ts';
import { throughEach } from '../support/watched-store.ts';

const mark = 'This may have been sent before. If it is above as well, only this one counts.';

/** A concern that is just raised: the managers' channel and the designated safeguarding lead are to be told. */
async function raised(office = aBackOffice()): Promise<BackOffice> {
  office.sendsAtOnce = true;
  await office.raise();
  return office;
}
const cards = ({ messenger }: BackOffice) => messenger.arrived.map(({ card }) => JSON.stringify(card));

it('goes out with one write each, and says nothing of having been sent', async () => {
  let commits = 0;
  const office = aBackOffice(
    {},
    throughEach(aBackOffice().store, (name, work) => {
      if (name === 'commit') commits += 1;
      return work();
    }),
  );
  await raised(office);
  commits = 0;
  await office.deliversNews();
  expect([commits, await office.tally()]).toEqual([2, { sent: 2 }]);
  expect(cards(office).join()).not.toContain(mark);
});

it('is left alone by others until the lease ends; then they follow, and say that it may have been sent', async () => {
  const office = await raised();
  const other = aBackOffice({}, office.store);
  await other.later(59).delivers();
  expect(other.messenger.tried).toEqual([]);
  await other.later(1).delivers();
  expect(await other.tally()).toEqual({ sent: 2 });
  expect(cards(other).every((card) => card.includes(mark))).toBe(true);
  await office.later(60).deliversNews();
  expect(office.messenger.tried).toEqual([]);
});

it.each([
  [31, 'lease has nearly ended'],
  [90, 'lease has ended'],
])('after %d seconds, when its %s, is claimed anew by who has not tried it, without a word', async (seconds) => {
  const office = await raised();
  await office.later(seconds).deliversNews();
  expect(await office.tally()).toEqual({ sent: 2 });
  expect(cards(office).join()).not.toContain(mark);
});

it('does not hold for what a change owes beyond its commit', () => {
  const contents = Array.from({ length: 250 }, () => ({ kind: 'tell', person: 'one', words: 'taken' }) as const);
  const now = '2026-11-02T09:15:00Z';
  const writes = (count: number) =>
    JSON.stringify(
      withOwed([], allOwed(reference, 3, now, contents.slice(0, count)), [], { sender: 'one', until: now }),
    );
  expect([writes(250).includes('sending'), writes(2).includes('sending')]).toEqual([false, true]);
});

it('does not hold for what reminds', async () => {
  const office = await raised();
  await office.deliversNews();
  await office.does('Hannah Reid', 'take', {});
  await office.deliversNews();
  await office.at('2026-11-03', '09:00').sweep.wakeDue(office.now);
  expect(await office.tally()).toMatchObject({ owed: 1 });
});

it('is given back where it has to wait for what another is sending', async () => {
  const office = await raised();
  const other = aBackOffice({}, office.store);
  other.sendsAtOnce = true;
  await other.does('Hannah Reid', 'take', {});
  const before = await other.tally();
  await other.deliversNews();
  expect(before.owed).toBeUndefined();
  expect((await other.tally()).owed).toBeGreaterThan(0);
  await office.deliversNews();
  await other.delivers();
  expect(Object.keys(await other.tally())).toEqual(['sent']);
  expect([...cards(office), ...cards(other)].join()).not.toContain(mark);
});

it('is looked at again with the next look where the store failed, and not only after the lease', async () => {
  let isAway = false;
  const office = aBackOffice(
    {},
    throughEach(aBackOffice().store, (name, work) => {
      return isAway && name === 'read' ? Promise.reject(new Error('The store is away.')) : work();
    }),
  );
  await raised(office);
  isAway = true;
  await expect(office.deliversNews()).rejects.toThrow();
  isAway = false;
  await office.later(5).delivers();
  expect(await office.tally()).toEqual({ sent: 2 });
  expect(cards(office).join()).not.toContain(mark);
});

it('is kept for later where it cannot arrive, like everything else', async () => {
  const office = await raised();
  office.messenger.weather = onlyTo('cdyjs-managers', { outcome: 'later', afterSeconds: 90 });
  await office.deliversNews();
  const [post] = await office.notices(reference);
  expect([post?.body.state, post?.body.tries]).toEqual(['owed', 1]);
});
