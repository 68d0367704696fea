/** What has a due in one partition: one page is read as it comes, more by address, which does not change. */
import { now, served } from './served.ts';

const { server, open } = served({ longestPage: 2 });
const document = (id: string) => ({ partition: 'A', id, kind: 'notice', body: id, due: now });

/** What the store asks for those of so many documents that have a due; each is found. */
async function askedFor(ids: readonly string[]): Promise<number> {
  const store = await open();
  await store.commit(ids.map((id) => ({ create: document(id) })));
  await store.commit([{ create: { partition: 'A', id: 'event', kind: 'event', body: 1 } }]);
  server().countAnew();
  expect((await store.withDue('A', 'notice', now)).map(({ id }) => id)).toEqual(ids);
  return server().counts().requests.query ?? 0;
}

it('is one question where that is one page', async () => {
  expect(await askedFor(['1'])).toBe(1);
});

it('is read anew by address where it is more: what changes its due meanwhile could be on no page', async () => {
  // Two pages that are not taken, and three of all six documents by address.
  expect(await askedFor(['1', '2', '3', '4', '5'])).toBe(2 + 3);
});
