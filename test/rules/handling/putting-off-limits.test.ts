/** PR-10: what may be put off, for how long, and who hears of it. */
import { availableActions } from '../../../src/rules/engine/permission.ts';
import { aCase } from '../../support/a-case.ts';
import { local } from '../../support/factories.ts';
import { taken } from '../../support/laddered-case.ts';
import { fiveSteps } from '../../support/ladders.ts';
import { told } from '../../support/usual-cases.ts';
import { nudges } from '../engine/nudged.ts';

const agreed = taken.discussed().agreed();
const putsOff = (obligation: string, until: string) => ({ obligation, until, ...told });

describe('a duty that is put off', () => {
  it.each(['2026-11-10', '2026-11-14'])(
    'is not nudged about before that day, and then at the highest step only: %s',
    (until) => {
      const story = taken.does('Hannah Reid', 'put-off', putsOff('discuss', until));
      const said = nudges(story.until('2026-11-30', '12:00'), 'discuss');
      const first = until === '2026-11-14' ? '2026-11-16' : until;
      expect(said[0]).toBe(`${first} 09:00 service lead: Hannah Reid, Tom Bell, Ruth Marsden`);
      expect(said[1]?.slice(0, 10)).toBe(until === '2026-11-14' ? '2026-11-23' : '2026-11-16');
    },
  );

  it('is the only one that waits', () => {
    const story = taken.does('Hannah Reid', 'put-off', putsOff('discuss', '2026-11-16'));
    expect(nudges(story.until('2026-11-10', '12:00'), 'decide')).not.toEqual([]);
    expect(nudges(story.until('2026-11-15', '12:00'), 'discuss')).toEqual([]);
  });

  it('can wait for ten working days at a time', () => {
    expect(taken.asks('Hannah Reid', 'put-off', putsOff('discuss', '2026-11-16')).ok).toBe(true);
    expect(taken.asks('Hannah Reid', 'put-off', putsOff('discuss', '2026-11-17'))).toMatchObject({
      refusal: {
        code: 'invalid',
        field: 'until',
        says: 'Choose a day by Monday 16 November 2026: reminders can be put off for 10 working days at a time.',
      },
    });
  });

  it('waits no longer than that, though an older record says so', () => {
    const old = taken.with(
      {
        actor: { kind: 'person', person: { id: 'x', name: 'Hannah Reid' } },
        events: [
          {
            event: { type: 'put-off', obligation: 'discuss', until: local('2027-11-01', '09:00'), ...told },
            stage: 'with-manager',
          },
        ],
      },
      'old',
    );
    expect(nudges(old.until('2026-11-30', '12:00'), 'discuss')[0]?.slice(0, 10)).toBe('2026-11-16');
  });

  it('is counted each time, and anew once it begins again', () => {
    const twice = taken
      .does('Hannah Reid', 'put-off', putsOff('discuss', '2026-11-10'))
      .does('Hannah Reid', 'put-off', putsOff('discuss', '2026-11-12'));
    expect(twice.case.nudging.discuss?.postponed?.times).toBe(2);
  });
});

describe('CN-06: the day by which the meeting is to be held', () => {
  it('is put off to itself at most', () => {
    expect(agreed.asks('Hannah Reid', 'put-off', putsOff('hold', '2026-11-16')).ok).toBe(true);
    expect(agreed.asks('Hannah Reid', 'put-off', putsOff('hold', '2026-11-17'))).toMatchObject({
      refusal: {
        source: 'CN-06',
        says: 'The procedure sets this day. Reminders can wait until Monday 16 November 2026, not longer.',
      },
    });
    const late = agreed.at('2026-11-16', '12:00').asks('Hannah Reid', 'put-off', putsOff('hold', '2026-11-18'));
    expect(late).toMatchObject({ refusal: { says: expect.stringContaining('it is here') } });
  });

  it('is put off for its owner, and never for the deputy and the service lead', () => {
    const early = fiveSteps.map((one) => ({ ...one, workingDays: one.workingDays - 5 }));
    const story = aCase({ ladder: early }).receivedAt(local('2026-11-02', '09:15')).takenBy('Hannah Reid');
    const put = story.does('Hannah Reid', 'put-off', putsOff('hold', '2026-11-16'));
    expect(nudges(put.until('2026-11-12', '12:00'), 'hold')).toEqual([
      '2026-11-11 09:00 deputy: Hannah Reid, Tom Bell',
      '2026-11-12 09:00 service lead: Hannah Reid, Tom Bell, Ruth Marsden',
    ]);
    expect(nudges(put.until('2026-11-17', '12:00'), 'hold').slice(2)).toEqual([
      '2026-11-16 09:00 service lead: Hannah Reid, Tom Bell, Ruth Marsden',
      '2026-11-17 09:00 its day has passed: Ruth Marsden, Hannah Reid',
    ]);
  });
});

it('is offered to nobody where all that is left is to ask whether to close', () => {
  const done = taken
    .discussed()
    .does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' })
    .notAppropriate();
  expect(done.agenda.map(({ key }) => key)).toEqual(['close-or-go-on']);
  expect(availableActions(done.case, ['allocated-manager'])).not.toContain('put-off');
  expect(availableActions(agreed.case, ['allocated-manager'])).toContain('put-off');
});
