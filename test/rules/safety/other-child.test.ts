/** A child who may have been harmed needs a safeguarding referral of their own (PR-11). */

import type { OtherChild } from '../../../src/rules/concern/concern.ts';
import { findObligation } from '../../../src/rules/engine/agenda.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';
import { given } from '../../support/given.ts';

const told = (otherChild: OtherChild | undefined): CaseStory =>
  aCase({ concern: aConcern({ otherChild }) })
    .receivedAt()
    .takenBy('Hannah Reid');
const owed = (story: CaseStory) => findObligation(story.case, 'harmed-own-referral', story.by());
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
    given(story).when('Hannah Reid', 'record-own-referral', answer).thenLike({ code: 'precondition' });
  });

  it.each(['there-is-one', 'made-now', 'not-needed'] as const)('is answered: %s', (one) => {
    const recorded = another.does('Hannah Reid', 'record-own-referral', { answer: one, said: 'MARKER-said' });
    expect(owed(recorded)).toBeUndefined();
    expect(recorded.case.ownReferral).toMatchObject({ answer: one, said: 'MARKER-said' });
  });

  it('can be recorded again: the newest counts, and the record keeps both', () => {
    const twice = another
      .does('Hannah Reid', 'record-own-referral', answer)
      .does('Tom Bell', 'record-own-referral', { answer: 'made-now', said: 'MARKER-newer' });
    expect(twice.case.ownReferral).toMatchObject({ answer: 'made-now', by: { name: 'Tom Bell' } });
    expect(twice.events.filter(({ type }) => type === 'own-referral-recorded')).toHaveLength(2);
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
