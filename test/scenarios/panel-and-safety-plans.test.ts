/** CJ-27, CJ-28, PR-12, A-23: whose panel it is and which plan for a shared place counts, day by day. */
import { inviteList } from '../../src/rules/meeting/invitees.ts';
import { safetyPlansOf } from '../../src/rules/safety/plans.ts';
import { aCase, usualInputs } from '../support/a-case.ts';
import { aConcern, local } from '../support/factories.ts';
import { joe, joeMet, joeTaken } from '../support/joe-who-works.ts';
import { withOutcome } from '../support/usual-outcome.ts';
import { sees, wants } from '../support/wants-and-sees.ts';

test('CJ-27, A-23: not in education until September, and then the panel is told in three working days', () => {
  // Given Joe, who is 16 and works, raised by Ben on Monday 5 July 2027,
  // CN-14: the list asks neither SEND and Inclusion nor a school,
  const { lines } = inviteList(joe.case, joe.roster);
  const proposed = lines.filter((one) => one.proposed).map(({ team }) => team.id);
  expect(proposed).not.toContain('send-inclusion');
  expect(proposed).toEqual(expect.arrayContaining(['cdyjs-managers', 'police', 'health']));
  // and a meeting by Monday 19 July that is held on Thursday 15 July.
  expect(wants(joeTaken)).toContain('hold by 2027-07-19');
  const actions = [{ what: 'MARKER-only-action', team: 'police', by: '2027-10-29' }];
  const safety = { education: 'no', place: 'no', placeOwner: undefined, placeReview: undefined } as const;
  const recorded = withOutcome(joeMet, {
    assessment: { aim: 'no' },
    safety,
    plan: { actions },
    next: { anotherBy: '2027-09-07' },
  });
  // When the outcome says that he is in no education, then nobody is asked for the panel.
  expect(wants(recorded)).toEqual([
    'confirm-referral by 2027-07-07',
    'further-meeting by 2027-09-07',
    'plan-action by 2027-10-29',
  ]);
  expect(sees(recorded, 'Fiona Lamb')).toBe('nothing');

  // When the next meeting, on Tuesday 7 September, says that he goes to a college,
  const second = recorded
    .at('2027-09-01', '10:00')
    .does('Hannah Reid', 'plan-further', { reason: 'MARKER-reason' })
    .bookedFor('2027-09-07', '10:00', { invite: ['cdyjs-managers', 'police', 'health'] })
    .at('2027-09-07', '12:00')
    .held();
  expect(sees(second, 'Fiona Lamb')).toBe('nothing');
  const college = withOutcome(second, {
    assessment: { aim: 'no' },
    safety: { ...safety, education: 'yes' },
    plan: { actions: [] },
    next: { another: 'no' },
  });
  // then SEND and Inclusion have until Friday 10 September, and Fiona sees the case only now.
  expect(wants(college)).toEqual([
    'confirm-referral by 2027-07-07',
    'panel by 2027-09-10',
    'plan-action by 2027-10-29',
  ]);
  expect(sees(college, 'Fiona Lamb')).toBe('shared');
  // What was said before stays in the record.
  expect(college.case.outcomes?.map(({ cards }) => cards.safety?.answers.education)).toEqual(['no', 'yes']);

  // When she has told the panel, then her sight of it ends with the step.
  const told = { answer: 'told', on: '2027-09-09', to: 'MARKER-to', how: 'MARKER-how' } as const;
  const done = college.at('2027-09-09', '15:00').does('Fiona Lamb', 'record-panel', told);
  expect(wants(done)).not.toContain('panel by 2027-09-10');
  expect(sees(done, 'Fiona Lamb')).toBe('nothing');
});

test('PR-12: a plan of the school before the meeting, which the outcome goes on with', () => {
  // Given a concern of Monday 11 January 2027: another child was harmed, both use one building, nothing is planned.
  const taken = aCase({ concern: aConcern({ otherChild: { another: 'yes', sharePlace: 'yes' } }) })
    .receivedAt(local('2027-01-11', '10:00'))
    .takenBy('Hannah Reid');
  expect(wants(taken)).toEqual(
    expect.arrayContaining(['safety by 2027-01-12', 'other-childs-referral by 2027-01-12', 'hold by 2027-01-25']),
  );

  // When Hannah records the plan of Northfield Academy on Tuesday 12 January,
  const plan = { ...usualInputs.safetyPlan, on: '2027-01-12', review: '2027-02-12' };
  const planned = taken.at('2027-01-12', '09:30').does('Hannah Reid', 'record-safety-plan', plan);
  // then the school reads it, and has one duty: to look at it again by Friday 12 February.
  expect(wants(planned)).not.toContain('safety by 2027-01-12');
  expect(wants(planned)).toContain('safety-review by 2027-02-12');
  expect(sees(planned, 'Daniel Okafor')).toBe('shared');

  // When the outcome of Wednesday 20 January says that they share a place and the school has the plan,
  const held = planned
    .checkedNotActive()
    .discussed()
    .agreed()
    .bookedFor('2027-01-20', '10:00')
    .at('2027-01-20', '11:40')
    .held()
    .at('2027-01-20', '16:00');
  const recorded = withOutcome(held, {
    assessment: { aim: 'no' },
    safety: { placeOwner: 'northfield-academy', placeReview: '2027-03-05', parents: 'not-yet' },
    plan: { actions: [{ what: 'MARKER-only-action', team: 'police', by: '2027-02-26' }] },
    next: { another: 'no' },
  });
  // then there is one plan in two versions, with the day of the outcome; the panel has three working days, and the
  // parents are heard within five.
  expect(safetyPlansOf(recorded.case).map(({ versions }) => versions.length)).toEqual([2]);
  expect(wants(recorded)).toEqual([
    'confirm-referral by 2027-01-14',
    'other-childs-referral by 2027-01-12',
    'panel by 2027-01-25',
    'plan-action by 2027-02-26',
    'safety-review by 2027-03-05',
    'voice-parents by 2027-01-27',
  ]);

  // When the school says on Friday 5 March that it is still right, and in May that it is needed no longer,
  const looked = recorded
    .at('2027-03-05', '09:00')
    .does('Daniel Okafor', 'review-safety-plan', { number: 1, right: 'yes', next: '2027-05-14' });
  expect(wants(looked)).toContain('safety-review by 2027-05-14');
  const ended = looked
    .at('2027-05-14', '09:00')
    .does('Daniel Okafor', 'end-safety-plan', { number: 1, reason: 'MARKER-reason' });
  // then nobody is asked again, and the school reads what it told and no more.
  expect(wants(ended).filter((one) => one.startsWith('safety'))).toEqual([]);
  expect(sees(ended, 'Daniel Okafor')).toBe('own-referral');
});
