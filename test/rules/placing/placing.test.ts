/** Placed here by another local authority: that authority is told, and nothing is decided by it (SC-08, A-20). */
import { agreeWithThem, tellPlacing } from '../../../src/rules/placing/placing.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { agreed, booked, taken, told } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';
import { placing } from './placed.ts';

const concern = aConcern({ youngPerson: { placed: 'yes', placedBy: 'Sunderland' } });
const placed = aCase({ concern }).receivedAt().takenBy('Hannah Reid');
const bookedPlaced = placed.discussed().checkedNotActive().agreed().bookedFor('2026-11-12', '10:00');
const toTell = (story: CaseStory) => story.case.contactsToMake.filter(({ who }) => who.includes('local authority'));
const idsOf = (story: CaseStory) => toTell(story).map(({ id }) => id);
const tellsAll = (story: CaseStory): CaseStory =>
  story.case.contactsToMake.reduce(
    (so, { id, done }) => (done ? so : so.does('Hannah Reid', 'record-told', { id, note: 'MARKER-note' })),
    story,
  );
const closing = { code: 'moved', ...told } as const;

describe('who placed the young person here', () => {
  it('is recorded by who manages the case, on every case that is taken', () => {
    given(taken).when('Hannah Reid', 'record-placing', placing).thenCase({ placing });
    given(placed)
      .when('Ruth Marsden', 'record-placing', { authority: 'Sunderland' })
      .thenCase({
        placing: { authority: 'Sunderland', by: { name: 'Ruth Marsden' } },
      });
    given(placed).when('Joanne Hardy', 'record-placing', placing).thenLike({ code: 'not-found' });
  });

  it('decides nothing: what is said of it names them and leaves it to people', () => {
    expect(agreeWithThem(taken.case)).toBeUndefined();
    expect(agreeWithThem(placed.case)).toBe(
      'Placed by Sunderland: agree with them who does it. Nothing is decided here.',
    );
    expect(agreeWithThem(placed.does('Hannah Reid', 'record-placing', placing).case)).toBe(
      'Placed by MARKER-authority: agree with them who does it. Nothing is decided here. Agreed so far: MARKER-leads',
    );
  });
});

describe('that authority', () => {
  it('is telephoned about the meeting, and about its outcome, each by the next working day', () => {
    expect(idsOf(bookedPlaced)).toEqual(['outside:placing-authority:1']);
    const recorded = withOutcome(tellsAll(bookedPlaced).until('2026-11-12', '12:00').held());
    expect(toTell(recorded).at(-1)).toMatchObject({
      id: 'placing:outcome:1',
      who: 'the local authority that placed the young person here (Sunderland)',
      what: 'the outcome of the Risk Management Meeting',
    });
    given(recorded).thenDuty('tell:placing:outcome:1', { due: '2026-11-13', isMet: false });
  });

  it('is not telephoned where nobody placed them here', () => {
    expect(toTell(withOutcome(booked.until('2026-11-12', '12:00').held()))).toEqual([]);
    expect(tellPlacing(taken.case, 'sharing', 1)).toEqual([]);
  });

  it('recorded later is told what there is to tell by then, and nothing twice', () => {
    const late = booked.does('Hannah Reid', 'record-placing', placing);
    expect(idsOf(late)).toEqual(['outside:placing-authority:1']);
    expect(toTell(late)[0]?.who).toContain('(MARKER-authority)');
    expect(idsOf(late.does('Hannah Reid', 'record-placing', placing))).toEqual(['outside:placing-authority:1']);
    expect(idsOf(agreed.does('Hannah Reid', 'record-placing', placing))).toEqual([]);
    // It was known: they were told when the meeting was booked.
    expect(idsOf(bookedPlaced.does('Hannah Reid', 'record-placing', placing))).toEqual(['outside:placing-authority:1']);

    const recorded = withOutcome(booked.until('2026-11-12', '12:00').held());
    const after = recorded.does('Hannah Reid', 'record-placing', placing);
    expect(idsOf(after)).toEqual(['placing:outcome:1']);
    expect(tellPlacing(after.case, 'outcome', 1)).toEqual([]);
  });

  it('is told of the sharing of an assessment, once', () => {
    expect(tellPlacing(placed.case, 'sharing', 1)).toEqual([
      {
        type: 'to-tell',
        id: 'placing:sharing:1',
        who: 'the local authority that placed the young person here (Sunderland)',
        what: 'that the AIM assessment is shared, and with which people',
      },
    ]);
  });

  it('is told before the case is closed, because nobody is reminded of anything afterwards', () => {
    given(placed).when('Hannah Reid', 'close', closing).then({
      code: 'invalid',
      says: 'First ring the local authority that placed the young person here (Sunderland). Then say here what you told them, or why they are not told.',
      source: 'A-20',
      field: 'placingTold',
    });
    given(placed)
      .when('Hannah Reid', 'close', { ...closing, placingTold: 'MARKER-told' })
      .thenCase({ stage: 'closed', closed: { placingTold: 'MARKER-told' } });
    given(taken).when('Hannah Reid', 'close', closing).thenCase({ stage: 'closed' });
  });
});
