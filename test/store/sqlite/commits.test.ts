/** Commits that come at one time go to the disk together; what becomes of one is its own affair. */
import { Conflict, type Write } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { newFile } from './files.ts';

const now = '2026-11-05T09:00:00Z';
const document = (partition: string, body: string) => ({ partition, id: '1', kind: 'case', body, tags: [body] });
const create = (partition: string, body = partition): Write => ({ create: document(partition, body) });

describe('commits that come at one time', () => {
  it('are all kept, in the order in which they came', async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    await Promise.all([
      store.commit([create('A')]),
      store.commit([create('B')]),
      store.commit([{ put: document('A', 'later') }]),
    ]);
    await store.close();
    const again = openSqliteStore(file);
    expect((await again.read('A', '1', now))?.body).toBe('later');
    expect((await again.read('B', '1', now))?.body).toBe('B');
    await again.close();
  });

  it('leave one out that may not be kept, whole, and keep the others', async () => {
    const store = openSqliteStore(newFile());
    const outcomes = await Promise.allSettled([
      store.commit([create('A', 'first')]),
      store.commit([{ put: { ...document('A', 'half'), id: '2' } }, create('A', 'second')]),
      store.commit([create('B'), { put: { ...document('B', 'x'), id: '2', due: 'not a time' } }]),
      store.commit([create('C')]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(Conflict) });
    expect(outcomes[2]).toMatchObject({ reason: { code: 'store-misused' } });
    const kept = await store.all<string>('case', 10);
    expect(kept.items.map(({ partition, id, body }) => [partition, id, body])).toEqual([
      ['A', '1', 'first'],
      ['C', '1', 'C'],
    ]);
    expect((await store.tagged('case', 'half', now, 10)).items).toEqual([]);
    await store.close();
  });

  it('are brought to the disk by closing, and refused afterwards', async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    const kept = store.commit([create('A')]);
    await store.close();
    await kept;
    await expect(store.commit([create('B')])).rejects.toMatchObject({
      code: 'store-unavailable',
      message: `The store is closed. (${file})`,
    });
    const again = openSqliteStore(file);
    expect((await again.all('case', 10)).items.map(({ partition }) => partition)).toEqual(['A']);
    await again.close();
  });

  it('are all refused where the store may not be written to', async () => {
    const file = newFile();
    await openSqliteStore(file).close();
    const reader = openSqliteStore(file, { readOnly: true });
    const outcomes = await Promise.allSettled([reader.commit([create('A')]), reader.commit([create('B')])]);
    for (const one of outcomes) expect(one).toMatchObject({ reason: { code: 'store-unavailable' } });
    await reader.close();
  });
});
