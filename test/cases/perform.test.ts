import { streams } from '../../src/cases/streams.ts';
import { type RecordReport, verifyRecord } from '../../src/cases/verify.ts';
import { notFound } from '../../src/rules/rows/refusals.ts';
import { Conflict, type Write } from '../../src/store/port.ts';
import { reference, usualInputs } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { aConcern, person } from '../support/factories.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const idsOf = (writes: readonly Write[]): readonly string[] =>
  writes.map((write) => Object.values(write).find((one) => typeof one === 'object').id);
const check = ({ store, now }: BackOffice): Promise<RecordReport> => verifyRecord(store, now, streams);

/** One case of so many events, at which nobody has looked. */
const fits = (event: number) => ({ counts: expect.objectContaining({ case: 1, event, look: 0 }), misfits: [] });

describe('a change of a case', () => {
  it('is one commit of the case, its events, what it owes, and its mark where that is another', async () => {
    const { store, commits } = aWatchedStore(() => {});
    const office = aBackOffice({}, store);
    await office.raise();
    expect(commits.map(idsOf)).toEqual([
      ['case', 'event:000001', 'notice:000001:00', 'notice:000001:01', 'late', 'names', 'searched'],
    ]);
    await office.does('Hannah Reid', 'take', {});
    await office.does('Hannah Reid', 'put-off', {
      obligation: 'discuss',
      until: '2026-11-04',
      reason: 'MARKER-reason',
    });
    await office.does('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active' });
    expect(commits.slice(1).map(idsOf)).toEqual([
      // Somebody else finds it now.
      ['case', 'event:000002', 'notice:000002:00', 'notice:000002:01', 'notice:000002:02', 'late', 'searched'],
      ['case', 'event:000003'],
      // Something else is due first.
      ['case', 'event:000004', 'event:000005', 'notice:000005:00', 'late', 'searched'],
    ]);
  });

  it('leaves an open case with a mark, also where no day can be worked out, and a closed one with another', async () => {
    const office = aBackOffice();
    const mark = (reference: string) => office.store.read(reference, 'late', office.now);
    await office.at('2029-06-01', '10:00').raise('Priya Shah', aConcern(), '2222-2222');
    expect(await mark('2222-2222')).toEqual({
      ...{ partition: '2222-2222', id: 'late', kind: 'late', body: {}, etag: expect.any(String) },
      tags: expect.arrayContaining(['open', 'untaken']),
    });
    await office.raise('Priya Shah', aConcern({ youngPerson: { birthDate: '2024-01-01' } }), '3333-3333');
    expect(await mark('3333-3333')).toMatchObject({ tags: expect.arrayContaining(['open']) });
    await office.does(
      'Hannah Reid',
      'close',
      { code: 'moved', reason: 'MARKER-reason', withoutDecision: 'MARKER-why' },
      '3333-3333',
    );
    expect(await mark('3333-3333')).toMatchObject({ kind: 'closed-case', tags: ['open', 'untaken'] });
  });

  it('puts tags on the mark and none on the case: a case is found in one place', async () => {
    const office = aBackOffice();
    await office.books();
    expect((await office.store.read(reference, 'case', office.now))?.tags).toBeUndefined();
    expect((await office.store.read(reference, 'late', office.now))?.tags?.toSorted()).toEqual([
      'colleague:a1000000-0000-4000-8000-000000000001',
      'lead:northfield-academy',
      'manager:a1000000-0000-4000-8000-000000000003',
      'open',
      'team:cdyjs-managers',
      'team:first-contact',
      'team:health',
      'team:police',
      'team:send-inclusion',
    ]);
  });

  it('is nothing at all where it cannot be kept', async () => {
    let isDown = false;
    const { store } = aWatchedStore(() => {
      if (isDown) throw new Error('The disk is full.');
    });
    const office = aBackOffice({}, store);
    await office.raise();
    const before = await office.case();
    isDown = true;
    await expect(office.asks('Hannah Reid', 'take', {})).rejects.toThrow('The disk is full.');
    expect(await office.case()).toEqual(before);
    expect(await office.notices()).toHaveLength(2);
  });

  it('that is refused writes nothing', async () => {
    const { store, commits } = aWatchedStore(() => {});
    const office = aBackOffice({}, store);
    await office.raise();
    expect(await office.asks('Priya Shah', 'take', {})).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await office.asks('Aisha Khan', 'take', {})).toEqual({ ok: false, refusal: notFound });
    expect(commits).toHaveLength(1);
  });

  it('rings the bell where somebody is owed something, and not where nobody is', async () => {
    const office = aBackOffice();
    await office.raise();
    office.rang.length = 0;
    await office.does('Hannah Reid', 'take', {});
    expect(office.rang).toEqual([reference]);
    await office.does('Hannah Reid', 'put-off', { obligation: 'discuss', until: '2026-11-05', reason: 'MARKER-why' });
    expect(office.rang).toEqual([reference]);
  });

  it('says when the case is next to be woken, within working hours', async () => {
    const office = aBackOffice();
    await office.raise();
    expect(await office.store.nextDue('case')).toBe('2026-11-03T09:00:00Z');
    office.at('2026-11-03', '09:00');
    await office.sweep.wakeDue(office.now);
    expect(await office.store.nextDue('case')).toBe('2026-11-04T09:00:00Z');
  });

  it('of a case that is not there gets the same answer as one that may not be seen', async () => {
    const office = aBackOffice();
    expect(await office.asks('Hannah Reid', 'take', {})).toEqual({ ok: false, refusal: notFound });
  });
});

describe('two at once', () => {
  it('who take a case: one has it, the other is told who', async () => {
    const office = aBackOffice();
    await office.raise();
    const both = await Promise.all([office.asks('Hannah Reid', 'take', {}), office.asks('Tom Bell', 'take', {})]);
    const [winner] = both.filter((one) => one.ok);
    const [loser] = both.filter((one) => !one.ok);
    const name = winner?.ok === true ? winner.case.manager?.name : undefined;
    expect([winner?.ok, loser?.ok]).toEqual([true, false]);
    expect(loser).toMatchObject({
      refusal: {
        code: 'forbidden',
        says: `Only these people can do this: any CDYJS team manager, while nobody has it. ${name} is its team manager.`,
      },
    });
    expect(
      (await office.repository.history(reference, office.now)).filter(({ event }) => event.event.type === 'taken'),
    ).toHaveLength(1);
  });

  it('who decide: there is one decision, and the other gets a clear refusal', async () => {
    const office = aBackOffice();
    await office.raise();
    await office.does('Hannah Reid', 'take', {});
    await office.does('Hannah Reid', 'record-discussion', usualInputs.discussion);
    const both = await Promise.all([
      office.asks('Hannah Reid', 'agree-meeting', usualInputs.agreed),
      office.asks('Tom Bell', 'decide-no-meeting', usualInputs.notAppropriate),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({
      refusal: {
        code: 'wrong-stage',
        says: expect.stringMatching(/^That cannot be done now: .* Nothing was changed\.$/),
      },
    });
    const events = (await office.repository.history(reference, office.now)).map(({ event }) => event.event);
    expect(events.filter(({ type }) => type === 'decided')).toHaveLength(1);
    expect(await check(office)).toMatchObject(fits(events.length));
  });

  it('who do things that do not meet: both are kept, the second decided anew on what the first left', async () => {
    let inBetween: (() => Promise<unknown>) | undefined;
    const { store } = aWatchedStore(async () => {
      const first = inBetween;
      inBetween = undefined;
      await first?.();
    });
    const office = aBackOffice({}, store);
    await office.books();
    // Another process: within one, changes of a case wait for each other.
    const another = aBackOffice({}, store);
    const accepted = { id: 'of-another', action: 'answer-invitation', input: { answer: 'accepted' } } as const;
    inBetween = () => another.cases.perform(reference, accepted, person('Joanne Hardy'), office.now);
    await office.does('Ben Asante', 'decline-invitation', { reason: 'MARKER-reason' });
    const { invitations } = await office.case();
    const others = invitations.filter(({ calls }) => !calls);
    expect(others.map(({ team, reply }) => [team, reply?.answer])).toEqual([
      ['send-inclusion', undefined],
      ['police', 'accepted'],
      ['health', 'declined'],
    ]);
    expect(await check(office)).toMatchObject({ misfits: [] });
  });

  it('and again and again: after eight tries it gives up and says so, with nothing changed', async () => {
    let conflicts = 0;
    let isBusy = false;
    const { store } = aWatchedStore(() => {
      if (!isBusy) return;
      conflicts += 1;
      throw new Conflict('Somebody was first.');
    });
    const office = aBackOffice({}, store);
    await office.raise();
    isBusy = true;
    await expect(office.asks('Hannah Reid', 'take', {})).rejects.toThrow(Conflict);
    expect(conflicts).toBe(8);
    expect((await office.case()).stage).toBe('received');
  });
});
