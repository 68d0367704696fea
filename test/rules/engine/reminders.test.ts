import type { CaseStory } from '../../support/a-case.ts';
import { calendar } from '../../support/factories.ts';
import { bookedAtEleven as booked, checkedAtEleven as taken, told } from '../../support/usual-cases.ts';

const when = (instant: string): string => `${calendar.localDate(instant)} ${calendar.localTime(instant)}`;

const reminders = ({ record }: CaseStory): readonly string[] =>
  record.flatMap(({ at, recordedEvent: { event } }) =>
    event.type === 'reminded'
      ? event.reminders.map(({ reminder, team }) => `${when(at)} ${reminder.split(':')[0]}: ${team}`)
      : [],
  );

describe('reminders of a meeting', () => {
  const everybody = booked.case.invitations.map((one) => one.team);
  const lines = (time: string, words: string, teams: readonly string[]) =>
    teams.map((team) => `${time} ${words}: ${team}`);

  it('come on the working day before and in the morning, to everybody who was asked', () => {
    expect(reminders(booked.until('2026-11-20', '12:00'))).toEqual([
      ...lines('2026-11-11 09:00', 'day-before', everybody),
      ...lines('2026-11-12 08:30', 'morning', everybody),
    ]);
  });

  it('go to those who are coming, send somebody else or have not answered, not to those who declined', () => {
    const answered = booked
      .answeredBy('Joanne Hardy', 'declined')
      .answeredBy('Ben Asante', 'accepted')
      .does('Fiona Lamb', 'answer-invitation', { answer: 'somebody-else', note: 'MARKER-note' });
    const coming = everybody.filter((team) => team !== 'police');
    expect(reminders(answered.until('2026-11-11', '12:00'))).toEqual(lines('2026-11-11 09:00', 'day-before', coming));
  });

  it('do not go to a team taken off the list', () => {
    const invite = everybody.filter((team) => team !== 'health');
    const without = booked.does('Hannah Reid', 'change-invitations', { invite, ...told });
    expect(reminders(without.until('2026-11-11', '12:00'))).toEqual(lines('2026-11-11 09:00', 'day-before', invite));
  });

  it('of a Monday meeting come on Friday', () => {
    const monday = taken.discussed().agreed().bookedFor('2026-11-16', '10:00');
    expect(reminders(monday.until('2026-11-15', '12:00'))[0]).toBe('2026-11-13 09:00 day-before: cdyjs-managers');
  });

  it.each([
    ['a Saturday', '2026-11-14', '2026-11-13'],
    ['a Sunday', '2026-11-15', '2026-11-13'],
    ['a bank holiday', '2026-12-25', '2026-12-24'],
  ])(
    'of a meeting on %s come on the last working day before it, and none on a day on which nothing is sent',
    (_words, day, before) => {
      const agreed = taken.discussed().agreed();
      const booked = agreed.bookedFor(day, '10:00', { lateReason: 'MARKER-late', lateCode: 'agency' });
      expect(reminders(booked.until('2026-12-31', '12:00')).filter((line) => line.endsWith('police'))).toEqual([
        `${before} 09:00 day-before: police`,
      ]);
    },
  );

  it('come for the new day where the meeting is moved, though they came for the old one', () => {
    const moved = booked.until('2026-11-11', '12:00').movedTo('2026-11-16', '10:00');
    expect(reminders(moved.until('2026-11-20', '12:00')).filter((line) => line.endsWith('police'))).toEqual([
      '2026-11-11 09:00 day-before: police',
      '2026-11-13 09:00 day-before: police',
      '2026-11-16 08:30 morning: police',
    ]);
  });

  it('do not come twice for a day on which only the hour is moved', () => {
    const moved = booked.until('2026-11-11', '12:00').movedTo('2026-11-12', '15:00');
    expect(reminders(moved.until('2026-11-11', '16:00'))).toEqual(lines('2026-11-11 09:00', 'day-before', everybody));
  });

  it('leave out what would come before the invitation itself', () => {
    const tomorrow = taken.discussed().agreed().at('2026-11-03', '16:00').bookedFor('2026-11-04', '10:00');
    expect(reminders(tomorrow.until('2026-11-20', '12:00'))).toEqual(lines('2026-11-04 08:30', 'morning', everybody));
  });

  it('end when the meeting is cancelled', () => {
    const cancelled = booked.does('Hannah Reid', 'cancel-meeting', told);
    expect(reminders(cancelled.until('2026-11-20', '12:00'))).toEqual([]);
  });
});
