/** However long calls take on their way, whoever takes them never counts more than Teams allows. */
import { pacedConnector } from '../../src/teams/paced-connector.ts';
import { dice, seed } from '../support/random.ts';
import { createTime } from '../support/time.ts';

const url = 'http://127.0.0.1:3979/';
const card = { type: 'message', text: 'x' } as const;
const channel = '19:police@thread.tacv2';

/** The most that came in any so many milliseconds. */
const mostIn = (times: readonly number[], milliseconds: number): number =>
  Math.max(...times.map((first) => times.filter((one) => one >= first && one < first + milliseconds).length));

/** A receiver that each call reaches some time after it was made, and whose answer takes some time again. */
async function arrivals(count: number, conversations: readonly string[], slowest: number) {
  const { below } = dice(seed);
  const time = createTime();
  const arrived: { readonly at: number; readonly conversation: string }[] = [];
  const take = async (conversation: string) => {
    await time.watch.wait(below(slowest + 1));
    arrived.push({ at: time.watch.elapsed(), conversation });
    await time.watch.wait(below(slowest + 1));
    return { came: 'answer', status: 201, body: { id: '1' } } as const;
  };
  const paced = pacedConnector(
    { send: (_url, one) => take(one), update: (_url, one) => take(one), createConversation: () => take('new') },
    time.watch,
  );
  async function sendOne(conversation: string): Promise<void> {
    for (;;) {
      const answer = await paced.send(url, conversation, card);
      if (answer.came !== 'held') return;
      await time.watch.wait(answer.afterSeconds * 1_000);
    }
  }
  const all = Array.from({ length: count }, (_, n) => sendOne(conversations[n % conversations.length] ?? ''));
  await time.pass(Promise.all(all));
  return { arrived, took: time.watch.elapsed() };
}

describe(`calls that take from no time to a while (SEED=${seed})`, () => {
  it.each([0, 30, 400, 3_000])('to one conversation, up to %s ms each way', async (slowest) => {
    const { arrived, took } = await arrivals(200, [channel], slowest);
    const times = arrived.map(({ at }) => at);
    expect(times).toHaveLength(200);
    expect(
      [1_000, 2_000, 30_000].map((one) => mostIn(times, one) <= { 1000: 7, 2000: 8, 30000: 60 }[one as 1000]),
    ).toEqual([true, true, true]);
    // 60 in 30 seconds are 100 seconds; a way of three seconds there and back makes each window that much longer.
    expect(took).toBeLessThan(slowest > 1_000 ? 400_000 : 130_000);
  });

  it('to very many conversations: never more than 50 in a second', async () => {
    const { arrived } = await arrivals(
      400,
      Array.from({ length: 100 }, (_, n) => `a:${n}`),
      200,
    );
    expect(
      mostIn(
        arrived.map(({ at }) => at),
        1_000,
      ),
    ).toBeLessThanOrEqual(50);
  });
});
