/** A meeting that was held before a caution or a charge was received can have dealt with it. */
import { clockSections } from '../../../src/cards/case/why.ts';
import { requiredNotices } from '../../../src/cases/required-notices.ts';
import { runningClocks } from '../../../src/rules/clocks.ts';
import { unmet } from '../../../src/rules/engine/agenda.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { local, person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { usualOutcome, withOutcome } from '../../support/usual-outcome.ts';

const booked = aCase()
  .receivedAt(local('2026-11-02', '09:15'))
  .takenBy('Hannah Reid')
  .checkedNotActive()
  .discussed()
  .agreed()
  .bookedFor('2026-11-12', '10:00');
const planned = withOutcome(booked.at('2026-11-12', '12:00').held());
const charged = (day: string, story: CaseStory = planned) => story.at(day, '10:00').police('charge');
const why = { reason: 'MARKER-reason' };

describe('that the meeting before dealt with a decision', () => {
  it('ends its ten working days with the day of that meeting, which is shown', () => {
    const after = charged('2026-11-26').does('Hannah Reid', 'count-meeting', why);
    given(after).thenCase({ stage: 'in-plan', route: 'criminal-justice' });
    expect(runningClocks(after.case)).toEqual([]);
    given(after).thenDuty('hold', { isMet: true });
    given(after).thenDuty('book', { isMet: true });
    given(after).thenDuty('say-how-it-goes-on', undefined);
    const shown = JSON.stringify(clockSections({ case: after.case, by: after.by() }));
    expect(shown).toContain('These days were met by the meeting of Thursday 12 November 2026');
  });

  it('is told to the service lead, without why', () => {
    const before = charged('2026-11-26');
    const after = before.does('Hannah Reid', 'count-meeting', why);
    const by = { ...after.by(), agenda: unmet(after.case, after.by()), before: before.case };
    const owed = requiredNotices(before.case, after.case, after.events.slice(before.events.length), by);
    expect(owed).toContainEqual({ kind: 'tell', person: person('Ruth Marsden').id, words: 'meeting-counted' });
  });

  it('is refused where it was held more than ten working days before', () => {
    given(charged('2026-11-27'))
      .when('Hannah Reid', 'count-meeting', why)
      .thenLike({ code: 'precondition', says: expect.stringContaining('more than ten working days') });
  });

  it('is refused where the police did not come', () => {
    const without = { attendance: { ...usualOutcome.attendance, came: ['health'] } };
    const story = withOutcome(booked.at('2026-11-12', '12:00').held(), without);
    given(charged('2026-11-16', story))
      .when('Hannah Reid', 'count-meeting', why)
      .thenLike({ code: 'precondition', says: expect.stringContaining('The police did not come') });
  });

  it('is not offered where no meeting with its outcome is there, nor to anybody but those who manage the case', () => {
    const taken = aCase().receivedAt(local('2026-11-02', '09:15')).takenBy('Hannah Reid').police('charge');
    given(taken).when('Hannah Reid', 'count-meeting', why).thenLike({ code: 'precondition' });
    given(charged('2026-11-16')).when('Ruth Marsden', 'count-meeting', why).thenLike({ code: 'forbidden' });
  });
});
