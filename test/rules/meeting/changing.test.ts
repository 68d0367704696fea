import { evolve } from '../../../src/rules/engine/evolve.ts';
import type { RecordedEvent } from '../../../src/rules/events.ts';
import type { Case } from '../../../src/rules/record/case.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { local } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { agreed, booked, told } from '../../support/usual-cases.ts';

const changing = (change: Parameters<CaseStory['movedTo']>[2], day = '2026-11-12', time = '10:00') => {
  const { starts, minutes, venue, details } = booked.booking(day, time);
  const input = { starts, minutes, venue, details, reason: 'MARKER-why', ...change };
  return given(booked).when('Hannah Reid', 'change-meeting', input);
};

describe('changing a meeting', () => {
  it('keeps no reason for a late day where the day chosen is in time, nor does booking it (CN-06)', () => {
    const late = { lateReason: 'MARKER-late', lateCode: 'agency' } as const;
    const inTime = agreed.bookedFor('2026-11-12', '10:00', late);
    const moved = agreed.bookedFor('2026-11-17', '09:00', late).movedTo('2026-11-13', '10:00', late);
    for (const story of [inTime, moved]) {
      const [meeting] = story.case.meetings;
      expect([meeting?.lateReason, meeting?.lateCode]).toEqual([undefined, undefined]);
    }
  });

  it('that changes nothing is refused', () => {
    changing({}).thenLike({
      code: 'invalid',
      says: 'Nothing is different. Change the day, time, length, place or link.',
      field: 'date',
    });
  });

  it.each([
    ['the day', {}, '2026-11-13', '10:00'],
    ['the time', {}, '2026-11-12', '11:00'],
    ['the length', { minutes: 60 }, undefined, undefined],
    ['the place', { venue: 'kestrel-room' }, undefined, undefined],
    ['how to get there', { details: 'MARKER-other' }, undefined, undefined],
    ['the link', { link: 'https://teams.microsoft.com/meet/31234567890123' }, undefined, undefined],
  ])('may change %s', (_words, change, day, time) => {
    changing(change, day, time).thenLike([{ type: 'meeting-changed', reason: 'MARKER-why' }]);
  });

  it.each([
    ['to a day after the tenth working day needs a reason (CN-06)', '2026-11-17', 'lateReason'],
    ['to a time that has passed is refused', '2026-11-01', 'date'],
  ])('%s', (_words, day, field) => {
    changing({}, day).thenLike({ code: 'invalid', field });
  });

  it('back within ten working days drops the reason for lateness, also as the record was stored (CN-06)', () => {
    const { record } = agreed
      .bookedFor('2026-11-17', '09:00', { lateReason: 'MARKER-late', lateCode: 'agency' })
      .movedTo('2026-11-13', '10:00');
    const stored: typeof record = JSON.parse(JSON.stringify(record));
    const rebuilt = stored.reduce<Case | undefined>(
      (c, one) => evolve(c, one.recordedEvent as RecordedEvent, one.at),
      undefined,
    );
    expect(rebuilt?.meetings).toMatchObject([{ starts: local('2026-11-13', '10:00'), revision: 1 }]);
    expect(rebuilt?.meetings[0]?.lateReason).toBeUndefined();
  });

  it('keeps the key of its calendar file', () => {
    expect(booked.movedTo('2026-11-13', '10:00').case.meetings[0]?.calendarKey).toBe('key-of-meeting-1');
  });
});

describe('changing who is invited (CN-17)', () => {
  const standing = booked.case.invitations.map((one) => one.team);
  const changed = (invite: readonly string[]) =>
    given(booked).when('Hannah Reid', 'change-invitations', { invite, ...told });

  it('adds and withdraws, with the reason', () => {
    changed(['mash', 'mash', ...standing.filter((team) => team !== 'health')]).thenLike([
      {
        type: 'invitations-changed',
        invited: [{ team: 'mash', why: 'Added by the team manager: MARKER-reason' }],
        withdrawn: ['health'],
        leftOff: [{ team: 'health', why: 'MARKER-reason' }],
        reason: 'MARKER-reason',
      },
    ]);
  });

  it.each([
    ['a list as it was', standing, 'CN-17'],
    ['nobody at all', [], 'CN-12'],
    ['a team that is not there', [...standing, 'the-pub'], 'CN-12'],
  ])('is refused for %s', (_words, invite, source) => {
    changed(invite).thenLike({ code: 'invalid', field: 'invite', source });
  });
});
