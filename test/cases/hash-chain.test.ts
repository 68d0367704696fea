import { createHash } from 'node:crypto';
import { type ChainEnd, type ChainedEvent, chainEvent, firstMisfit } from '../../src/cases/hash-chain.ts';

interface Said {
  readonly by: string;
  readonly words?: string | undefined;
}

/** The record of five events, as it comes back from a store. */
function fiveEvents(): ChainedEvent<Said>[] {
  const events: ChainedEvent<Said>[] = [];
  for (const n of [1, 2, 3, 4, 5]) {
    events.push(chainEvent(events.at(-1), `2026-11-05T09:0${n}:00Z`, { by: `person ${n}`, words: `Zoë said “${n}”` }));
  }
  return JSON.parse(JSON.stringify(events));
}

function changed<E>(events: readonly E[], seq: number, change: Partial<E>): E[] {
  return events.map((event, n) => (n === seq - 1 ? { ...event, ...change } : event));
}

describe('a chain of events', () => {
  const events = fiveEvents();
  const [one, two, three, four, five] = events as [
    ChainedEvent<Said>,
    ChainedEvent<Said>,
    ChainedEvent<Said>,
    ChainedEvent<Said>,
    ChainedEvent<Said>,
  ];
  const end: ChainEnd = { seq: 5, hash: five.hash };

  it('numbers from 1, and links each event to the hash of the one before', () => {
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(one.previous).toBe('0'.repeat(64));
    expect(five.previous).toBe(four.hash);
  });

  it('hashes the canonical JSON of everything but the hash', () => {
    const text = `{"at":"2026-11-05T09:01:00Z","event":{"by":"person 1","words":"Zoë said “1”"},"previous":"${'0'.repeat(64)}","seq":1}`;
    expect(one.hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('does not mind the order of properties, nor one that is undefined', () => {
    const first = chainEvent(undefined, one.at, { by: 'x', words: undefined });
    const second = chainEvent(undefined, one.at, { words: undefined, by: 'x' });
    expect(first.hash).toBe(second.hash);
    expect(firstMisfit(JSON.parse(JSON.stringify([first])), first)).toBeUndefined();
  });

  it('fits as it was written', () => {
    expect(firstMisfit(events, end)).toBeUndefined();
    expect(firstMisfit(events.slice(0, 1), { seq: 1, hash: one.hash })).toBeUndefined();
  });

  it.each([
    ['a number that is none', Number.NaN],
    ['a BigInt', 10n],
    ['half a character', '\ud83d'],
  ])('does not take %s: it is not plain JSON', (_, word) => {
    expect(() => chainEvent(undefined, one.at, { word })).toThrow(TypeError);
  });

  const rehashed = chainEvent(two, three.at, { by: 'somebody else', words: three.event.words });
  const tampering: Record<string, [events: unknown[], end: unknown, seq: number, reason: RegExp]> = {
    'a changed body': [changed(events, 3, { event: { ...three.event, by: 'x' } }), end, 3, /hash does not match/],
    'a changed time': [changed(events, 3, { at: '2026-11-04T09:03:00Z' }), end, 3, /hash does not match/],
    'a property added': [changed(events, 3, { note: 'x' } as object), end, 3, /hash does not match/],
    'a changed hash': [changed(events, 3, { hash: two.hash }), end, 3, /hash does not match/],
    'a changed link': [changed(events, 3, { previous: one.hash }), end, 3, /hash does not match/],
    'a body changed and hashed anew': [[one, two, rehashed, four, five], end, 4, /does not follow on from event 3/],
    'one deleted in the middle': [[one, two, four, five], end, 3, /missing: event 4 stands in its place/],
    'one deleted in the middle, the rest renumbered': [
      [one, two, { ...four, seq: 3 }, { ...five, seq: 4 }],
      { seq: 4, hash: five.hash },
      3,
      /hash does not match/,
    ],
    'the first deleted': [events.slice(1), end, 1, /missing: event 2 stands in its place/],
    'the first deleted, and a new first made': [
      [chainEvent({ seq: 0, hash: two.hash }, one.at, one.event), ...events.slice(1)],
      end,
      1,
      /not the first/,
    ],
    'the last deleted': [events.slice(0, 4), end, 5, /missing: the record ends before it/],
    'all deleted': [[], end, 1, /missing: the record ends before it, and the case has 5 events/],
    'one inserted': [[one, two, chainEvent(two, three.at, { by: 'x' }), three, four, five], end, 4, /Event 3 stands/],
    'one inserted, the rest renumbered': [
      [one, two, rehashed, { ...three, seq: 4 }, { ...four, seq: 5 }, { ...five, seq: 6 }],
      { seq: 6, hash: five.hash },
      4,
      /hash does not match/,
    ],
    'one added at the end': [[...events, chainEvent(five, five.at, { by: 'x' })], end, 6, /does not know it/],
    'one repeated': [[one, two, two, three, four, five], end, 3, /Event 2 stands in its place/],
    'two reordered': [[one, three, two, four, five], end, 2, /missing: event 3 stands in its place/],
    'an event that is no event': [[one, two, null, four, five], end, 3, /cannot be read/],
    'an event without a number': [[one, two, {}, four, five], end, 3, /no number/],
    'an event of broken Unicode': [changed(events, 3, { event: { by: '\ud83d' } }), end, 3, /hash does not match/],
    "another's hash in the head": [events, { seq: 5, hash: four.hash }, 5, /not the one that the case names/],
    'a head put back': [events, { seq: 4, hash: four.hash }, 5, /its last is event 4/],
    'a head put forward': [events, { seq: 6, hash: five.hash }, 6, /missing/],
    'no head': [events, undefined, 5, /does not say/],
  };
  it.each(Object.entries(tampering))('shows %s', (_, [record, head, seq, reason]) => {
    expect(firstMisfit(record, head)).toEqual({ seq, reason: expect.stringMatching(reason) });
  });
});
