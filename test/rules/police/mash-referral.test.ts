/** An investigation that goes on about a concern: the police refer it to MASH as well (CJ-05, A-12). */
import { countingClock } from '../../../src/rules/clocks.ts';
import { aCase } from '../../support/a-case.ts';
import { local } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { withMash } from './notified.ts';

const taken = aCase().receivedAt(local('2026-11-02', '09:15')).at('2026-11-03', '10:00').takenBy('Hannah Reid');
const goesOn = taken.police('goes-on');

describe('an investigation that goes on about a concern', () => {
  it('asks whoever manages it, by the next working day, to see that the police refer it to MASH', () => {
    given(taken).thenDuty('mash-referral', undefined);
    given(goesOn).thenDuty('mash-referral', { due: '2026-11-04', isMet: false });
  });

  it('is not asked about once the day is recorded, and no ten working days begin from it', () => {
    const sent = goesOn.does('Hannah Reid', 'record-mash-referral', { on: '2026-11-03' });
    given(sent).thenDuty('mash-referral', undefined);
    given(sent).thenDuty('screen', undefined);
    given(sent).thenCase({ stage: 'with-manager', mash: { sent: { on: '2026-11-03' } } });
    expect(countingClock(sent.case)).toEqual({ kind: 'concern', started: '2026-11-02T09:15:00Z' });
  });

  it('nor once the investigation is over', () => {
    given(goesOn.police('no-further-action')).thenDuty('mash-referral', undefined);
  });

  it('is refused with a day to come', () => {
    given(goesOn)
      .when('Hannah Reid', 'record-mash-referral', { on: '2026-11-04' })
      .thenLike({ code: 'invalid', field: 'on' });
  });

  it('can be recorded by an officer who is invited', () => {
    const booked = goesOn.checkedNotActive().discussed().agreed().bookedFor('2026-11-12', '10:00');
    given(booked).when('Joanne Hardy', 'record-mash-referral', { on: '2026-11-03' }).thenAllowed();
  });
});

it('is not asked twice of a case that began with the referral to MASH', () => {
  given(withMash()).thenDuty('mash-referral', undefined);
});
