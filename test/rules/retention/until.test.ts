/** Until when a closed case is kept, by what the authority settled. */
import type { RetentionRow } from '../../../src/rules/base/policy.ts';
import { bySchedule, keptFor } from '../../../src/rules/retention/until.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { aConcern, policy } from '../../support/factories.ts';
import { closed, takenWith } from './cases.ts';

const marks = { toBeConfirmed: true, source: 'MARKER' };
const rows: readonly RetentionRow[] = [
  { for: 'no-meeting', from: 'closed', years: 6, ...marks },
  { for: 'meeting-held', from: 'birth', years: 25, ...marks },
  { for: 'criminal-justice', from: 'closed', years: 35, ...marks },
  { for: 'looked-after', from: 'birth', years: 75, ...marks },
];
const untilOf = (story: CaseStory, retention: readonly RetentionRow[] = rows) =>
  bySchedule(story.case, '2026-11-06', { ...story.by(), policy: { ...policy, retention } })?.until;
const aboutA = (youngPerson: Parameters<typeof aConcern>[0]) =>
  closed({ concern: aConcern({ otherChild: undefined, ...youngPerson }) }, 'MARKER');
const held = takenWith().agreed().bookedFor('2026-11-12', '10:00').until('2026-11-12', '12:00').held();

describe('how long a record is kept', () => {
  it('counts from closing where no meeting was held, and from birth where one was', () => {
    expect(untilOf(closed())).toBe('2032-11-06');
    expect(untilOf(held)).toBe('2037-03-09');
  });

  it('takes the longest of the rows that fit', () => {
    expect(untilOf(closed().at('2026-11-05', '10:00'), [...rows, { ...rows[0], years: 8 } as RetentionRow])).toBe(
      '2034-11-06',
    );
    const decided = takenWith().police('charge');
    expect(untilOf(decided)).toBe('2061-11-06');
    expect(untilOf(aboutA({ youngPerson: { placed: 'yes' } }))).toBe('2087-03-09');
  });

  it('takes the latest day of birth that there can be where the day was not told', () => {
    const about = (approximateAge?: number) =>
      aboutA({ youngPerson: { birthDate: undefined, approximateAge, placed: 'yes' } });
    expect(untilOf(about(14))).toBe('2087-11-02');
    expect(untilOf(about())).toBe('2101-11-02');
  });

  it('is without end where no row fits, and where the case is open', () => {
    expect(untilOf(closed(), [])).toBeUndefined();
    expect(untilOf(closed(), rows.slice(1))).toBeUndefined();
    expect(keptFor(takenWith().case, takenWith().by())).toBeUndefined();
  });

  it('is the day that somebody decided since, as long as the case stays closed', () => {
    const decided = closed().does('Ruth Marsden', 'keep-until', { until: '2040-01-01', reason: 'MARKER' });
    expect(keptFor(decided.case, decided.by())).toEqual({ until: '2040-01-01' });
    const { closed: closing } = decided.case;
    if (closing === undefined) throw new Error('It is closed.');
    const closedAgain = { ...decided.case, closed: { ...closing, at: '2027-03-01T10:00:00Z' } };
    expect(keptFor(closedAgain, decided.by())?.until).toBe('2033-03-01');
  });
});
