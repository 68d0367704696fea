/** A separate record that two people had removed: gone, its chain still checked, known after a restore; A-33, PR-11. */
import { removalLine } from '../../../src/app/removals-file.ts';
import { createRemovals } from '../../../src/cases/removal/carry-out.ts';
import { keepingOf } from '../../../src/cases/removal/keeping.ts';
import { backAgain, removedIn } from '../../../src/cases/removal/listed.ts';
import { type RemovedCase, readRemoved } from '../../../src/cases/removal/removed.ts';
import { createSeparateRecords } from '../../../src/cases/separate-records.ts';
import { streams } from '../../../src/cases/streams.ts';
import { verifyRecord } from '../../../src/cases/verify.ts';
import { createRecordWork } from '../../../src/notices/separate-records/index.ts';
import { createLog } from '../../../src/platform/log.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { reference } from '../../support/a-case.ts';
import { Casework } from '../../support/casework.ts';
import { aConcern, circumstances, person } from '../../support/factories.ts';
import { FakeMessenger } from '../../support/fake-messenger.ts';

const id = 'record-1';
const partition = `separate-record:${id}`;
const [hannah, ruth, gwen] = [person('Hannah Reid'), person('Ruth Marsden'), person('Gwen Parry')];

class Office extends Casework {
  readonly removed: RemovedCase[] = [];
  readonly messenger = new FakeMessenger();
  readonly contextAt = (now: string) => circumstances(now);
  readonly records = createSeparateRecords(this.store, this.contextAt, keepingOf(this.store, this.repository.load));
  readonly removals = createRemovals({
    ...{ store: this.store, repository: this.repository },
    onRemoved: (one) => void this.removed.push(one),
  });
  readonly #work = createRecordWork({
    ...{ store: this.store, records: this.records, messenger: this.messenger, contextAt: this.contextAt },
    tellCase: async () => {},
    administrators: () => [gwen.id],
    log: createLog('error', { write: () => {} }),
  });

  /** A case with a record that Hannah Reid has filled in and looked at. */
  async fills(): Promise<void> {
    await this.raise('Priya Shah', aConcern({ otherChild: { another: 'yes' } }));
    await this.does('Hannah Reid', 'take', {});
    await this.does('Hannah Reid', 'keep-separate-record', { record: id });
    const found = await this.repository.load(reference, this.now);
    if (found === undefined) throw new Error('There is no case.');
    const child = { name: 'MARKER-child', ownReferral: 'made-now' } as const;
    await this.records.make(found.state, id, child, hannah, 'made', this.now);
    await this.records.recordLook(id, hannah, 'record', this.now);
  }
  asksFor = (command = 'asked') =>
    this.records.perform(
      id,
      { id: command, does: 'ask-removal', because: 'court', reason: 'MARKER-removal' },
      ruth,
      this.now,
    );
  confirms = () => this.records.confirmRemoval(id, { id: 'confirmed', because: 'order-read' }, gwen, this.now);
  async hears(): Promise<readonly string[]> {
    await this.#work.deliver(this.now);
    return this.messenger.hears();
  }
}

async function removed(): Promise<Office> {
  const office = new Office(openSqliteStore(':memory:'));
  await office.fills();
  expect(await office.asksFor()).toMatchObject({ ok: false, refusal: { code: 'precondition' } });
  await office.later(60).does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER-reason', told: 'MARKER-told' });
  expect(await office.asksFor()).toMatchObject({ ok: true, changed: true });
  expect(await office.hears()).toEqual(['chat Gwen Parry: Somebody asked for a separate record to be removed']);
  expect(await office.later(60).confirms()).toMatchObject({ ok: true, changed: true });
  expect(await office.confirms()).toMatchObject({ ok: true, changed: false });
  expect(await office.hears()).toEqual(['chat Ruth Marsden: A separate record will be removed']);
  await office.later(11 * 60).removals.carryOut(office.now);
  return office;
}

it('is gone once two people have said so, with the log of who looked; the case stays', async () => {
  const { store, records, repository, now, removed: noted } = await removed();
  expect(JSON.stringify(await store.list(partition, '', now))).not.toContain('MARKER');
  expect(await store.list(`separate-record-log:${id}`, '', now)).toEqual([]);
  expect(await records.find(id, ruth, now)).toBeUndefined();
  expect((await records.visibleTo(ruth, now)).records).toEqual([]);
  expect(await records.standing(id, ruth, now)).toEqual({ isFilled: true, mayOpen: false, isRemoved: true });
  const found = await repository.load(reference, now);
  expect(found?.state.separateRecords).toHaveLength(1);
  if (found === undefined) throw new Error('The case is gone.');
  const again = { name: 'MARKER-child', ownReferral: 'made-now' } as const;
  expect(await records.make(found.state, id, again, hannah, 'again', now)).toMatchObject({ ok: false });
  expect(noted).toMatchObject([{ event: { what: 'separate-record', reference: id, asked: { by: { id: ruth.id } } } }]);
});

it('takes along what somebody left half written in a form of it, and in no other', async () => {
  const office = await removed();
  const { store, now } = office;
  const forms = [`form:record:${id}:save-support`, `form:record:${id}2:save-support`, `form:${reference}:add-note`];
  const written = (name: string) => ({ partition: `person:${hannah.id}`, id: name, kind: 'written', body: {} });
  await store.commit(forms.map((name) => ({ put: written(name) })));
  await office.later(11 * 60).removals.carryOut(office.now);
  const left = await Promise.all(forms.map((name) => store.read(`person:${hannah.id}`, name, now)));
  expect(left.map((one) => one?.id)).toEqual([undefined, ...forms.slice(1)]);
});

it('is checked afterwards: what stays of its chain fits, and what is put back is named', async () => {
  const { store, removals, now } = await removed();
  await removals.carryOut(now);
  expect(await verifyRecord(store, now, streams)).toMatchObject({
    counts: { 'separate record': 0, 'record log': 0 },
    misfits: [],
    removed: [{ event: { what: 'separate-record' } }],
  });
  const [event] = await store.list(partition, 'entry:', now);
  if (event === undefined) throw new Error('Nothing is left of it.');
  const { etag: _etag, ...document } = event;
  await store.commit([{ put: { ...document, body: { seq: 1, hash: 'another' } } }]);
  expect((await verifyRecord(store, now, streams)).misfits).toEqual([
    { reference: id, one: 'record event', reason: expect.stringContaining('numbers and hashes') },
  ]);
});

it('is known after a restore, and removed again by the same two people', async () => {
  const [one] = (await removed()).removed;
  const older = new Office(openSqliteStore(':memory:'));
  await older.fills();
  const noted = one && readRemoved(JSON.parse(removalLine(one)));
  if (noted === undefined) throw new Error('It was not noted.');
  expect(await backAgain(older.store, [noted], older.now)).toEqual([noted]);
  expect(await older.removals.remove(noted.event, older.now)).toBe(true);
  expect(await backAgain(older.store, [noted], older.now)).toEqual([]);
  expect((await removedIn(older.store)).map(({ event }) => event.confirmed)).toEqual([noted.event.confirmed]);
});

it('stays where nobody confirms it in time, and where its case is opened again; each is told', async () => {
  const office = new Office(openSqliteStore(':memory:'));
  await office.fills();
  await office.later(60).does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER-reason', told: 'MARKER-told' });
  await office.asksFor();
  await office.hears();
  const day = 24 * 60 * 60;
  // A reminder on the working day before the last one, then that it has run out.
  expect(await office.later(7 * day).hears()).toContain(
    'chat Gwen Parry: A separate record is to be removed: a second person must confirm it',
  );
  expect(await office.later(2 * day).hears()).toEqual(
    expect.arrayContaining(['Ruth Marsden', 'Gwen Parry'].map((name) => `chat ${name}: A separate record stays`)),
  );
  expect(await office.hears()).toEqual([]);
  expect((await office.records.find(id, ruth, office.now))?.retention?.removal?.ended?.how).toBe('lapsed');
  expect(office.messenger.tried.map(({ card }) => card).join()).not.toMatch(/MARKER|7KQ4/);

  expect(await office.asksFor('asked again')).toMatchObject({ ok: true });
  await office.confirms();
  await office.does('Hannah Reid', 'reopen', { reason: 'MARKER-reason' });
  await office.later(11 * 60).removals.carryOut(office.now);
  expect(await office.records.find(id, ruth, office.now)).toBeDefined();
});
