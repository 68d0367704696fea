/** Where somebody else wrote first. */
import { againOnConflict, commitUnlessChanged, leftBy, writeOver } from '../../src/store/conflicts.ts';
import { Conflict, StoreError } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

const now = '2026-11-02T09:15:00Z';
const document = (body: string) => ({ partition: 'p', id: 'one', kind: 'note', body });

function aStore() {
  const store = openSqliteStore(':memory:');
  const read = () => store.read<string>('p', 'one', now);
  return { store, read };
}

describe('what is written over what was read', () => {
  it('is kept where nothing was there, and where it is still as it was', async () => {
    const { store, read } = aStore();
    await store.commit([writeOver(document('first'), undefined, now)]);
    await store.commit([writeOver(document('second'), (await read())?.etag, now)]);
    expect((await read())?.body).toBe('second');
  });

  it('is refused where somebody wrote meanwhile, and leaves what they wrote', async () => {
    const { store, read } = aStore();
    await store.commit([writeOver(document('theirs'), undefined, now)]);
    const before = (await read())?.etag;
    await store.commit([writeOver(document('theirs again'), before, now)]);
    expect(await commitUnlessChanged(store, [writeOver(document('mine'), undefined, now)])).toBeUndefined();
    expect(await commitUnlessChanged(store, [writeOver(document('mine'), before, now)])).toBeUndefined();
    expect((await read())?.body).toBe('theirs again');
    expect(await commitUnlessChanged(store, [writeOver(document('mine'), (await read())?.etag, now)])).toEqual([
      (await read())?.etag,
    ]);
  });

  it('rejects where the store does not take it for another reason', async () => {
    const { store } = aStore();
    const elsewhere = { put: { ...document('two'), partition: 'q' } };
    await expect(commitUnlessChanged(store, [{ put: document('one') }, elsewhere])).rejects.toBeInstanceOf(StoreError);
  });
});

describe('a step that is taken again', () => {
  const lost = () => Promise.reject(new Conflict('Somebody else was first.'));

  it('adds to what the others left, so that nothing of it is lost', async () => {
    const { store, read } = aStore();
    const add = (sign: string) =>
      againOnConflict(20, async () => {
        const before = await read();
        await store.commit([writeOver(document((before?.body ?? '') + sign), before?.etag, now)]);
      });
    await Promise.all([...'abcdefgh'].map(add));
    expect([...((await read())?.body ?? '')].toSorted().join('')).toBe('abcdefgh');
  });

  it('is told which try it is, and gives what the try that went through gives', async () => {
    expect(await againOnConflict(5, (tries) => (tries < 3 ? lost() : Promise.resolve(tries)))).toBe(3);
  });

  it('is given up after so many tries, with the last conflict', async () => {
    const step = jest.fn(lost);
    await expect(againOnConflict(4, step)).rejects.toBeInstanceOf(Conflict);
    expect(step.mock.calls).toEqual([[1], [2], [3], [4]]);
  });

  it('is not taken again after anything else', async () => {
    const step = jest.fn(() => Promise.reject(new StoreError('store-unavailable', 'Away.')));
    await expect(againOnConflict(4, step)).rejects.toBeInstanceOf(StoreError);
    expect(step).toHaveBeenCalledTimes(1);
  });
});

describe('what a commit left', () => {
  it('is what it created and replaced, each in its version as it is read', async () => {
    const { store, read } = aStore();
    const other = { ...document('other'), id: 'two' };
    const writes = [{ remove: { partition: 'p', id: 'three' } }, { create: document('first') }, { put: other }];
    const left = leftBy(writes, await store.commit(writes));
    expect(left).toEqual([await read()]);
    const again = [{ replace: document('second'), ifMatch: left[0]?.etag ?? '' }];
    expect(leftBy(again, await store.commit(again))).toEqual([await read()]);
    expect(leftBy(again, [undefined])).toEqual([]);
  });
});
