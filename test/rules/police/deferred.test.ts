/** A decision that the police defer is looked at again on its day. */
import { begin } from '../../../src/rules/engine/decide.ts';
import { aCase } from '../../support/a-case.ts';
import { aConcern, local, person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { taken } from '../../support/usual-cases.ts';

const deferred = {
  decision: 'outcome-23',
  decidedOn: '2026-11-02',
  receivedOn: '2026-11-02',
  reviewOn: '2027-06-30',
} as const;
const recorded = taken.does('Hannah Reid', 'record-police-decision', deferred);
const duty = 'deferred-review:1';

describe('a deferred decision', () => {
  it('is asked about by the day on which it is looked at again, of whoever manages the case', () => {
    given(recorded).thenDuty(duty, { due: '2027-06-30', isMet: false });
  });

  it('is settled by what the police decide next, and not by their going on with the investigation', () => {
    given(recorded.police('goes-on')).thenDuty(duty, { isMet: false });
    given(recorded.police('goes-on').police('no-further-action')).thenDuty(duty, { isMet: true });
    given(recorded.police('charge')).thenDuty(duty, { isMet: true });
  });

  it('wants that day, which is not before the decision', () => {
    const ask = (reviewOn: string | undefined) =>
      given(taken).when('Hannah Reid', 'record-police-decision', { ...deferred, reviewOn });
    ask(undefined).thenLike({ code: 'invalid', field: 'reviewOn' });
    ask('2026-11-01').thenLike({ code: 'invalid', field: 'reviewOn' });
  });

  it('alone has one: typed with another decision it is left out', () => {
    const other = taken.does('Hannah Reid', 'record-police-decision', { ...deferred, decision: 'outcome-22' });
    expect(other.case.policeDecisions?.at(-1)).not.toHaveProperty('reviewOn');
    given(other).thenDuty(duty, undefined);
  });

  it('of an officer who is concerned is asked about on the concern that it becomes, with the investigation beside it', () => {
    const story = aCase().at(local('2026-11-03', '10:00'));
    const told = { decision: { ...deferred, officer: 'DC Amal Roy' }, isInvestigated: true };
    const input = { reference: '7KQ4-2MX6', procedure: 'v15', concern: aConcern(), police: told };
    const raised = story.with(
      begin({ action: 'raise', input }, { ...story.by(), actor: person('Joanne Hardy') }),
      'raise',
    );
    given(raised).thenDuty(duty, { due: '2027-06-30', isMet: false });
  });
});
