/** While the investigation goes on MASH screen it, and youth justice are told of what is eligible (CJ-05, CJ-07, CJ-08, A-07, A-08). */
import { overviewCard, visibleObligations } from '../../../src/cards/case/overview.ts';
import { meetingClock } from '../../../src/rules/clocks.ts';
import { availableActions } from '../../../src/rules/engine/permission.ts';
import { accessLevelFor, rolesOn } from '../../../src/rules/record/access.ts';
import { look } from '../../cards/stages.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { notified, screening, withMash } from './notified.ts';

const keys = (story: CaseStory) => story.agenda.map(({ key }) => key);
const sees = ({ case: c, roster }: CaseStory, name: string) => accessLevelFor(c, person(name).id, roster);
const buttons = ({ case: c, roster }: CaseStory, name: string) => availableActions(c, rolesOn(c, person(name), roster));
const screened = withMash().at('2026-11-04', '14:00').does('Peter Nolan', 'screen-eligible', screening);

describe('an investigation that goes on, sent to MASH', () => {
  it('makes a case that waits for MASH, whose days count from the referral (A-07)', () => {
    const story = withMash();
    expect(story.events.map(({ type }) => type)).toEqual(['police-notified', 'police-decided', 'sent-to-mash']);
    expect(story.case).toMatchObject({ stage: 'with-mash', route: 'criminal-justice', investigation: {} });
    expect(meetingClock(story.case, story.by())).toMatchObject({ due: '2026-11-16' });
    given(story).thenDuty('screen', {
      due: '2026-11-04',
      owner: { kind: 'function', agency: 'mash', does: 'takes-referrals' },
      isMet: false,
    });
  });

  it('asks youth justice nothing, and shows no team manager that it is there (CJ-08)', () => {
    const story = withMash();
    expect(keys(story)).toEqual(['screen', 'ask-for-screening']);
    for (const manager of ['Hannah Reid', 'Tom Bell']) expect(sees(story, manager)).toBe('nothing');
    expect(sees(story, 'Ruth Marsden')).toBe('standing');
    expect(sees(story, 'Peter Nolan')).toBe('police');
    expect(sees(story, 'Joanne Hardy')).toBe('police');
    for (const stranger of ['Ben Asante', 'Lucy Tran', 'Priya Shah']) expect(sees(story, stranger)).toBe('nothing');
    given(story).when('Hannah Reid', 'take', {}).thenLike({ code: 'not-found' });
    given(story)
      .when('Ruth Marsden', 'assign', { to: person('Hannah Reid').id, reason: 'now' })
      .thenLike({
        code: 'forbidden',
      });
  });

  it('nudges MASH and then the service lead, and no team manager, however long it lies there', () => {
    const story = withMash().until('2026-12-04', '17:00');
    const told = story.events.flatMap((event) => (event.type === 'nudged' ? event.nudges : []));
    const to = new Set(told.flatMap((one) => one.to.map((other) => ('team' in other ? other.team : other.person))));
    expect([...to].toSorted()).toEqual([person('Ruth Marsden').id, 'mash'].toSorted());
    expect(told.map(({ obligation }) => obligation)).not.toContain('hold');
  });

  it('is for First Contact where the child is under ten, and keeps the day on which MASH got it (SC-06)', () => {
    const { concern } = withMash().case.origin;
    const story = withMash({ concern: { ...concern, youngPerson: { name: 'Rowan Ashby', approximateAge: 7 } } });
    expect(story.case).toMatchObject({ stage: 'with-first-contact', mash: { sent: { on: '2026-11-02' } } });
    expect(sees(story, 'Hannah Reid')).toBe('whole');
    expect(keys(story)).not.toContain('screen');
  });
});

describe('one that was not sent yet', () => {
  const unsent = withMash({ mash: undefined });

  it('asks the officer to send it, and counts from their entry until the day is recorded (A-07)', () => {
    expect(keys(unsent)).toEqual(['send-to-mash', 'ask-for-screening']);
    given(unsent).thenDuty('send-to-mash', { due: '2026-11-04', isMet: false });
    expect(meetingClock(unsent.case, unsent.by())).toMatchObject({ due: '2026-11-17' });
    const sent = unsent.at('2026-11-05', '09:00').does('Joanne Hardy', 'record-mash-sent', { on: '2026-11-05' });
    expect(meetingClock(sent.case, sent.by())).toMatchObject({ due: '2026-11-19' });
    expect(keys(sent)).toEqual(['screen', 'ask-for-screening']);
  });

  it('tells the service lead on the working day after its day, with the officer gone as well', () => {
    const late = unsent.until('2026-11-05', '10:00');
    const nudges = late.events.flatMap((event) => (event.type === 'nudged' ? event.nudges : []));
    expect(nudges.flatMap(({ to }) => to)).toContainEqual({ person: person('Ruth Marsden').id });
    expect(nudges.flatMap(({ to }) => to)).toContainEqual({ person: person('Joanne Hardy').id });
  });

  it('asks whoever in youth justice entered it to ask the officer: they record it, and read that it is theirs', () => {
    const typed = withMash({ mash: undefined }, 'Sam Whitfield');
    const [only] = visibleObligations(look(typed, 'Sam Whitfield'));
    expect(only).toMatchObject({ key: 'send-to-mash', title: expect.stringMatching(/^Ask the officer in charge to/) });
    expect(JSON.stringify(overviewCard(look(typed, 'Sam Whitfield')))).not.toContain('nothing to do');
    expect(visibleObligations(look(unsent, 'Joanne Hardy'))[0]?.title).toMatch(/^Send the safeguarding referral/);
    const sent = typed.does('Sam Whitfield', 'record-mash-sent', { on: '2026-11-03' });
    expect(visibleObligations(look(sent, 'Sam Whitfield'))).toEqual([]);
  });

  it('is recorded by the officer or the service lead, once, and of no day to come', () => {
    given(unsent)
      .when('Joanne Hardy', 'record-mash-sent', { on: '2026-11-04' })
      .thenLike({ code: 'invalid', field: 'on' });
    given(unsent).when('Ruth Marsden', 'record-mash-sent', { on: '2026-11-03' }).thenCase({ stage: 'with-mash' });
    given(unsent).when('Peter Nolan', 'record-mash-sent', { on: '2026-11-03' }).thenLike({ code: 'forbidden' });
    given(withMash()).when('Joanne Hardy', 'record-mash-sent', { on: '2026-11-03' }).thenLike({ code: 'precondition' });
    expect(buttons(withMash(), 'Joanne Hardy')).not.toContain('record-mash-sent');
  });

  it('is screened all the same, where MASH have it and nobody recorded that', () => {
    given(unsent)
      .at('2026-11-04', '14:00')
      .when('Peter Nolan', 'screen-eligible', screening)
      .thenCase({ stage: 'received' });
  });
});

describe('screened', () => {
  it('eligible: youth justice are told then, and it is taken straight to the meeting (CJ-08, CJ-09)', () => {
    expect(screened.case).toMatchObject({ stage: 'received', route: 'criminal-justice' });
    given(screened).thenDuty('take', { due: '2026-11-05', isMet: false });
    given(screened).thenDuty('hold', { due: '2026-11-16', isMet: false });
    given(screened).thenDuty('ask-officer', { due: '2026-11-05', isMet: false });
    given(screened).thenDuty('screen', { due: '2026-11-04', isMet: true });
    given(screened).when('Hannah Reid', 'take', {}).thenCase({ stage: 'arranging' });
    expect(sees(screened, 'Ruth Marsden')).toBe('whole');
    expect(sees(screened, 'Peter Nolan')).toBe('standing');
    expect(sees(screened, 'Joanne Hardy')).toBe('police');
  });

  it('is not sent to First Contact again, and to a team that has the young person as ever (CN-09, CN-10)', () => {
    const taken = screened.takenBy('Hannah Reid');
    expect(taken.checkedNotActive().case).toMatchObject({ referralsOn: [], systemCheck: { result: 'not-active' } });
    const active = taken.checkedActiveTo('families-first-east');
    expect(active.case.referralsOn).toMatchObject([{ team: 'families-first-east', because: 'active' }]);
  });

  it('not for this procedure: closed, and youth justice never hear of it (CJ-08)', () => {
    const story = withMash().at('2026-11-04', '14:00').does('Peter Nolan', 'screen-not-eligible', screening);
    expect(story.case).toMatchObject({ stage: 'closed', mash: { screened: { eligible: false } } });
    expect(sees(story, 'Hannah Reid')).toBe('nothing');
    expect(sees(story, 'Ruth Marsden')).toBe('standing');
    expect(sees(story, 'Joanne Hardy')).toBe('police');
    expect(story.agenda).toEqual([]);
  });

  it('asks about a day before the referral, and refuses a day to come', () => {
    given(withMash()).when('Peter Nolan', 'screen-eligible', screening).thenLike({ code: 'invalid', field: 'on' });
    const early = withMash().asks('Peter Nolan', 'screen-eligible', { ...screening, on: '2026-10-30' });
    expect(early).toMatchObject({
      ok: false,
      refusal: { code: 'not-sure', says: expect.stringContaining('Was it screened before that') },
    });
  });

  it('by telephone: the service lead records it, and it goes on as any eligible one', () => {
    const told = withMash().does('Ruth Marsden', 'told-by-mash', { on: '2026-11-03', how: 'Peter Nolan rang' });
    given(told).thenDuty('take', { due: '2026-11-04', isMet: false });
    given(told).thenDuty('screen', { due: '2026-11-04', isMet: true });
    given(told).when('Peter Nolan', 'screen-not-eligible', screening).thenLike({
      code: 'wrong-stage',
      says: 'That cannot be done now: Ruth Marsden recorded on Tuesday 3 November 2026 at 10:00 that MASH told CDYJS of it. If that is wrong, ring the youth justice team (CDYJS). Nothing was changed.',
    });
    given(withMash())
      .when('Ruth Marsden', 'told-by-mash', { on: '2026-11-04', how: 'they rang' })
      .thenLike({ code: 'invalid', field: 'on' });
  });
});

it('lets an officer of an invited team read what the police decided, and record what they decide next', () => {
  const booked = aCase().receivedAt().takenBy('Hannah Reid').checkedNotActive().discussed().agreed();
  const story = booked.bookedFor('2026-11-12', '10:00');
  expect(sees(story, 'Joanne Hardy')).toBe('shared');
  const known = story.police('goes-on');
  expect(sees(known, 'Joanne Hardy')).toBe('police');
  expect(sees(known, 'Ben Asante')).toBe('shared');
  given(known)
    .when('Joanne Hardy', 'record-police-decision', {
      decision: 'charge',
      decidedOn: '2026-11-02',
      receivedOn: '2026-11-02',
    })
    .thenCase({ route: 'criminal-justice' });
});

it('lets the officer record what they agreed, from the beginning on (CJ-07, A-21)', () => {
  const agreed = withMash().does('Joanne Hardy', 'ask-officer', {
    answer: 'agreed',
    withWhom: 'myself',
    said: 'Nothing about the interview.',
  });
  const told = agreed.at('2026-11-04', '14:00').does('Peter Nolan', 'screen-eligible', screening);
  given(told).thenDuty('ask-officer', { due: '2026-11-05', isMet: true });
});

describe('a decision of the police while MASH have it', () => {
  const told = { receivedOn: '2026-11-04', decidedOn: '2026-11-04' } as const;
  const next = withMash().at('2026-11-04', '10:00');

  it('a charge is told to youth justice at once, with its own days beside the others (CJ-02, A-12)', () => {
    const charged = next.does('Joanne Hardy', 'record-police-decision', { decision: 'charge', ...told });
    expect(charged.case).toMatchObject({ stage: 'received', clocks: [{ kind: 'mash-police' }, { kind: 'police' }] });
    expect(meetingClock(charged.case, charged.by())).toMatchObject({ due: '2026-11-16' });
    given(charged).thenDuty('take', { due: '2026-11-05', isMet: false });
    expect(sees(charged, 'Hannah Reid')).toBe('whole');
    expect(sees(charged, 'Peter Nolan')).toBe('standing');
  });

  it('no further action ends the days, and MASH still say whether it is for this procedure (CJ-03)', () => {
    const dropped = next.does('Joanne Hardy', 'record-police-decision', { decision: 'no-further-action', ...told });
    expect(dropped.case).toMatchObject({ stage: 'with-mash', clocks: [{ kind: 'mash-police', ended: {} }] });
    expect(keys(dropped)).toEqual(['screen']);
    const eligible = dropped.does('Peter Nolan', 'screen-eligible', screening);
    expect(keys(eligible)).toContain('say-how-it-goes-on');
  });

  it('goes on again: nothing else changes, and nobody in youth justice is told', () => {
    const same = next.does('Joanne Hardy', 'record-police-decision', { decision: 'goes-on', receivedOn: '2026-11-04' });
    expect(same.case.stage).toBe('with-mash');
    expect(sees(same, 'Hannah Reid')).toBe('nothing');
  });
});

it('shows whoever entered it what they entered: a team manager by that no more than their own words', () => {
  expect(sees(notified(), 'Joanne Hardy')).toBe('police');
  expect(sees(withMash({}, 'Hannah Reid'), 'Hannah Reid')).toBe('own-referral');
  expect(sees(withMash({}, 'Hannah Reid'), 'Tom Bell')).toBe('nothing');
});
