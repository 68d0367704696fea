/** CJ-27, SC-09: what an outcome did not know is found out, and recorded beside it. */
import type { CaseStory } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import { held, told } from '../../support/usual-cases.ts';
import { type SomeCards, withOutcome } from '../../support/usual-outcome.ts';

const notKnown = {
  considered: { childProtection: 'not-known' },
  safety: { education: 'not-known' },
} as const satisfies SomeCards;
const planned = withOutcome(held, notKnown);
const owed = (story: CaseStory) =>
  story.agenda
    .filter(({ row }) => row.id.startsWith('find-out'))
    .map(({ key, due }) => `${key} ${due.known ? due.due : ''}`);
const finds = (story: CaseStory, finding: 'in-education' | 'not-in-education' | 'protection-running') =>
  story.does('Hannah Reid', 'record-found-out', { finding, said: 'MARKER-said' });

describe('what an outcome did not know', () => {
  it('is asked of the manager, each by itself, within two working days', () => {
    expect(owed(planned)).toEqual(['find-out-education:1 2026-11-16', 'find-out-protection:1 2026-11-16']);
    expect(owed(withOutcome(held))).toEqual([]);
  });

  it('is met by what it is about, and by nothing else', () => {
    expect(owed(finds(planned, 'not-in-education'))).toEqual(['find-out-protection:1 2026-11-16']);
    expect(owed(finds(planned, 'protection-running'))).toEqual(['find-out-education:1 2026-11-16']);
    expect(owed(finds(finds(planned, 'protection-running'), 'in-education'))).toEqual([]);
  });

  it('leaves the outcome as it was, and asks SEND and Inclusion for the panel from then', () => {
    const found = finds(planned.at('2026-11-16', '10:00'), 'in-education');
    expect(found.case.outcomes?.[0]?.cards.safety?.answers.education).toBe('not-known');
    expect(found.agenda.find(({ row }) => row.id === 'panel')).toMatchObject({ due: { due: '2026-11-19' } });
  });

  it('keeps its first day where the next meeting does not know it either, and is taken back where it does', () => {
    const again = (cards: SomeCards) =>
      withOutcome(
        planned
          .at('2026-12-01', '10:00')
          .does('Hannah Reid', 'plan-further', told)
          .bookedFor('2027-01-12', '10:00')
          .at('2027-01-12', '12:00')
          .held(),
        { plan: { actions: [] }, next: { another: 'no' }, ...cards },
      );
    const placeReview = '2027-03-01';
    expect(owed(again({ ...notKnown, safety: { ...notKnown.safety, placeReview } }))).toEqual(owed(planned));
    expect(owed(again({ safety: { placeReview } }))).toEqual([]);
  });

  it('can be recorded only once there is an outcome', () => {
    given(held)
      .when('Hannah Reid', 'record-found-out', { finding: 'in-education', said: 'x' })
      .thenLike({ code: 'precondition' });
  });
});
