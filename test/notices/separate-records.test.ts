/** That a review is due on a separate record reaches somebody, whoever has left and whatever fails (PR-11, PR-12). */
import { createTellCase, REVIEW } from '../../src/cases/separate-record-work.ts';
import { createSeparateRecords } from '../../src/cases/separate-records.ts';
import { createRecordWork } from '../../src/notices/separate-records/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { personRef } from '../../src/rules/base/vocabulary.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { aCase } from '../support/a-case.ts';
import { aConcern, aRegister, circumstances, local, person, register } from '../support/factories.ts';
import { FakeMessenger, type Weather } from '../support/fake-messenger.ts';

const made = local('2026-11-02', '09:15');
const [hannah, daniel] = [person('Hannah Reid'), person('Daniel Okafor')];
const title = 'A review is due';
const refused = { outcome: 'refused', why: '403 Forbidden' } as const;

const kept: Case = aCase({ concern: aConcern({ otherChild: { another: 'yes' } }) })
  .receivedAt(made)
  .takenBy('Hannah Reid')
  .does('Hannah Reid', 'keep-separate-record', { record: 'record-1' }).case;

/** A record whose plan Daniel Okafor looks after, to be looked at again by Friday 20 November 2026. */
async function aRoom() {
  const store = openSqliteStore(':memory:');
  const messenger = new FakeMessenger();
  const logged: string[] = [];
  const told: string[] = [];
  const room = { roster: register, caseFails: false };
  const contextAt = (now: string) => circumstances(now, { roster: room.roster });
  const tellCase = createTellCase(store, {
    otherChildReferred: async (reference, record, answered) => {
      if (room.caseFails) throw new Error('The store is away.');
      told.push(`${reference} ${record} ${answered}`);
    },
  });
  const records = createSeparateRecords(store, contextAt, async () => ({ state: kept }), tellCase);
  const aProcess = () =>
    createRecordWork({
      ...{ store, records, messenger, contextAt, tellCase },
      administrators: () => [person('Gwen Parry').id],
      log: createLog('debug', { write: (line: string) => void logged.push(line) }),
    });
  const process = aProcess();
  return {
    ...{ store, messenger, logged, told, room, records, aProcess },
    async fills(ownReferral: 'made-now' | 'not-known' = 'not-known') {
      const child = { name: 'MARKER-child', school: 'northfield-academy', ownReferral } as const;
      await records.make(kept, 'record-1', child, hannah, 'made', made);
      const gives = { id: 'a', does: 'give-access', typed: daniel.name, reason: 'MARKER-why' } as const;
      await records.perform('record-1', gives, hannah, made);
      const saved = {
        ...{ supporter: 'MARKER-supporter', safety: 'MARKER-safety', safetyOwner: personRef(daniel) },
        safetyReview: '2026-11-20',
      };
      await records.perform('record-1', { id: 'b', does: 'save-support', saved }, hannah, made);
    },
    async at(day: string, time: string, weather: Weather = () => undefined) {
      messenger.weather = weather;
      await process.deliver(local(day, time));
      return messenger.hears();
    },
    due: () => store.nextDue(REVIEW.kind),
  };
}

it('is said to the one who looks after the plan, by the ladder, and no more once it was looked at', async () => {
  const { fills, at, records, due } = await aRoom();
  await fills();
  expect(await at('2026-11-18', '17:00')).toEqual([]);
  expect(await at('2026-11-19', '09:00')).toEqual([`chat Daniel Okafor: ${title}`]);
  expect(await at('2026-11-19', '10:00')).toEqual([]);
  expect(await at('2026-11-20', '09:00')).toEqual([`chat Daniel Okafor: ${title}`]);
  expect(await at('2026-11-25', '09:00')).toEqual(
    ['Daniel Okafor', 'Hannah Reid', 'Ruth Marsden'].map((name) => `chat ${name}: ${title}`),
  );
  expect(await due()).toBe('2026-12-02T09:00:00Z');
  const look = { answer: 'right', next: '2027-01-15' } as const;
  await records.perform('record-1', { id: 'c', does: 'look-at-safety', look }, daniel, local('2026-11-26', '10:00'));
  expect(await due()).toBe('2027-01-14T09:00:00Z');
  const ended = { answer: 'ended', said: 'MARKER-why' } as const;
  await records.perform('record-1', { id: 'd', does: 'look-at-safety', look: ended }, daniel, made);
  expect(await due()).toBeUndefined();
});

it('says that a review is due and of which record, and nothing of the child', async () => {
  const { fills, messenger, at } = await aRoom();
  await fills();
  await at('2026-11-18', '17:00');
  let card = '';
  await at('2026-11-19', '09:00', (sending) => {
    card = sending.card;
    return undefined;
  });
  expect(card).toContain('A review is due on a separate record that you can see.');
  expect(card).toContain('Made on Monday 2 November 2026 at 09:15 by Hannah Reid.');
  expect(card).not.toMatch(/MARKER|Northfield|7KQ4|Daniel|20 November/);
  expect(messenger.tried).toHaveLength(1);
});

it('goes to the next where its owner has left or cannot be reached, and to an administrator where nobody is left', async () => {
  const { fills, at, room, logged, messenger } = await aRoom();
  await fills();
  expect(await at('2026-11-19', '09:00', ({ to }) => (to === 'Daniel Okafor' ? refused : undefined))).toEqual([
    `chat Hannah Reid: ${title}`,
  ]);
  const gone = (...names: readonly string[]) =>
    aRegister(({ people }) => ({
      people: people.filter(({ name }) => !names.includes(name)).map(({ deputy: _deputy, ...one }) => one),
    }));
  room.roster = gone('Daniel Okafor');
  expect(await at('2026-11-20', '09:00')).toEqual([`chat Hannah Reid: ${title}`]);
  room.roster = gone('Daniel Okafor', 'Hannah Reid', 'Ruth Marsden');
  expect(await at('2026-11-23', '09:00')).toEqual(['chat Gwen Parry: A review is due, and nobody could be told']);
  expect(await at('2026-11-24', '09:00', () => refused)).toEqual([]);
  expect(logged.join()).toContain('record-review-untold');
  expect(await at('2026-11-25', '09:00')).toHaveLength(1);
  expect(messenger.tried.map(({ card }) => card).join()).not.toContain('MARKER');
});

it('is tried again where it did not arrive, and those who have heard it hear it once', async () => {
  const { fills, at } = await aRoom();
  await fills();
  const away: Weather = ({ to }) => (to === 'Hannah Reid' ? { outcome: 'later' } : undefined);
  expect(await at('2026-11-24', '09:00', away)).toEqual([`chat Daniel Okafor: ${title}`]);
  expect(await at('2026-11-24', '09:01')).toEqual([`chat Hannah Reid: ${title}`]);
});

it('is said by one of two processes, and not twice', async () => {
  const { fills, aProcess, messenger } = await aRoom();
  await fills();
  const [one, other] = [aProcess(), aProcess()];
  const now = local('2026-11-19', '09:00');
  await Promise.all([one.deliver(now), other.deliver(now)]);
  expect(messenger.hears()).toEqual([`chat Daniel Okafor: ${title}`]);
});

it('tells the case that the child has a referral of their own, at once, or later where that failed', async () => {
  const { fills, told, room, records, at } = await aRoom();
  await fills('made-now');
  expect(told).toEqual([`${kept.reference} record-1 true`]);
  room.caseFails = true;
  const saved = { name: 'MARKER-child', ownReferral: 'not-known' } as const;
  const again = { id: 'e', does: 'save-child', saved, reason: 'MARKER-why' } as const;
  expect(await records.perform('record-1', again, hannah, made)).toMatchObject({ ok: true });
  await expect(at('2026-11-02', '09:16')).rejects.toThrow();
  room.caseFails = false;
  await at('2026-11-02', '09:17');
  expect(told).toEqual([`${kept.reference} record-1 true`, `${kept.reference} record-1 false`]);
  await at('2026-11-02', '09:18');
  expect(told).toHaveLength(2);
});
