import { heldLateWords, meetingClock } from '../../../src/rules/clocks.ts';
import { obligationsOf } from '../../../src/rules/engine/agenda.ts';
import { given } from '../../support/given.ts';
import { agreed, booked } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

describe('recording what became of a meeting (A-09)', () => {
  const onTheDay = booked.at('2026-11-12', '12:00');
  const held = (on: string, attended: readonly string[] = ['police']) =>
    given(onTheDay).when('Hannah Reid', 'record-held', { on, attended });

  it('keeps the day and who came, each once', () => {
    const recorded = held('2026-11-12', ['police', 'health', 'police']);
    recorded.thenCase({ stage: 'held' });
    recorded.thenLike([{ type: 'meeting-held', on: '2026-11-12', attended: ['police', 'health'] }]);
  });

  it.each([
    ['a day that has not come', '2026-11-13', 'That day has not come yet. Record the meeting when it has taken place.'],
    ['a day before receipt', '2026-11-01', 'That is before the referral was received. Give the day of the meeting.'],
  ])('is refused for %s', (_words, on, says) => {
    const refusal = { code: 'invalid', says, source: 'A-09', field: 'on' } as const;
    held(on).then(refusal);
    given(onTheDay).when('Hannah Reid', 'record-adjourned', { on, reason: 'x' }).then(refusal);
  });

  it('is the next step once the meeting was to begin, and not while it is to come', () => {
    const next = (story: typeof booked) => story.agenda.find(({ key }) => key === 'hold')?.nextBy;
    expect(next(onTheDay)).toEqual(['record-held', 'count-meeting']);
    expect(next(booked.at('2026-11-12', '09:00'))).toEqual(['count-meeting']);
  });

  it('is refused for a team that is not in the register', () => {
    held('2026-11-12', ['the-pub']).thenLike({ code: 'invalid', field: 'attended' });
  });

  it('on another day than booked asks why, and keeps it', () => {
    const nextDay = booked.at('2026-11-13', '12:00');
    const input = { on: '2026-11-13', attended: ['police'] };
    given(nextDay).when('Hannah Reid', 'record-held', input).then({
      code: 'invalid',
      says: 'The meeting was booked for Thursday 12 November 2026. Say why it was held on another day.',
      source: 'A-09',
      field: 'anotherDay',
    });
    const recorded = given(nextDay).when('Hannah Reid', 'record-held', { ...input, anotherDay: 'MARKER-day' });
    recorded.thenCase({ stage: 'held', meetings: [{ heldOn: '2026-11-13', anotherDay: 'MARKER-day' }] });
  });

  it.each([
    ['nobody', [], 'Nobody'],
    ['only the team that called it', ['cdyjs-managers'], 'Only your own team'],
  ])('to which %s came asks why, and takes the answer', (_words, attended, who) => {
    held('2026-11-12', attended).then({
      code: 'invalid',
      says: `${who} is chosen under "Who came". Choose who else came, or say why nobody else did.`,
      source: 'CN-06',
      field: 'nobodyElse',
    });
    const input = { on: '2026-11-12', attended, nobodyElse: 'MARKER-alone' };
    const recorded = given(onTheDay).when('Hannah Reid', 'record-held', input);
    recorded.thenCase({ meetings: [{ came: attended, nobodyElse: 'MARKER-alone' }] });
  });

  it('of an adjournment lets the next one be booked, and the clock runs on', () => {
    const adjourned = onTheDay.does('Hannah Reid', 'record-adjourned', { on: '2026-11-12', reason: 'MARKER-reason' });
    expect(adjourned.case).toMatchObject({ stage: 'arranging', meetings: [{ state: 'adjourned' }] });
    const next = adjourned.bookedFor('2026-11-16', '10:00');
    expect(next.case.meetings.map(({ number, state }) => [number, state])).toEqual([
      [1, 'adjourned'],
      [2, 'booked'],
    ]);
    expect(meetingClock(next.case, next.by())).toMatchObject({ due: '2026-11-16' });
  });
});

describe('the ten working days are met by the day the meeting was held (CN-06)', () => {
  const holdOf = (story: typeof booked) => obligationsOf(story.case, story.by()).find(({ row }) => row.id === 'hold');
  const reason = { lateReason: 'MARKER-late', lateCode: 'police' } as const;
  const overdue = booked.at('2026-11-18', '12:00');
  const input = { on: '2026-11-18', attended: ['police'], anotherDay: 'MARKER-day' };

  it('and not by the end that was booked', () => {
    const early = booked.at('2026-11-10', '12:00').does('Hannah Reid', 'record-held', { ...input, on: '2026-11-10' });
    expect(holdOf(early)?.metAt?.slice(0, 10)).toBe('2026-11-10');
    const bare = given(overdue).when('Hannah Reid', 'record-held', { ...input, anotherDay: undefined, attended: [] });
    const fields = ['anotherDay', 'lateReason', 'lateCode', 'nobodyElse'];
    bare.thenLike({ field: fields[0], also: fields.slice(1).map((field) => expect.objectContaining({ field })) });
    const late = overdue.does('Hannah Reid', 'record-held', { ...input, ...reason });
    expect(holdOf(late)?.metAt?.slice(0, 10)).toBe('2026-11-18');
  });

  it('late asks for a reason and its kind, and says for good which day it was', () => {
    const without = given(overdue).when('Hannah Reid', 'record-held', input);
    without.then({
      code: 'invalid',
      says: 'Wednesday 18 November 2026 is after the tenth working day, Monday 16 November 2026. Give the reason for meeting late.',
      source: 'CN-06',
      field: 'lateReason',
      also: [
        {
          code: 'invalid',
          says: 'Choose what kind of reason it is: the meeting is after the tenth working day.',
          source: 'CN-06',
          field: 'lateCode',
        },
      ],
    });
    given(overdue)
      .when('Hannah Reid', 'record-held', { ...input, lateReason: 'MARKER-late' })
      .thenLike({ code: 'invalid', source: 'CN-06', field: 'lateCode' });
    const late = overdue.does('Hannah Reid', 'record-held', { ...input, ...reason });
    expect(late.case.meetings[0]).toMatchObject(reason);
    expect(heldLateWords(late.case, '2026-11-18', late.by())).toBe(', late: day 12');
    expect(heldLateWords(late.case, '2026-11-16', late.by())).toBe('');
  });

  it('takes the reason that was given when it was booked', () => {
    const bookedLate = agreed.bookedFor('2026-11-18', '10:00', reason).at('2026-11-18', '12:00');
    const held = bookedLate.does('Hannah Reid', 'record-held', { on: '2026-11-18', attended: ['police'] });
    expect(held.case).toMatchObject({ stage: 'held', meetings: [{ heldOn: '2026-11-18', ...reason }] });
  });

  it('in time after all drops the reason for lateness with which it was booked', () => {
    const bookedLate = agreed.bookedFor('2026-11-18', '10:00', reason).at('2026-11-16', '12:00');
    const inTime = { on: '2026-11-16', attended: ['police'], anotherDay: 'MARKER-day' };
    const held = bookedLate.does('Hannah Reid', 'record-held', inTime);
    const [meeting] = held.case.meetings;
    expect(meeting).toMatchObject({ heldOn: '2026-11-16', anotherDay: 'MARKER-day' });
    expect(Object.keys(meeting ?? {})).not.toContain('lateReason');
    expect(Object.keys(meeting ?? {})).not.toContain('lateCode');
    // Nor is what was typed then and is not needed.
    const typed = bookedLate.does('Hannah Reid', 'record-held', { ...inTime, ...reason });
    expect(typed.case.meetings).toEqual(held.case.meetings);
  });

  it('by each clock: a later meeting is late by the clock that it met, and the one before stays as it was', () => {
    const before = booked.at('2026-11-12', '12:00').held().at('2026-11-13', '10:00');
    const charged = withOutcome(before).does('Hannah Reid', 'record-police-decision', {
      decision: 'charge',
      decidedOn: '2026-11-13',
      receivedOn: '2026-11-13',
    });
    // The tenth working day since the charge is Friday 27 November.
    const heldOn = (day: string) =>
      charged
        .bookedFor('2026-11-26', '10:00')
        .at(day, '12:00')
        .does('Hannah Reid', 'record-held', {
          on: day,
          attended: ['police'],
          anotherDay: 'MARKER-day',
          ...reason,
        });
    expect(holdOf(charged)?.metAt).toBeUndefined();
    const inTime = heldOn('2026-11-27');
    expect(holdOf(inTime)?.metAt?.slice(0, 10)).toBe('2026-11-27');
    expect(heldLateWords(inTime.case, '2026-11-27', inTime.by())).toBe('');
    const late = heldOn('2026-12-01');
    expect(heldLateWords(late.case, '2026-12-01', late.by())).toBe(', late: day 12');
    expect(heldLateWords(late.case, '2026-11-12', late.by())).toBe('');
  });
});
