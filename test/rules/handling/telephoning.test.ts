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

  it('is met by recording it, or that they cannot be told', () => {
    const done = withCall(taken).does('Hannah Reid', 'record-told', { id: 'notice-1', note: 'MARKER-note' });
    expect(inCase(done, 'tell:notice-1')).toMatchObject({ isMet: true });
    const input = { id: 'notice-1', note: 'MARKER-note', givenUp: true } as const;
    const given = withCall(taken).does('Hannah Reid', 'record-told', input);
    expect(inCase(given, 'tell:notice-1')).toMatchObject({ isMet: true });
    expect(given.case.toTell).toMatchObject([{ done: { givenUp: true, note: 'MARKER-note' } }]);
    expect(done.case.toTell[0]?.done).not.toHaveProperty('givenUp');
  });

  it('is done, or given up with the reason, before the case is closed', () => {
    const refused = refusalOf(withCall(held).asks('Hannah Reid', 'close', told));
    expect(refused).toMatchObject({ code: 'not-yet', source: 'PR-18' });
    expect(refused?.says).toContain('or record why they cannot be told');
    const given = withCall(held).does('Hannah Reid', 'record-told', { id: 'notice-1', note: 'x', givenUp: true });
    expect(given.does('Hannah Reid', 'close', told).case.stage).toBe('closed');
  });

  it('is met by the end of a case that an earlier version closed all the same', () => {
    const closed = withCall(held).with(
      { actor: { kind: 'clock' }, events: [{ event: { type: 'closed', ...told }, stage: 'closed' }] },
      'older',
    );
    expect(inCase(closed, 'tell:notice-1')).toMatchObject({ isMet: true });
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

  const post = { ...notice, team: 'police', post: 'invitation:1' };
  const invited = taken.checkedNotActive().discussed().agreed().bookedFor('2026-11-12', '10:00');
  const byPhone = { team: 'police', answer: 'accepted', note: 'MARKER-note' } as const;

  it('is one task where they answer by telephone: the answer ends it, and its post is nothing to tell them', () => {
    const called = invited.with(notDelivered(invited.case, post), 'not-delivered');
    expect(called.case.toTell).toMatchObject([{ team: 'police' }]);
    const answered = called.does('Hannah Reid', 'record-answer', byPhone);
    expect(answered.case.toTell).toMatchObject([{ done: { note: 'MARKER-note' } }]);
    expect(notDelivered(answered.case, { ...post, id: 'notice-2' }).events).toEqual([]);
  });

  it('is one task also where that is recorded first, and for a task of before teams were named in it', () => {
    const { team: _team, post: _post, ...older } = post;
    const called = invited.with(notDelivered(invited.case, older), 'not-delivered');
    expect(called.does('Hannah Reid', 'record-answer', byPhone).case.toTell).toMatchObject([{ done: {} }]);
  });

  it('is to be told again of what changes afterwards', () => {
    const answered = invited.does('Hannah Reid', 'record-answer', byPhone).at('2026-11-03', '10:00');
    const failing = (story: CaseStory) => notDelivered(story.case, post).events;
    expect(failing(answered)).toEqual([]);
    expect(failing(answered.movedTo('2026-11-13', '10:00'))).toHaveLength(1);
    expect(failing(answered.does('Hannah Reid', 'cancel-meeting', told))).toHaveLength(1);
  });

  it('knows of a referral that it has confirmed, and not of one that is withdrawn', () => {
    const on = taken.checkedActiveTo('families-first-east');
    const about = { ...notice, team: 'families-first-east', post: 'referred-on:1' };
    const confirmed = on.does('Graham Pell', 'confirm-referral', {});
    expect(notDelivered(on.case, about).events).toHaveLength(1);
    expect(notDelivered(confirmed.case, about).events).toEqual([]);
    expect(notDelivered(confirmed.checkedNotActive().case, about).events).toHaveLength(1);
  });
});
