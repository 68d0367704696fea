import { findObligation } from '../../../src/rules/engine/agenda.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { taken as planned } from '../../support/usual-cases.ts';

const told = (otherChild: NonNullable<Parameters<typeof aConcern>[0]>['otherChild']) =>
  aCase({ concern: aConcern({ otherChild }) })
    .receivedAt()
    .takenBy('Hannah Reid');
const owed = (story: CaseStory) => findObligation(story.case, 'safety', story.by());

const shares = told({ another: 'yes', sharePlace: 'yes' });
const plan = {
  place: 'MARKER-place',
  owner: 'northfield-academy',
  planned: 'MARKER-plan',
  on: '2026-11-02',
  review: '2026-12-01',
};

describe('safety before the meeting (PR-12)', () => {
  it('is asked about where both use one place and nothing was planned, by the next working day', () => {
    expect(owed(shares)).toMatchObject({
      due: { known: true, due: '2026-11-03' },
      owner: { kind: 'allocated-manager' },
    });
  });

  it.each([
    ['something was planned', planned],
    ['they share no place', told({ another: 'yes', sharePlace: 'no' })],
    ['it is not known', told({ another: 'yes', sharePlace: 'not-known' })],
    ['nothing was told of another child', told(undefined)],
  ])('is not asked about where %s', (_words, story) => {
    expect(owed(story)).toBeUndefined();
    given(story).when('Hannah Reid', 'safety-not-needed', { reason: 'x' }).thenLike({ code: 'precondition' });
  });

  it('is asked about where what was planned is blank', () => {
    expect(owed(told({ sharePlace: 'yes', planning: '  ' }))).toBeDefined();
  });

  it('is asked about from the day the referrer says so, where they are asked only later (A-24)', () => {
    const asking = (more: object) =>
      told(undefined)
        .at('2026-11-04', '10:00')
        .does('Hannah Reid', 'record-answers', {
          on: '2026-11-04',
          answers: { another: 'yes', sharePlace: 'yes' },
          ...more,
        });
    expect(owed(asking({}))).toMatchObject({ due: { known: true, due: '2026-11-05' } });
    expect(owed(asking({ inWords: { planning: 'Other tables at lunch.' } }))).toBeUndefined();
  });

  it('is answered by a plan, which is kept with the team that looks after it', () => {
    const recorded = given(shares).when('Hannah Reid', 'record-safety-plan', plan);
    recorded.thenCase({ stage: 'with-manager', safetyPlans: [plan] });
    expect(owed(shares.does('Hannah Reid', 'record-safety-plan', plan))).toBeUndefined();
  });

  it('is answered by the reason why no plan is needed', () => {
    const answered = shares.does('Ruth Marsden', 'safety-not-needed', { reason: 'MARKER-reason' });
    expect(answered.case.safetyNotNeeded).toMatchObject({ reason: 'MARKER-reason' });
    expect(owed(answered)).toBeUndefined();
    // It can still be planned for.
    given(answered)
      .when('Hannah Reid', 'record-safety-plan', plan)
      .thenCase({ safetyPlans: [plan] });
  });

  it.each([
    ['a team that is not in the register', { owner: 'the-pub' }, 'owner'],
    ['a day that has not come', { on: '2026-11-03' }, 'on'],
    ['a review on the same day', { review: '2026-11-02' }, 'review'],
    ['a review after more than twelve weeks', { review: '2027-01-26' }, 'review'],
  ])('a plan with %s is refused in words', (_words, change, field) => {
    given(shares)
      .when('Hannah Reid', 'record-safety-plan', { ...plan, ...change })
      .thenLike({ code: 'invalid', source: 'PR-12', field });
  });
});
