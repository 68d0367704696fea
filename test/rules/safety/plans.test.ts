/** PR-12: the plan for a place that both children use: one at a time, never edited in place, and read by the team that has it. */

import { pagesFor } from '../../../src/cards/case/pages.ts';
import { planSections } from '../../../src/cards/case/plan-sections.ts';
import { safetySections } from '../../../src/cards/case/safety-sections.ts';
import { channelViews } from '../../../src/cases/channel-view.ts';
import { requiredNotices } from '../../../src/cases/required-notices.ts';
import { safetyPlansOf } from '../../../src/rules/safety/plans.ts';
import { look } from '../../cards/stages.ts';
import { aCase, type CaseStory, usualInputs } from '../../support/a-case.ts';
import { aConcern, person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { agreed, agreedFrom, told } from '../../support/usual-cases.ts';
import { type SomeCards, sixSaved, withOutcome } from '../../support/usual-outcome.ts';
import { sees } from '../../support/wants-and-sees.ts';

const due = (story: CaseStory) =>
  story.agenda
    .filter(({ row }) => row.id.startsWith('safety'))
    .map(({ key, due: day }) => `${key} ${day.known ? day.due : ''}`);
const post = (story: CaseStory, team: string) =>
  channelViews(story.case, story.by()).find((view) => view.post === 'review:1' && view.team === team);

const invite = ['cdyjs-managers', 'police', 'health', 'send-inclusion'];
const booked = agreed.bookedFor('2026-11-12', '10:00', { invite, changeReason: 'Northfield Academy: MARKER-change' });
const held = booked.at('2026-11-12', '12:00').held();
const northfields = { ...usualInputs.safetyPlan, review: '2026-12-14' };
const planned = held.does('Hannah Reid', 'record-safety-plan', northfields);
const notKnown = { safety: { place: 'not-known', placeOwner: undefined, placeReview: undefined } } as const;
const again = (story: CaseStory, change: SomeCards) =>
  withOutcome(
    story
      .at('2026-12-01', '10:00')
      .does('Hannah Reid', 'plan-further', told)
      .bookedFor('2027-01-12', '10:00', { invite, changeReason: 'Northfield Academy: MARKER-change' })
      .at('2027-01-12', '12:00')
      .held(),
    { plan: { actions: [] }, next: { another: 'no' }, ...change },
  );

describe('one clear duty, before the meeting and after its outcome', () => {
  const sharing = aConcern({ otherChild: { another: 'yes', sharePlace: 'yes' } });
  const shares = agreedFrom(aCase({ concern: sharing }).receivedAt())
    .bookedFor('2026-11-12', '10:00')
    .at('2026-11-12', '12:00')
    .held();

  it('is the manager’s to ask until the outcome, which answers it with a plan of a team', () => {
    expect(due(shares)).toEqual(['safety 2026-11-03']);
    expect(due(withOutcome(shares))).toEqual(['safety-review:1:1 2027-01-29']);
  });

  it('is to find it out, where the outcome does not know and there is no plan: two working days', () => {
    const open = withOutcome(shares, notKnown);
    expect(due(open)).toEqual(['safety-plan:1 2026-11-16']);
    const plan = { ...northfields, on: '2026-11-12' };
    expect(due(open.does('Hannah Reid', 'record-safety-plan', plan))).toEqual(['safety-review:1:1 2026-12-14']);
    expect(due(open.does('Hannah Reid', 'safety-not-needed', told))).toEqual([]);
  });

  it('is nothing to record where there is a plan already, or the meeting says that they share no place', () => {
    expect(due(withOutcome(planned, notKnown))).toEqual(['safety-review:1:1 2026-12-14']);
    expect(due(withOutcome(shares, { safety: { place: 'no' } }))).toEqual([]);
  });

  it('keeps its first day where the next meeting does not know it either', () => {
    const open = withOutcome(shares, notKnown);
    expect(due(again(open, notKnown))).toEqual(['safety-plan:1 2026-11-16']);
    expect(due(again(open, { safety: { place: 'no' } }))).toEqual([]);
  });
});

describe('a plan that was there before the outcome', () => {
  const recorded = withOutcome(planned, { safety: { placeOwner: 'northfield-academy' } });

  it('goes on: the outcome is its next version, and no second plan', () => {
    expect(safetyPlansOf(recorded.case)).toMatchObject([
      { number: 1, versions: [{ planned: 'MARKER-planned' }, { planned: 'MARKER-place-what', meeting: 1 }] },
    ]);
    expect(due(recorded)).toEqual(['safety-review:1:2 2027-01-29']);
  });

  it('goes to the team that the outcome names, and the one before is told so', () => {
    const moved = withOutcome(planned, { safety: { placeOwner: 'police' } });
    expect(safetyPlansOf(moved.case)).toHaveLength(1);
    expect(post(moved, 'northfield-academy')).toMatchObject({ state: 'moved' });
    expect(post(moved, 'police')).toMatchObject({ state: 'open', by: '2027-01-29' });
    expect(sees(moved, 'Daniel Okafor')).toBe('own-referral');
  });

  it('is no action of the plan; one that an outcome of an earlier version made goes on as it is', () => {
    expect(recorded.case.plan?.actions).toHaveLength(2);
    const recordedBefore = { type: 'outcome-recorded', meeting: 1 } as const;
    const { id, name } = person('Hannah Reid');
    const change = {
      actor: { kind: 'person', person: { id, name } },
      events: [{ event: recordedBefore, stage: 'in-plan' }],
    } as const;
    const old = sixSaved(held).with(change, 'recorded-before');
    expect(old.case.plan?.actions[2]).toMatchObject({ number: 3, team: 'police', by: '2027-01-29' });
    expect(old.case.safetyPlans).toBeUndefined();
    expect(due(old)).toEqual([]);
  });
});

describe('the team that looks after a plan', () => {
  it('reads the case and its plan as long as it is theirs, and no plan of another team', () => {
    expect(sees(planned, 'Daniel Okafor')).toBe('shared');
    const seen = look(planned, 'Daniel Okafor');
    expect(pagesFor(seen)).toContain('safety');
    expect(JSON.stringify(safetySections(seen))).toContain('MARKER-planned');
    const police = look(planned, 'Joanne Hardy');
    expect(pagesFor(police)).not.toContain('safety');
    expect(safetySections(police)).toEqual([]);
    expect(sees(planned.does('Daniel Okafor', 'end-safety-plan', { number: 1, ...told }), 'Daniel Okafor')).toBe(
      'own-referral',
    );
  });

  it('of the school that raised it reads nothing of an investigation, not by the limits of an outcome either (CJ-07)', () => {
    const investigated = withOutcome(planned.police('goes-on'), {
      considered: { limits: 'MARKER-limits' },
      safety: { placeOwner: 'northfield-academy' },
    });
    const read = (name: string) => JSON.stringify(planSections(look(investigated, name)));
    expect(sees(investigated, 'Daniel Okafor')).toBe('shared');
    expect(read('Daniel Okafor')).not.toContain('MARKER-limits');
    expect(read('Joanne Hardy')).toContain('MARKER-limits');
  });

  it('is told in its channel the day of the review, and nothing else', () => {
    expect(post(planned, 'northfield-academy')).toEqual({
      kind: 'review',
      post: 'review:1',
      team: 'northfield-academy',
      reference: planned.case.reference,
      by: '2026-12-14',
      state: 'open',
    });
  });

  it('looks at it again: what it was before stays, and the next day is asked for', () => {
    const review = { number: 1, right: 'changed', planned: 'MARKER-changed', next: '2027-01-20' } as const;
    const reviewed = planned.at('2026-12-14', '09:00').does('Daniel Okafor', 'review-safety-plan', review);
    expect(due(reviewed)).toEqual(['safety-review:1:2 2027-01-20']);
    const page = JSON.stringify(safetySections(look(reviewed, 'Hannah Reid')));
    for (const text of ['MARKER-planned', 'MARKER-changed']) expect(page).toContain(text);
    const right = reviewed.does('Hannah Reid', 'review-safety-plan', { number: 1, right: 'yes', next: '2027-02-01' });
    expect(JSON.stringify(safetySections(look(right, 'Hannah Reid')))).toMatch(
      /Looked at by Hannah Reid, [^:]*:\d\d: still right\..*As it was until [^,]*\. Changed by Daniel Okafor/,
    );
    expect(safetyPlansOf(right.case)[0]?.now).toMatchObject({ planned: 'MARKER-changed', isSame: true });
  });

  it.each([
    ['planned', { number: 1, right: 'changed', next: '2026-12-01' }],
    ['right', { number: 1, right: 'yes', planned: 'MARKER-changed', next: '2026-12-01' }],
    ['next', { number: 1, right: 'yes', next: '2026-11-12' }],
    ['next', { number: 1, right: 'yes', next: '2027-02-05' }],
    ['number', { number: 2, right: 'yes', next: '2026-12-01' }],
  ] as const)('wants %s: %j', (field, input) => {
    given(planned).when('Daniel Okafor', 'review-safety-plan', input).thenLike({ code: 'invalid', field });
  });

  it('asks about a day on which nobody works', () => {
    const asked = { doubts: [{ id: 'no-working-day:2026-12-20' }] };
    given(planned)
      .when('Daniel Okafor', 'review-safety-plan', { number: 1, right: 'yes', next: '2026-12-20' })
      .thenLike(asked);
    given(planned)
      .when('Hannah Reid', 'record-safety-plan', { ...northfields, review: '2026-12-20' })
      .thenLike(asked);
  });

  it('touches no plan of another team', () => {
    const other = planned.does('Hannah Reid', 'record-safety-plan', { ...northfields, owner: 'police' });
    given(other)
      .when('Daniel Okafor', 'end-safety-plan', { number: 2, ...told })
      .thenLike({ field: 'number' });
    given(planned)
      .when('Joanne Hardy', 'end-safety-plan', { number: 1, ...told })
      .thenLike({ code: 'forbidden' });
  });

  it('may end it with why, and those who manage the case are told', () => {
    const ended = planned.does('Daniel Okafor', 'end-safety-plan', { number: 1, ...told });
    expect(due(ended)).toEqual([]);
    expect(post(ended, 'northfield-academy')).toMatchObject({ state: 'ended' });
    const by = { ...ended.by(), agenda: ended.agenda };
    const event = { type: 'safety-ended', number: 1, ...told } as const;
    const owed = requiredNotices(planned.case, ended.case, [event], by).filter(({ kind }) => kind === 'tell');
    expect(owed).toContainEqual({ kind: 'tell', person: person('Hannah Reid').id, words: 'safety-plan-ended' });
  });
});
