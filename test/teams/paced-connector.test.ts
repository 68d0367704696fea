import { createRateLimiter } from '../../desk/fake-teams/limits.ts';
import type { Connector, ConnectorAnswer, OutgoingActivity } from '../../src/teams/connector.ts';
import { pacedConnector } from '../../src/teams/paced-connector.ts';

const url = 'http://127.0.0.1:3979/';
const channel = '19:police@thread.tacv2';
const card: OutgoingActivity = { type: 'message', text: 'x' };

/** A watch that stands still but for what is waited, and Teams' own limits behind it. */
function setUp() {
  let now = 0;
  const limit = createRateLimiter(() => now);
  const times: number[] = [];
  const answers: (ConnectorAnswer | undefined)[] = [];
  async function take(conversation: string): Promise<ConnectorAnswer> {
    const told = answers.shift();
    if (told !== undefined) return told;
    const seconds = limit(conversation.split(';')[0] ?? '');
    if (seconds !== undefined) return { came: 'answer', status: 429, retryAfterSeconds: seconds };
    times.push(now);
    return { came: 'answer', status: 201, body: { id: '1' } };
  }
  const inner: Connector = {
    send: (_url, conversation) => take(conversation),
    update: (_url, conversation) => take(conversation),
    createConversation: () => take('creating'),
  };
  const waiting: { readonly until: number; readonly done: () => void }[] = [];
  const wait = (milliseconds: number) =>
    new Promise<void>((done) => void waiting.push({ until: now + milliseconds, done }));
  const paced = pacedConnector(inner, { elapsed: () => now, wait });
  /** Lets time pass until everything begun has come to an end. */
  async function pass<T>(begun: Promise<T>): Promise<T> {
    let isOver = false;
    void begun.then(() => {
      isOver = true;
    });
    for (;;) {
      await new Promise(setImmediate);
      if (isOver) return begun;
      const [first] = waiting.sort((one, other) => one.until - other.until);
      if (first === undefined) throw new Error('Nothing is waited for.');
      waiting.shift();
      now = Math.max(now, first.until);
      first.done();
    }
  }
  return {
    paced,
    times,
    answers,
    pass,
    later: (milliseconds: number) => {
      now += milliseconds;
    },
    waits: () => waiting.length,
  };
}

const statusOf = (answer: ConnectorAnswer) => (answer.came === 'answer' ? answer.status : answer.came);

describe('a burst to one conversation', () => {
  it('is slowed down to what Teams takes, in its order, posts in threads and updates among them', async () => {
    const { paced, times, pass } = setUp();
    const begun = Array.from({ length: 12 }, (_, n) =>
      n % 3 === 0 ? paced.update(url, channel, '5', card) : paced.send(url, `${channel};messageid=${n}`, card),
    );
    const answers = await pass(Promise.all(begun));
    expect(answers.map(statusOf)).toEqual(Array(12).fill(201));
    expect(times).toEqual([0, 0, 0, 0, 0, 0, 0, 1000, 2000, 2000, 2000, 2000]);
  });

  it('is given back with the time to wait where that is long, and nothing is sent', async () => {
    const { paced, times, pass } = setUp();
    const begun = Array.from({ length: 20 }, () => paced.send(url, channel, card));
    const answers = await pass(Promise.all(begun));
    expect(answers.slice(0, 15).map(statusOf)).toEqual(Array(15).fill(201));
    expect(answers.slice(15)).toEqual([3, 4, 4, 4, 4].map((afterSeconds) => ({ came: 'held', afterSeconds })));
    expect(times).toHaveLength(15);
  });

  it('gives each that is given back a time of its own, so that they do not all come again at once', async () => {
    const { paced, pass } = setUp();
    const begun = Array.from({ length: 200 }, () => paced.send(url, channel, card));
    const answers = await pass(Promise.all(begun));
    const waits = answers.flatMap((answer) => (answer.came === 'held' ? [answer.afterSeconds] : []));
    expect(waits).toHaveLength(185);
    const inAnySeconds = waits.map((first) => waits.filter((one) => one >= first && one < first + 30).length);
    expect(Math.max(...inAnySeconds)).toBeLessThanOrEqual(60 + 8);
    expect(Math.max(...waits)).toBeLessThanOrEqual(120);
  });

  it('is never refused by Teams, however long it goes on', async () => {
    const { paced, pass, later } = setUp();
    const statuses: (number | string)[] = [];
    for (let n = 0; n < 300; n += 1) {
      const answer = await pass(paced.send(url, channel, card));
      statuses.push(statusOf(answer));
      if (answer.came === 'held') later(answer.afterSeconds * 1000);
    }
    expect(new Set(statuses)).toEqual(new Set([201, 'held']));
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(250);
  });

  it('keeps no other conversation waiting', async () => {
    const { paced, times } = setUp();
    for (let n = 0; n < 9; n += 1) void paced.send(url, channel, card);
    await paced.send(url, 'a:somebody', card);
    await new Promise(setImmediate);
    expect(times).toHaveLength(8);
  });
});

describe('everything together', () => {
  it('is at most fifty calls a second', async () => {
    const { paced, times, pass } = setUp();
    const begun = Array.from({ length: 60 }, (_, n) =>
      n % 2 === 0 ? paced.send(url, `a:${n}`, card) : paced.createConversation(url, {} as never),
    );
    await pass(Promise.all(begun));
    expect(times.filter((time) => time === 0).length).toBeLessThanOrEqual(50);
    expect(times.at(-1)).toBe(1000);
  });
});

describe('what Teams refuses for being too much', () => {
  it('keeps the whole conversation waiting as long as Teams asks', async () => {
    const { paced, answers, later, waits } = setUp();
    answers.push({ came: 'answer', status: 429, retryAfterSeconds: 30 });
    expect(await paced.send(url, channel, card)).toMatchObject({ status: 429, retryAfterSeconds: 30 });
    later(10_000);
    expect(await paced.send(url, `${channel};messageid=7`, card)).toEqual({ came: 'held', afterSeconds: 20 });
    later(20_000);
    expect(await paced.send(url, channel, card)).toMatchObject({ status: 201 });
    expect(waits()).toBe(0);
  });
});
