import { notFound } from '../../../src/rules/rows/refusals.ts';
import { usualInputs } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import { booked, discussed, taken, told } from '../../support/usual-cases.ts';

describe('a stranger', () => {
  it.each(['Aisha Khan', 'Martin Dale', 'Nobody Known'])('gets the same answer as for no case at all: %s', (name) => {
    const { when } = given(booked);
    when(name, 'put-off', { obligation: 'hold', until: '2026-11-05', ...told }).then(notFound);
    when(name, 'close', { code: 'moved', ...told }).then(notFound);
  });

  it('gets it even with the id of a command that was carried out', () => {
    const done = discussed.does('Hannah Reid', 'agree-meeting', usualInputs.agreed, 'agree-1');
    given(done).when('Aisha Khan', 'agree-meeting', usualInputs.agreed, 'agree-1').then(notFound);
  });
});

describe('the same command again', () => {
  it('changes nothing and is not refused, though it could not be done now', () => {
    const { when } = given(discussed.does('Hannah Reid', 'agree-meeting', usualInputs.agreed, 'agree-1'));
    when('Hannah Reid', 'agree-meeting', usualInputs.agreed, 'agree-1').then([]);
    when('Hannah Reid', 'agree-meeting', usualInputs.agreed, 'agree-2').thenLike({ code: 'wrong-stage' });
  });

  const until = { obligation: 'discuss', until: '2026-11-05', ...told };

  it('is known again for as long as the case lives, however much was done meanwhile', () => {
    const first = taken.does('Hannah Reid', 'put-off', until, 'put-off-0');
    const many = Array.from({ length: 100 }).reduce<typeof first>(
      (story, _one, n) => story.does('Hannah Reid', 'put-off', until, `put-off-${n + 1}`),
      first,
    );
    given(many).when('Hannah Reid', 'put-off', until, 'put-off-0').then([]);
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
