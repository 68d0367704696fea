/** What the police decide moves a case between its routes, and every clock is kept (CJ-01 to CJ-10, SC-12, A-12). */
import { clocksOf, countingClock, meetingClock, runningClocks } from '../../../src/rules/clocks.ts';
import { unmet } from '../../../src/rules/engine/agenda.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import { bookedAtEleven as booked, received, takenAtEleven as taken } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';
import { notified } from './notified.ts';

const refused = taken.checkedNotActive().discussed().notAppropriate();
const held = booked.at('2026-11-12', '12:00').held();

const charge = { decision: 'charge', decidedOn: '2026-11-04', receivedOn: '2026-11-04' } as const;
const dropped = { decision: 'no-further-action', decidedOn: '2026-11-06', receivedOn: '2026-11-06' } as const;
const talk = {
  on: '2026-11-06',
  time: '09:30',
  mode: 'telephone',
  withWhom: 'DC Amal Roy',
  referrersView: 'still worried',
  managersView: 'the same',
  conclusion: 'a meeting',
  reason: 'safety at school',
} as const;

const onThe = (day: string, story: CaseStory) => story.at(day, '10:00');
const charged = onThe('2026-11-04', taken).does('Hannah Reid', 'record-police-decision', charge);

describe('a caution or a charge', () => {
  it.each([
    ['a case that nobody has taken stays with all managers', received, 'Ruth Marsden', 'received'],
    ['a case with a manager goes on to the meeting', taken, 'Hannah Reid', 'arranging'],
    ['also where it was decided that there is none', refused, 'Hannah Reid', 'arranging'],
    ['a booked meeting stays booked', booked, 'Hannah Reid', 'booked'],
  ] as const)('%s (CJ-09)', (_words, story, who, stage) => {
    given(onThe('2026-11-04', story))
      .when(who, 'record-police-decision', charge)
      .thenCase({ stage, route: 'criminal-justice' });
  });

  it('leads whoever takes the case then straight to the meeting: no talk and no decision come before it', () => {
    const later = onThe('2026-11-04', received).does('Ruth Marsden', 'record-police-decision', charge);
    given(later).when('Tom Bell', 'take', {}).thenCase({ stage: 'arranging' });
    expect(unmet(later.case, later.by()).map(({ key }) => key)).not.toContain('discuss');
    given(charged).when('Hannah Reid', 'agree-meeting', { reason: 'x', told: 'x' }).thenLike({ code: 'wrong-stage' });
  });

  it('begins ten working days of its own beside those that run; the earlier ones count (A-07)', () => {
    expect(clocksOf(charged.case)).toEqual([
      { kind: 'concern', started: '2026-11-02T09:15:00Z' },
      { kind: 'police', started: '2026-11-04T10:00:00Z' },
    ]);
    expect(meetingClock(charged.case, charged.by())).toMatchObject({ due: '2026-11-16' });
  });

  it('counts from the day on which youth justice were told, whenever it is entered', () => {
    const late = onThe('2026-11-09', taken).does('Hannah Reid', 'record-police-decision', charge);
    expect(late.case.clocks?.at(-1)).toEqual({ kind: 'police', started: '2026-11-04T08:30:00Z' });
  });

  it('is not met by a meeting that was held before it came (A-36)', () => {
    const after = onThe('2026-11-16', held).does('Hannah Reid', 'record-police-decision', {
      ...charge,
      decidedOn: '2026-11-16',
      receivedOn: '2026-11-16',
    });
    given(after).thenCase({ stage: 'held' });
    expect(withOutcome(after).case.stage).toBe('arranging');
    expect(runningClocks(after.case)).toEqual([{ kind: 'police', started: '2026-11-16T10:00:00Z' }]);
    given(after).thenDuty('hold', { due: '2026-11-30', isMet: false });
    given(after).thenDuty('book', { due: '2026-11-24', isMet: false });
  });
});

describe('no further police action', () => {
  const over = onThe('2026-11-06', charged).does('Hannah Reid', 'record-police-decision', dropped);

  it('ends the clock of the route, and asks how the case goes on (CJ-03, CJ-04)', () => {
    expect(over.case.clocks?.map(({ kind, ended }) => [kind, ended?.why])).toEqual([
      ['concern', undefined],
      ['police', 'The route does not apply'],
    ]);
    given(over).thenDuty('say-how-it-goes-on', { due: '2026-11-10', isMet: false });
    given(over).thenDuty('book', undefined);
  });

  it('lets the manager go on by the concern route, with every clock kept', () => {
    const on = over.does('Hannah Reid', 'continue-as-concern', { toldOn: '2026-11-06', ...talk });
    given(on).thenCase({ stage: 'arranging', route: 'concern' });
    expect(on.case.routes?.map(({ route }) => route)).toEqual(['concern', 'criminal-justice', 'concern']);
    expect(on.case.discussions.at(-1)).toMatchObject({ withWhom: 'DC Amal Roy' });
    expect(countingClock(on.case)).toEqual({ kind: 'concern', started: '2026-11-02T09:15:00Z' });
    given(on).thenDuty('say-how-it-goes-on', undefined);
    given(on).thenDuty('book', { isMet: false });
  });

  it('takes a meeting that goes on for the decision that one is appropriate (CN-04)', () => {
    const on = over.does('Hannah Reid', 'continue-as-concern', { toldOn: '2026-11-06', ...talk });
    given(on).thenDuty('decide', { isMet: true });
    given(on).thenDuty('discuss', { isMet: true });
    const afterIt = onThe('2026-11-16', withOutcome(held)).police('charge').police('no-further-action');
    given(afterIt)
      .when('Hannah Reid', 'continue-as-concern', { toldOn: '2026-11-16', ...talk, on: '2026-11-16' })
      .thenCase({ stage: 'arranging', route: 'concern' });
  });

  it('begins no other ten working days where the meeting has been held', () => {
    const heldIt = notified()
      .at('2026-11-03', '11:00')
      .takenBy('Hannah Reid')
      .checkedNotActive()
      .bookedFor('2026-11-12', '10:00');
    const planned = withOutcome(heldIt.at('2026-11-12', '12:00').held());
    const on = onThe('2026-11-16', planned)
      .police('no-further-action')
      .does('Hannah Reid', 'continue-as-concern', { toldOn: '2026-11-16', ...talk, on: '2026-11-16' });
    given(on).thenCase({ stage: 'in-plan', route: 'concern' });
    given(on).thenDuty('hold', undefined);
    given(on).thenDuty('book', { isMet: true });
  });

  it('leaves the decision open where no meeting was under way yet', () => {
    const early = onThe('2026-11-04', received).does('Ruth Marsden', 'record-police-decision', charge);
    const on = onThe('2026-11-06', early)
      .does('Ruth Marsden', 'record-police-decision', dropped)
      .takenBy('Hannah Reid')
      .does('Hannah Reid', 'continue-as-concern', { toldOn: '2026-11-06', ...talk });
    given(on).thenCase({ stage: 'with-manager', route: 'concern' });
    given(on).thenDuty('decide', { isMet: false });
    given(on).thenDuty('book', undefined);
    given(on).when('Hannah Reid', 'agree-meeting', { reason: 'x', told: 'x' }).thenCase({ stage: 'arranging' });
  });

  it('changes nothing of a concern but that it is written down (SC-07)', () => {
    given(onThe('2026-11-06', taken))
      .when('Hannah Reid', 'record-police-decision', dropped)
      .thenCase({ stage: 'with-manager', route: 'concern', policeDecisions: [{ decision: 'no-further-action' }] });
    given(onThe('2026-11-06', taken))
      .when('Hannah Reid', 'continue-as-concern', { toldOn: '2026-11-06', ...talk })
      .thenLike({ code: 'precondition' });
  });
});

describe('days that cannot be', () => {
  const ask = (input: object) =>
    given(onThe('2026-11-04', taken)).when('Hannah Reid', 'record-police-decision', { ...charge, ...input });

  it('are refused by the field they stand in', () => {
    ask({ decidedOn: undefined }).thenLike({ code: 'invalid', field: 'decidedOn' });
    ask({ decidedOn: '2026-11-05' }).thenLike({ code: 'invalid', field: 'decidedOn' });
    ask({ receivedOn: '2026-11-05' }).thenLike({ code: 'invalid', field: 'receivedOn' });
    ask({ receivedOn: '2026-11-03' }).thenLike({ code: 'invalid', field: 'receivedOn' });
  });

  it('or asked about, where they can be: an interview after the decision', () => {
    const asked = onThe('2026-11-04', taken).asks('Hannah Reid', 'record-police-decision', {
      ...charge,
      decidedOn: '2026-11-03',
      interviewedOn: '2026-11-04',
    });
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'not-sure' } });
  });
});
