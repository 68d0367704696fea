/** How a booked meeting is prepared (CN-05, SC-10, A-19, PR-12). */
import { preparationSections } from '../../../src/cards/case/preparation-sections.ts';
import type { CaseView } from '../../../src/cases/sight.ts';
import type { Meeting } from '../../../src/rules/record/case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { agreed, booked, held, told } from '../../support/usual-cases.ts';
import { usualInputs } from '../../support/usual-inputs.ts';
import { nudges } from '../engine/nudged.ts';

const { preparation: all } = usualInputs;
const plain = {
  chair: person('Hannah Reid').id,
  combined: 'no',
  closed: 'no',
  views: 'MARKER-views',
  building: 'no',
} as const;
const prepares = (change: object, who = 'Hannah Reid') =>
  given(booked).when(who, 'prepare-meeting', { ...plain, ...change });

describe('preparing the meeting', () => {
  it('keeps who will chair, and how views will reach it', () => {
    prepares({}).thenCase({
      stage: 'booked',
      meetings: [{ preparation: { chair: { name: 'Hannah Reid' }, combined: 'no', views: 'MARKER-views' } }],
    });
  });

  it('the deputy chairs without a reason, anybody else with one', () => {
    prepares({ chair: person('Tom Bell').id }).thenCase({
      meetings: [{ preparation: { chair: { name: 'Tom Bell' } } }],
    });
    const says = 'Choose who will chair it, or say who else will and why.';
    prepares({ chair: undefined }).thenLike({ code: 'invalid', field: 'chair', says });
    prepares({ chair: person('Ruth Marsden').id }).thenLike({ field: 'chair', says });
    prepares({ chair: undefined, otherChair: 'MARKER-otherChair' }).thenCase({
      meetings: [{ preparation: { otherChair: 'MARKER-otherChair' } }],
    });
  });

  it.each([
    ['a combined meeting, who agreed and how', { combined: 'mappa' }, 'combinedHow', 'SC-10'],
    ['a closed school, who is asked instead', { closed: 'yes' }, 'instead', 'A-19'],
    ['a child who could be in the building, what is planned', { building: 'yes' }, 'planned', 'PR-12'],
  ])('asks of %s', (_words, change, field, source) => {
    prepares(change).thenLike({ code: 'invalid', field, source });
    prepares({ ...change, [field]: 'MARKER-said' }).thenCase({
      meetings: [{ preparation: { [field]: 'MARKER-said' } }],
    });
  });

  it('stays where the meeting is moved, and not where another is booked', () => {
    const prepared = booked.does('Hannah Reid', 'prepare-meeting', all);
    expect(prepared.movedTo('2026-11-13', '10:00').case.meetings[0]?.preparation).toMatchObject(all);
    const next = prepared.does('Hannah Reid', 'cancel-meeting', { reason: 'x' }).bookedFor('2026-11-13', '10:00');
    expect(next.case.meetings.at(-1)?.preparation).toBeUndefined();
  });

  it('is for a booked meeting', () => {
    for (const story of [agreed, held])
      given(story).when('Hannah Reid', 'prepare-meeting', plain).thenLike({ code: 'wrong-stage' });
  });
});

describe('asking for it (PR-16)', () => {
  const key = 'prepare:1';
  it('is asked by the working day before the meeting, and no more once it is recorded', () => {
    given(booked).thenDuty(key, { due: '2026-11-11', isMet: false });
    const prepared = booked.does('Hannah Reid', 'prepare-meeting', all);
    given(prepared).thenDuty(key, { isMet: true });
  });

  it('is asked again once the meeting is moved to another time or place, and met by the same answers', () => {
    const prepared = booked.does('Hannah Reid', 'prepare-meeting', all);
    const elsewhere = prepared.movedTo('2026-11-12', '10:00', { venue: 'kestrel-room' });
    for (const moved of [prepared.movedTo('2026-11-13', '10:00'), elsewhere]) {
      given(moved).thenDuty(key, { isMet: false });
      const page = preparationSections(moved.case.meetings[0] as Meeting, { sight: 'whole' } as CaseView);
      expect(JSON.stringify(page)).toContain('Recorded before the meeting was moved');
      const checked = moved.does('Hannah Reid', 'prepare-meeting', all);
      given(checked).thenDuty(key, { isMet: true });
    }
    // A link or how to get there says nothing of the day or the building.
    given(prepared.movedTo('2026-11-12', '10:00', { details: 'MARKER-other' })).thenDuty(key, { isMet: true });
  });

  it('goes with the meeting: moved, begun, or called off', () => {
    given(booked.movedTo('2026-11-16', '10:00')).thenDuty(key, { due: '2026-11-13', isMet: false });
    given(booked.at('2026-11-12', '10:00')).thenDuty(key, undefined);
    given(booked.does('Hannah Reid', 'cancel-meeting', told)).thenDuty(key, undefined);
  });

  it('reminds its manager before the meeting, and holds up nothing', () => {
    const [first] = nudges(booked.until('2026-11-12', '09:30'), key);
    expect(first).toBe('2026-11-10 09:00 before: Hannah Reid');
    expect(booked.at('2026-11-12', '12:00').held().case.stage).toBe('held');
  });
});
