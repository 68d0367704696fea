/** What is asked in one turn of the event loop is one question to Cosmos DB. */
import { hasty, now, served } from './served.ts';

const { server, open } = served({ physicalPartitions: 1 });

it('is one question, and another where there are very many', async () => {
  const store = await open();
  const ask = (many: number) =>
    Promise.all(Array.from({ length: many }, (_, n) => store.withAnyTag('case', [`tag ${n}`], now, 1)));
  for (const [many, queries] of [
    [2, 1],
    [21, 3],
  ] as const) {
    server().countAnew();
    await ask(many);
    expect(server().counts().requests.query).toBe(queries);
  }
});

it('fails for all who asked, and for nobody who asks later', async () => {
  const store = await open({ limits: { ...hasty, call: 2_000 } });
  const ask = () => store.withAnyTag('case', ['open'], now, 1);
  server().faults.always(() => ({ status: 403 }));
  const asked = await Promise.allSettled([ask(), ask()]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  server().faults.always(() => undefined);
  expect(await ask()).toEqual([]);
});
