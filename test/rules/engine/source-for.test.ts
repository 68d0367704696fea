/** Most of the two routes is printed twice: people read the clause of the route that their case is on (RS-03). */
import { sourceFor } from '../../../src/rules/engine/source-for.ts';
import { clauseOf, clauses } from '../../../src/rules/procedure/clauses/index.ts';
import { aCase } from '../../support/a-case.ts';
import { local } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { usualBooking } from '../../support/usual-inputs.ts';
import { notified } from '../police/notified.ts';

const concern = aCase().receivedAt(local('2026-11-02', '09:15')).takenBy('Hannah Reid');
const charge = notified().takenBy('Hannah Reid');

describe('under which clause something is asked', () => {
  it('is that of the route of the case', () => {
    expect([sourceFor(charge.case, 'CN-05'), sourceFor(charge.case, 'CN-06')]).toEqual(['CJ-09', 'CJ-10']);
    expect([sourceFor(concern.case, 'CN-05'), sourceFor(concern.case, 'CN-06')]).toEqual(['CN-05', 'CN-06']);
    expect(sourceFor(charge.case, 'A-26')).toBe('A-26');
  });

  it('is, of the ten working days, that of the clock that counts: an earlier concern goes on counting (A-12)', () => {
    const { case: charged } = concern.does('Hannah Reid', 'record-police-decision', {
      decision: 'charge',
      decidedOn: '2026-11-02',
      receivedOn: '2026-11-02',
    });
    expect([sourceFor(charged, 'CN-06'), sourceFor(charged, 'CN-12')]).toEqual(['CN-06', 'CJ-11']);
  });

  it('is so in each part of a refusal as well (CJ-11, CJ-15)', () => {
    const checked = charge.checkedNotActive();
    const input = usualBooking({ case: checked.case, roster: checked.by().roster }, '2026-11-12', '10:00', {
      invite: ['health'],
    });
    given(checked)
      .when('Hannah Reid', 'book-meeting', input)
      .thenLike({
        source: 'CJ-11',
        also: expect.arrayContaining([expect.objectContaining({ source: 'CJ-15' })]),
      });
  });

  it('is never that of another route: each clause stands for one of the other', () => {
    const alike = clauses.flatMap(({ onCriminalJustice = [] }) => onCriminalJustice);
    expect(new Set(alike).size).toBe(alike.length);
    for (const id of alike) expect(clauseOf(id as 'CJ-09').id).toBe(id);
  });
});
