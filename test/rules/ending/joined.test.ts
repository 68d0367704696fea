/** Joined to another case is an action of its own; and what ends a case that MASH have. */
import { given } from '../../support/given.ts';
import { taken } from '../../support/usual-cases.ts';
import { withMash } from '../police/notified.ts';

it('a case is not closed as joined without what it brings to the other one', () => {
  given(taken).when('Hannah Reid', 'close', { code: 'joined', reason: 'x' }).then({
    code: 'precondition',
    says: 'Press "Go on in another case" instead: it takes this concern there.',
    source: 'A-32',
  });
});

describe('a case that MASH have', () => {
  it('is closed by the service lead, who sees no more of it, and by no team manager', () => {
    const input = { code: 'error', reason: 'MARKER-reason' } as const;
    given(withMash())
      .when('Ruth Marsden', 'close', input)
      .thenCase({ stage: 'closed', closed: { code: 'error' } });
    given(withMash()).when('Hannah Reid', 'close', input).thenLike({ code: 'not-found' });
    given(withMash()).when('Peter Nolan', 'close', input).thenLike({ code: 'forbidden' });
  });

  it('asks the service lead first, and tells them how much stops and not what', () => {
    const asked = withMash().asks('Ruth Marsden', 'close', { code: 'error', reason: 'x' });
    const [doubt] = asked.ok ? [] : (asked.refusal.doubts ?? []);
    expect(doubt?.asks).toMatch(
      /^This is still to be done and will stop: \d things\. You can open the case again at any time\./,
    );
  });

  it('is closed only for what can end it there', () => {
    given(withMash())
      .when('Ruth Marsden', 'close', { code: 'plan-done', reason: 'x' })
      .thenLike({ code: 'invalid', field: 'code' });
  });
});
