import { readRecordedEvent, UnreadableEvent, written } from '../../../src/cases/record/recorded-events.ts';
import { versionOf } from '../../../src/cases/record/versions.ts';
import { evolve } from '../../../src/rules/engine/evolve.ts';
import { eventTypes } from '../../../src/rules/event-table.ts';
import type { RecordedEvent } from '../../../src/rules/events.ts';
import { taken, told } from '../../support/usual-cases.ts';

const long = taken
  .checkedNotActive()
  .does('Lucy Tran', 'confirm-referral', { note: 'MARKER-note' })
  .does('Hannah Reid', 'put-off', { obligation: 'discuss', until: '2026-11-05', ...told })
  .until('2026-11-06', '12:00')
  .discussed()
  .agreed()
  .bookedFor('2026-11-12', '10:00')
  .answeredBy('Joanne Hardy', 'accepted')
  .until('2026-11-11', '12:00')
  .movedTo('2026-11-13', '10:00')
  .does('Hannah Reid', 'cancel-meeting', told);

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const clock = { actor: { kind: 'clock' }, command: 'wake:1', stage: 'received' };
const codeOf = (found: unknown): string => {
  try {
    readRecordedEvent(found);
    return 'read';
  } catch (error) {
    return error instanceof UnreadableEvent ? error.code : 'another error';
  }
};

describe('what happened to a case', () => {
  it('is read again as it was written', () => {
    for (const { recordedEvent } of long.record) {
      expect(stored(readRecordedEvent(stored(written(recordedEvent))))).toEqual(stored(recordedEvent));
    }
  });

  it('makes the same case again', () => {
    const again = long.record.map((one) => ({
      ...one,
      recordedEvent: readRecordedEvent(stored(written(one.recordedEvent))),
    }));
    const rebuilt = again.reduce<ReturnType<typeof evolve> | undefined>(
      (c, { recordedEvent, at }) => evolve(c, recordedEvent, at),
      undefined,
    );
    expect(stored(rebuilt)).toEqual(stored(long.case));
  });

  it('is written with the version of its event', () => {
    const versions = long.record.map(({ recordedEvent }) => [recordedEvent.event.type, written(recordedEvent).v]);
    expect(versions).toEqual(
      expect.arrayContaining([
        ['taken', 1],
        ['nudged', 2],
      ]),
    );
  });

  it('has a form for every event there is', () => {
    expect(eventTypes.map((type) => codeOf({ ...clock, event: { type, other: 1 }, v: 99 }))).toEqual(
      eventTypes.map(() => 'event-too-new'),
    );
  });
});

describe('a record of the first Pathway', () => {
  const nudge = { type: 'nudged', obligation: 'take', rung: 1, name: 'on the day', to: [{ team: 'cdyjs-managers' }] };
  const first = (event: object): RecordedEvent => readRecordedEvent({ ...clock, event });

  it('had an event for each nudge, and is read as what it is called now', () => {
    expect(first(nudge).event).toEqual({
      type: 'nudged',
      nudges: [{ obligation: 'take', step: 'on the day', to: [{ team: 'cdyjs-managers' }] }],
    });
    expect(first({ type: 'reminded', reminder: 'morning:police:1:2026-11-12', team: 'police' }).event).toEqual({
      type: 'reminded',
      reminders: [{ reminder: 'morning:police:1:2026-11-12', team: 'police' }],
    });
  });

  it('did not say since when a thing was asked for: what was nudged then counts until it is asked for again', () => {
    const nudged = evolve(taken.case, first(nudge), '2026-11-03T09:00:00Z');
    expect(nudged.nudging).toEqual({
      take: {
        since: '2026-11-03T09:00:00Z',
        said: [{ step: 'on the day', at: '2026-11-03T09:00:00Z', to: [{ team: 'cdyjs-managers' }] }],
      },
    });
  });

  it('held looks at pages, which are no commands', () => {
    const look = readRecordedEvent({
      ...clock,
      actor: { kind: 'person', person: { id: 'p', name: 'P' } },
      event: { type: 'looked', part: 'overview' },
    });
    expect(evolve(taken.case, look, taken.now).commands).toEqual(taken.case.commands);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['an event that nobody knows', 'event-unknown', { ...clock, event: { type: 'abducted' } }],
    ['a newer version of one', 'event-too-new', { ...clock, event: { type: 'taken' }, v: versionOf('taken') + 1 }],
    ['an event without what it has to hold', 'event-damaged', { ...clock, event: { type: 'closed' } }],
    ['one of nobody', 'event-damaged', { event: { type: 'closed', reason: 'x' }, command: 'c', stage: 'closed' }],
    ['a stage that there is not', 'event-damaged', { ...clock, stage: 'lost', event: { type: 'closed', reason: 'x' } }],
    ['nothing', 'event-damaged', undefined],
  ])('is refused by a code: %s', (_words, code, found) => {
    expect(codeOf(found)).toBe(code);
  });
});
