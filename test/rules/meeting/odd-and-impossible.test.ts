/** CN-03, CN-05, CN-06, CN-08, A-09: what is odd is asked about, what cannot be is refused. */
import { sayFromTo } from '../../../src/rules/base/local-time.ts';
import type { CommandInputs } from '../../../src/rules/commands.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { agreed, booked, held, taken } from '../../support/usual-cases.ts';
import { usualInputs } from '../../support/usual-inputs.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

/** The ids of what is asked about; none where it was done at once or refused. */
function askedAbout<A extends keyof CommandInputs>(
  story: CaseStory,
  action: A,
  input: CommandInputs[A],
  sure: string[] = [],
) {
  const result = story.asks('Hannah Reid', action, input, 'one', sure);
  return result.ok ? 'done' : (result.refusal.doubts?.map(({ id }) => id) ?? result.refusal.says);
}
const booking = (day: string, time: string, change: Partial<CommandInputs['book-meeting']> = {}) =>
  askedAbout(agreed, 'book-meeting', agreed.booking(day, time, change));

it.each([
  ['a Saturday', '2026-11-14', '10:00', ['no-working-day:2026-11-14']],
  ['the night', '2026-11-12', '03:00', ['time:2026-11-12T03:00:00Z:90']],
  ['an evening that ends late', '2026-11-12', '17:00', ['time:2026-11-12T17:00:00Z:90']],
  ['a Saturday night', '2026-11-14', '23:30', ['no-working-day:2026-11-14', 'time:2026-11-14T23:30:00Z:90']],
  ['a working day', '2026-11-12', '10:00', 'done'],
])('a meeting booked for %s', (_when, day, time, expected) => {
  expect(booking(day, time)).toEqual(expected);
});

it('a bank holiday is asked about by its name', () => {
  const input = agreed.booking('2026-12-25', '10:00', { lateReason: 'MARKER-late', lateCode: 'agency' });
  const result = agreed.asks('Hannah Reid', 'book-meeting', input);
  expect(result).toMatchObject({
    ok: false,
    refusal: {
      code: 'not-sure',
      says: expect.stringMatching(
        /^Friday 25 December 2026 \(Christmas Day\) is not a working day\..* 5 teams will be told/,
      ),
    },
  });
});

it('what was confirmed is done, and another day is asked about again', () => {
  const saturday = agreed.booking('2026-11-14', '10:00');
  expect(askedAbout(agreed, 'book-meeting', saturday, ['no-working-day:2026-11-14'])).toBe('done');
  expect(askedAbout(agreed, 'book-meeting', saturday, ['no-working-day:2026-11-15'])).toEqual([
    'no-working-day:2026-11-14',
  ]);
});

it('moving it to the night is asked about as booking it is', () => {
  const { starts, minutes, venue, details } = booked.booking('2026-11-12', '03:00');
  expect(askedAbout(booked, 'change-meeting', { starts, minutes, venue, details, reason: 'MARKER-why' })).toEqual([
    'time:2026-11-12T03:00:00Z:90',
  ]);
});

describe('a meeting that was held', () => {
  const after = booked.at('2026-11-13', '12:00');
  it.each([['as booked', { on: '2026-11-12', attended: ['police'] }, 'done']])('%s', (_what, input, expected) => {
    expect(askedAbout(after, 'record-held', input)).toEqual(expected);
  });

  it('before it was to begin, and on a day to come', () => {
    const early = booked.at('2026-11-12', '09:00');
    expect(askedAbout(early, 'record-held', { on: '2026-11-12', attended: ['police'] })).toEqual([
      'before-it-begins:2026-11-12',
    ]);
    expect(askedAbout(early, 'record-held', { on: '2026-11-13', attended: ['police'] })).toContain('has not come yet');
  });

  it('adjourned on another day', () => {
    expect(askedAbout(after, 'record-adjourned', { on: '2026-11-13', reason: 'MARKER-why' })).toEqual([
      'another-day:2026-11-13',
    ]);
  });
});

it('a check from before the referral is asked about', () => {
  expect(askedAbout(taken, 'check-system', { on: '2025-11-10', result: 'not-active' })).toEqual([
    'before-receipt:2025-11-10:',
  ]);
});

describe('a talk that cannot have been', () => {
  const talk = (on: string, time: string, at = taken) =>
    askedAbout(at, 'record-discussion', {
      on,
      time,
      mode: 'telephone',
      withWhom: 'MARKER-with',
      referrersView: 'MARKER-theirs',
      managersView: 'MARKER-mine',
      conclusion: 'MARKER-conclusion',
      reason: 'MARKER-reason',
    });

  it('is refused to come, and later today', () => {
    expect(talk('2026-11-03', '10:00')).toContain('cannot be in the future');
    expect(talk('2026-11-02', '09:16')).toContain('That time has not come yet');
    expect(talk('2026-11-02', '09:15')).toBe('done');
  });

  it('is refused in the hour that the clocks leave out', () => {
    expect(talk('2027-03-28', '01:30', taken.at('2027-03-29', '09:00'))).toContain('There is no 01:30 on that night');
    expect(talk('2027-03-28', '02:00', taken.at('2027-03-29', '09:00'))).toBe('done');
  });
});

describe('what was before the case was received: nobody is refused, and each is asked', () => {
  const talk = (on: string, time: string) =>
    askedAbout(taken, 'record-discussion', { ...usualInputs.discussion, on, time });
  it('a talk on a day before, and earlier on the day', () => {
    expect(talk('2026-11-01', '10:00')).toEqual(['before-receipt:2026-11-01:10:00']);
    expect(talk('2026-11-02', '09:14')).toEqual(['before-receipt:2026-11-02:09:14']);
    expect(talk('2026-11-02', '09:15')).toBe('done');
    const { discussions } = taken.does('Hannah Reid', 'record-discussion', {
      ...usualInputs.discussion,
      time: '08:00',
    }).case;
    expect(discussions).toMatchObject([{ on: '2026-11-02', time: '08:00' }]);
  });

  it('says both times', () => {
    const result = taken.asks('Hannah Reid', 'record-discussion', { ...usualInputs.discussion, time: '08:00' });
    expect(result).toMatchObject({
      refusal: {
        says: 'The case was received on Monday 2 November 2026 at 09:15. Did you speak before that, on Monday 2 November 2026 at 08:00?',
      },
    });
  });

  it('a safety plan, and a referral that the meeting decided', () => {
    const plan = { ...usualInputs.safetyPlan, on: '2026-10-30' };
    expect(askedAbout(taken, 'record-safety-plan', plan)).toEqual(['before-receipt:2026-10-30:']);
    const refers = withOutcome(held, { considered: { mappa: 'refer' } });
    const made = (on: string) => askedAbout(refers, 'record-referral', { kind: 'mappa', to: 'MARKER-to', on });
    expect(made('2026-11-11')).toEqual(['made-before:2026-11-11']);
    expect(made('2026-11-12')).toBe('done');
  });
});

describe('a meeting online', () => {
  const link = 'https://teams.microsoft.com/meet/31234567890123';
  it('is asked about without a link, and not with one or in a room', () => {
    expect(booking('2026-11-12', '10:00', { venue: 'online' })).toEqual(['no-link:online']);
    expect(booking('2026-11-12', '10:00', { venue: 'online', link })).toBe('done');
    expect(booking('2026-11-12', '10:00', { venue: 'larch-room' })).toBe('done');
  });

  it('is asked about when it is moved there', () => {
    const { starts, minutes, details } = booked.booking('2026-11-12', '10:00');
    const moved = { starts, minutes, details, venue: 'online', reason: 'MARKER-why' };
    expect(askedAbout(booked, 'change-meeting', moved)).toEqual(['no-link:online']);
  });
});

it('a meeting that ends on another day says so', () => {
  expect(sayFromTo('2026-11-12T23:30:00Z', '2026-11-13T01:00:00Z')).toBe(
    'Thursday 12 November 2026 at 23:30 to Friday 13 November 2026 at 01:00',
  );
});
