/** A request to see the file of a young person is the service lead's to answer, within one month. */
import { answerBy } from '../../../src/rules/subject-access/requests.ts';
import { local } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { taken } from '../../support/usual-cases.ts';
import * as removal from '../retention/cases.ts';
import { closed } from '../retention/cases.ts';
import { answered, asked, goesOn, paused, why } from './cases.ts';

const key = 'answer-subject-file:1';

describe('a request to see the file', () => {
  it('is recorded by the service lead alone, and is due one month after the day it was received', () => {
    given(asked()).thenDuty(key, { due: '2026-12-02', isMet: false });
    for (const who of ['Hannah Reid', 'Tom Bell'] as const) {
      given(taken)
        .when(who, 'ask-subject-file', { requestedOn: '2026-11-02', ...why })
        .thenLike({ code: 'forbidden' });
    }
    given(taken)
      .when('Priya Shah', 'ask-subject-file', { requestedOn: '2026-11-02', ...why })
      .thenLike({ code: 'forbidden' });
  });

  it('is due on the last day of a shorter month', () => {
    const request = { number: 1, at: local('2027-01-31', '10:00'), by: { id: 'x', name: 'X' }, reason: '', pauses: [] };
    expect(answerBy({ ...request, requestedOn: '2027-01-31' })).toBe('2027-02-28');
  });

  it('is not recorded twice while one waits, and again once that is answered', () => {
    given(asked())
      .when('Ruth Marsden', 'ask-subject-file', { requestedOn: '2026-11-02', ...why })
      .thenLike({ code: 'precondition' });
    given(answered())
      .when('Ruth Marsden', 'ask-subject-file', { requestedOn: '2026-11-20', ...why })
      .thenCase({ subjectRequests: [{ number: 1 }, { number: 2, requestedOn: '2026-11-20' }] });
  });

  it('takes no day to come, and no day before the request', () => {
    given(taken)
      .when('Ruth Marsden', 'ask-subject-file', { requestedOn: '2026-12-01', ...why })
      .thenLike({ code: 'invalid', field: 'requestedOn' });
    given(asked().at('2026-11-03', '10:00'))
      .when('Ruth Marsden', 'answer-subject-file', { on: '2026-11-01', ...why })
      .thenLike({ code: 'invalid', field: 'on' });
    given(asked().at('2026-11-03', '10:00'))
      .when('Ruth Marsden', 'pause-subject-file', { from: '2026-11-01', ...why })
      .thenLike({ code: 'invalid', field: 'from' });
    given(paused())
      .when('Ruth Marsden', 'go-on-with-subject-file', { until: '2026-11-04' })
      .thenLike({ code: 'invalid', field: 'until' });
  });

  it('waits for whoever asked while the month is paused, and has as many days more afterwards', () => {
    given(paused()).thenDuty(key, { due: '2026-12-02', isMet: false });
    given(goesOn()).thenDuty(key, { due: '2026-12-09', isMet: false });
    given(paused())
      .when('Ruth Marsden', 'pause-subject-file', { from: '2026-11-05', ...why })
      .thenLike({ code: 'precondition' });
  });

  it('stops a removal, and lets nobody ask for one before it is answered', () => {
    const asking = { because: 'court', ...why } as const;
    given(removal.asked())
      .when('Ruth Marsden', 'ask-subject-file', { requestedOn: '2026-11-09', ...why })
      .thenCase({ retention: { removal: { ended: { how: 'stopped' } } } });
    given(asked(closed()))
      .when('Ruth Marsden', 'ask-removal', asking)
      .thenLike({ code: 'precondition', source: 'A-47' });
    given(answered(asked(closed())))
      .when('Ruth Marsden', 'ask-removal', asking)
      .thenLike([{ type: 'removal-asked' }]);
  });

  it('is over once somebody recorded the answer, also where the month was paused', () => {
    given(answered()).thenDuty(key, { isMet: true });
    given(answered(paused())).thenDuty(key, { isMet: true });
  });

  it('goes on on a closed case, and closing asks nothing about it', () => {
    given(asked(closed())).thenDuty(key, { due: '2026-12-02', isMet: false });
    expect(closed().does('Ruth Marsden', 'ask-subject-file', { requestedOn: '2026-11-05', ...why }).case.stage).toBe(
      'closed',
    );
  });
});
