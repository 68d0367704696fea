import { dueNow } from '../../../src/rules/engine/nudges.ts';
import { local } from '../../support/factories.ts';
import { booked, received, taken } from '../../support/laddered-case.ts';
import { told } from '../../support/usual-cases.ts';
import { nudges } from './nudged.ts';

describe('nudges stop', () => {
  it('at once when the thing is done', () => {
    const late = received.until('2026-11-04', '12:00');
    expect(nudges(late, 'take')).toHaveLength(2);
    expect(nudges(late.takenBy('Tom Bell').until('2026-12-10', '12:00'), 'take')).toHaveLength(2);
  });

  it('for an invitation, once the meeting has begun', () => {
    const soon = taken.discussed().agreed().at('2026-11-03', '16:00').bookedFor('2026-11-04', '10:00');
    expect(nudges(soon.until('2026-12-10', '12:00'), 'answer:police:1')).toEqual(['2026-11-04 09:00 overdue: police']);
  });

  it('when the case is closed', () => {
    const closed = booked
      .at('2026-11-12', '12:00')
      .held()
      .does('Hannah Reid', 'close', { code: 'moved', ...told });
    // But for the day until which the record is kept, years later.
    expect(closed.nextWake()).toBe(local('2037-03-09', '09:00'));
    expect(dueNow(closed.case, closed.agenda, closed.by(local('2027-03-01', '12:00')))).toEqual([]);
  });
});

describe('a ladder that begins again', () => {
  it('does so for those asked anew to a new time', () => {
    const moved = booked.until('2026-11-05', '12:00').movedTo('2026-11-13', '10:00');
    expect(nudges(moved.until('2026-11-09', '12:00'), 'answer:police:1')).toEqual([
      '2026-11-04 09:00 on the day: police',
      '2026-11-05 09:00 overdue: police',
      '2026-11-09 09:00 on the day: police',
    ]);
  });

  it('does so for recording a meeting that was moved', () => {
    const forgotten = booked.until('2026-11-16', '12:00');
    expect(nudges(forgotten, 'record-meeting:1')).toHaveLength(2);
    const moved = forgotten.movedTo('2026-11-19', '10:00', { lateReason: 'MARKER-late', lateCode: 'agency' });
    expect(nudges(moved.until('2026-11-23', '12:00'), 'record-meeting:1').slice(2)).toEqual([
      '2026-11-20 09:00 on the day: Hannah Reid',
      '2026-11-23 09:00 overdue: Hannah Reid',
    ]);
  });

  it('does so for a team that was taken off and asked again', () => {
    const invite = booked.case.invitations.map((one) => one.team);
    const again = booked
      .until('2026-11-05', '12:00')
      .does('Hannah Reid', 'change-invitations', { invite: invite.filter((team) => team !== 'health'), ...told })
      .does('Hannah Reid', 'change-invitations', { invite, ...told });
    expect(nudges(again.until('2026-11-09', '12:00'), 'answer:health:1').slice(2)).toEqual([
      '2026-11-09 09:00 on the day: health',
    ]);
  });

  it('does so for a decision that is opened again', () => {
    const reopened = taken
      .until('2026-11-09', '12:00')
      .discussed()
      .notAppropriate()
      .does('Hannah Reid', 'reconsider', told);
    expect(nudges(reopened.until('2026-11-16', '12:00'), 'decide').slice(-2)).toEqual([
      '2026-11-13 09:00 before: Hannah Reid',
      '2026-11-16 09:00 on the day: Hannah Reid',
    ]);
  });
});
