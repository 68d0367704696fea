import type { ChainedEvent } from '../../src/cases/hash-chain.ts';
import { ReferenceTaken } from '../../src/cases/reference.ts';
import { caseStream } from '../../src/cases/repository.ts';
import { streams } from '../../src/cases/streams.ts';
import { type RecordReport, verifyRecord } from '../../src/cases/verify.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { aConcern, person } from '../support/factories.ts';
import { mustCome } from '../support/usual-inputs.ts';

const check = ({ store, now }: BackOffice): Promise<RecordReport> => verifyRecord(store, now, streams);

/** One case of so many events, at which nobody has looked. */
const fits = (event: number) => ({ counts: expect.objectContaining({ case: 1, event, look: 0 }), misfits: [] });

describe('the same again', () => {
  it('under the same command id changes nothing', async () => {
    const office = aBackOffice();
    await office.raise();
    const take = { id: 'take-1', action: 'take', input: {} } as const;
    const once = await office.cases.perform(reference, take, person('Hannah Reid'), office.now);
    const twice = await office.cases.perform(reference, take, person('Hannah Reid'), office.now);
    expect([once, twice]).toMatchObject([
      { ok: true, changed: true },
      { ok: true, changed: false },
    ]);
    expect(await office.repository.history(reference, office.now)).toHaveLength(2);
  });

  it('is not looked up before a case is made: its reference was drawn for it', async () => {
    const office = aBackOffice();
    const read = jest.spyOn(office.store, 'read');
    await office.raise();
    expect(read).not.toHaveBeenCalled();
  });

  it('raised twice makes one case, even at once', async () => {
    const office = aBackOffice();
    const [one, other] = await Promise.all([office.raise(), office.raise()]);
    expect(one).toEqual(other);
    expect(await office.repository.history(reference, office.now)).toHaveLength(1);
    expect(await check(office)).toMatchObject(fits(1));
  });

  it("raised on the reference of somebody else's case is refused, and neither is changed", async () => {
    const office = aBackOffice();
    const before = await office.raise();
    const other = office.raise('Martin Dale', aConcern({ seenOrHeard: { account: 'MARKER-other' } }));
    await expect(other).rejects.toThrow(ReferenceTaken);
    await expect(other).rejects.toThrow(`The reference ${reference} belongs to another case.`);
    expect(await office.case()).toEqual(before);
    expect(await office.repository.history(reference, office.now)).toHaveLength(1);
  });

  it('could not be delivered is asked of a person once', async () => {
    const office = aBackOffice();
    await office.raise();
    const told = { id: 'notice-1', who: 'Police safeguarding', what: 'ring them' };
    await office.cases.notDelivered(reference, told, office.now);
    await office.cases.notDelivered(reference, told, office.now);
    expect((await office.case()).contactsToMake).toHaveLength(1);
  });
});

const recordOf = async ({ store, now }: BackOffice) =>
  (await store.list<ChainedEvent<unknown>>(reference, 'event:', now)).map(({ body }) => body);

describe('the record of a whole case', () => {
  it('fits: its chain, and the case that its events make', async () => {
    const office = aBackOffice();
    await office.books();
    for (const day of ['2026-11-03', '2026-11-04', '2026-11-05']) await office.at(day, '09:00').ticks();
    await office.does('Lucy Tran', 'confirm-referral', { note: 'MARKER-note' });
    await office.does('Joanne Hardy', 'answer-invitation', { answer: 'somebody-else', note: 'MARKER-note' });
    await office.moves('2026-11-13', '14:00');
    await office.does('Hannah Reid', 'change-invitations', { invite: [...mustCome, 'mash'], reason: 'MARKER-reason' });
    await office.at('2026-11-13', '16:00').ticks();
    await office.does('Hannah Reid', 'record-adjourned', { on: '2026-11-13', reason: 'MARKER-reason' });
    const { length } = await office.repository.history(reference, office.now);
    expect(await check(office)).toMatchObject(fits(length));
    expect(caseStream.rebuild(await recordOf(office), reference)).toEqual(await office.case());
  });

  it('shows a change made behind its back', async () => {
    const office = aBackOffice();
    await office.raise();
    const head = await office.store.read<{ state: object }>(reference, 'case', office.now);
    const { etag: _etag, ...document } = head as NonNullable<typeof head>;
    const body = { ...document.body, state: { ...document.body.state, stage: 'closed' } };
    await office.store.commit([{ put: { ...document, body } }]);
    expect(await check(office)).toMatchObject({
      misfits: [{ reference, reason: 'The case is not what its events make of it.' }],
    });
  });
});
