import { Conflict, StoreError } from '../../src/store/port.ts';
import type { ConnectorAnswer } from '../../src/teams/connector.ts';
import { instrumentedConnector } from '../../src/telemetry/instrumented-connector.ts';
import { instrumentedLog } from '../../src/telemetry/instrumented-log.ts';
import { instrumentedStore } from '../../src/telemetry/instrumented-store.ts';
import { noTelemetry } from '../../src/telemetry/telemetry.ts';
import { turns } from '../support/time.ts';
import { aWatchedStore } from '../support/watched-store.ts';
import { type InMemory, inMemory } from './support/in-memory.ts';

const now = '2026-11-02T09:15:00Z';
const silent = { debug() {}, info() {}, warn() {}, error() {} };

describe('what is written of a span', () => {
  it('is ids and codes, however a sentence gets in', async () => {
    const { telemetry, spans, raw, metrics } = inMemory();
    const facts = { type: 'Kyle hit her', activity: 'f:1-2', reference: 'Kyle', references: ['7KQ4-2MX6', 'Kyle'] };
    await telemetry.span('turn', facts, async (span) => span.note({ name: 'about Kyle', status: 200 }));
    expect(spans().map(({ attributes }) => attributes)).toEqual([
      {
        'pathway.type': 'unreadable',
        'pathway.activity': 'f:1-2',
        'pathway.reference': 'unreadable',
        'pathway.references': ['7KQ4-2MX6', 'unreadable'],
        'pathway.name': 'unreadable',
        'pathway.status': 200,
      },
    ]);
    await metrics();
    expect(raw()).not.toContain('Kyle');
  });

  it('is of what was thrown the code or the name, never the words', async () => {
    const { telemetry, spans, raw, metrics } = inMemory();
    const failing = async (error: unknown) => {
      const work = telemetry.span('decision', { action: 'take' }, () => Promise.reject(error));
      await expect(work).rejects.toBe(error);
    };
    await failing(new TypeError('Kyle is not a function', { cause: new Error('Kyle') }));
    await failing(new StoreError('store-unavailable', 'Kyle is full.'));
    await failing('Kyle');
    expect(spans().map(({ attributes, isFailed }) => [attributes['pathway.outcome'], isFailed])).toEqual([
      ['TypeError', true],
      ['store-unavailable', true],
      ['unreadable', true],
    ]);
    await metrics();
    expect(raw()).not.toContain('Kyle');
  });

  it('belongs to the span it is in, through whatever is waited for; by itself the store is only measured', async () => {
    const { telemetry, spans, metrics } = inMemory();
    const asks = () => telemetry.span('store', { operation: 'read' }, async () => undefined);
    await asks();
    await telemetry.span('turn', {}, async () => {
      await turns(1);
      await Promise.all([asks(), telemetry.span('decision', {}, asks)]);
    });
    await asks();
    expect(spans().map(({ name, within }) => [name, within])).toEqual([
      ['store', 'turn'],
      ['store', 'decision'],
      ['decision', 'turn'],
      ['turn', undefined],
    ]);
    expect((await metrics()).get('pathway.store.duration')).toEqual([[{ 'pathway.operation': 'read' }, 4]]);
  });
});

describe('what is logged as wrong', () => {
  it('is counted, and the span in which it was has failed', async () => {
    const { telemetry, spans, metrics } = inMemory();
    const log = instrumentedLog(silent, telemetry);
    await telemetry.span('turn', {}, async () => log.error({ event: 'turn-failed', error: new RangeError('Kyle') }));
    log.warn({ event: 'turn-refused', code: 'other-tenant' });
    log.info({ event: 'started' });
    expect(spans()).toEqual([{ name: 'turn', attributes: { 'pathway.outcome': 'RangeError' }, isFailed: true }]);
    expect((await metrics()).get('pathway.failures')).toEqual([
      [{ 'pathway.event': 'turn-failed', 'pathway.outcome': 'RangeError' }, 1],
      [{ 'pathway.event': 'turn-refused', 'pathway.outcome': 'other-tenant' }, 1],
    ]);
  });
});

const outcomes = ({ spans }: InMemory) =>
  spans().flatMap(({ name, attributes, isFailed }) =>
    name === 'turn' ? [] : [[...Object.values(attributes), isFailed ? 'failed' : 'well'].join(' ')],
  );

describe('a call of the store', () => {
  it('says what was asked, of which kind of document, and what came of it', async () => {
    const memory = inMemory();
    let error: Error | undefined;
    const { store: inner } = aWatchedStore(() => {
      if (error) throw error;
    });
    const store = instrumentedStore(inner, memory.telemetry);
    const write = { put: { partition: 'MARKER-partition', id: 'one', kind: 'seen', body: { text: 'MARKER-body' } } };
    await memory.telemetry.span('turn', {}, async () => {
      await store.commit([write]);
      error = new Conflict('MARKER');
      await expect(store.commit([write])).rejects.toBe(error);
      error = new StoreError('store-unavailable', 'MARKER');
      await expect(store.commit([write])).rejects.toBe(error);
      expect((await store.read('MARKER-partition', 'one', now))?.body).toEqual({ text: 'MARKER-body' });
      expect(await store.read('MARKER-partition', 'two', now)).toBeUndefined();
      expect(await store.list('MARKER-partition', '', now)).toHaveLength(1);
      await store.due('notice', now, 1);
      await store.nextDue('case');
      await store.tagged('case', 'MARKER-tag', now, 1);
      await store.dueFirst({ kind: 'late', tags: ['MARKER-tag'] }, now, 1);
      await store.count({ kind: 'late', tags: ['MARKER-tag'] }, now);
      await store.all('event', 1);
      await store.sweepExpired(now);
    });
    expect(outcomes(memory)).toEqual([
      'commit seen ok well',
      'commit seen conflict well',
      'commit seen store-unavailable failed',
      'read ok seen well',
      'read ok none well',
      'list ok seen well',
      'due notice ok well',
      'nextDue case ok well',
      'tagged case ok well',
      'dueFirst late ok well',
      'count late ok well',
      'all event ok well',
      'sweepExpired any ok well',
    ]);
    expect(memory.raw()).not.toContain('MARKER');
    await store.close();
  });
});

describe('a call of the connector', () => {
  it('says what it was and what came of it, and nothing of what was posted or where', async () => {
    const memory = inMemory();
    let answer: ConnectorAnswer = { came: 'answer', status: 201, body: { id: 'MARKER' } };
    const give = async () => answer;
    const inner = { send: give, update: give, createConversation: give };
    const connector = instrumentedConnector(inner, memory.telemetry);
    const post = { type: 'message', text: 'MARKER' } as const;
    expect(await connector.send('MARKER', 'MARKER', post)).toBe(answer);
    answer = { came: 'answer', status: 403, body: { error: { message: 'MARKER' } } };
    expect(await connector.update('MARKER', 'MARKER', 'MARKER', post)).toBe(answer);
    answer = { came: 'nothing' };
    const conversation = {
      isGroup: false,
      members: [],
      tenantId: 'MARKER',
      channelData: { tenant: { id: '' } },
    } as const;
    expect(await connector.createConversation('MARKER', conversation)).toBe(answer);
    expect(outcomes(memory)).toEqual(['send 201 ok well', 'update 403 refused failed', 'create nothing failed']);
    expect(memory.raw()).not.toContain('MARKER');
  });
});

describe('where nobody watches', () => {
  it('nothing is wrapped', async () => {
    const { store } = aWatchedStore(() => {});
    expect(instrumentedStore(store, noTelemetry)).toBe(store);
    expect(instrumentedLog(silent, noTelemetry)).toBe(silent);
    expect(await noTelemetry.span('turn', {}, async () => 'done')).toBe('done');
    await store.close();
  });
});
