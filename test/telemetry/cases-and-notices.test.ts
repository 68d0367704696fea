import { type AccessLog, createAccessLog } from '../../src/cases/access-log.ts';
import type { Notice } from '../../src/cases/notice.ts';
import type { Cases, Outcome } from '../../src/cases/perform.ts';
import type { Delivery } from '../../src/notices/messenger.ts';
import { obligations } from '../../src/rules/obligations.ts';
import { notFound, refusal } from '../../src/rules/rows/refusals.ts';
import { Conflict } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { instrumentedAccessLog } from '../../src/telemetry/instrumented-access-log.ts';
import { instrumentedCases } from '../../src/telemetry/instrumented-cases.ts';
import { instrumentedSending } from '../../src/telemetry/instrumented-sending.ts';
import { noTelemetry } from '../../src/telemetry/telemetry.ts';
import { aCase, reference } from '../support/a-case.ts';
import { local, person } from '../support/factories.ts';
import { inMemory } from './support/in-memory.ts';

const now = local('2026-11-02', '09:15');
const clause = obligations[0]?.source;
const hannah = person('Hannah Reid');

describe('a decision', () => {
  const c = aCase().receivedAt(now).case;
  const answering = (outcome: Outcome): Cases => ({
    perform: async () => outcome,
    begin: async () => c,
    wake: async () => {},
    teamClosed: async () => {},
    calendarChanged: async () => {},
    otherChildReferred: async () => {},
    notDelivered: async () => {},
    notNudged: async () => {},
  });
  const command = { id: 'one', action: 'close', input: { code: 'moved', reason: 'MARKER-reason' } } as const;

  it.each<[string, Outcome, object]>([
    ['was carried out', { ok: true, case: c, changed: true }, { 'pathway.outcome': 'done' }],
    ['was carried out before', { ok: true, case: c, changed: false }, { 'pathway.outcome': 'unchanged' }],
    ['was refused', { ok: false, refusal: notFound }, { 'pathway.outcome': 'not-found' }],
    [
      'was refused by a clause',
      { ok: false, refusal: refusal('precondition', 'MARKER-says', clause, 'reason') },
      { 'pathway.outcome': 'precondition', 'pathway.clause': clause },
    ],
  ])('says that it %s, which is no failure, and nothing of the case', async (_words, outcome, came) => {
    const memory = inMemory();
    const cases = instrumentedCases(answering(outcome), memory.telemetry);
    expect(await cases.perform(reference, command, hannah, now)).toBe(outcome);
    const attributes = { 'pathway.action': 'close', 'pathway.reference': reference, ...came };
    expect(memory.spans()).toEqual([{ name: 'decision', attributes, isFailed: false }]);
    expect(memory.raw()).not.toMatch(/MARKER|Hannah/);
  });

  it('that somebody must be telephoned, and a wake, say for which case', async () => {
    const memory = inMemory();
    const cases = instrumentedCases(answering({ ok: false, refusal: notFound }), memory.telemetry);
    await cases.notDelivered(reference, { id: 'n', who: 'MARKER-who', what: 'MARKER-what' }, now);
    await cases.wake(reference, now);
    const common = { 'pathway.reference': reference, 'pathway.outcome': 'done' };
    expect(memory.spans()).toEqual([
      { name: 'decision', attributes: { 'pathway.action': 'not-delivered', ...common }, isFailed: false },
      { name: 'wake', attributes: common, isFailed: false },
    ]);
    expect(memory.raw()).not.toContain('MARKER');
  });
});

describe('a look', () => {
  const failing: AccessLog = { record: () => Promise.reject(new Conflict('MARKER')), history: async () => [] };

  it('says of which case and which page, and not whose it is', async () => {
    const memory = inMemory();
    const store = openSqliteStore(':memory:');
    const log = instrumentedAccessLog(createAccessLog(store), memory.telemetry);
    await log.record(reference, hannah, 'overview', now);
    expect(await log.history(reference, now)).toHaveLength(1);
    const attributes = { 'pathway.kind': 'overview', 'pathway.reference': reference, 'pathway.outcome': 'done' };
    expect(memory.spans()).toEqual([{ name: 'look', attributes, isFailed: false }]);
    expect(memory.raw()).not.toContain('Hannah');
    await store.close();
  });

  it('that could not be written down is a failure, and passed on', async () => {
    const memory = inMemory();
    const looking = instrumentedAccessLog(failing, memory.telemetry).record(reference, hannah, 'overview', now);
    await expect(looking).rejects.toThrow(Conflict);
    expect(memory.spans()).toMatchObject([{ name: 'look', isFailed: true }]);
    expect(memory.raw()).not.toMatch(/MARKER|Hannah/);
  });

  it('is not wrapped where nobody watches', () => {
    expect(instrumentedAccessLog(failing, noTelemetry)).toBe(failing);
  });
});

describe('a message on its way', () => {
  const nudge = (of: string, tries = 0): Notice => ({
    ...{ reference: of, state: 'owed', owedAt: now, tries },
    content: { kind: 'nudge', person: hannah.id, obligation: 'tell:MARKER' },
  });
  const told = async (notices: readonly Notice[], delivery: Delivery) => {
    const memory = inMemory();
    expect(await instrumentedSending(memory.telemetry)(notices, async () => delivery)).toBe(delivery);
    expect(memory.raw()).not.toContain('MARKER');
    return memory.spans().map(({ attributes, isFailed }) => ({ ...attributes, isFailed }));
  };

  it('names the case it is about, or all of them, the try it is and how many notices it holds', async () => {
    const sent: Delivery = { outcome: 'sent', activity: 'MARKER-activity' };
    const common = { 'pathway.kind': 'nudge', 'pathway.outcome': 'sent', isFailed: false };
    expect(await told([nudge(reference, 2), nudge(reference)], sent)).toEqual([
      { ...common, 'pathway.reference': reference, 'pathway.attempt': 3, 'pathway.count': 2 },
    ]);
    expect(await told([nudge(reference), nudge('2222-2222')], sent)).toEqual([
      { ...common, 'pathway.references': [reference, '2222-2222'], 'pathway.attempt': 1, 'pathway.count': 2 },
    ]);
  });

  it.each<[Delivery, string]>([
    [{ outcome: 'refused', why: '403 BotNotInConversationRoster' }, 'BotNotInConversationRoster'],
    [{ outcome: 'refused', why: 'no-channel' }, 'no-channel'],
    [{ outcome: 'later', afterSeconds: 3 }, 'later'],
    [{ outcome: 'unknown' }, 'unknown'],
  ])('has failed where it did not arrive: %j', async (delivery, outcome) => {
    expect(await told([nudge(reference)], delivery)).toMatchObject([{ 'pathway.outcome': outcome, isFailed: true }]);
  });

  it('is only sent where nobody watches', async () => {
    expect(await instrumentedSending(noTelemetry)([], async () => ({ outcome: 'unknown' }))).toEqual({
      outcome: 'unknown',
    });
  });
});
