/** The marks by which cases are in lists go with their heads; and a digest of all heads shows what is gone. */
import { CLOSED_MARK, MARK } from '../../src/cases/mark.ts';
import { streams } from '../../src/cases/streams.ts';
import { verifyRecord } from '../../src/cases/verify.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';

const partition = reference;
let office: BackOffice;
beforeEach(async () => {
  office = aBackOffice();
  await office.raise();
});

const verify = () => verifyRecord(office.store, office.now, streams);
const reasons = async () => (await verify()).misfits.map((misfit) => `${misfit.reference}: ${misfit.reason}`);
const mark = async () => {
  const found = await office.store.read(partition, MARK.id, office.now);
  if (found === undefined) throw new Error('There is no mark.');
  const { etag: _etag, ...document } = found;
  return document;
};

describe('verifying the lists', () => {
  it('finds that an open case and a closed one are where they belong', async () => {
    expect(await reasons()).toEqual([]);
    await office.does('Hannah Reid', 'take', {});
    expect(await reasons()).toEqual([]);
    await office.does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER-reason' });
    expect((await mark()).kind).toBe(CLOSED_MARK.kind);
    expect(await reasons()).toEqual([]);
    await office.does('Hannah Reid', 'reopen', { reason: 'MARKER-reason' });
    expect((await mark()).kind).toBe(MARK.kind);
    expect(await reasons()).toEqual([]);
  });

  it('finds a closed case that is in no list, or among the open ones', async () => {
    await office.does('Hannah Reid', 'take', {});
    await office.does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER-reason' });
    const was = await mark();
    await office.store.commit([{ put: { ...was, kind: MARK.kind } }]);
    expect(await reasons()).toEqual([`${partition}: The mark by which the case is found in lists was changed.`]);
    await office.store.commit([{ remove: { partition, id: MARK.id } }]);
    expect(await reasons()).toEqual([`${partition}: The case is in no list: its mark is missing.`]);
  });

  it('finds a case that is in no list', async () => {
    await office.store.commit([{ remove: { partition, id: MARK.id } }]);
    expect(await reasons()).toEqual([`${partition}: The case is in no list: its mark is missing.`]);
  });

  it.each([
    ['in the lists of others', { tags: ['manager:nobody'] }],
    ['late at another time', { due: '2030-01-01T00:00:00Z' }],
    ['with less to do than there is', { body: {} }],
  ])('finds a case that was put %s', async (_where, change) => {
    await office.store.commit([{ put: { ...(await mark()), ...change } }]);
    expect(await reasons()).toEqual([`${partition}: The mark by which the case is found in lists was changed.`]);
  });

  it('finds a case whose head and mark were put in other lists together', async () => {
    const tags = ['manager:nobody'];
    const head = await office.store.read<{ mark: object }>(partition, 'case', office.now);
    if (head === undefined) throw new Error('There is no case.');
    const { etag: ifMatch, body, ...rest } = head;
    const replace = { ...rest, body: { ...body, mark: { ...body.mark, tags } } };
    await office.store.commit([{ replace, ifMatch }, { put: { ...(await mark()), tags } }]);
    expect(await reasons()).toEqual([`${partition}: The case is in the lists of others than it should be.`]);
  });

  it('finds what is in lists and is no case', async () => {
    for (const { kind } of [MARK, CLOSED_MARK]) {
      await office.store.commit([{ put: { ...(await mark()), kind, partition: '2222-2222' } }]);
      expect(await reasons()).toEqual(['2222-2222: It is in lists, but there is no case.']);
    }
  });
});

describe('the digest of all heads', () => {
  const digest = async () => (await verify()).digests.case;

  it('is the same where nothing was changed, and another where a case was changed, added or taken away', async () => {
    const first = await digest();
    expect(await digest()).toBe(first);
    await office.does('Hannah Reid', 'take', {});
    const second = await digest();
    expect(second).not.toBe(first);
    const all = await office.store.list(partition, '', office.now);
    await office.store.commit(all.map(({ id }) => ({ remove: { partition, id } })));
    expect(await reasons()).toEqual([]);
    expect(await digest()).not.toBe(second);
  });
});

it('names a case that is in no index of names, once that was built, and a place in it without a case', async () => {
  const { store, now } = office;
  const places = await store.list(partition, 'names', now);
  await store.commit([{ remove: { partition, id: 'names' } }]);
  expect(places).toHaveLength(1);
  expect(await reasons()).toEqual([]);
  await store.commit([{ put: { partition: 'layout', id: 'names', kind: 'layout', body: { keyId: 'x' } } }]);
  expect(await reasons()).toEqual([
    `${reference}: It is not in the index of names, so that nobody finds it by a name.`,
  ]);
  await store.commit([{ put: { partition, id: 'names', kind: 'names', body: {} } }]);
  await store.commit([{ put: { partition: '2222-2222', id: 'names', kind: 'names', body: {} } }]);
  expect(await reasons()).toEqual(['2222-2222: It is in the index of names, but there is no case.']);
});
