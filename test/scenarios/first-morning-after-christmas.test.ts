/**
 * Five hundred duties have fallen due over Christmas. All of them are said within ten minutes of the first working
 * morning, and whoever receives them never counts more than Teams allows.
 */
import county from '../../desk/county.json' with { type: 'json' };
import { createRateLimiter } from '../../desk/fake-teams/limits.ts';
import { createPathway } from '../../src/app/pathway.ts';
import type { Notice } from '../../src/cases/notice.ts';
import { readContents } from '../../src/people/contents.ts';
import { createKeptRegister } from '../../src/people/kept-register.ts';
import { createLog } from '../../src/platform/log.ts';
import { systemRandom } from '../../src/platform/random.ts';
import { localTimes } from '../../src/rules/base/local-time.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createAddressBook } from '../../src/teams/address-book.ts';
import type { Connector, ConnectorAnswer } from '../../src/teams/connector.ts';
import { pacedConnector } from '../../src/teams/paced-connector.ts';
import { Casework } from '../support/casework.ts';
import { calendar, policy } from '../support/factories.ts';
import { nameIndexKey } from '../support/name-index.ts';
import { dice, seed } from '../support/random.ts';
import { createTime } from '../support/time.ts';

const duties = 500;
const serviceUrl = 'http://127.0.0.1:3979/';
const log = createLog('silent');
const morning = localTimes.instantAt('2026-12-29', policy.nudges.at);
/** Seconds between two looks at what is due, as in earnest. */
const betweenTicks = 5;

async function everyNotice(store: Store): Promise<readonly Notice[]> {
  const found: Notice[] = [];
  let from: string | undefined;
  do {
    const page = await store.all<Notice>('notice', 500, from);
    found.push(...page.items.map(({ body }) => body));
    from = page.next;
  } while (from !== undefined);
  return found;
}

let count = 0;
const aPathway = (store: Store, connector: Connector, now: () => string) =>
  createPathway({
    ...{ store, connector, policy, calendar, log, random: systemRandom, nameIndexKey },
    clock: { now },
    register: createKeptRegister({ store, first: readContents(county) }),
    hosts: 'loopback',
    publicUrl: 'http://127.0.0.1:3978',
  });
const taken = (): ConnectorAnswer => {
  count += 1;
  return { came: 'answer', status: 201, body: { id: `post-${count}` } };
};
const atOnce: Connector = {
  send: async () => taken(),
  update: async () => taken(),
  createConversation: async () => taken(),
};

/** Cases of the days before Christmas that nobody has taken, and of which everybody was told then. */
async function beforeChristmas(): Promise<Store> {
  const store = openSqliteStore(':memory:');
  const raisedAt = localTimes.instantAt('2026-12-22', '09:00');
  await createAddressBook(store).learnService(serviceUrl, raisedAt);
  await new Casework(store).raiseMany(duties, raisedAt);
  const now = localTimes.instantAt('2026-12-22', '18:00');
  const pathway = aPathway(store, atOnce, () => now);
  await pathway.ticked();
  await pathway.idle();
  return store;
}

test(`${duties} duties are said within ten minutes, within Teams' limits as the receiver counts them (SEED=${seed})`, async () => {
  const store = await beforeChristmas();
  const { below } = dice(seed);
  const time = createTime();
  const limit = createRateLimiter(time.watch.elapsed);
  const refused: string[] = [];
  let lastAt = 0;
  async function receive(conversation: string): Promise<ConnectorAnswer> {
    await time.watch.wait(below(200));
    const place = conversation.split(';')[0] ?? '';
    const seconds = limit(place);
    if (seconds !== undefined) refused.push(`${place} at ${time.watch.elapsed()}`);
    lastAt = time.watch.elapsed();
    await time.watch.wait(below(200));
    return seconds === undefined ? taken() : { came: 'answer', status: 429, retryAfterSeconds: seconds };
  }
  const teams: Connector = {
    send: (_url, conversation) => receive(conversation),
    update: (_url, conversation) => receive(conversation),
    createConversation: async (_url, { members }) => {
      await receive(`new chat of ${members.length}`);
      count += 1;
      return { came: 'answer', status: 201, body: { id: `a:chat-${count}` } };
    },
  };
  const now = () =>
    Temporal.Instant.from(morning)
      .add({ seconds: Math.floor(time.watch.elapsed() / 1_000) })
      .toString();
  const pathway = aPathway(store, pacedConnector(teams, time.watch), now);
  const owedNow = async () => (await store.due('notice', now(), 1)).length > 0;

  async function untilAllIsSaid(): Promise<void> {
    do {
      await pathway.ticked();
      await pathway.idle();
      await time.watch.wait(betweenTicks * 1_000);
    } while ((await store.nextDue('notice')) !== undefined && time.watch.elapsed() < 1_200_000);
  }
  await time.pass(untilAllIsSaid());

  const nudges = (await everyNotice(store)).filter(({ owedAt }) => owedAt >= morning);
  const cases = new Set(nudges.map(({ reference }) => reference));
  expect(cases.size).toBe(duties);
  expect(new Set(nudges.map(({ state }) => state))).toEqual(new Set(['sent']));
  expect(nudges.filter(({ tries }) => tries > 0)).toEqual([]);
  expect(await owedNow()).toBe(false);
  expect(refused).toEqual([]);
  expect(lastAt).toBeGreaterThan(0);
  expect(lastAt).toBeLessThanOrEqual(600_000);
  await store.close();
}, 180_000);
