import { unmet } from '../../../src/rules/engine/agenda.ts';
import { notDelivered } from '../../../src/rules/engine/decide.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import { held, received, taken, told, underTen } from '../../support/usual-cases.ts';

const manager = { kind: 'manager' } as const;
const managers = { kind: 'managers' } as const;

describe('somebody to telephone (PR-18)', () => {
  const someone = { type: 'to-tell', id: 'notice-1', who: 'Police safeguarding', what: 'ring them' } as const;
  const withCall = (story: CaseStory) =>
    story.with({ actor: { kind: 'clock' }, events: [{ event: someone, stage: story.case.stage }] }, 'not-delivered');

  it('is for the manager within a working day, named in words', () => {
    given(withCall(taken)).thenDuty('tell:notice-1', { due: '2026-11-03', owner: manager, isMet: false });
    expect(unmet(withCall(taken).case, taken.by()).map(({ title }) => title)).toContain(
      'Telephone Police safeguarding: ring them',
    );
  });

  it('is for any manager while nobody has the case, wherever it is', () => {
    given(withCall(received)).thenDuty('tell:notice-1', { owner: managers });
    given(withCall(underTen)).thenDuty('tell:notice-1', { owner: managers, isMet: false });
  });

  it('is met by recording it, or by the end of the case', () => {
    const done = withCall(taken).does('Hannah Reid', 'record-told', { id: 'notice-1', note: 'MARKER-note' });
    given(done).thenDuty('tell:notice-1', { isMet: true });
    given(withCall(held).does('Hannah Reid', 'close', told)).thenDuty('tell:notice-1', { isMet: true });
  });
});

describe('somebody to tell', () => {
  const notice = { id: 'notice-1', who: 'Police safeguarding', what: 'ring them' };
  const withCall = taken.with(notDelivered(taken.case, notice), 'not-delivered:notice-1');

  it('is asked for once, however often it could not be delivered', () => {
    expect(withCall.case.toTell).toMatchObject([notice]);
    given(withCall)
      .whenNotDelivered({ ...notice, id: 'notice-2' })
      .then([]);
    given(withCall)
      .whenNotDelivered({ ...notice, who: 'Health safeguarding' })
      .thenLike([{}]);
  });

  it('is asked for again once it was done and fails anew', () => {
    const done = withCall.does('Hannah Reid', 'record-told', { id: 'notice-1', note: 'MARKER-note' });
    given(done)
      .whenNotDelivered({ ...notice, id: 'notice-2' })
      .thenLike([{}]);
    given(done).when('Hannah Reid', 'record-told', { id: 'notice-1', note: 'x' }).thenLike({
      code: 'not-yet',
    });
  });

  it('is refused where it is nobody of the list', () => {
    given(withCall).when('Hannah Reid', 'record-told', { id: 'notice-9', note: 'x' }).thenLike({
      code: 'not-so',
      field: 'id',
    });
  });
});
