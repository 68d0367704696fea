/** CN-18 to CN-22, CJ-10, CJ-17: what a meeting decides, and by which day each of it is wanted, over holidays and charges. */
import { heldLateWords } from '../../src/rules/clocks.ts';
import { aCase, type CaseStory, usualInputs } from '../support/a-case.ts';
import { aConcern, local } from '../support/factories.ts';
import { saves, sixSaved, usualOutcome, withOutcome } from '../support/usual-outcome.ts';
import { wants } from '../support/wants-and-sees.ts';

const dueOf = (story: CaseStory, id: string): string | undefined => {
  const due = story.agenda.find(({ row }) => row.id === id)?.due;
  return due?.known === true ? due.due : undefined;
};

const noMore = {
  assessment: { aim: 'no' },
  safety: { education: 'no', place: 'no', placeOwner: undefined, placeReview: undefined },
  next: { another: 'no' },
} as const;

test('CJ-09, CJ-17: a charge over Christmas, and an outcome with everything in it', () => {
  // Given a case received on Friday 18 December 2026 at 16:20, and a charge that day.
  const charged = aCase()
    .receivedAt(local('2026-12-18', '16:20'))
    .at('2026-12-21', '09:30')
    .takenBy('Hannah Reid')
    .does('Hannah Reid', 'record-police-decision', {
      decision: 'charge',
      decidedOn: '2026-12-18',
      receivedOn: '2026-12-18',
    });
  expect(charged.case.stage).toBe('arranging');
  expect(dueOf(charged, 'hold')).toBe('2027-01-06');

  // When its meeting is held on Tuesday 5 January 2027, the ninth of ten working days,
  const held = charged.checkedNotActive().bookedFor('2027-01-05', '10:00').at('2027-01-05', '11:40').held().woken();
  // then its outcome is wanted by Thursday 7 January.
  expect(dueOf(held, 'record-outcome')).toBe('2027-01-07');

  // CN-20, CN-22, CJ-27: what it decides has the days that it gives, and the panel three working days.
  const recorded = withOutcome(held, {
    assessment: { dueBy: '2027-02-26' },
    safety: { place: 'not-known', placeOwner: undefined, placeReview: undefined },
    plan: { actions: [{ what: 'MARKER-only-action', team: 'police', by: '2027-01-22' }] },
    next: { anotherBy: '2027-03-17' },
  });
  expect(recorded.case.stage).toBe('in-plan');
  expect(wants(recorded)).toEqual([
    'aim-co-worker by 2027-01-12',
    'aim-lead by 2027-01-12',
    'confirm-referral by 2026-12-23',
    'further-meeting by 2027-03-17',
    'panel by 2027-01-08',
    'plan-action by 2027-01-22',
    'safety-plan by 2027-01-07',
  ]);
});

test('CJ-27: over Easter the panel is wanted in three working days of the day the outcome is recorded', () => {
  // Given a meeting held on Tuesday 6 April 2027, and its outcome recorded the day after.
  const held = aCase()
    .receivedAt(local('2027-03-22', '15:00'))
    .takenBy('Hannah Reid')
    .checkedNotActive()
    .discussed()
    .agreed()
    .bookedFor('2027-04-06', '10:00')
    .at('2027-04-06', '12:00')
    .held()
    .woken();
  expect(dueOf(held, 'record-outcome')).toBe('2027-04-08');
  const actions = [{ what: 'MARKER-only-action', team: 'police', by: '2027-05-07' }];
  const change = {
    assessment: { dueBy: '2027-05-28' },
    safety: { placeReview: '2027-05-07' },
    plan: { actions },
    next: { anotherBy: '2027-06-11' },
  };
  const recorded = withOutcome(held.at('2027-04-07', '10:00'), change);
  expect(dueOf(recorded, 'panel')).toBe('2027-04-12');
  expect(dueOf(recorded, 'aim-lead')).toBe('2027-04-14');
});

test('CJ-07, A-36: an investigation wants its limits; a charge after the outcome wants a meeting of its own', () => {
  // Given an investigation, and a meeting held on Thursday 6 May 2027, the ninth working day.
  const held = aCase()
    .receivedAt(local('2027-04-22', '11:00'))
    .at('2027-04-26', '14:00')
    .takenBy('Hannah Reid')
    .police('goes-on')
    .checkedNotActive()
    .discussed()
    .agreed()
    .bookedFor('2027-05-06', '10:00')
    .at('2027-05-06', '12:00')
    .held()
    .woken();
  expect(dueOf(held, 'record-outcome')).toBe('2027-05-10');

  // Then the outcome is not saved without the limits of what the agencies do.
  expect(held.asks('Hannah Reid', 'save-considered', usualOutcome.considered)).toMatchObject({
    ok: false,
    refusal: { code: 'invalid', source: 'CJ-07', field: 'limits' },
  });
  const actions = [{ what: 'MARKER-only-action', team: 'police', by: '2027-06-18' }];
  const recorded = withOutcome(held.at('2027-05-07', '10:00'), {
    ...noMore,
    considered: { limits: 'MARKER-limits' },
    plan: { actions },
  });
  expect(recorded.case.stage).toBe('in-plan');

  // When the police record a charge on Friday 21 May, the same case arranges a meeting again;
  const charged = recorded.at('2027-05-21', '10:00').police('charge');
  expect(charged.case.stage).toBe('arranging');
  expect(dueOf(charged, 'hold')).toBe('2027-06-07');
  expect(dueOf(charged, 'book')).toBe('2027-06-01');
  // the plan goes on beside it,
  expect(dueOf(charged, 'plan-action')).toBe('2027-06-18');

  // and the meeting of Thursday 3 June meets the new clock and is not late.
  const second = charged.bookedFor('2027-06-03', '10:00').at('2027-06-03', '12:00').held().woken();
  expect(dueOf(second, 'hold')).toBeUndefined();
  expect(heldLateWords(second.case, '2027-06-03', second.by())).toBe('');
  expect(dueOf(second, 'record-outcome')).toBe('2027-06-07');
});

test('CJ-10: a charge while the outcome is still to be recorded waits for it, and then wants its meeting', () => {
  const held = aCase()
    .receivedAt(local('2027-01-11', '10:00'))
    .takenBy('Hannah Reid')
    .checkedNotActive()
    .discussed()
    .agreed()
    .bookedFor('2027-01-20', '10:00')
    .at('2027-01-20', '11:40')
    .held()
    .at('2027-01-21', '09:00')
    .police('charge');
  expect(held.case.stage).toBe('held');
  const days = {
    ...noMore,
    plan: { actions: [{ what: 'MARKER-only-action', team: 'police', by: '2027-02-05' }] },
  };
  expect(withOutcome(held, days).case.stage).toBe('arranging');
});

test('CN-18: a manager and their deputy answer in turn, and the days run from what they record', () => {
  // Given a meeting on Wednesday 20 January 2027, and three cards that Hannah saved by 15:50.
  const held = aCase({ concern: aConcern({ otherChild: { another: 'yes', sharePlace: 'yes' } }) })
    .receivedAt(local('2027-01-11', '10:00'))
    .takenBy('Hannah Reid')
    .checkedNotActive()
    .does('Hannah Reid', 'record-safety-plan', { ...usualInputs.safetyPlan, on: '2027-01-11', review: '2027-02-01' })
    .discussed()
    .agreed()
    .bookedFor('2027-01-20', '10:00')
    .at('2027-01-20', '11:40')
    .held()
    .woken();
  expect(dueOf(held, 'record-outcome')).toBe('2027-01-22');
  const three = (['attendance', 'considered', 'assessment'] as const).reduce<CaseStory>(
    (story, card) => saves(story, card, card === 'assessment' ? { dueBy: '2027-03-19' } : {}),
    held.at('2027-01-20', '15:45'),
  );
  // When her deputy saves the fourth, and it is recorded at 16:00,
  const four = saves(three.at('2027-01-20', '15:50'), 'safety', { placeReview: '2027-02-19' }, 'Tom Bell');
  const five = saves(four, 'plan', { actions: [{ what: 'MARKER-one', team: 'police', by: '2027-02-05' }] }, 'Tom Bell');
  const six = saves(five, 'next', { anotherBy: '2027-03-26' });
  const recorded = six.at('2027-01-20', '16:00').does('Hannah Reid', 'record-outcome', {});
  // then each of it has its day, and the plan for the shared place is looked at again by the team that has it.
  expect(wants(recorded)).toEqual([
    'aim-co-worker by 2027-01-27',
    'aim-lead by 2027-01-27',
    'confirm-referral by 2027-01-13',
    'further-meeting by 2027-03-26',
    'other-childs-referral by 2027-01-12',
    'panel by 2027-01-25',
    'plan-action by 2027-02-05',
    'safety-review by 2027-02-19',
  ]);
});

test('CJ-27: where the young person is in no education, nobody is asked for the panel', () => {
  const held = aCase()
    .receivedAt(local('2027-07-05', '10:00'))
    .takenBy('Hannah Reid')
    .checkedNotActive()
    .discussed()
    .agreed()
    .bookedFor('2027-07-15', '10:00')
    .at('2027-07-15', '12:00')
    .held();
  const actions = [{ what: 'MARKER-only-action', team: 'police', by: '2027-08-06' }];
  const recorded = sixSaved(held, { ...noMore, plan: { actions } }).does('Hannah Reid', 'record-outcome', {});
  expect(wants(recorded)).toEqual(['confirm-referral by 2027-07-07', 'plan-action by 2027-08-06']);
});
