import { lateFrom, lateOn } from '../../../src/rules/engine/lateness.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { circumstances, local } from '../../support/factories.ts';
import { received, checkedAtEleven as taken } from '../../support/usual-cases.ts';

const from = (story: CaseStory) => lateFrom(story.case, story.agenda, story.by());
const late = (story: CaseStory) => lateOn(story.case, story.by()).map(({ key }) => key);

describe('a case has something late', () => {
  it('from the first moment of the day after the earliest day that is not met', () => {
    expect(from(received)).toBe('2026-11-04T00:00:00Z');
    expect(late(received.at('2026-11-03', '23:59'))).toEqual([]);
    expect(late(received.at('2026-11-04', '00:00'))).toEqual(['take', 'check-system']);
  });

  it('from a later day once the earlier is met', () => {
    expect(from(taken)).toBe('2026-11-05T00:00:00Z');
    const confirmed = taken.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' });
    expect(from(confirmed)).toBe('2026-11-06T00:00:00Z');
    expect(from(confirmed.discussed())).toBe('2026-11-10T00:00:00Z');
  });

  it('from midnight in local time, in summer as well', () => {
    const story = aCase().receivedAt(local('2027-06-01', '10:00'));
    expect(from(story)).toBe('2027-06-02T23:00:00Z');
  });

  it('from the same moment however late it has become', () => {
    expect(from(received.at('2026-12-01', '12:00'))).toBe('2026-11-04T00:00:00Z');
  });

  it('not where it is closed', () => {
    const closed = taken
      .discussed()
      .notAppropriate()
      .does('Hannah Reid', 'close', { code: 'moved', reason: 'MARKER-reason' });
    expect(from(closed)).toBeUndefined();
    expect(late(closed.at('2027-03-01', '12:00'))).toEqual([]);
  });

  it('not by a day that cannot be worked out', () => {
    const beyond = aCase().receivedAt(local('2029-01-08', '09:15'));
    expect(from(beyond)).toBeUndefined();
    expect(lateOn(beyond.case, circumstances(local('2029-06-01', '12:00')))).toEqual([]);
  });

  it('not for an invitation that nobody need answer any more', () => {
    const booked = taken.discussed().agreed().bookedFor('2026-11-12', '10:00');
    const isAnswer = (key: string) => key.startsWith('answer:');
    expect(late(booked.at('2026-11-12', '09:59')).filter(isAnswer).length).toBeGreaterThan(3);
    expect(late(booked.at('2026-11-12', '10:00'))).toEqual(['confirm-referral:1']);
  });
});
