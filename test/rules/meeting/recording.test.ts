import { meetingClock } from '../../../src/rules/clocks.ts';
import { given } from '../../support/given.ts';
import { booked } from '../../support/usual-cases.ts';

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

  it('is refused for a team that is not in the register', () => {
    held('2026-11-12', ['the-pub']).thenLike({ code: 'invalid', field: 'attended' });
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
