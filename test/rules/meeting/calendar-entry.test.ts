/** How long a calendar is told of an invitation. */
import { calendarEntry, sharedCalendarEntry } from '../../../src/rules/meeting/calendar-entry.ts';
import type { Case, Meeting } from '../../../src/rules/record/case.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { aRegister } from '../../support/factories.ts';
import { agreed } from '../../support/usual-cases.ts';
import { eachWhy, mustCome } from '../../support/usual-inputs.ts';

const why = { reason: 'MARKER-why' };
const booked = agreed.bookedFor('2026-11-12', '10:00', { invite: [...mustCome, 'health'], changeReason: eachWhy });

const newest = (story: CaseStory, team: string) => story.case.invitations.findLast((one) => one.team === team);
const stateOf = (story: CaseStory, team: string, of: Case = story.case) =>
  calendarEntry(of, newest(story, team), story.by())?.state ?? 'ended';
const sharedState = (story: CaseStory) =>
  sharedCalendarEntry(story.case, story.case.meetings[0] as Meeting, story.by())?.state ?? 'ended';
const change = (story: CaseStory, invite: readonly string[]) =>
  story.does('Hannah Reid', 'change-invitations', { invite, ...why });

describe('what a calendar is told of an invitation', () => {
  it('goes on while it stands, also for a team that declined: they may think better of it', () => {
    expect(stateOf(booked, 'police')).toBe('booked');
    expect(stateOf(booked.answeredBy('Joanne Hardy', 'declined'), 'police')).toBe('booked');
  });

  it('ends with the team’s own invitation, and with no other team’s', () => {
    const without = change(booked, mustCome);
    expect([stateOf(without, 'health'), stateOf(without, 'police')]).toEqual(['ended', 'booked']);
    // Asked again, they have another: what they were given before stays ended.
    const again = change(without, [...mustCome, 'health']);
    expect(stateOf(again, 'health')).toBe('booked');
    const first = again.case.invitations.find(({ team }) => team === 'health');
    expect(calendarEntry(again.case, first, again.by())).toBeUndefined();
  });

  it('ends where the team is closed', () => {
    const roster = aRegister(({ teams, people }) => ({
      teams: teams.map((one) => (one.id === 'police' ? { ...one, closed: true } : one)),
      people: people.filter(({ name }) => name !== 'Joanne Hardy'),
    }));
    const by = { ...booked.by(), roster };
    expect(calendarEntry(booked.case, newest(booked, 'police'), by)).toBeUndefined();
    expect(sharedCalendarEntry(booked.case, booked.case.meetings[0] as Meeting, by)).toBeUndefined();
  });

  it('says until a fortnight after that the meeting was called off, or held', () => {
    const cancelled = booked.does('Hannah Reid', 'cancel-meeting', why);
    expect(stateOf(cancelled.at('2026-11-26', '11:29'), 'police')).toBe('cancelled');
    expect(stateOf(cancelled.at('2026-11-26', '11:30'), 'police')).toBe('ended');
    const late = booked.at('2026-11-20', '12:00').does('Hannah Reid', 'record-adjourned', { on: '2026-11-12', ...why });
    expect(stateOf(late.at('2026-12-04', '11:59'), 'police')).toBe('adjourned');
    expect(stateOf(late.at('2026-12-04', '12:00'), 'police')).toBe('ended');
    const held = booked.at('2026-11-12', '12:00').held();
    expect(stateOf(held.at('2026-11-26', '11:29'), 'police')).toBe('held');
    expect(stateOf(held.at('2028-11-26', '11:30'), 'police')).toBe('ended');
  });

  it('is nothing for an invitation that never was', () => {
    expect(calendarEntry(booked.case, booked.case.invitations[9], booked.by())).toBeUndefined();
  });
});

describe('what a link that all invited teams have is told', () => {
  it('goes on until one of them is taken off', () => {
    expect(sharedState(booked)).toBe('booked');
    expect(sharedState(change(booked, [...mustCome, 'health', 'mash']))).toBe('booked');
    expect(sharedState(change(booked, mustCome))).toBe('ended');
    expect(sharedState(booked.at('2026-11-30', '09:00'))).toBe('ended');
  });
});

describe('when a meeting became what it is', () => {
  it('is when it was booked, changed, or called off', () => {
    const stamps = (story: CaseStory) => story.case.meetings.map((one) => [one.revision, one.changedAt]);
    expect(stamps(booked)).toEqual([[0, '2026-11-02T09:15:00Z']]);
    const moved = booked.at('2026-11-03', '10:00').movedTo('2026-11-10', '10:00');
    expect(stamps(moved)).toEqual([[1, '2026-11-03T10:00:00Z']]);
    const off = moved.at('2026-11-04', '10:00').does('Hannah Reid', 'cancel-meeting', why);
    expect(stamps(off)).toEqual([[2, '2026-11-04T10:00:00Z']]);
  });

  it('is never earlier than what it was before, whatever the clock did', () => {
    const moved = booked.at('2026-11-02', '08:00').movedTo('2026-11-10', '10:00');
    expect(moved.case.meetings).toMatchObject([{ revision: 1, changedAt: '2026-11-02T09:15:00Z' }]);
  });
});
