/** What an overview counts: by weeks from today, in columns that leave nothing out, and what is late by the kind of owner. */
import { countWorkload, type DatedDuty, datedDuties } from '../../../src/rules/engine/workload.ts';
import { obligations } from '../../../src/rules/obligations.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { circumstances, local } from '../../support/factories.ts';
import { booked, received } from '../../support/usual-cases.ts';

const duties = (story: CaseStory) => datedDuties(story.case, story.agenda);
function counted(at: string, ...cases: readonly (readonly DatedDuty[])[]) {
  const counting = countWorkload(circumstances(at));
  for (const one of cases) counting.add(one);
  return counting.workload;
}

describe('what comes due on a case', () => {
  it('is kept with its last day, the kind of its owner and its column, and no word of it', () => {
    expect(duties(received)).toEqual([
      { due: '2026-11-03', owner: 'unallocated-managers', count: 2 },
      { due: '2026-11-05', owner: 'unallocated-managers' },
      { due: '2026-11-09', owner: 'unallocated-managers' },
      { due: '2026-11-16', owner: 'unallocated-managers', countedAs: 'meetings' },
    ]);
  });

  it('is nothing once the case is closed', () => {
    const closed = received.does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER-reason' });
    expect(duties(closed)).toEqual([]);
  });

  it('says until when it is asked, where that ends by itself', () => {
    const starts = local('2026-11-12', '10:00');
    expect(duties(booked).filter(({ asksUntil }) => asksUntil === starts)).toEqual([
      expect.objectContaining({ owner: 'team', count: 4 }),
      expect.objectContaining({ owner: 'allocated-manager' }),
    ]);
  });
});

describe('an overview', () => {
  const one: DatedDuty = { due: '2026-11-03', owner: 'team' };

  it('counts late what is past its day, by the kind of owner, and what is due in four weeks from today', () => {
    const { weeks, late, nextSevenDays } = counted(
      local('2026-11-04', '09:00'),
      [one, { ...one, owner: 'person', count: 3 }],
      [
        { due: '2026-11-04', owner: 'team', countedAs: 'plan' },
        { due: '2026-11-10', owner: 'team', countedAs: 'plan', count: 2 },
        { due: '2026-11-10', owner: 'team' },
      ],
      [
        { due: '2026-11-11', owner: 'person', countedAs: 'assessments' },
        { due: '2026-12-01', owner: 'allocated-manager', countedAs: 'meetings' },
        { due: '2026-12-02', owner: 'allocated-manager', countedAs: 'meetings' },
      ],
    );
    expect(late).toMatchObject({ team: 1, person: 3, 'allocated-manager': 0 });
    expect(nextSevenDays).toBe(4);
    expect(weeks).toEqual([
      { from: '2026-11-04', to: '2026-11-10', due: { meetings: 0, assessments: 0, plan: 3, other: 1 } },
      { from: '2026-11-11', to: '2026-11-17', due: { meetings: 0, assessments: 1, plan: 0, other: 0 } },
      { from: '2026-11-18', to: '2026-11-24', due: { meetings: 0, assessments: 0, plan: 0, other: 0 } },
      { from: '2026-11-25', to: '2026-12-01', due: { meetings: 1, assessments: 0, plan: 0, other: 0 } },
    ]);
  });

  it('goes by the local day: at half past midnight in summer it is the day after', () => {
    const due = { ...one, due: '2027-06-01' };
    expect(counted('2027-06-01T22:59:59Z', [due]).late.team).toBe(0);
    expect(counted('2027-06-01T23:30:00Z', [due]).late.team).toBe(1);
  });

  it('does not count what time has taken off the case', () => {
    const asked = { ...one, asksUntil: local('2026-11-04', '10:00') };
    expect(counted(local('2026-11-04', '09:59'), [asked]).late.team).toBe(1);
    expect(counted(local('2026-11-04', '10:00'), [asked]).late.team).toBe(0);
  });

  it('has plan and safety work in a column of their own (PR-04), and never who is at higher risk', () => {
    const inPlan = obligations.filter(({ countedAs }) => countedAs === 'plan').map(({ id }) => id);
    expect(inPlan).toEqual(['safety', 'safety-plan', 'safety-review', 'plan-action', 'deferred-review']);
  });
});
