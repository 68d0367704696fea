import { obligationsOf, unmet } from '../../../src/rules/engine/agenda.ts';
import { notDelivered } from '../../../src/rules/engine/decide.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { aConcern, local } from '../../support/factories.ts';
import { refusalOf } from '../../support/verdicts.ts';

const told = { reason: 'MARKER-reason' };
const manager = { kind: 'manager' };
const managers = { kind: 'managers' };
const received = aCase().receivedAt(local('2026-11-02', '09:15'));
const taken = received.takenBy('Hannah Reid');
const held = taken
  .checkedNotActive()
  .discussed()
  .agreed()
  .bookedFor('2026-11-12', '10:00')
  .at('2026-11-12', '12:00')
  .held();
const underTen = aCase({ concern: aConcern({ youngPerson: { birthDate: '2019-01-01' } }) }).receivedAt(
  local('2026-11-02', '09:15'),
);

const inCase = (story: CaseStory, key: string) => {
  const one = obligationsOf(story.case, story.by()).find((each) => each.key === key);
  return one && { due: one.due.known && one.due.due, owner: one.owner, isMet: one.metAt !== undefined };
};

describe('somebody to telephone (PR-18)', () => {
  const someone = { type: 'to-tell', id: 'notice-1', who: 'Police safeguarding', what: 'ring them' } as const;
  const withCall = (story: CaseStory) =>
    story.with({ actor: { kind: 'clock' }, events: [{ event: someone, stage: story.case.stage }] }, 'not-delivered');

  it('is for the manager within a working day, named in words', () => {
    expect(inCase(withCall(taken), 'tell:notice-1')).toEqual({ due: '2026-11-03', owner: manager, isMet: false });
    expect(unmet(withCall(taken).case, taken.by()).map(({ title }) => title)).toContain(
      'Telephone Police safeguarding: ring them',
    );
  });

  it('is for any manager while nobody has the case, wherever it is', () => {
    expect(inCase(withCall(received), 'tell:notice-1')).toMatchObject({ owner: managers });
    expect(inCase(withCall(underTen), 'tell:notice-1')).toMatchObject({ owner: managers, isMet: false });
  });

  it('is met by recording it, or by the end of the case', () => {
    const done = withCall(taken).does('Hannah Reid', 'record-told', { id: 'notice-1', note: 'MARKER-note' });
    expect(inCase(done, 'tell:notice-1')).toMatchObject({ isMet: true });
    expect(inCase(withCall(held).does('Hannah Reid', 'close', told), 'tell:notice-1')).toMatchObject({ isMet: true });
  });
});

describe('somebody to tell', () => {
  const notice = { id: 'notice-1', who: 'Police safeguarding', what: 'ring them' };
  const withCall = taken.with(notDelivered(taken.case, notice), 'not-delivered:notice-1');

  it('is asked for once, however often it could not be delivered', () => {
    expect(withCall.case.toTell).toMatchObject([notice]);
    expect(notDelivered(withCall.case, { ...notice, id: 'notice-2' }).events).toEqual([]);
    expect(notDelivered(withCall.case, { ...notice, who: 'Health safeguarding' }).events).toHaveLength(1);
  });

  it('is asked for again once it was done and fails anew', () => {
    const done = withCall.does('Hannah Reid', 'record-told', { id: 'notice-1', note: 'MARKER-note' });
    expect(notDelivered(done.case, { ...notice, id: 'notice-2' }).events).toHaveLength(1);
    expect(refusalOf(done.asks('Hannah Reid', 'record-told', { id: 'notice-1', note: 'x' }))).toMatchObject({
      code: 'not-yet',
    });
  });

  it('is refused where it is nobody of the list', () => {
    expect(refusalOf(withCall.asks('Hannah Reid', 'record-told', { id: 'notice-9', note: 'x' }))).toMatchObject({
      code: 'not-so',
      field: 'id',
    });
  });
});
