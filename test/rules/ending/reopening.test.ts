/** a closed case is opened again for twenty working days; where it stands then, and what is owed. */
import { meetingClock } from '../../../src/rules/clocks.ts';
import { unmet } from '../../../src/rules/engine/agenda.ts';
import { availableActions } from '../../../src/rules/engine/permission.ts';
import type { ClosingCode } from '../../../src/rules/record/closing.ts';
import { CaseStory } from '../../support/a-case.ts';
import { aRegister, local } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import {
  agreed,
  discussed,
  heardAtClosing,
  held,
  noMeeting,
  received,
  taken,
  told,
  underTen,
} from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';
import { nudges } from '../engine/nudged.ts';
import { screening, withMash } from '../police/notified.ts';

const closedAs = (story: CaseStory, code: ClosingCode, by = 'Hannah Reid') =>
  story.does(by, 'close', { code, ...told, ...heardAtClosing, withoutDecision: 'MARKER-why' });
/** Closed on Monday 2 November 2026. */
const closed = closedAs(noMeeting, 'moved');
const tooLate = expect.stringMatching(
  /^This case was closed too long ago to open it again\. .* raise a new concern/,
) as unknown as string;
const opened = (story: CaseStory, by = 'Hannah Reid') => story.does(by, 'reopen', told);

it('is offered no longer than it is taken', () => {
  const offered = (now: string) => availableActions(closed.case, ['allocated-manager'], { ...closed.by(), now });
  expect(offered(closed.now)).toContain('reopen');
  expect(offered('2027-06-01T10:00:00Z')).not.toContain('reopen');
});

describe('opening a closed case again', () => {
  it('is possible on the twentieth working day after it was closed, and on the next is refused', () => {
    given(closed).at('2026-11-30', '16:00').when('Hannah Reid', 'reopen', told).thenCase({ stage: 'no-meeting' });
    given(closed)
      .at('2026-12-01', '09:00')
      .when('Hannah Reid', 'reopen', told)
      .thenLike({ code: 'wrong-stage', says: tooLate, source: 'A-32' });
  });

  it.each(['error'] as const)('is possible at any time where it was closed as %s', (code) => {
    given(closedAs(noMeeting, code))
      .at('2028-02-01', '09:00')
      .when('Ruth Marsden', 'reopen', told)
      .thenCase({ stage: 'no-meeting' });
  });

  it.each(['Hannah Reid', 'Tom Bell', 'Ruth Marsden'])('is for those who manage it: %s', (name) => {
    given(closed).when(name, 'reopen', told).thenCase({ stage: 'no-meeting' });
  });

  it('is for any team manager where nobody had it, and for the service lead where MASH had it', () => {
    const untaken = closedAs(received, 'error', 'Tom Bell');
    given(untaken).when('Hannah Reid', 'reopen', told).thenCase({ stage: 'received' });
    const ofMash = withMash().does('Ruth Marsden', 'close', { code: 'error', ...told });
    given(ofMash).when('Hannah Reid', 'reopen', told).thenLike({ code: 'not-found' });
    given(ofMash).when('Ruth Marsden', 'reopen', told).thenCase({ stage: 'with-mash' });
  });

  it('is for nobody else', () => {
    given(closed).when('Priya Shah', 'reopen', told).thenLike({ code: 'forbidden' });
    given(closed).when('Joanne Hardy', 'reopen', told).thenLike({ code: 'not-found' });
  });

  it.each<readonly [string, CaseStory]>([
    ['with-manager', taken],
    ['arranging', agreed],
    ['held', held],
    ['in-plan', withOutcome(held).everybodyTold()],
    ['no-meeting', noMeeting],
    ['with-first-contact', underTen],
  ])('puts it where it stood: %s', (stage, story) => {
    given(opened(closedAs(story, 'moved'))).thenCase({ stage });
  });

  it('keeps what had ended it, with who opened it and why', () => {
    expect(opened(closed).case.reopenings).toMatchObject([
      { closing: { code: 'moved', from: 'no-meeting' }, by: { name: 'Hannah Reid' }, reason: 'MARKER-reason' },
    ]);
    expect(opened(closed).case.closed).toBeUndefined();
  });
});

describe('what is owed on a case that was opened again', () => {
  const left = discussed.does('Hannah Reid', 'put-off', { obligation: 'decide', until: '2026-11-10', ...told });
  const again = opened(closedAs(left.at('2026-11-06', '09:00'), 'moved').at('2026-11-24', '10:00'));

  it('is what was not done, each local target counted from that day', () => {
    const keys = (story: CaseStory) =>
      unmet(story.case, story.by())
        .map(({ key }) => key)
        .sort();
    expect(keys(again)).toEqual(keys(left));
    given(again).thenDuty('check-system', { due: '2026-11-25', isMet: false });
    given(again).thenDuty('decide', { due: '2026-12-01', isMet: false });
  });

  it('has the same ten working days', () => {
    expect(meetingClock(again.case, again.by())).toEqual(meetingClock(left.case, left.by()));
    given(again).thenDuty('hold', { due: '2026-11-16', isMet: false });
  });

  it('is asked for from the first step of the ladder, and what was put off is not put off any more', () => {
    const before = left.at('2026-11-06', '09:00');
    const closedFor = closedAs(before, 'moved').until('2026-11-24', '10:00');
    expect(nudges(closedFor, 'check-system')).toEqual([]);
    const lived = opened(closedFor).until('2026-11-30', '12:00');
    expect(nudges(lived, 'check-system')).toEqual([
      '2026-11-25 09:00 on the day: Hannah Reid',
      '2026-11-26 09:00 overdue: Hannah Reid',
      '2026-11-27 09:00 deputy: Hannah Reid, Tom Bell',
      '2026-11-30 09:00 service lead: Hannah Reid, Tom Bell, Ruth Marsden',
    ]);
    // Its day has passed, so that the service lead is told as well.
    expect(nudges(lived, 'hold').slice(0, 2)).toEqual([
      '2026-11-25 09:00 overdue: Hannah Reid, Ruth Marsden',
      '2026-11-26 09:00 deputy: Hannah Reid, Tom Bell',
    ]);
    expect(again.case.nudging).toEqual({});
  });
});

it('finds that its manager left while it was closed, and says so at once', () => {
  const roster = aRegister(({ people }) => ({
    people: people.map((one) => (one.name === 'Hannah Reid' ? { ...one, teams: [] } : one)),
  }));
  const later = new CaseStory({ roster }, local('2026-11-10', '10:00'), closed.record);
  const again = opened(later, 'Ruth Marsden');
  expect(again.nextWake()).toBe(again.now);
  expect(again.woken().case.managerLeft).toBe(again.now);
});

describe('two people at once', () => {
  const again = opened(closed, 'Tom Bell');

  it('closing twice: the second reads that it is closed', () => {
    given(closed)
      .when('Tom Bell', 'close', { code: 'moved', ...told })
      .thenLike({ code: 'wrong-stage', says: 'That cannot be done now: the case is closed. Nothing was changed.' });
  });

  it('opening twice: the second reads who was first', () => {
    given(again).when('Hannah Reid', 'reopen', told).thenLike({
      code: 'wrong-stage',
      says: 'That cannot be done now: Tom Bell has opened the case again already. Nothing was changed.',
    });
  });

  it('the same press of either, later, changes nothing', () => {
    const pressed = noMeeting.does('Hannah Reid', 'close', { code: 'moved', ...told }, 'press-1');
    given(opened(pressed))
      .when('Hannah Reid', 'close', { code: 'moved', ...told }, 'press-1')
      .then([]);
    const twice = pressed.does('Tom Bell', 'reopen', told, 'press-2');
    given(closedAs(twice, 'moved')).when('Tom Bell', 'reopen', told, 'press-2').then([]);
  });

  it('a form of closing that lay open meanwhile is asked about first', () => {
    const asked = again.asks('Hannah Reid', 'close', { code: 'moved', ...told });
    expect(asked).toMatchObject({
      ok: false,
      refusal: {
        code: 'not-sure',
        says: expect.stringMatching(
          /^This case was closed before, and Tom Bell opened it again on Monday 2 November 2026\. Do you want to close it again\?/,
        ),
      },
    });
  });
});

describe('a caution or a charge on a closed case (A-12)', () => {
  const decision = { decision: 'charge', decidedOn: '2026-11-02', receivedOn: '2026-11-02' } as const;

  it('opens it again within twenty working days, with a meeting to arrange', () => {
    given(closed)
      .at('2026-11-30', '09:00')
      .when('Hannah Reid', 'record-police-decision', decision)
      .thenCase({
        stage: 'arranging',
        route: 'criminal-justice',
        reopenings: [{ closing: { code: 'moved' } }],
      });
  });

  it('opens one that MASH turned away, for a team manager to take', () => {
    const turnedAway = withMash().at('2026-11-04', '14:00').does('Peter Nolan', 'screen-not-eligible', screening);
    given(turnedAway).when('Ruth Marsden', 'reopen', told).thenLike({ code: 'precondition', source: 'CJ-08' });
    given(turnedAway)
      .when('Joanne Hardy', 'record-police-decision', { ...decision, receivedOn: '2026-11-04' })
      .thenCase({ stage: 'received', route: 'criminal-justice' });
  });

  it('later begins a new case; a form that lay open since before is asked for again', () => {
    const late = given(closed).at('2026-12-01', '09:00');
    late
      .when('Hannah Reid', 'record-police-decision', decision)
      .thenLike({ code: 'wrong-stage', says: expect.stringContaining('Open this form again') });
    late
      .when('Hannah Reid', 'record-police-decision', { ...decision, newCase: '3333-3333' })
      .thenLike([{ type: 'linked', other: '3333-3333', kind: 'same-person' }]);
  });

  it('any other decision changes nothing of it', () => {
    given(closed)
      .when('Hannah Reid', 'record-police-decision', { ...decision, decision: 'no-further-action' })
      .thenLike({ code: 'invalid', field: 'decision' });
  });
});
