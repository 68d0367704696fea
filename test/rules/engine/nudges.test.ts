import { unmet } from '../../../src/rules/engine/agenda.ts';
import { dueNow } from '../../../src/rules/engine/nudges.ts';
import { aCase } from '../../support/a-case.ts';
import { aRegister, circumstances, local, withThreeCdyjsTeams } from '../../support/factories.ts';
import { nudges } from './nudged.ts';

const told = { reason: 'MARKER-reason' };
const received = aCase().receivedAt(local('2026-11-02', '09:15'));
const taken = received.at('2026-11-02', '11:00').takenBy('Hannah Reid').checkedNotActive();
const booked = taken.discussed().agreed().bookedFor('2026-11-12', '10:00');

describe('the ladder of the authority file', () => {
  it('asks before, on the day, after it, then the deputy, then the service lead', () => {
    expect(nudges(taken.discussed().agreed().until('2026-12-10', '12:00'), 'hold')).toEqual([
      '2026-11-13 09:00 before: Hannah Reid',
      '2026-11-16 09:00 on the day: Hannah Reid',
      '2026-11-17 09:00 overdue: Hannah Reid',
      '2026-11-18 09:00 deputy: Hannah Reid, Tom Bell',
      '2026-11-19 09:00 service lead: Hannah Reid, Tom Bell, Ruth Marsden',
    ]);
  });

  it("asks in the managers' channel while nobody has the case, then every manager, then the service lead", () => {
    expect(nudges(received.until('2026-12-10', '12:00'), 'take')).toEqual([
      '2026-11-03 09:00 on the day: cdyjs-managers',
      '2026-11-04 09:00 overdue: cdyjs-managers',
      '2026-11-05 09:00 deputy: cdyjs-managers, Hannah Reid, Tom Bell',
      '2026-11-06 09:00 service lead: cdyjs-managers, Hannah Reid, Tom Bell, Ruth Marsden',
    ]);
  });

  it('asks in the channel of every team that takes referrals, where CDYJS has several', () => {
    const story = aCase({ roster: withThreeCdyjsTeams }).receivedAt(received.now);
    expect(nudges(story.until('2026-12-10', '12:00'), 'take')).toEqual([
      '2026-11-03 09:00 on the day: cdyjs-managers, cdyjs-north',
      '2026-11-04 09:00 overdue: cdyjs-managers, cdyjs-north',
      '2026-11-05 09:00 deputy: cdyjs-managers, cdyjs-north, Hannah Reid, Tom Bell',
      '2026-11-06 09:00 service lead: cdyjs-managers, cdyjs-north, Hannah Reid, Tom Bell, Ruth Marsden',
    ]);
  });

  it('asks a team on the day and once after it, and then people speak to people', () => {
    expect(nudges(booked.until('2026-12-10', '12:00'), 'answer:police:1')).toEqual([
      '2026-11-04 09:00 on the day: police',
      '2026-11-05 09:00 overdue: police',
      '2026-11-06 09:00 deputy: Hannah Reid',
      '2026-11-09 09:00 service lead: Hannah Reid, Ruth Marsden',
    ]);
  });

  it('asks nothing beforehand on the very day it came', () => {
    const early = aCase().receivedAt(local('2026-11-02', '08:35'));
    expect(nudges(early.until('2026-11-03', '12:00'), 'take')).toEqual(['2026-11-03 09:00 on the day: cdyjs-managers']);
  });

  it('tells nobody twice of one thing at one time, though they are deputy and service lead in one', () => {
    const roster = aRegister(({ people }) => ({
      people: people.map((one) =>
        one.name === 'Tom Bell'
          ? { ...one, teams: [...one.teams, { team: 'cdyjs-managers', role: 'service-lead' }] }
          : one,
      ),
    }));
    const story = aCase({ roster }).receivedAt(received.now);
    expect(nudges(story.until('2026-12-10', '12:00'), 'take').at(-1)).toBe(
      '2026-11-06 09:00 service lead: cdyjs-managers, Hannah Reid, Tom Bell, Ruth Marsden',
    );
    const hers = story.takenBy('Hannah Reid').until('2026-12-10', '12:00');
    expect(nudges(hers, 'decide').at(-1)).toBe('2026-11-12 09:00 service lead: Hannah Reid, Tom Bell, Ruth Marsden');
  });

  it('ends at its last rung: after that the case is silent', () => {
    const silent = received.until('2027-03-01', '12:00');
    expect(silent.nextWake()).toBeUndefined();
  });
});

describe('a ladder that the authority changes while cases are open', () => {
  const ladder = circumstances(received.now).policy.nudges.ladder;
  const asked = received.until('2026-11-04', '12:00');
  const withLadder = (steps: typeof ladder, at = asked.now) => {
    const by = asked.by(at);
    return { ...by, policy: { ...by.policy, nudges: { ...by.policy.nudges, ladder: steps } } };
  };
  const owedBy = (steps: typeof ladder, at?: string) => {
    const by = withLadder(steps, at);
    return dueNow(asked.case, unmet(asked.case, by), by);
  };
  const step = (name: string, workingDays: number) =>
    ({ name, workingDays, to: ['owner'], asksTeamChannel: true }) as const;

  it('sends no case a new step that it is past', () => {
    expect(asked.case.nudging.take).toMatchObject({ steps: ['on the day', 'overdue'], furthest: 1 });
    expect(owedBy([step('a week before', -5), step('early', 0), ...ladder.slice(2)])).toEqual([]);
  });

  it('sends it a new step that is still ahead', () => {
    const more = [...ladder, step('a week late', 5)];
    expect(owedBy(more, local('2026-11-10', '09:00'))).toMatchObject([
      { nudges: expect.arrayContaining([expect.objectContaining({ obligation: 'take', step: 'a week late' })]) },
    ]);
  });

  it('sends no step again that has another name or day now', () => {
    expect(owedBy(ladder.map((one) => ({ ...one, name: `${one.name}, renamed` })))).toEqual([]);
    expect(owedBy(ladder.map((one) => (one.name === 'overdue' ? { ...one, workingDays: 1 } : one)))).toEqual([]);
  });

  it('knows of a record from before days were kept how far it had got, by the names', () => {
    const old = { ...asked.case, nudging: { take: { since: received.now, steps: ['overdue'] } } };
    const by = withLadder([step('new', 0), ...ladder.slice(2)]);
    const [event] = dueNow(old, unmet(old, by), by);
    expect(JSON.stringify(event)).not.toContain('"obligation":"take"');
  });
});

describe('nudges stop', () => {
  it('at once when the thing is done', () => {
    const late = received.until('2026-11-04', '12:00');
    expect(nudges(late, 'take')).toHaveLength(2);
    expect(nudges(late.takenBy('Tom Bell').until('2026-12-10', '12:00'), 'take')).toHaveLength(2);
  });

  it('for an invitation, once the meeting has begun', () => {
    const soon = taken.discussed().agreed().at('2026-11-03', '16:00').bookedFor('2026-11-04', '10:00');
    expect(nudges(soon.until('2026-12-10', '12:00'), 'answer:police:1')).toEqual([]);
  });

  it('when the case is closed', () => {
    const closed = booked.at('2026-11-12', '12:00').held().does('Hannah Reid', 'close', told);
    expect(closed.nextWake()).toBeUndefined();
  });

  it.each(['2026-11-18', '2026-11-14'])('while they are put off, and then only the highest goes out: %s', (until) => {
    const story = taken
      .discussed()
      .agreed()
      .does('Hannah Reid', 'put-off', { obligation: 'hold', until, ...told });
    const all = [
      '2026-11-16 09:00 on the day: Hannah Reid',
      '2026-11-17 09:00 overdue: Hannah Reid',
      '2026-11-18 09:00 deputy: Hannah Reid, Tom Bell',
      '2026-11-19 09:00 service lead: Hannah Reid, Tom Bell, Ruth Marsden',
    ];
    expect(nudges(story.until('2026-12-10', '12:00'), 'hold')).toEqual(all.filter((line) => line >= until));
  });

  it('for nothing else than what was put off', () => {
    const story = taken.does('Hannah Reid', 'put-off', { obligation: 'discuss', until: '2026-11-20', ...told });
    expect(nudges(story.until('2026-11-10', '12:00'), 'decide')).not.toEqual([]);
    expect(nudges(story.until('2026-11-19', '12:00'), 'discuss')).toEqual([]);
  });
});

describe('a ladder that begins again', () => {
  it('does so for those asked anew to a new time', () => {
    const moved = booked.until('2026-11-05', '12:00').movedTo('2026-11-13', '10:00');
    expect(nudges(moved.until('2026-11-09', '12:00'), 'answer:police:1')).toEqual([
      '2026-11-04 09:00 on the day: police',
      '2026-11-05 09:00 overdue: police',
      '2026-11-09 09:00 on the day: police',
    ]);
  });

  it('does so for recording a meeting that was moved', () => {
    const forgotten = booked.until('2026-11-16', '12:00');
    expect(nudges(forgotten, 'record-meeting:1')).toHaveLength(2);
    const moved = forgotten.movedTo('2026-11-19', '10:00', { lateReason: 'MARKER-late' });
    expect(nudges(moved.until('2026-11-23', '12:00'), 'record-meeting:1').slice(2)).toEqual([
      '2026-11-20 09:00 on the day: Hannah Reid',
      '2026-11-23 09:00 overdue: Hannah Reid',
    ]);
  });

  it('does so for a team that was taken off and asked again', () => {
    const invite = booked.case.invitations.map((one) => one.team);
    const again = booked
      .until('2026-11-05', '12:00')
      .does('Hannah Reid', 'change-invitations', { invite: invite.filter((team) => team !== 'police'), ...told })
      .does('Hannah Reid', 'change-invitations', { invite, ...told });
    expect(nudges(again.until('2026-11-09', '12:00'), 'answer:police:1').slice(2)).toEqual([
      '2026-11-09 09:00 on the day: police',
    ]);
  });

  it('does so for a decision that is opened again', () => {
    const reopened = taken
      .until('2026-11-09', '12:00')
      .discussed()
      .notAppropriate()
      .does('Hannah Reid', 'reconsider', told);
    expect(nudges(reopened.until('2026-11-16', '12:00'), 'decide').slice(-2)).toEqual([
      '2026-11-13 09:00 before: Hannah Reid',
      '2026-11-16 09:00 on the day: Hannah Reid',
    ]);
  });
});
