/** CN-18, PR-12: a team hears of what it has to do that was agreed otherwise; its post alone would be drawn again unseen. */
import type { CommandInputs } from '../../src/rules/commands.ts';
import type { CaseStory } from '../support/a-case.ts';
import { held } from '../support/usual-cases.ts';
import { withOutcome } from '../support/usual-outcome.ts';
import { owed } from './owed.ts';

const planned = withOutcome(held, { safety: { placeOwner: 'northfield-academy' } });
const action = { number: 1, what: 'MARKER-what', team: 'police', by: '2026-12-11', reason: 'MARKER-reason' };
const said = (before: CaseStory, after: CaseStory) =>
  owed(before, after).filter((one) => / plan-|safety-plan/.test(one));
const changes = (change: Partial<CommandInputs['change-action']>) =>
  said(planned, planned.does('Hannah Reid', 'change-action', { ...action, ...change }));

describe('an action of the plan', () => {
  it('that is changed is said to its team: what, by when or which person', () => {
    expect(changes({})).toEqual(['say plan-changed under action:1 in police']);
    const first = planned.case.plan?.actions[0]?.what ?? '';
    expect(changes({ what: first, by: '2026-12-18' })).toEqual(['say plan-changed under action:1 in police']);
    expect(changes({ what: first, person: 'MARKER-person' })).toEqual(['say plan-changed under action:1 in police']);
    expect(changes({ what: first })).toEqual([]);
  });

  it('that another team has now is said to the one before; the other has a post of its own', () => {
    const moved = planned.does('Hannah Reid', 'change-action', { ...action, team: 'health' });
    expect(said(planned, moved)).toEqual(['say plan-moved under action:1 in police']);
    expect(owed(planned, moved)).toContain('post action:1 in health');
  });

  it('that is ended is said to its team, and one that it did is not', () => {
    const ended = planned.does('Hannah Reid', 'end-action', { number: 1, reason: 'MARKER-reason' });
    expect(said(planned, ended)).toEqual(['say plan-ended under action:1 in police']);
    const done = planned.does('Hannah Reid', 'action-done', { number: 1, note: 'MARKER-note' });
    expect(said(planned, done)).toEqual([]);
  });
});

describe('a safety plan', () => {
  const deputy = 'tell Tom Bell safety-plan-changed';
  const review = { number: 1, right: 'changed', planned: 'MARKER-now', next: '2026-12-01' } as const;

  it('that those who manage the case change is said to the team that looks after it', () => {
    const changed = planned.does('Hannah Reid', 'review-safety-plan', review);
    expect(said(planned, changed)).toEqual(['say plan-changed under review:1 in northfield-academy', deputy]);
  });

  it('that its team changes is told to those who manage the case, and not to itself', () => {
    const changed = planned.does('Daniel Okafor', 'review-safety-plan', review);
    expect(said(planned, changed)).toEqual(['tell Hannah Reid safety-plan-changed', deputy]);
  });

  it('that is still right is said to nobody', () => {
    const same = planned.does('Daniel Okafor', 'review-safety-plan', { number: 1, right: 'yes', next: '2026-12-01' });
    expect(said(planned, same)).toEqual([]);
  });

  it('that the manager ends is said to its team', () => {
    const ended = planned.does('Hannah Reid', 'end-safety-plan', { number: 1, reason: 'MARKER-reason' });
    expect(said(planned, ended)).toContain('say plan-ended under review:1 in northfield-academy');
  });

  it('that the outcome of another meeting changes is said to its team', () => {
    const second = planned
      .does('Hannah Reid', 'plan-further', { reason: 'MARKER-reason' })
      .bookedFor('2026-11-19', '10:00')
      .at('2026-11-19', '12:00')
      .held();
    const after = withOutcome(second, {
      safety: { placeOwner: 'northfield-academy', placeWhat: 'MARKER-other' },
      plan: { actions: [] },
    });
    expect(said(second, after)).toContain('say plan-changed under review:1 in northfield-academy');
  });
});
