import { meetingClock } from '../../../src/rules/clocks.ts';
import { evolve } from '../../../src/rules/engine/evolve.ts';
import type { Happening } from '../../../src/rules/events.ts';
import type { Case } from '../../../src/rules/record/case.ts';
import type { Verdict } from '../../../src/rules/rows/context.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { local } from '../../support/factories.ts';

const agreed = aCase()
  .receivedAt(local('2026-11-02', '09:15'))
  .takenBy('Hannah Reid')
  .checkedNotActive()
  .discussed()
  .agreed();
const booked = agreed.bookedFor('2026-11-12', '10:00');

/** The refusal, or what came of it. */
const refusalOf = (verdict: Verdict) => (verdict.ok ? verdict.change.events : verdict.refusal);
const booking = (day: string, time: string, change: Parameters<CaseStory['booking']>[2] = {}) =>
  refusalOf(agreed.asks('Hannah Reid', 'book-meeting', agreed.booking(day, time, change)));
const changing = (change: Parameters<CaseStory['movedTo']>[2], day = '2026-11-12', time = '10:00') => {
  const { starts, minutes, venue, details } = booked.booking(day, time);
  const input = { starts, minutes, venue, details, reason: 'MARKER-why', ...change };
  return refusalOf(booked.asks('Hannah Reid', 'change-meeting', input));
};

describe('the clock of ten working days (CN-06, A-06)', () => {
  it('runs from receipt, which is day 0', () => {
    expect(meetingClock(agreed.case, agreed.by())).toMatchObject({
      known: true,
      from: '2026-11-02',
      due: '2026-11-16',
    });
  });
});

describe('booking a meeting (CN-05)', () => {
  it('on the tenth working day needs no reason', () => {
    expect(booking('2026-11-16', '16:00')).toMatchObject([{ event: { type: 'meeting-booked' }, stage: 'booked' }]);
  });

  it('after the tenth working day is refused without a reason, with the clause (CN-06)', () => {
    expect(booking('2026-11-17', '09:00')).toEqual({
      code: 'not-so',
      says: 'Tuesday 17 November 2026 is after the tenth working day, Monday 16 November 2026. Choose an earlier day, or give the reason for meeting late.',
      source: 'CN-06',
      field: 'lateReason',
    });
  });

  it('after the tenth working day is taken with a reason, which is kept', () => {
    const late = agreed.bookedFor('2026-11-17', '09:00', { lateReason: 'MARKER-late' });
    expect(late.case.meetings[0]).toMatchObject({ lateReason: 'MARKER-late', state: 'booked' });
  });

  it('goes by the local day: half an hour past midnight in summer is the day after', () => {
    const summer = aCase()
      .receivedAt(local('2026-06-01', '09:15'))
      .at('2026-06-01', '10:00')
      .takenBy('Hannah Reid')
      .checkedNotActive()
      .discussed()
      .agreed();
    const input = summer.booking('2026-06-16', '00:30');
    expect(input.starts).toBe('2026-06-15T23:30:00Z');
    expect(refusalOf(summer.asks('Hannah Reid', 'book-meeting', input))).toMatchObject({ source: 'CN-06' });
  });

  it.each([
    ['in the past', '2026-11-02', '09:14'],
    ['at this very minute', '2026-11-02', '09:15'],
  ])('%s is refused', (_words, day, time) => {
    expect(booking(day, time)).toEqual({
      code: 'not-so',
      says: 'That time has passed. Choose a day and time to come.',
      source: 'CN-05',
      field: 'date',
    });
  });

  it('asks for a place of the list, or elsewhere', () => {
    expect(booking('2026-11-12', '10:00', { venue: 'the-pub' })).toMatchObject({ source: 'CN-05', field: 'venue' });
    expect(booking('2026-11-12', '10:00', { venue: 'elsewhere' })).toHaveLength(1);
    expect(booking('2026-11-12', '10:00', { venue: 'elsewhere', details: undefined })).toMatchObject({
      code: 'not-so',
      field: 'details',
    });
    expect(booking('2026-11-12', '10:00', { venue: 'online' })).toHaveLength(1);
  });

  it.each([
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0',
    'https://teams.microsoft.com/meet/31234567890123?p=aB3dE5',
    'https://teams.cloud.microsoft/meet/9312',
  ])('takes the link %s', (link) => {
    expect(booking('2026-11-12', '10:00', { link })).toMatchObject([{ event: { meeting: { link } } }]);
  });

  it.each([
    'http://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0',
    'https://teams.microsoft.com.example.org/l/1',
    'https://example.org/?to=teams.microsoft.com',
    'https://zoom.us/j/1',
    'javascript:alert(1)',
    'Jamie Hartley',
    '',
  ])('refuses the link "%s"', (link) => {
    expect(booking('2026-11-12', '10:00', { link })).toMatchObject({ code: 'not-so', source: 'CN-05', field: 'link' });
  });

  it('invites at least one team, and only teams of the register', () => {
    expect(booking('2026-11-12', '10:00', { invite: [], changeReason: 'x' })).toMatchObject({ field: 'invite' });
    expect(booking('2026-11-12', '10:00', { invite: ['police', 'the-pub'], changeReason: 'x' })).toMatchObject({
      code: 'not-so',
      says: 'Choose teams from the list.',
      source: 'CN-12',
    });
  });

  const proposed = agreed.booking('2026-11-12', '10:00').invite;
  it.each([
    ['somebody left out', proposed.filter((team) => team !== 'health')],
    ['somebody added', [...proposed, 'mash']],
    ['one for another', [...proposed.filter((team) => team !== 'health'), 'mash']],
  ])('with %s asks why (CN-17)', (_words, invite) => {
    expect(booking('2026-11-12', '10:00', { invite })).toMatchObject({
      code: 'not-so',
      says: 'You changed who is invited. Say why, so that the record shows it.',
      source: 'CN-17',
      field: 'changeReason',
    });
    const [first] = booking('2026-11-12', '10:00', { invite, changeReason: 'MARKER-change' }) as never[];
    expect(first).toMatchObject({ event: { changes: 'MARKER-change' } });
  });

  it('keeps for each team why it was asked', () => {
    const { invitations } = agreed.bookedFor('2026-11-12', '10:00', {
      invite: [...proposed, 'mash'],
      changeReason: 'MARKER-change',
    }).case;
    expect(invitations.map(({ team, why }) => [team, why])).toEqual([
      ['cdyjs-managers', 'CDYJS relevant staff.'],
      ['send-inclusion', 'In education: they take the lead in telling the High Risk of Harm Panel.'],
      ['northfield-academy', 'The young person goes there.'],
      ['police', 'The procedure names the police.'],
      ['health', 'Health especially, as appropriate. Say why if not.'],
      ['mash', 'Added by the team manager: MARKER-change'],
    ]);
  });

  it('invites a team once, however often it is named', () => {
    const invite = [...proposed, 'police', 'police'];
    expect(agreed.bookedFor('2026-11-12', '10:00', { invite }).case.invitations).toHaveLength(proposed.length);
  });
});

describe('changing a meeting', () => {
  it('that changes nothing is refused', () => {
    expect(changing({})).toMatchObject({
      code: 'not-so',
      says: 'Nothing is different. Change the day, time, length, place or link.',
      field: 'date',
    });
  });

  it.each([
    ['the day', {}, '2026-11-13', '10:00'],
    ['the time', {}, '2026-11-12', '11:00'],
    ['the length', { minutes: 60 }, undefined, undefined],
    ['the place', { venue: 'online' }, undefined, undefined],
    ['how to get there', { details: 'MARKER-other' }, undefined, undefined],
    ['the link', { link: 'https://teams.microsoft.com/meet/31234567890123' }, undefined, undefined],
  ])('may change %s', (_words, change, day, time) => {
    expect(changing(change, day, time)).toMatchObject([{ event: { type: 'meeting-changed', reason: 'MARKER-why' } }]);
  });

  it.each([
    ['to a day after the tenth working day needs a reason (CN-06)', '2026-11-17', 'lateReason'],
    ['to a time that has passed is refused', '2026-11-01', 'date'],
  ])('%s', (_words, day, field) => {
    expect(changing({}, day)).toMatchObject({ code: 'not-so', field });
  });

  it('back within ten working days drops the reason for lateness, also as the record was stored (CN-06)', () => {
    const { record } = agreed
      .bookedFor('2026-11-17', '09:00', { lateReason: 'MARKER-late' })
      .movedTo('2026-11-13', '10:00');
    const stored: typeof record = JSON.parse(JSON.stringify(record));
    const rebuilt = stored.reduce<Case | undefined>(
      (c, one) => evolve(c, one.happening as Happening, one.at),
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
    refusalOf(booked.asks('Hannah Reid', 'change-invitations', { invite, reason: 'MARKER-reason' }));

  it('adds and withdraws, with the reason', () => {
    expect(changed(['mash', 'mash', ...standing.filter((team) => team !== 'police')])).toMatchObject([
      {
        event: {
          type: 'invitations-changed',
          invited: [{ team: 'mash', why: 'Added by the team manager: MARKER-reason' }],
          withdrawn: ['police'],
          reason: 'MARKER-reason',
        },
      },
    ]);
  });

  it.each([
    ['a list as it was', standing, 'CN-17'],
    ['nobody at all', [], 'CN-12'],
    ['a team that is not there', [...standing, 'the-pub'], 'CN-12'],
  ])('is refused for %s', (_words, invite, source) => {
    expect(changed(invite)).toMatchObject({ code: 'not-so', field: 'invite', source });
  });
});

describe('recording what became of a meeting (A-09)', () => {
  const onTheDay = booked.at('2026-11-12', '12:00');
  const held = (on: string, attended: readonly string[] = ['police']) =>
    refusalOf(onTheDay.asks('Hannah Reid', 'record-held', { on, attended }));

  it('keeps the day and who came, each once', () => {
    expect(held('2026-11-12', ['police', 'health', 'police'])).toMatchObject([
      { event: { type: 'meeting-held', on: '2026-11-12', attended: ['police', 'health'] }, stage: 'held' },
    ]);
  });

  it.each([
    ['a day that has not come', '2026-11-13', 'That day has not come yet. Record the meeting when it has taken place.'],
    ['a day before receipt', '2026-11-01', 'That is before the referral was received. Give the day of the meeting.'],
  ])('is refused for %s', (_words, on, says) => {
    const refusal = { code: 'not-so', says, source: 'A-09', field: 'on' };
    expect(held(on)).toEqual(refusal);
    expect(refusalOf(onTheDay.asks('Hannah Reid', 'record-adjourned', { on, reason: 'x' }))).toEqual(refusal);
  });

  it('is refused for a team that is not in the register', () => {
    expect(held('2026-11-12', ['the-pub'])).toMatchObject({ code: 'not-so', field: 'attended' });
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
