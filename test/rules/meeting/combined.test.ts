/** A meeting that is combined with another counts once its outcome is recorded. */

import { heldLateWords, meetingClock } from '../../../src/rules/clocks.ts';
import { findObligation, obligationsOf } from '../../../src/rules/engine/agenda.ts';
import { booked } from '../../support/usual-cases.ts';
import { usualInputs } from '../../support/usual-inputs.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const combining = { ...usualInputs.preparation, combined: 'looked-after-review', combinedHow: 'MARKER-how' } as const;
const combined = booked.does('Hannah Reid', 'prepare-meeting', combining);
const held = combined.at('2026-11-12', '12:00').held();
const holdOf = (story: typeof held) => obligationsOf(story.case, story.by()).find(({ row }) => row.id === 'hold');

describe('a combined meeting that was held', () => {
  it('does not meet the ten working days until its outcome is recorded, and then by the day it was held', () => {
    expect(holdOf(held)?.metAt).toBeUndefined();
    const recorded = withOutcome(held.at('2026-11-13', '09:00'));
    expect(holdOf(recorded)?.metAt?.slice(0, 10)).toBe('2026-11-12');
    expect(meetingClock(recorded.case, recorded.by())).toMatchObject({ due: '2026-11-16' });
  });

  it('asks for its outcome by the last day of the clock, and for no other meeting', () => {
    expect(holdOf(held)).toMatchObject({
      title: 'Record the outcome, so that the combined meeting counts',
      due: { due: '2026-11-16' },
      nextBy: expect.arrayContaining(['save-attendance']),
    });
    expect(findObligation(held.case, 'book', held.by())).toBeUndefined();
  });

  it('is late for good by its own day, and by no other', () => {
    expect(heldLateWords(held.case, '2026-11-12', held.by())).toBe('');
    const late = combined.at('2026-11-18', '12:00').does('Hannah Reid', 'record-held', {
      ...{ on: '2026-11-18', attended: ['police'], anotherDay: 'MARKER-day' },
      ...{ lateReason: 'MARKER-late', lateCode: 'police' },
    });
    expect(heldLateWords(late.case, '2026-11-18', late.by())).toBe(', late: day 12');
  });

  it('says to the referrer what is owed them then', () => {
    const { promised, whenPassed } = holdOf(held)?.row ?? {};
    const said = (words: unknown) => (typeof words === 'function' ? words(held.case) : words);
    expect(said(promised?.awaited)).toBe('The outcome of the Risk Management Meeting must be recorded');
    expect(said(promised?.done)).toBe('recorded the outcome of the Risk Management Meeting');
    expect(said(whenPassed)).toBe('the outcome of the combined meeting, which was held, is not recorded');
  });

  it('that is not combined counts at once', () => {
    const alone = booked.does('Hannah Reid', 'prepare-meeting', { ...combining, combined: 'no' });
    expect(holdOf(alone.at('2026-11-12', '12:00').held())?.metAt?.slice(0, 10)).toBe('2026-11-12');
  });
});
