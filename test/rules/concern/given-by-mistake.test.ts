/** What was given to a team that a referral reached by mistake: their part in it ends, and somebody has to give it on (SC-11). */
import { toldOfPair } from '../../../src/cases/aim-notices.ts';
import { channelViews } from '../../../src/cases/channel-view.ts';
import { wordsOn } from '../../../src/cases/finding.ts';
import { toldOfPlans } from '../../../src/cases/plan-notices.ts';
import { teamThatNames } from '../../../src/rules/aim/assessment.ts';
import { agreedRecipients } from '../../../src/rules/aim/sharing.ts';
import { accessLevelFor } from '../../../src/rules/record/access.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { completion, consentOf } from '../../support/usual-aim.ts';
import { taken } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const reason = 'MARKER-why';
const east = 'families-first-east';
const north = 'families-first-north';

const held = taken
  .checkedActiveTo(east)
  .discussed()
  .agreed()
  .bookedFor('2026-11-12', '10:00')
  .at('2026-11-12', '12:00')
  .held();

/** The ways in which it is recorded that it went to the wrong team. */
const ways = {
  'by withdrawing it': (story: CaseStory) =>
    story.does('Hannah Reid', 'withdraw-referral', { number: 1, because: 'misdirected', reason }),
  'by a check that says "Not active"': (story: CaseStory) =>
    story.does('Hannah Reid', 'check-system', {
      on: '2026-11-16',
      result: 'not-active',
      because: 'misdirected',
      reason,
    }),
  'by a check that names another team': (story: CaseStory) =>
    story.does('Hannah Reid', 'check-system', {
      on: '2026-11-16',
      result: 'active',
      activeTeam: north,
      because: 'misdirected',
      reason,
    }),
} as const;
const eachWay = Object.entries(ways).map(([way, takeBack]) => ({ way, takeBack }));
const later = (story: CaseStory) => story.at('2026-11-16', '10:00');

const sight = (story: CaseStory, name: string) => accessLevelFor(story.case, person(name).id, story.by().roster);
const duty = (story: CaseStory, key: string) => story.agenda.find((one) => one.key === key);
const named = (name: string) => ({ person: person(name).id });
const statesOf = (story: CaseStory, kind: string) =>
  channelViews(story.case, story.by()).flatMap((view) =>
    view.team === east && view.kind === kind && 'state' in view ? [view.state] : [],
  );

describe('an AIM assessment', () => {
  const decided = withOutcome(held, {
    attendance: { came: ['police', east] },
    assessment: { activeSocialCare: 'yes', sharedWith: ['teams'], leadAgency: undefined, leadWhy: undefined },
  });
  const worked = decided
    .does('Graham Pell', 'name-lead', named('Aisha Khan'))
    .does('Hannah Reid', 'name-co-worker', named('Sam Whitfield'))
    .does('Sam Whitfield', 'request-information', { team: east, what: 'MARKER-what' });

  it.each(eachWay)('whose worker they had to name is theirs no more, $way', ({ way, takeBack }) => {
    const after = takeBack(later(decided));
    expect(sight(after, 'Graham Pell')).toBe('nothing');
    expect(statesOf(after, 'worker')).toEqual(['over']);
    const isFound = way === 'by a check that names another team';
    expect(duty(after, 'aim-lead:1')).toMatchObject({
      owner: isFound ? { kind: 'team', team: north } : { kind: 'allocated-manager' },
      nextBy: [isFound ? 'name-lead' : 'change-lead'],
      askedSince: '2026-11-16T10:00:00Z',
    });
  });

  it.each(eachWay)('leaves their worker nothing, and another is asked for, $way', ({ takeBack }) => {
    expect(sight(worked, 'Aisha Khan')).toBe('whole');
    const after = takeBack(later(worked));
    expect(['Graham Pell', 'Aisha Khan'].map((name) => sight(after, name))).toEqual(['nothing', 'nothing']);
    expect(wordsOn(after.case).filter((word) => word.includes(east) || word.includes(person('Aisha Khan').id))).toEqual(
      [],
    );
    expect(after.case.aims).toMatchObject([
      {
        leads: [{ person: { name: 'Aisha Khan' }, ended: { because: 'by-mistake' } }],
        coWorkers: [{ person: { name: 'Sam Whitfield' } }],
      },
    ]);
    expect(duty(after, 'aim-lead:1')).toMatchObject({ since: '2026-11-16T10:00:00Z' });
    expect(toldOfPair(worked.case, after.case)).toEqual([
      { kind: 'tell', person: person('Sam Whitfield').id, words: 'pair-changed' },
      { kind: 'tell', person: person('Aisha Khan').id, words: 'no-longer-assessing' },
    ]);
    // Who was asked and whom it is shared with goes by it as well.
    expect(duty(worked, 'answer-information:1')).toBeDefined();
    expect(duty(after, 'answer-information:1')).toBeUndefined();
    expect(statesOf(after, 'information')).toEqual(['over']);
    expect(agreedRecipients(worked.case.aims?.[0] ?? { recipients: [] }).map(({ key }) => key)).toEqual([
      'team:police',
      `team:${east}`,
    ]);
    expect(agreedRecipients(after.case.aims?.[0] ?? { recipients: [] }).map(({ key }) => key)).toEqual(['team:police']);
  });

  it('that is complete is shared by those who manage the case, where its lead was theirs', () => {
    const complete = later(worked)
      .does('Aisha Khan', 'record-consent', consentOf('young-person', 'given'))
      .does('Aisha Khan', 'record-consent', consentOf('parents', 'given'))
      .does('Aisha Khan', 'complete-aim', completion('2026-11-16'));
    const after = ways['by withdrawing it'](complete);
    expect(['Graham Pell', 'Aisha Khan'].map((name) => sight(after, name))).toEqual(['nothing', 'nothing']);
    expect(duty(after, 'aim-share-unled:1-team:police')?.owner).toEqual({ kind: 'allocated-manager' });
    given(after)
      .when('Hannah Reid', 'share-aim', { recipient: 'team:police', was: 'shared', on: '2026-11-16', how: 'MARKER' })
      .thenAllowed();
  });

  it('stays with them where the referral was right', () => {
    const moved = later(worked).does('Hannah Reid', 'withdraw-referral', { number: 1, because: 'not-needed', reason });
    expect(sight(moved, 'Aisha Khan')).toBe('whole');
    expect(teamThatNames(moved.case)).toBe(east);
  });

  it('can be given to them again, by those who say so', () => {
    const after = ways['by withdrawing it'](later(worked)).at('2026-11-16', '10:05');
    const again = after.does('Hannah Reid', 'change-lead', { service: 'social-care', team: east, reason });
    expect(duty(again, 'aim-lead:1')?.owner).toEqual({ kind: 'team', team: east });
  });
});

describe('an action of the plan', () => {
  const planned = withOutcome(held, {
    assessment: { aim: 'no', model: undefined, dueBy: undefined },
    plan: { actions: [{ what: 'MARKER-action', team: east, by: '2026-12-11' }] },
  });
  const change = { number: 1, what: 'MARKER-action', by: '2026-12-11', reason };

  it.each(eachWay)(
    'that was given to them ends their sight of the case, and is to be given on, $way',
    ({ takeBack }) => {
      expect(sight(planned, 'Aisha Khan')).toBe('shared');
      const after = takeBack(later(planned));
      expect(['Graham Pell', 'Aisha Khan'].map((name) => sight(after, name))).toEqual(['nothing', 'nothing']);
      expect(wordsOn(after.case)).not.toContain(`team:${east}`);
      expect(statesOf(after, 'action')).toEqual(['moved']);
      expect(toldOfPlans(planned.case, after.case, after.by())).toEqual([
        { kind: 'reply', team: east, post: 'action:1', words: 'plan-moved' },
      ]);
      expect(duty(after, 'give-action:1:1')).toMatchObject({
        owner: { kind: 'allocated-manager' },
        due: { due: '2026-11-17' },
      });
      // The action itself is owed as well, by its day.
      expect(duty(after, 'plan-action:1')).toMatchObject({
        owner: { kind: 'allocated-manager' },
        due: { due: '2026-12-11' },
        nextBy: ['change-action'],
      });
    },
  );

  it("is another team's once it is given to them, and they hear nothing more of it", () => {
    const after = ways['by withdrawing it'](later(planned)).at('2026-11-16', '10:05');
    const changed = after.does('Hannah Reid', 'change-action', { ...change, team: 'health' });
    expect(duty(changed, 'plan-action:1')?.owner).toEqual({ kind: 'team', team: 'health' });
    given(changed).thenDuty('give-action:1:1', { isMet: true });
    expect(toldOfPlans(after.case, changed.case, changed.by())).toEqual([]);
  });

  it('can be theirs after all, where those who manage the case are asked and say so', () => {
    const after = ways['by withdrawing it'](later(planned)).at('2026-11-16', '10:05');
    given(after)
      .when('Hannah Reid', 'change-action', { ...change, team: east })
      .thenLike({ code: 'not-sure', says: expect.stringContaining('Families First East had this case by mistake') });
    const again = after.does('Hannah Reid', 'change-action', { ...change, team: east });
    expect(sight(again, 'Aisha Khan')).toBe('shared');
    given(again).thenDuty('give-action:1:1', { isMet: true });
  });

  it('that is done stays done', () => {
    const done = planned.does('Aisha Khan', 'action-done', { number: 1, note: 'MARKER-note' });
    const after = ways['by withdrawing it'](later(done));
    expect(duty(after, 'give-action:1:1')).toBeUndefined();
    given(after).thenDuty('plan-action:1', { isMet: true });
    expect(sight(after, 'Aisha Khan')).toBe('nothing');
  });

  it('can be recorded as done by those who manage the case: what happened is never refused', () => {
    const after = ways['by withdrawing it'](later(planned));
    given(after).when('Hannah Reid', 'action-done', { number: 1, note: 'MARKER-note' }).thenAllowed();
  });
});

describe('a safety plan', () => {
  const planned = taken.checkedActiveTo(east).does('Hannah Reid', 'record-safety-plan', {
    place: 'MARKER-place',
    owner: east,
    planned: 'MARKER-planned',
    on: '2026-11-02',
    review: '2026-12-01',
  });
  const right = { number: 1, right: 'yes', next: '2026-12-15' } as const;

  it.each(eachWay)(
    'that they looked after ends their sight of the case, and another team is to be chosen, $way',
    ({ takeBack }) => {
      expect(sight(planned, 'Aisha Khan')).not.toBe('nothing');
      const after = takeBack(later(planned));
      expect(['Graham Pell', 'Aisha Khan'].map((name) => sight(after, name))).toEqual(['nothing', 'nothing']);
      expect(wordsOn(after.case)).not.toContain(`team:${east}`);
      expect(statesOf(after, 'review')).toEqual(['moved']);
      expect(toldOfPlans(planned.case, after.case, after.by())).toEqual([
        { kind: 'reply', team: east, post: 'review:1', words: 'plan-moved' },
      ]);
      expect(duty(after, 'give-safety-plan:1:1')).toMatchObject({
        owner: { kind: 'allocated-manager' },
        due: { due: '2026-11-17' },
      });
      expect(duty(after, 'safety-review:1:1')).toMatchObject({
        owner: { kind: 'allocated-manager' },
        due: { due: '2026-12-01' },
      });
    },
  );

  it("is another team's once it is chosen; looking at it alone does not choose one", () => {
    const after = ways['by withdrawing it'](later(planned)).at('2026-11-16', '10:05');
    const looked = after.does('Hannah Reid', 'review-safety-plan', right);
    expect(duty(looked, 'give-safety-plan:1:1')).toBeDefined();
    expect(sight(looked, 'Aisha Khan')).toBe('nothing');
    const chosen = looked.does('Hannah Reid', 'review-safety-plan', { ...right, owner: 'northfield-academy' });
    given(chosen).thenDuty('give-safety-plan:1:1', { isMet: true });
    expect(duty(chosen, 'safety-review:1:3')?.owner).toEqual({ kind: 'team', team: 'northfield-academy' });
    expect(sight(chosen, 'Daniel Okafor')).not.toBe('nothing');
  });

  it('goes to another team only by those who manage the case, and only to one of the register', () => {
    given(planned)
      .when('Aisha Khan', 'review-safety-plan', { ...right, owner: north })
      .thenLike({ code: 'invalid', field: 'owner' });
    given(planned)
      .when('Hannah Reid', 'review-safety-plan', { ...right, owner: 'no-such-team' })
      .thenLike({ code: 'invalid', field: 'owner' });
  });
});
