/** The age that the referrer gives after the concern was sent (A-02, SC-06). */
import { toAskInTheTalk } from '../../../src/rules/concern/unanswered.ts';
import { answeredSince, youngPersonOf } from '../../../src/rules/record/referrers-answers.ts';
import { aCase } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';
import { given } from '../../support/given.ts';

const on = '2026-11-03';
const taken = aCase({ concern: aConcern({ youngPerson: { birthDate: undefined } }) })
  .receivedAt()
  .takenBy('Hannah Reid')
  .at('2026-11-03', '10:00');
const answering = (input: object) => taken.does('Hannah Reid', 'record-answers', { on, answers: {}, ...input });

it('is among what the talk takes up until it was given', () => {
  const left = (story: typeof taken) => toAskInTheTalk(story.case.origin.concern, answeredSince(story.case));
  expect(left(taken)).toEqual(['About the young person: age or date of birth']);
  expect(left(answering({ approximateAge: 14 }))).toEqual([]);
});

it('is what is known of the young person from then on; the concern stays as it was sent', () => {
  const { case: after } = answering({ birthDate: '2012-03-09' });
  expect(youngPersonOf(after).birthDate).toBe('2012-03-09');
  expect(after.age).toMatchObject({ band: 'in-range', atReferral: 14, approximate: false });
  expect(after.origin).toEqual(taken.case.origin);
});

it('makes no duty where it leaves no question', () => {
  given(answering({ birthDate: '2012-03-09' })).thenDuty('settle-age', undefined);
});

it.each([
  ['a child under ten', { birthDate: '2018-01-01' }],
  ['about nine', { approximateAge: 9 }],
])('asks the team manager to choose the way, from that day on: %s', (_words, input) => {
  const after = answering(input);
  expect(after.case.age).toMatchObject({ band: 'border' });
  given(after).thenDuty('settle-age', { due: '2026-11-04', isMet: false });
  given(after.discussed())
    .when('Hannah Reid', 'agree-meeting', { reason: 'x', told: 'x' })
    .thenLike({ code: 'precondition', source: 'A-02' });
  given(after.does('Hannah Reid', 'send-to-first-contact', { reason: 'MARKER' })).thenCase({
    stage: 'with-first-contact',
  });
});

it('is given once, and not after a meeting is agreed', () => {
  const input = { on, answers: {}, approximateAge: 14 };
  given(answering({ approximateAge: 14 }))
    .when('Hannah Reid', 'record-answers', input)
    .thenLike({ code: 'invalid', source: 'A-02' });
  given(taken.discussed().agreed())
    .when('Hannah Reid', 'record-answers', input)
    .thenLike({ code: 'invalid', source: 'A-02' });
});

it('is no day after what happened', () => {
  given(taken)
    .when('Hannah Reid', 'record-answers', { on, answers: {}, birthDate: '2026-11-01' })
    .thenLike({ code: 'invalid', field: 'birthDate' });
});
