import { decide } from '../../../src/rules/engine/decide.ts';
import { notFound } from '../../../src/rules/rows/refusals.ts';
import { aCase, usualInputs } from '../../support/a-case.ts';
import { local, person } from '../../support/factories.ts';
import { eventsOf, refusalOf } from '../../support/verdicts.ts';

const told = { reason: 'MARKER-reason' };
const received = aCase().receivedAt(local('2026-11-02', '09:15'));
const taken = received.takenBy('Hannah Reid');
const discussed = taken.discussed();
const booked = discussed.checkedNotActive().agreed().bookedFor('2026-11-12', '10:00');

describe('deciding on a case', () => {
  it.each([
    ['that a meeting is appropriate', 'agree-meeting', usualInputs.agreed],
    ['that it is not', 'decide-no-meeting', usualInputs.notAppropriate],
  ] as const)('%s is refused without a recorded talk through the continuum (CT-05)', (_words, action, input) => {
    const command = { id: 'c1', action, input } as never;
    expect(refusalOf(decide(taken.case, command, { ...taken.by(), actor: person('Hannah Reid') }))).toEqual({
      code: 'not-yet',
      says: 'First record the talk with the referrer in which you went through the continuum together.',
      source: 'CT-05',
    });
    expect(decide(discussed.case, command, { ...discussed.by(), actor: person('Hannah Reid') }).ok).toBe(true);
  });

  it('keeps the reason, and what the referrer is told (CN-04)', () => {
    expect(discussed.agreed().case.decision).toMatchObject({ appropriate: true, ...usualInputs.agreed });
  });

  it('against a meeting keeps the advice too (CN-07, A-25)', () => {
    expect(discussed.notAppropriate().case).toMatchObject({
      stage: 'no-meeting',
      decision: { appropriate: false, ...usualInputs.notAppropriate, by: { name: 'Hannah Reid' } },
    });
  });
});

describe('a stranger', () => {
  it.each(['Aisha Khan', 'Martin Dale', 'Nobody Known'])('gets the same answer as for no case at all: %s', (name) => {
    expect(refusalOf(booked.asks(name, 'put-off', { obligation: 'hold', until: '2026-11-05', ...told }))).toBe(
      notFound,
    );
    expect(refusalOf(booked.asks(name, 'close', told))).toBe(notFound);
  });

  it('gets it even with the id of a command that was carried out', () => {
    const done = discussed.does('Hannah Reid', 'agree-meeting', usualInputs.agreed, 'agree-1');
    expect(refusalOf(done.asks('Aisha Khan', 'agree-meeting', usualInputs.agreed, 'agree-1'))).toBe(notFound);
  });
});

describe('the same command again', () => {
  it('changes nothing and is not refused, though it could not be done now', () => {
    const once = discussed.does('Hannah Reid', 'agree-meeting', usualInputs.agreed, 'agree-1');
    const twice = once.asks('Hannah Reid', 'agree-meeting', usualInputs.agreed, 'agree-1');
    expect(twice).toMatchObject({ ok: true, change: { events: [] } });
    expect(once.asks('Hannah Reid', 'agree-meeting', usualInputs.agreed, 'agree-2')).toMatchObject({
      ok: false,
      refusal: { code: 'not-now' },
    });
  });

  const until = { obligation: 'discuss', until: '2026-11-05', ...told };

  it('is known again for as long as the case lives, however much was done meanwhile', () => {
    const first = taken.does('Hannah Reid', 'put-off', until, 'put-off-0');
    const many = Array.from({ length: 100 }).reduce<typeof first>(
      (story, _one, n) => story.does('Hannah Reid', 'put-off', until, `put-off-${n + 1}`),
      first,
    );
    expect(eventsOf(many.asks('Hannah Reid', 'put-off', until, 'put-off-0'))).toEqual([]);
    expect(many.case.commands).toHaveLength(103);
  });

  it('is what a person sent: what the clock did and, in older records, looks are not remembered', () => {
    const call = { type: 'to-tell', id: 'n1', who: 'the police', what: 'ring' } as const;
    const notDelivered = { actor: { kind: 'clock' }, events: [{ event: call, stage: 'with-manager' }] } as const;
    const later = taken
      .wasLookedAtBy('Priya Shah', 'overview')
      .until('2026-11-04', '12:00')
      .with(notDelivered, 'not-delivered:n1');
    expect(later.events.map(({ type }) => type)).toEqual(expect.arrayContaining(['looked', 'nudged', 'to-tell']));
    expect(later.case.commands).toEqual(taken.case.commands);
  });
});

describe('who has the case', () => {
  it('is whoever takes it first; the second is told who that is', () => {
    expect(refusalOf(taken.asks('Tom Bell', 'take', {}))).toMatchObject({
      code: 'not-yours',
      says: expect.stringContaining('Hannah Reid is its team manager.'),
    });
  });

  const to = (name: string) => ({ to: person(name).id, ...told });

  it('is given by the service lead, and handed over by its manager, deputy or the service lead (A-18)', () => {
    expect(received.does('Ruth Marsden', 'assign', to('Tom Bell')).case).toMatchObject({
      stage: 'with-manager',
      manager: { name: 'Tom Bell' },
    });
    for (const name of ['Hannah Reid', 'Tom Bell', 'Ruth Marsden']) {
      expect(taken.does(name, 'hand-over', to('Tom Bell')).case.manager?.name).toBe('Tom Bell');
    }
  });

  it.each([
    ['somebody who is no team manager', 'Sam Whitfield', 'Choose a CDYJS team manager from the list.'],
    ['somebody unknown', 'Nobody Known', 'Choose a CDYJS team manager from the list.'],
    ['whoever has it already', 'Hannah Reid', 'Hannah Reid has the case already.'],
  ])('is not handed to %s', (_words, name, says) => {
    expect(refusalOf(taken.asks('Hannah Reid', 'hand-over', to(name)))).toEqual({
      code: 'not-so',
      says,
      source: 'A-18',
      field: 'to',
    });
  });
});
