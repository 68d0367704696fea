/** A child who may have been harmed needs a safeguarding referral of their own (PR-11). */

import type { OtherChild } from '../../../src/rules/concern/concern.ts';
import { findObligation, unmet } from '../../../src/rules/engine/agenda.ts';
import { otherChildReferred } from '../../../src/rules/safety/events.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';
import { given } from '../../support/given.ts';

const told = (otherChild: OtherChild | undefined): CaseStory =>
  aCase({ concern: aConcern({ otherChild }) })
    .receivedAt()
    .takenBy('Hannah Reid');
const owed = (story: CaseStory) => findObligation(story.case, 'other-childs-referral', story.by());
const answer = { answer: 'there-is-one', said: 'MARKER-said' } as const;
const another = told({ another: 'yes' });

describe('the referral of the other child', () => {
  it('is asked about by the next working day where the concern says that there is one', () => {
    expect(owed(another)).toMatchObject({ due: { due: '2026-11-03' }, owner: { kind: 'allocated-manager' } });
  });

  it.each([
    ['there is none', told({ another: 'no' })],
    ['it is not known', told({ another: 'not-known' })],
    ['nothing was told', told(undefined)],
  ])('is not asked about where %s', (_words, story) => {
    expect(owed(story)).toBeUndefined();
    given(story).when('Hannah Reid', 'record-other-childs-referral', answer).thenLike({ code: 'precondition' });
  });

  it.each(['there-is-one', 'made-now', 'not-needed'] as const)('is answered: %s', (one) => {
    const recorded = another.does('Hannah Reid', 'record-other-childs-referral', { answer: one, said: 'MARKER-said' });
    expect(owed(recorded)).toBeUndefined();
    expect(recorded.case.otherChildsReferral).toMatchObject({ answer: one, said: 'MARKER-said' });
  });

  it('can be recorded again: the newest counts, and the record keeps both', () => {
    const twice = another
      .does('Hannah Reid', 'record-other-childs-referral', answer)
      .does('Tom Bell', 'record-other-childs-referral', { answer: 'made-now', said: 'MARKER-newer' });
    expect(twice.case.otherChildsReferral).toMatchObject({ answer: 'made-now', by: { name: 'Tom Bell' } });
    expect(twice.events.filter(({ type }) => type === 'other-childs-referral-recorded')).toHaveLength(2);
  });
});

describe('what a separate record answers', () => {
  const withRecords = another
    .does('Hannah Reid', 'keep-separate-record', { record: 'record-1' })
    .at('2026-11-04', '10:00')
    .does('Hannah Reid', 'keep-separate-record', { record: 'record-2' });
  const answers = (story: CaseStory, record: string, answered = true) =>
    story.with(otherChildReferred(story.case, record, answered), 'separate-record');
  const keys = (story: CaseStory) =>
    unmet(story.case, story.by()).flatMap(({ key }) => (key.startsWith('other-childs-referral') ? [key] : []));

  it('is about one child: of two each is asked about until it is answered', () => {
    expect(keys(withRecords)).toEqual(['other-childs-referral', 'other-childs-referral:2']);
    const titles = unmet(withRecords.case, withRecords.by()).map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        'See that the other child has their own referral (separate record 1)',
        'See that the other child has their own referral (separate record 2)',
      ]),
    );
    expect(owed(another)?.title).toBe('See that the other child has their own referral');
    const first = answers(withRecords, 'record-1');
    expect(keys(first)).toEqual(['other-childs-referral:2']);
    expect(keys(answers(first, 'record-2'))).toEqual([]);
  });

  it('is not about a record made after an answer on the case, and that is about all of before', () => {
    const onCase = withRecords.at('2026-11-05', '10:00').does('Hannah Reid', 'record-other-childs-referral', answer);
    expect(keys(onCase)).toEqual([]);
    const third = onCase.at('2026-11-06', '10:00').does('Hannah Reid', 'keep-separate-record', { record: 'record-3' });
    expect(keys(third)).toEqual(['other-childs-referral:3']);
  });

  it('is asked about again where the record takes it back; the same again changes nothing', () => {
    const first = answers(withRecords, 'record-1');
    expect(otherChildReferred(first.case, 'record-1', true).events).toEqual([]);
    expect(otherChildReferred(first.case, 'unknown', true).events).toEqual([]);
    expect(keys(answers(first, 'record-1', false))).toEqual(['other-childs-referral', 'other-childs-referral:2']);
  });
});

describe('what the referrer answers later', () => {
  const answers = { another: 'yes', sharePlace: 'yes' } as const;
  const later = told(undefined)
    .at('2026-11-05', '10:00')
    .does('Hannah Reid', 'record-answers', { on: '2026-11-05', answers });

  it('asks for both: the referral and safety, from that day (PR-11, PR-12)', () => {
    expect(owed(later)).toMatchObject({ due: { due: '2026-11-06' } });
    expect(findObligation(later.case, 'safety', later.by())).toMatchObject({ due: { due: '2026-11-06' } });
  });
});
