/** A fact is put right: what stood before stays, and what is worked out from it is worked out again. */

import { originSections } from '../../../src/cards/case/concern-sections.ts';
import { overviewCard } from '../../../src/cards/case/overview.ts';
import { viewFor } from '../../../src/cases/sight.ts';
import type { CommandInputs } from '../../../src/rules/commands.ts';
import { aCase, type CaseStory, usualInputs } from '../../support/a-case.ts';
import { aConcern, person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { agreed, booked, held, taken, told } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const hannah = { id: person('Hannah Reid').id, name: 'Hannah Reid' };
type Correcting = CommandInputs['correct'];
const of = (fact: Correcting['fact'], is: string, more: Partial<Correcting> = {}): Correcting => ({
  fact,
  is,
  why: 'MARKER-why',
  ...more,
});
const corrects = (story: CaseStory, input: Correcting, who = 'Hannah Reid') => story.does(who, 'correct', input);
const read = (story: CaseStory, who: string): string => {
  const look = viewFor(story.case, person(who), story.by());
  if (look === undefined) return '';
  return JSON.stringify([overviewCard(look), originSections(look.case, look.sight === 'whole')]);
};
const asksOf = (story: CaseStory, input: Correcting, who = 'Hannah Reid'): readonly string[] => {
  const result = story.asks(who, 'correct', input);
  return result.ok ? [] : (result.refusal.doubts ?? []).flatMap(({ asks }) => asks.split('\n'));
};

describe('what was said before', () => {
  const twice = corrects(corrects(taken, of('name', 'Robin Ashe')), of('name', 'Robyn Ashe'), 'Ruth Marsden');

  it('stays with who put it right, when and why, each time', () => {
    const was = taken.case.origin.concern.youngPerson.name;
    expect(twice.case.corrections).toMatchObject([
      { fact: 'name', was, is: 'Robin Ashe', why: 'MARKER-why', by: hannah },
      { fact: 'name', was: 'Robin Ashe', is: 'Robyn Ashe', by: { name: 'Ruth Marsden' } },
    ]);
    const page = read(twice, 'Hannah Reid');
    expect(page).toContain('Robyn Ashe (was Robin Ashe; corrected by Ruth Marsden on Monday 2 November 2026');
    expect(page).toContain(`(was ${was}; corrected by Hannah Reid on Monday 2 November 2026`);
  });

  it('is what whoever told it goes on reading, and nothing of what was put right', () => {
    const page = read(twice, 'Priya Shah');
    expect(page).toContain(taken.case.origin.concern.youngPerson.name);
    expect(page).not.toMatch(/Rob[iy]n Ashe|MARKER-why|corrected/);
  });
});

describe('what is worked out from a fact', () => {
  it('is worked out again: the age, and the way that has to be chosen for it (A-02)', () => {
    given(taken).when('Hannah Reid', 'correct', of('birth-date', '2017-03-09')).thenLike({ code: 'not-sure' });
    const young = corrects(taken, of('birth-date', '2017-03-09'));
    expect(young.case.age).toMatchObject({ band: 'border', atReferral: 9 });
    given(young).thenDuty('settle-age', { isMet: false });
    given(young)
      .when('Hannah Reid', 'agree-meeting', told as never)
      .thenLike({ source: 'A-02' });
    given(corrects(young, of('birth-date', '2012-03-09'))).thenDuty('settle-age', undefined);
  });

  it('can be chosen about at any stage, where the meeting is booked or held already', () => {
    for (const story of [agreed, booked, held, withOutcome(held)]) {
      const young = corrects(story, of('birth-date', '2017-03-09'));
      given(young).thenDuty('settle-age', { isMet: false });
      const chosen = young.does('Hannah Reid', 'keep-in-procedure', { reason: 'MARKER' });
      given(chosen).thenDuty('settle-age', { isMet: true });
    }
  });

  it('is said before anything is changed: the duties, the list for the meeting, and that nothing else changes', () => {
    const asks = asksOf(agreed, of('school', 'Riverside College'));
    expect(asks).toEqual(
      expect.arrayContaining([
        'School, college or employer: you will correct it to "Riverside College". The case says "Northfield Academy" now.',
        'Pathway will also suggest to invite or tell: Riverside College.',
      ]),
    );
    expect(asksOf(taken, of('name', 'Robin Ashe')).at(-1)).toBe('Nothing else will change by it.');
  });

  it('is asked again where somebody else was first, with what they made of it', () => {
    const [first] = asksOf(taken, of('name', 'Robin Ashe'));
    const meanwhile = corrects(taken, of('name', 'Robyn Ashe'), 'Ruth Marsden');
    expect(first).toContain('The case says "');
    const sure = (
      taken.asks('Hannah Reid', 'correct', of('name', 'Robin Ashe')) as never as {
        refusal: { doubts: readonly { id: string }[] };
      }
    ).refusal.doubts.map(({ id }) => id);
    const again = meanwhile.asks('Hannah Reid', 'correct', of('name', 'Robin Ashe'), 'late', sure);
    expect(again).toMatchObject({ ok: false, refusal: { code: 'not-sure' } });
    expect(JSON.stringify(again)).toContain('The case says \\"Robyn Ashe\\" now, as Ruth Marsden corrected it');
  });
});

describe('the day on which it was received (CN-06)', () => {
  it('is corrected by the service lead only, and moves the clock and nothing that is local', () => {
    given(taken).when('Hannah Reid', 'correct', of('received-on', '2026-10-30')).then({
      code: 'forbidden',
      says: 'Only the service lead may correct the day of receipt: it moves the clock. Ask them.',
      source: 'CN-06',
    });
    given(taken).thenDuty('hold', { due: '2026-11-16' });
    const earlier = corrects(taken, of('received-on', '2026-10-30'), 'Ruth Marsden');
    given(earlier).thenDuty('hold', { due: '2026-11-13' });
    given(earlier).thenDuty('check-system', { due: '2026-11-03' });
    expect(read(earlier, 'Hannah Reid')).toContain(
      'Friday 30 October 2026 (was Monday 2 November 2026; corrected by Ruth',
    );
    const back = corrects(earlier, of('received-on', '2026-11-02'), 'Ruth Marsden');
    given(back).thenDuty('hold', { due: '2026-11-16' });
    expect(back.case.clocks).toEqual([{ kind: 'concern', started: taken.case.receivedAt }]);
  });

  it('goes for what came after it: a talk of a day between is not odd any more', () => {
    const of30 = { ...usualInputs.discussion, on: '2026-10-30' };
    given(taken).when('Hannah Reid', 'record-discussion', of30).thenLike({ code: 'not-sure' });
    const earlier = corrects(taken, of('received-on', '2026-10-30'), 'Ruth Marsden');
    given(earlier).when('Hannah Reid', 'record-discussion', of30).thenAllowed();
  });

  it('asks why the meeting was late where it turns out to have been, and keeps that for good', () => {
    const long = corrects(held, of('happened-on', '2026-10-20'));
    const input = of('received-on', '2026-10-26');
    given(long)
      .when('Ruth Marsden', 'correct', input)
      .thenLike({ code: 'invalid', field: 'lateReason', source: 'CN-06' });
    given(long)
      .when('Ruth Marsden', 'correct', { ...input, lateReason: 'MARKER-late' })
      .thenLike({ code: 'invalid', field: 'lateCode' });
    const late = corrects(long, { ...input, lateReason: 'MARKER-late', lateCode: 'police' }, 'Ruth Marsden');
    expect(late.case.meetings).toMatchObject([{ lateCode: 'police', lateReason: 'MARKER-late' }]);
    const saidAgain = { ...input, is: '2026-10-23', lateReason: 'MARKER-again', lateCode: 'staffing' } as const;
    expect(corrects(late, saidAgain, 'Ruth Marsden').case.meetings).toMatchObject([
      { lateCode: 'staffing', lateReason: 'MARKER-again', lateSaidBefore: [{ code: 'police', reason: 'MARKER-late' }] },
    ]);
    expect(read(late, 'Hannah Reid')).toContain('late: day 13');
    // Where no meeting is late by it, it is said first that the reason is not kept.
    const inVain = of('received-on', '2026-11-01', { lateReason: 'MARKER-late', lateCode: 'police' });
    expect(asksOf(long, inVain, 'Ruth Marsden').at(-1)).toContain('will not keep the reason for meeting late');
    expect(asksOf(long, of('received-on', '2026-11-01'), 'Ruth Marsden').join()).not.toContain('will not keep');
    const again = corrects(late, of('received-on', '2026-11-02'), 'Ruth Marsden');
    expect(again.case.corrections?.at(-1)).toMatchObject({ lateBefore: 13 });
    expect(again.case.meetings).toMatchObject([{ lateReason: 'MARKER-late' }]);
    expect(read(again, 'Hannah Reid')).toContain('was Monday 26 October 2026, late: day 13; corrected by Ruth Marsden');
  });
});

describe('of a meeting that was held', () => {
  it('the day and who came are put right, on the card of the outcome as well', () => {
    const recorded = withOutcome(held);
    const other = corrects(recorded, of('held-on', '2026-11-11'));
    expect(other.case.meetings.at(-1)).toMatchObject({ heldOn: '2026-11-11' });
    const came = corrects(other, of('came', 'police,health'));
    expect(came.case.meetings.at(-1)).toMatchObject({ came: ['police', 'health'] });
    expect(came.case.outcomes?.at(-1)?.cards.attendance?.answers).toMatchObject({ came: ['police', 'health'] });
  });
});

describe('bad input', () => {
  it.each([
    ['the same as stands', of('school', 'Northfield Academy'), 'is'],
    ['a birth date to come', of('birth-date', '2030-01-01'), 'day'],
    ['a birth date after what happened', of('birth-date', '2026-11-01'), 'day'],
    ['a day after receipt', of('happened-on', '2026-11-05'), 'day'],
    ['no such answer', of('placed', 'perhaps'), 'answer'],
    ['a meeting that nobody held', of('held-on', '2026-11-02'), 'fact'],
    ['a police decision that nobody told', of('decided-on', '2026-11-01'), 'fact'],
  ])('%s is refused, and nothing changes', (_what, input, field) => {
    given(taken).when('Hannah Reid', 'correct', input).thenLike({ code: 'invalid', field });
  });

  it('is asked of nobody without a part in it', () => {
    for (const who of ['Priya Shah', 'Daniel Okafor']) {
      given(taken).when(who, 'correct', of('name', 'Robin Ashe')).thenLike({ code: 'forbidden' });
    }
    given(taken).when('Joanne Hardy', 'correct', of('name', 'Robin Ashe')).thenLike({ code: 'not-found' });
  });
});

describe('on a closed case', () => {
  const closed = taken
    .discussed()
    .notAppropriate()
    .does('Hannah Reid', 'close', { code: 'error', ...told });

  it('a fact can still be put right, and nothing starts again', () => {
    const right = corrects(closed, of('birth-date', '2017-03-09'));
    expect(right.case.stage).toBe('closed');
    expect(right.agenda).toEqual([]);
  });
});

describe('placed here by another authority (SC-08)', () => {
  it('is put right to no: nobody has to tell that authority any more', () => {
    const placed = aCase({ concern: aConcern({ youngPerson: { placed: 'yes', placedBy: 'Sunderland' } }) })
      .receivedAt()
      .takenBy('Hannah Reid')
      .does('Hannah Reid', 'record-placing', { authority: 'Sunderland' });
    expect(asksOf(placed, of('placed', 'no')).join(' ')).toContain(
      'no longer suggest to invite or tell: the local authority that placed the young person here (Sunderland)',
    );
    expect(corrects(placed, of('placed-by', 'Gateshead')).case.placing).toMatchObject({ authority: 'Gateshead' });
  });
});
