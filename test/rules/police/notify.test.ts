/** A caution or a charge that the police tell of begins a case on the criminal justice route (CJ-01, CJ-02, CJ-09, CJ-10). */
import { meetingClock } from '../../../src/rules/clocks.ts';
import { obligationsOf, unmet } from '../../../src/rules/engine/agenda.ts';
import { begin } from '../../../src/rules/engine/decide.ts';
import { availableActions, whyRefused } from '../../../src/rules/engine/permission.ts';
import { isInvestigated } from '../../../src/rules/police/investigation.ts';
import { accessLevelFor, rolesOn } from '../../../src/rules/record/access.ts';
import { aCase } from '../../support/a-case.ts';
import { local, person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { caution, notified } from './notified.ts';

const { decision, concern } = caution;
const keys = (story: ReturnType<typeof notified>) => unmet(story.case, story.by()).map(({ key }) => key);

describe('a notification of a caution or a charge', () => {
  it('makes one case, with the decision on it, that waits for a team manager', () => {
    const { case: c, events } = notified();
    expect(events.map(({ type }) => type)).toEqual(['police-notified', 'police-decided']);
    expect(c).toMatchObject({
      stage: 'received',
      route: 'criminal-justice',
      policeDecisions: [{ decision: 'youth-caution', decidedOn: '2026-11-03', by: { name: 'Joanne Hardy' } }],
    });
    expect(keys(notified())).toEqual(expect.arrayContaining(['take', 'hold']));
  });

  it('has only the clock of the route, ten working days from the day it was received (CJ-10)', () => {
    const story = notified();
    expect(story.case.clocks).toHaveLength(1);
    expect(meetingClock(story.case, story.by())).toMatchObject({ due: '2026-11-17' });
  });

  it('counts from the day on which youth justice had it, whenever they enter it (CJ-10)', () => {
    const early = { ...decision, decidedOn: '2026-10-29', receivedOn: '2026-10-30' };
    const story = notified({ decision: early }, 'Hannah Reid');
    expect(meetingClock(story.case, story.by())).toMatchObject({ due: '2026-11-13' });
    expect(obligationsOf(story.case, story.by()).find(({ key }) => key === 'take')?.due).toMatchObject({
      due: '2026-11-04',
    });
  });

  it('leads the one who takes it straight to the meeting: no talk and no decision come before it (CJ-09)', () => {
    const taken = notified().does('Hannah Reid', 'take', {});
    expect(taken.case.stage).toBe('arranging');
    expect(keys(taken)).not.toEqual(expect.arrayContaining(['discuss']));
    expect(keys(taken)).not.toEqual(expect.arrayContaining(['decide']));
    const buttons = availableActions(taken.case, rolesOn(taken.case, person('Hannah Reid'), taken.roster));
    expect(buttons).not.toEqual(expect.arrayContaining(['agree-meeting']));
    expect(buttons).toContain('book-meeting');
  });

  it('tells what is still being investigated beside it, so that nobody speaks too early (CJ-07)', () => {
    const story = notified({ isInvestigated: true });
    expect(isInvestigated(story.case)).toBe(true);
    expect(story.case.investigation?.officer).toBe('DC Amal Roy, 0191 498 0101');
    expect(isInvestigated(notified().case)).toBe(false);
  });

  it('lets whoever entered it read what they entered, and nobody else of the police', () => {
    const { case: c, roster } = notified();
    expect(accessLevelFor(c, person('Joanne Hardy').id, roster)).toBe('police');
    expect(accessLevelFor(c, person('Priya Shah').id, roster)).toBe('nothing');
  });

  it('asks a team manager who entered it nothing about a concern of their own', () => {
    given(notified({}, 'Hannah Reid')).when('Hannah Reid', 'take', {}).thenCase({ stage: 'arranging' });
  });
});

it('told with a concern of their own is read by the officer, and by nobody else who raises one (CJ-04)', () => {
  const { decision: told, concern: theirs, ...of } = caution;
  const police = { decision: { ...told, decision: 'outcome-22' }, isInvestigated: true } as const;
  const raised = (who: string) => {
    const story = aCase().at(local('2026-11-03', '10:00'));
    const input = { reference: of.reference, procedure: of.procedure, concern: theirs, police };
    return story.with(begin({ action: 'raise', input }, { ...story.by(), actor: person(who) }), 'raise');
  };
  const { case: c, roster, events } = raised('Joanne Hardy');
  expect(events.map(({ type }) => type)).toEqual(['concern-received', 'police-decided', 'police-decided']);
  expect(c).toMatchObject({ route: 'concern', stage: 'received', investigation: { officer: told.officer } });
  expect(accessLevelFor(c, person('Joanne Hardy').id, roster)).toBe('police');
  given(raised('Joanne Hardy')).thenDuty('ask-officer', { due: '2026-11-04', isMet: false });
  expect(accessLevelFor(raised('Sam Whitfield').case, person('Sam Whitfield').id, roster)).toBe('own-referral');
});

describe('the age', () => {
  it('under ten: never this route; First Contact decide it, as for a concern (SC-06)', () => {
    const story = notified({ concern: { ...concern, youngPerson: { name: 'Rowan Ashby', approximateAge: 6 } } });
    expect(story.case).toMatchObject({
      stage: 'with-first-contact',
      route: 'concern',
      clocks: [{ kind: 'concern' }],
      referralsOn: [{ because: 'under-ten' }],
      policeDecisions: [{ decision: 'youth-caution' }],
    });
  });

  it('about ten: the clock runs, and the manager chooses the way before a meeting is booked (A-02, SC-06)', () => {
    const border = { ...concern, youngPerson: { name: 'Rowan Ashby', approximateAge: 10 } };
    const taken = notified({ concern: border }).does('Hannah Reid', 'take', {}).checkedNotActive();
    expect(meetingClock(taken.case, taken.by())).toMatchObject({ due: '2026-11-17' });
    const roles = rolesOn(taken.case, person('Hannah Reid'), taken.roster);
    expect(whyRefused(taken.case, roles, 'book-meeting')).toMatchObject({ code: 'precondition', source: 'A-02' });
    const kept = taken.does('Hannah Reid', 'keep-in-procedure', { reason: 'ten on the day' });
    expect(whyRefused(kept.case, roles, 'book-meeting')).toBeUndefined();
    given(taken)
      .when('Hannah Reid', 'send-to-first-contact', { reason: 'nine on the day' })
      .thenCase({ stage: 'with-first-contact', route: 'concern' });
  });

  it('eighteen or over, or not known: taken all the same (A-03)', () => {
    for (const youngPerson of [{ name: 'Rowan Ashby', approximateAge: 19 }, { name: 'Rowan Ashby' }]) {
      expect(notified({ concern: { ...concern, youngPerson } }).case.stage).toBe('received');
    }
  });
});
