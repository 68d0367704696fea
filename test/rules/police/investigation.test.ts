/** While the police investigate: who may be spoken to is asked of the officer in charge (CJ-07, A-21). */
import { given } from '../../support/given.ts';
import { takenAtEleven as taken } from '../../support/usual-cases.ts';

const investigated = taken.police('goes-on');
const wait = { answer: 'wait', withWhom: 'DC Roy', said: 'interview first', until: '2026-11-05' } as const;

describe('an investigation that goes on', () => {
  it('keeps the concern route and its clock, and asks the manager to ask the officer within a working day', () => {
    given(investigated).thenCase({ route: 'concern', stage: 'with-manager' });
    given(investigated).thenDuty('ask-officer', { due: '2026-11-03', isMet: false });
    given(taken).thenDuty('ask-officer', undefined);
  });

  it('is asked about again when the day has passed until which it had to wait', () => {
    const waiting = investigated.does('Hannah Reid', 'ask-officer', wait);
    given(waiting).thenDuty('ask-officer', { due: '2026-11-06', isMet: false });
  });

  it('is asked once where contact was agreed', () => {
    const agreed = investigated.does('Hannah Reid', 'ask-officer', { answer: 'agreed', withWhom: 'DC Roy', said: 'x' });
    given(agreed.at('2026-12-06', '09:00')).thenDuty('ask-officer', { isMet: true });
  });

  it.each([
    ['without a day', { until: undefined }],
    ['in the past', { until: '2026-11-01' }],
    ['longer than five working days', { until: '2026-11-10' }],
  ])('is not put off %s', (_words, input) => {
    given(investigated)
      .when('Hannah Reid', 'ask-officer', { ...wait, ...input })
      .thenLike({ code: 'invalid', field: 'until' });
  });

  it('is over once the police have decided', () => {
    const over = investigated.at('2026-11-04', '10:00').police('no-further-action');
    given(over).thenDuty('ask-officer', undefined);
    given(over).when('Hannah Reid', 'ask-officer', wait).thenLike({ code: 'precondition' });
    expect(over.case.investigation).toMatchObject({ until: '2026-11-04T10:00:00Z' });
  });
});
