/** A-02, SC-06: a date of birth that makes the young person under ten, put right on a case that is closed. */
import { managerChooses } from '../../../src/rules/concern/age.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { aCase } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { taken } from '../../support/usual-cases.ts';
import { usualReceipt } from '../../support/usual-inputs.ts';

const told = { reason: 'MARKER-reason', told: 'MARKER-told' } as const;
const closedInError = (story: CaseStory) => story.does('Hannah Reid', 'close', { code: 'error', ...told });
const corrected = (story: CaseStory, is: string) =>
  story.does('Hannah Reid', 'correct', { fact: 'birth-date', is, why: 'MARKER-why' });

describe('a closed case', () => {
  it('that youth justice had asks the manager for the way once somebody opens it again', () => {
    const young = corrected(closedInError(taken), '2017-03-09');
    given(young).thenCase({ age: { band: 'border' } });
    given(young).thenDuty('settle-age', undefined);
    const open = young.does('Hannah Reid', 'reopen', { reason: 'MARKER-reason' });
    given(open).thenDuty('settle-age', { isMet: false });
    // It stands in the note when it is closed and when it is open, so it says neither that it is nor that it is not.
    expect([young, open].map(({ case: c }) => c.age.note)).toEqual([
      ...[young, open].map(() => `Under 10 by what was corrected. ${managerChooses}`),
    ]);
    given(open.does('Hannah Reid', 'keep-in-procedure', { reason: 'MARKER' })).thenDuty('settle-age', { isMet: true });
  });

  it('that First Contact had stays theirs to decide', () => {
    const theirs = aCase({ concern: aConcern({ youngPerson: { birthDate: '2017-05-09' } }) }).receivedAt(usualReceipt);
    const closed = theirs.does('Ruth Marsden', 'close', { code: 'error', withoutDecision: 'MARKER', ...told });
    const again = closed.does('Ruth Marsden', 'correct', { fact: 'birth-date', is: '2017-03-09', why: 'MARKER-why' });
    given(again).thenCase({ closed: { from: 'with-first-contact' }, age: { band: 'under-ten' } });
  });
});
