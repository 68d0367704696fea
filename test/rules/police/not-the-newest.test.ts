/** A decision entered from a form that was opened before another one was recorded is asked about first. */
import { aCase } from '../../support/a-case.ts';
import { local } from '../../support/factories.ts';
import { given } from '../../support/given.ts';

const action = 'record-police-decision';
const charge = { decision: 'charge', decidedOn: '2026-11-04', receivedOn: '2026-11-04' } as const;
const dropped = { decision: 'no-further-action', decidedOn: '2026-11-04', receivedOn: '2026-11-04' } as const;
const goesOn = { decision: 'goes-on', receivedOn: '2026-11-04' } as const;
const taken = aCase()
  .receivedAt(local('2026-11-02', '09:15'))
  .at('2026-11-02', '11:00')
  .takenBy('Hannah Reid')
  .at('2026-11-04', '10:00');
const over = taken.does('Hannah Reid', action, dropped);

it('says what was recorded before it, by which person and when, and changes nothing yet', () => {
  const says = expect.stringContaining(
    'Hannah Reid recorded this on Wednesday 4 November 2026 at 10:00: No further police action, decided on Wednesday 4 November 2026.',
  );
  given(over).when('Tom Bell', action, charge).thenLike({ code: 'not-sure', says });
  given(over).when('Hannah Reid', action, dropped).thenLike({ code: 'not-sure', says });
  given(over).when('Tom Bell', action, goesOn).thenLike({ code: 'not-sure', says });
});

it('is recorded by somebody who has read that', () => {
  const asked = over.asks('Tom Bell', action, charge);
  const doubts = asked.ok ? [] : (asked.refusal.doubts ?? []);
  expect(doubts).toHaveLength(1);
  const sure = doubts.map(({ id }) => id);
  expect(over.asks('Tom Bell', action, charge, 'again', sure)).toMatchObject({ ok: true });
  const since = over.at('2026-11-04', '10:05').does('Hannah Reid', action, { ...dropped, decision: 'other' });
  expect(since.asks('Tom Bell', action, charge, 'again', sure)).toMatchObject({ refusal: { code: 'not-sure' } });
});

it('asks nothing of a later decision, or of one after an investigation that went on', () => {
  const later = { ...charge, decidedOn: '2026-11-05', receivedOn: '2026-11-05' };
  given(over.at('2026-11-05', '10:00')).when('Tom Bell', action, later).thenAllowed();
  given(taken.does('Hannah Reid', action, goesOn))
    .when('Tom Bell', action, charge)
    .thenAllowed();
});
