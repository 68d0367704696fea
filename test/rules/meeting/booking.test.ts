import { meetingClock } from '../../../src/rules/clocks.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { local } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { agreed } from '../../support/usual-cases.ts';

const booking = (day: string, time: string, change: Parameters<CaseStory['booking']>[2] = {}) =>
  given(agreed).when('Hannah Reid', 'book-meeting', agreed.booking(day, time, change));

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
    const booked = booking('2026-11-16', '16:00');
    booked.thenLike([{ type: 'meeting-booked' }]);
    booked.thenCase({ stage: 'booked' });
  });

  it('after the tenth working day is refused without a reason, with the clause (CN-06)', () => {
    booking('2026-11-17', '09:00').then({
      code: 'invalid',
      says: 'Tuesday 17 November 2026 is after the tenth working day, Monday 16 November 2026. Choose an earlier day, or give the reason for meeting late.',
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
  });

  it('after the tenth working day is taken with a reason, which is kept', () => {
    const late = agreed.bookedFor('2026-11-17', '09:00', { lateReason: 'MARKER-late', lateCode: 'agency' });
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
    given(summer).when('Hannah Reid', 'book-meeting', input).thenLike({ source: 'CN-06' });
  });

  it.each([
    ['in the past', '2026-11-02', '09:14'],
    ['at this very minute', '2026-11-02', '09:15'],
  ])('%s is refused', (_words, day, time) => {
    booking(day, time).then({
      code: 'invalid',
      says: 'That time has passed. Choose a later day or time.',
      source: 'CN-05',
      field: 'date',
    });
  });

  it('asks for a place of the list, or elsewhere', () => {
    booking('2026-11-12', '10:00', { venue: 'the-pub' }).thenLike({ source: 'CN-05', field: 'venue' });
    booking('2026-11-12', '10:00', { venue: 'elsewhere' }).thenLike([{}]);
    booking('2026-11-12', '10:00', { venue: 'elsewhere', details: undefined }).thenLike({
      code: 'invalid',
      field: 'details',
    });
    const link = 'https://teams.microsoft.com/meet/31234567890123';
    booking('2026-11-12', '10:00', { venue: 'online', link }).thenLike([{}]);
  });

  it.each([
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0',
    'https://teams.microsoft.com/meet/31234567890123?p=aB3dE5',
    'https://teams.cloud.microsoft/meet/9312',
  ])('takes the link %s', (link) => {
    booking('2026-11-12', '10:00', { link }).thenLike([{ meeting: { link } }]);
  });

  it.each([
    'http://teams.microsoft.com/meet/31234567890123',
    'https://teams.microsoft.com.example.org/l/1',
    'https://example.org/?to=teams.microsoft.com',
    'https://zoom.us/j/1',
    'javascript:alert(1)',
    'Jamie Hartley',
    '',
  ])('refuses the link "%s"', (link) => {
    booking('2026-11-12', '10:00', { link }).thenLike({ code: 'invalid', source: 'CN-05', field: 'link' });
  });

  it('invites at least one team, and only teams of the register', () => {
    booking('2026-11-12', '10:00', { invite: [], changeReason: 'x' }).thenLike({ field: 'invite' });
    booking('2026-11-12', '10:00', { invite: ['police', 'the-pub'], changeReason: 'x' }).thenLike({
      code: 'invalid',
      says: 'Choose teams from the list.',
      source: 'CN-12',
    });
  });

  const proposed = agreed.booking('2026-11-12', '10:00').invite;
  const whyHealth = 'Say why Health safeguarding is not invited.';
  it.each([
    ['somebody left out', proposed.filter((team) => team !== 'health'), whyHealth],
    ['somebody added', [...proposed, 'mash'], 'You changed who is invited. Say why, so that the record shows it.'],
    ['one for another', [...proposed.filter((team) => team !== 'health'), 'mash'], whyHealth],
  ])('with %s asks why (CN-17)', (_words, invite, says) => {
    booking('2026-11-12', '10:00', { invite }).thenLike({
      code: 'invalid',
      says,
      source: 'CN-17',
      field: 'changeReason',
    });
    booking('2026-11-12', '10:00', { invite, changeReason: 'MARKER-change' }).thenLike([{ changes: 'MARKER-change' }]);
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
