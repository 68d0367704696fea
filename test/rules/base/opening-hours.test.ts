import { sayOpeningHours } from '../../../src/rules/base/opening-hours.ts';
import type { Hours, OpeningHours } from '../../../src/rules/base/policy.ts';

const long = { start: '08:30', end: '17:00' };
function week(weekday: Hours | 'closed', other: Partial<OpeningHours> = {}): OpeningHours {
  const five = { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday };
  return { ...five, saturday: 'closed', sunday: 'closed', ...other };
}

describe('opening hours', () => {
  it('put days with the same hours together', () => {
    expect(sayOpeningHours(week(long, { friday: { start: '08:30', end: '16:30' } }))).toBe(
      'Monday to Thursday 08:30 to 17:00, Friday 08:30 to 16:30, Saturday and Sunday closed.',
    );
  });

  it('keep days apart that have another between them', () => {
    expect(sayOpeningHours(week(long, { wednesday: 'closed' }))).toBe(
      'Monday and Tuesday 08:30 to 17:00, Wednesday closed, Thursday and Friday 08:30 to 17:00, Saturday and Sunday closed.',
    );
  });

  it('can be the same all week', () => {
    expect(sayOpeningHours(week(long, { saturday: long, sunday: long }))).toBe('Monday to Sunday 08:30 to 17:00.');
  });
});
