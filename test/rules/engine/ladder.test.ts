import { unmet } from '../../../src/rules/engine/agenda.ts';
import { dueNow } from '../../../src/rules/engine/nudges.ts';
import { aCase } from '../../support/a-case.ts';
import { aRegister, local, withThreeCdyjsTeams } from '../../support/factories.ts';
import { booked, received, taken } from '../../support/laddered-case.ts';
import { fiveSteps, oneStep } from '../../support/ladders.ts';
import { nudges } from './nudged.ts';

describe('the steps of a ladder', () => {
  it('ask before, on the day, after it, then the deputy, then the service lead', () => {
    expect(nudges(taken.until('2026-11-12', '12:00'), 'decide')).toEqual([
      '2026-11-06 09:00 before: Hannah Reid',
      '2026-11-09 09:00 on the day: Hannah Reid',
      '2026-11-10 09:00 overdue: Hannah Reid',
      '2026-11-11 09:00 deputy: Hannah Reid, Tom Bell',
      '2026-11-12 09:00 service lead: Hannah Reid, Tom Bell, Ruth Marsden',
    ]);
  });

  it("ask in the managers' channel while nobody has the case, then every manager, then the service lead", () => {
    expect(nudges(received.until('2026-11-06', '12:00'), 'take')).toEqual([
      '2026-11-03 09:00 on the day: cdyjs-managers',
      '2026-11-04 09:00 overdue: cdyjs-managers',
      '2026-11-05 09:00 deputy: cdyjs-managers, Hannah Reid, Tom Bell',
      '2026-11-06 09:00 service lead: cdyjs-managers, Hannah Reid, Tom Bell, Ruth Marsden',
    ]);
  });

  it('ask in the channel of every team that takes referrals, where CDYJS has several', () => {
    const story = aCase({ roster: withThreeCdyjsTeams, ladder: fiveSteps }).receivedAt();
    expect(nudges(story.until('2026-11-05', '12:00'), 'take')).toEqual([
      '2026-11-03 09:00 on the day: cdyjs-managers, cdyjs-north',
      '2026-11-04 09:00 overdue: cdyjs-managers, cdyjs-north',
      '2026-11-05 09:00 deputy: cdyjs-managers, cdyjs-north, Hannah Reid, Tom Bell',
    ]);
  });

  it('ask a team on the day and once after it, and then people speak to people', () => {
    expect(nudges(booked.until('2026-11-09', '12:00'), 'answer:police:1')).toEqual([
      '2026-11-04 09:00 on the day: police',
      '2026-11-05 09:00 overdue: police',
      '2026-11-06 09:00 deputy: Hannah Reid',
      '2026-11-09 09:00 service lead: Hannah Reid, Ruth Marsden',
    ]);
  });

  it('ask nothing beforehand on the very day it came', () => {
    const early = aCase({ ladder: fiveSteps }).receivedAt(local('2026-11-02', '08:35'));
    expect(nudges(early.until('2026-11-03', '12:00'), 'take')).toEqual(['2026-11-03 09:00 on the day: cdyjs-managers']);
  });

  it('tell nobody twice of one thing at one time, though they are deputy and service lead in one', () => {
    const roster = aRegister(({ people }) => ({
      people: people.map((one) =>
        one.name === 'Tom Bell'
          ? { ...one, teams: [...one.teams, { team: 'cdyjs-managers', role: 'service-lead' }] }
          : one,
      ),
    }));
    const hers = aCase({ roster, ladder: fiveSteps }).receivedAt().takenBy('Hannah Reid');
    expect(nudges(hers.until('2026-11-12', '12:00'), 'decide').at(-1)).toBe(
      '2026-11-12 09:00 service lead: Hannah Reid, Tom Bell, Ruth Marsden',
    );
  });
});

describe('the last step', () => {
  it('is said again on the first working day of each week, until the thing is done', () => {
    const all = 'cdyjs-managers, Hannah Reid, Tom Bell, Ruth Marsden';
    const late = received.until('2027-01-06', '12:00');
    const days = ['11-06', '11-09', '11-16', '11-23', '11-30', '12-07', '12-14', '12-21', '12-29'];
    expect(nudges(late, 'take').slice(3)).toEqual(
      [...days.map((day) => `2026-${day}`), '2027-01-04'].map((day) => `${day} 09:00 service lead: ${all}`),
    );
    const count = nudges(late, 'take').length;
    expect(nudges(late.takenBy('Tom Bell').until('2027-03-01', '12:00'), 'take')).toHaveLength(count);
  });

  it('is said more often where the authority settles that', () => {
    const story = aCase({ ladder: oneStep(1, 2) }).receivedAt();
    expect(nudges(story.until('2026-11-10', '12:00'), 'take').map((line) => line.slice(0, 10))).toEqual([
      '2026-11-04',
      '2026-11-06',
      '2026-11-10',
    ]);
  });

  it.each([
    ['a step long before the next', [...oneStep(0), ...oneStep(30).map((one) => ({ ...one, name: 'late' }))]],
    ['a repeat that is rarer', oneStep(0, 60)],
    ['no step before the sixtieth day', oneStep(60)],
    ['steps that reach no team', oneStep(0).map((one) => ({ ...one, asksTeamChannel: false }))],
  ])('leaves no duty silent for more than five working days, whatever the authority settles: %s', (_words, ladder) => {
    const story = aCase({ ladder }).receivedAt().takenBy('Hannah Reid').checkedNotActive();
    for (const key of ['discuss', 'confirm-referral:1']) {
      const days = nudges(story.until('2027-02-01', '12:00'), key).map((line) => line.slice(0, 10));
      expect(days.length).toBeGreaterThan(8);
      const due = key === 'discuss' ? '2026-11-05' : '2026-11-04';
      for (const [index, day] of days.entries()) {
        expect(day <= story.by().calendar.addSendingDays(days[index - 1] ?? due, 5)).toBe(true);
      }
    }
  });
});

describe('a ladder that the authority changes while cases are open', () => {
  const asked = received.until('2026-11-04', '12:00');
  const owedBy = (steps: typeof fiveSteps, at = asked.now, c = asked.case) => {
    const by = asked.by(at);
    const with_ = { ...by, policy: { ...by.policy, nudges: { ...by.policy.nudges, ladder: steps } } };
    return dueNow(c, unmet(c, with_), with_);
  };
  const step = (name: string, workingDays: number) =>
    ({ name, workingDays, to: ['owner'], asksTeamChannel: true }) as const;

  it('sends no case a new step that it is past', () => {
    expect(asked.case.nudging.take?.said).toMatchObject([
      { step: 'on the day', workingDays: 0 },
      { step: 'overdue', workingDays: 1 },
    ]);
    expect(owedBy([step('a week before', -5), step('early', 0), ...fiveSteps.slice(2)])).toEqual([]);
  });

  it('sends it a new step that is still ahead', () => {
    const more = [...fiveSteps, step('a week late', 5)];
    const [nudged] = owedBy(more, local('2026-11-10', '09:00'));
    expect([nudged]).toMatchObject([
      { nudges: expect.arrayContaining([expect.objectContaining({ obligation: 'take', step: 'a week late' })]) },
    ]);
  });

  it('sends no step again that has another name or day now', () => {
    expect(owedBy(fiveSteps.map((one) => ({ ...one, name: `${one.name}, renamed` })))).toEqual([]);
  });

  it('knows of a record from before days were kept how far it had got, by the names', () => {
    const said = [{ step: 'overdue', at: asked.now, to: [] }];
    const old = { ...asked.case, nudging: { take: { since: received.now, said } } };
    const [event] = owedBy([step('new', 0), ...fiveSteps.slice(2)], asked.now, old);
    expect(JSON.stringify(event)).not.toContain('"obligation":"take"');
  });
});

describe('a day of the procedure that has passed', () => {
  const agreed = taken.discussed().agreed();

  it('CN-06: is told to the service lead on the first working day after it', () => {
    expect(nudges(agreed.until('2026-11-19', '12:00'), 'hold')).toEqual([
      '2026-11-13 09:00 before: Hannah Reid',
      '2026-11-16 09:00 on the day: Hannah Reid',
      '2026-11-17 09:00 overdue: Hannah Reid, Ruth Marsden',
      '2026-11-18 09:00 deputy: Hannah Reid, Tom Bell',
      '2026-11-19 09:00 service lead: Hannah Reid, Tom Bell, Ruth Marsden',
    ]);
  });

  it('CN-06: also by a ladder that has no step then', () => {
    const story = aCase({ ladder: oneStep(0) })
      .receivedAt()
      .takenBy('Hannah Reid')
      .checkedNotActive();
    expect(nudges(story.discussed().agreed().until('2026-11-18', '12:00'), 'hold')).toEqual([
      '2026-11-16 09:00 only: Hannah Reid',
      '2026-11-17 09:00 its day has passed: Ruth Marsden, Hannah Reid',
    ]);
  });
});

describe('a clock that was ahead for a while', () => {
  it('uses no step of the ladder up', () => {
    const ahead = received.at('2026-12-02', '09:00').woken();
    expect(nudges(ahead, 'take')).toHaveLength(1);
    const right = ahead.at('2026-11-03', '09:00');
    expect(nudges(right.until('2026-11-06', '12:00'), 'take').slice(1)).toEqual(
      nudges(received.until('2026-11-06', '12:00'), 'take'),
    );
  });

  it('reminds of a meeting once more', () => {
    const before = booked.at('2026-11-11', '10:00').woken();
    const right = before.at('2026-11-04', '10:00');
    const again = right.until('2026-11-11', '12:00');
    expect(again.record.filter(({ recordedEvent }) => recordedEvent.event.type === 'reminded')).toHaveLength(2);
  });
});
