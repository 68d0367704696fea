/** Which service leads an assessment, as an outcome decides it and as it is changed afterwards (CJ-21, CN-23, A-17, A-42, A-45). */
import { activityChanges } from '../../../src/rules/aim/activity-since.ts';
import { aimUnderWay, teamThatNames } from '../../../src/rules/aim/assessment.ts';
import type { OutcomeAnswers } from '../../../src/rules/record/outcome.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import { taken } from '../../support/usual-cases.ts';
import { sixSaved, usualOutcome, withOutcome } from '../../support/usual-outcome.ts';

const why = { reason: 'MARKER-reason' };
const meets = (story: CaseStory): CaseStory =>
  story.discussed().agreed().bookedFor('2026-11-12', '10:00').at('2026-11-12', '12:00').held();
const active = meets(taken.checkedActiveTo('families-first-east'));
const notActive = meets(taken.checkedNotActive());
const byLetter = { leadAgency: undefined, leadWhy: undefined } as const;
const services = ({ case: c }: CaseStory) => c.aims?.at(-1)?.services.map(({ service }) => service);

/** The card as it would be saved, and what the rules answer. */
const saving = (story: CaseStory, change: Partial<OutcomeAnswers['assessment']>) =>
  given(story).when('Hannah Reid', 'save-assessment', { ...usualOutcome.assessment, ...change });

describe('an outcome that decides on an assessment', () => {
  it('makes one, with the service that the letter gives, its day and those who receive it', () => {
    const decided = withOutcome(notActive, { assessment: { ...byLetter, sharedWith: ['teams', 'young-person'] } });
    expect(decided.case.aims).toEqual([
      expect.objectContaining({
        number: 1,
        meeting: 1,
        model: 'aim3',
        services: [{ service: 'social-care', letter: 'concern-not-active', at: '2026-11-12T12:00:00Z' }],
        days: [expect.objectContaining({ day: '2027-02-26' })],
        recipients: [{ key: 'team:police', team: 'police' }, { key: 'young-person' }],
      }),
    ]);
  });

  it('counts who was active when it decided: a charge on the way makes the letter that of its route', () => {
    const charged = taken.checkedNotActive().police('charge').bookedFor('2026-11-12', '10:00');
    const held = charged.at('2026-11-12', '12:00').held();
    expect(services(withOutcome(held, { assessment: byLetter }))).toEqual(['cdyjs']);
  });

  it('makes none where it decides against one, or leaves it to the next meeting', () => {
    for (const aim of ['no', 'next-meeting'] as const) {
      expect(withOutcome(notActive, { assessment: { aim } }).case.aims).toBeUndefined();
    }
  });

  it('is refused where the letter does not say it and nobody chose, on saving and on recording', () => {
    const both = { ...byLetter, activeSocialCare: 'yes', activeCdyjs: 'yes' } as const;
    saving(notActive, both).thenLike({ code: 'invalid', source: 'A-17', field: 'leadAgency' });
    saving(notActive, { ...both, leadAgency: 'cdyjs' }).thenLike({ code: 'invalid', field: 'leadWhy' });
    saving(notActive, { ...both, leadAgency: 'cdyjs', leadWhy: 'MARKER-why' }).thenAllowed();
    saving(notActive, { ...byLetter, activeCdyjs: 'not-known' }).thenLike({ source: 'CN-23', field: 'leadAgency' });
    saving(notActive, { ...byLetter, activeCdyjs: 'since' }).thenLike({ source: 'A-43', field: 'leadAgency' });
    // As a version before this one let it be saved.
    const { leadAgency: _agency, leadWhy: _why, ...answers } = usualOutcome.assessment;
    const before = sixSaved(notActive).with(
      {
        actor: { kind: 'clock' },
        events: [
          {
            event: {
              type: 'outcome-saved',
              meeting: 1,
              card: 'assessment',
              answers: { ...answers, activeCdyjs: 'not-known', lead: 'MARKER-lead' },
            },
            stage: 'held',
          },
        ],
      },
      'old-card',
    );
    given(before).when('Hannah Reid', 'record-outcome', {}).thenLike({ code: 'precondition', field: 'leadAgency' });
  });

  it('takes a decision against the letter, with why', () => {
    saving(notActive, { ...byLetter, leadAgency: 'cdyjs' }).thenLike({ source: 'CN-23', field: 'leadWhy' });
    const against = withOutcome(notActive, { assessment: { leadAgency: 'cdyjs', leadWhy: 'MARKER-why' } });
    expect(against.case.aims?.[0]?.services).toMatchObject([{ service: 'cdyjs', why: 'MARKER-why' }]);
  });

  it('says nothing of the service where an older one has it in words: whoever manages says it', () => {
    const old = withOutcome(notActive, { assessment: { ...byLetter, lead: 'MARKER-in-words' } });
    expect(services(old)).toEqual([]);
    given(old).thenDuty('aim-service:1', { due: '2026-11-19', isMet: false, owner: { kind: 'allocated-manager' } });
    given(old).thenDuty('aim-lead:1', undefined);
    given(old)
      .when('Hannah Reid', 'name-lead', { person: 'x' })
      .thenLike({ code: 'precondition', says: 'First say which service leads the assessment.' });
    const said = old.does('Hannah Reid', 'change-lead', { service: 'cdyjs', ...why });
    given(said).thenDuty('aim-service:1', { isMet: true });
    given(said).thenDuty('aim-lead:1', { isMet: false, owner: { kind: 'allocated-manager' } });
  });

  it('counts as completed where an older record says that it was done outside Pathway', () => {
    const [outside] = [
      withOutcome(notActive, { assessment: byLetter }).with(
        {
          actor: { kind: 'clock' },
          events: [{ event: { type: 'done-elsewhere', kind: 'aim', note: 'MARKER-note' }, stage: 'in-plan' }],
        },
        'elsewhere',
      ),
    ];
    expect(aimUnderWay(outside.case)).toBeUndefined();
    given(outside).thenDuty('aim-lead:1', undefined);
  });
});

const another = (story: CaseStory): CaseStory =>
  story.does('Hannah Reid', 'plan-further', why).bookedFor('2026-12-15', '10:00').at('2026-12-15', '12:00').held();
const second = { safety: { placeReview: '2027-03-01' }, plan: { actions: [] }, next: { another: 'no' } } as const;

describe('a later meeting', () => {
  const first = withOutcome(notActive, { assessment: byLetter });

  it('goes on with the same assessment, and adds what is otherwise', () => {
    const again = withOutcome(another(first), {
      ...second,
      assessment: { ...byLetter, dueBy: '2027-03-31', sharedWith: ['parents', 'placing'] },
    });
    expect(again.case.aims).toHaveLength(1);
    expect(again.case.aims?.[0]).toMatchObject({
      services: [{ service: 'social-care' }],
      days: [{ day: '2027-02-26' }, { day: '2027-03-31' }],
      recipients: [{ key: 'young-person' }, { key: 'parents' }, { key: 'placing' }],
    });
  });

  it('that decides against it stops it, with why', () => {
    const stopped = withOutcome(another(first), { ...second, assessment: { aim: 'no', aimWhy: 'MARKER-why' } });
    expect(stopped.case.aims).toMatchObject([{ stopped: { reason: 'MARKER-why' } }]);
  });

  it('shows that activity has changed since, and changes nothing by that (A-42)', () => {
    const later = first.at('2026-11-20', '10:00').checkedActiveTo('families-first-north');
    const [aim] = later.case.aims ?? [];
    expect(aim && activityChanges(later.case, aim)).toEqual([
      { service: 'social-care', isActive: true, at: '2026-11-20T10:00:00Z' },
    ]);
    expect(services(later)).toEqual(['social-care']);
    const [same] = first.case.aims ?? [];
    expect(same && activityChanges(first.case, same)).toEqual([]);
  });
});

describe('the social care team that names a worker (A-45)', () => {
  it('is the one the young person is active to', () => {
    expect(teamThatNames(withOutcome(active).case)).toBe('families-first-east');
  });

  it('is the one First Contact sent it to, also where they say it after the outcome', () => {
    const waiting = withOutcome(notActive);
    expect(teamThatNames(waiting.case)).toBeUndefined();
    given(waiting).thenDuty('aim-lead:1', { owner: { kind: 'allocated-manager' }, isMet: false });
    expect(waiting.agenda.find(({ key }) => key === 'aim-lead:1')).toMatchObject({
      title: "Say which team of Children's Social Care names who leads the AIM assessment",
      nextBy: ['change-lead'],
    });
    const said = waiting.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-north' });
    given(said).thenDuty('aim-lead:1', { owner: { kind: 'team', team: 'families-first-north' }, isMet: false });
  });

  it('is the one the manager chooses, and no other agency', () => {
    const waiting = given(withOutcome(notActive));
    waiting
      .when('Hannah Reid', 'change-lead', { service: 'social-care', team: 'police', ...why })
      .thenLike({ code: 'invalid', source: 'A-45', field: 'team' });
    waiting
      .when('Hannah Reid', 'change-lead', { service: 'social-care', team: 'families-first-east', ...why })
      .thenCase({ aims: [{ services: [{ service: 'social-care' }], socialCareTeam: 'families-first-east' }] });
    given(withOutcome(active))
      .when('Hannah Reid', 'change-lead', { service: 'social-care', team: 'families-first-east', ...why })
      .thenLike({ code: 'invalid', field: 'service' });
  });

  it('stays where a later check finds another team: only the manager changes it', () => {
    const later = withOutcome(active).does('Hannah Reid', 'check-system', {
      on: '2026-11-12',
      result: 'active',
      activeTeam: 'families-first-north',
      because: 'not-needed',
      ...why,
    });
    expect(teamThatNames(later.case)).toBe('families-first-east');
  });
});
