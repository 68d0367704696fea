/** Joined to another case, and what ends a case that MASH have. */
import { newReference } from '../../../src/cases/reference.ts';
import { given } from '../../support/given.ts';
import { dice } from '../../support/random.ts';
import { taken } from '../../support/usual-cases.ts';
import { reference } from '../../support/usual-inputs.ts';
import { withMash } from '../police/notified.ts';

const other = newReference(dice(5).below);
const slip = `${other.slice(0, -1)}${other.endsWith('2') ? '3' : '2'}`;
const joining = (reason: string) => given(taken).when('Hannah Reid', 'close', { code: 'joined', reason });

describe('a case that is closed as joined to another', () => {
  it('names that other, and never itself', () => {
    joining(`It goes on as ${other}`).thenCase({ stage: 'closed', closed: { code: 'joined' } });
    joining(`It goes on as ${reference}`).then({
      code: 'invalid',
      says: `${reference} is this case itself. Give the reference of the case that it was joined to.`,
      source: 'A-32',
      field: 'reason',
    });
  });

  it('says where what is written is no reference', () => {
    joining(`It goes on as ${slip}`).then({
      code: 'invalid',
      says: `${slip} is not a reference: one of its letters or numbers is wrong. Check it.`,
      source: 'A-32',
      field: 'reason',
    });
  });

  it('closed for anything else, its reason may name what it will', () => {
    given(taken)
      .when('Hannah Reid', 'close', { code: 'error', reason: `Not ${slip}` })
      .thenCase({ stage: 'closed' });
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
