import { obligationsOf, unmet } from '../../../src/rules/engine/agenda.ts';
import { notDelivered } from '../../../src/rules/engine/decide.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import { held, received, taken, told, underTen } from '../../support/usual-cases.ts';

const manager = { kind: 'allocated-manager' } as const;
const managers = { kind: 'unallocated-managers' } as const;

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

  it('is met by recording it, or that they cannot be told', () => {
    const done = withCall(taken).does('Hannah Reid', 'record-told', { id: 'notice-1', note: 'MARKER-note' });
    given(done).thenDuty('tell:notice-1', { isMet: true });
    const input = { id: 'notice-1', note: 'MARKER-note', givenUp: true } as const;
    const givenUp = withCall(taken).does('Hannah Reid', 'record-told', input);
    given(givenUp).thenDuty('tell:notice-1', { isMet: true });
    const title = (story: typeof done) =>
      obligationsOf(story.case, story.by()).find(({ key }) => key === 'tell:notice-1')?.title;
    expect(title(done)).toMatch(/^Telephone /);
    expect(title(givenUp)).toMatch(/^Settled without telephoning /);
    given(givenUp).thenCase({ contactsToMake: [{ done: { givenUp: true, note: 'MARKER-note' } }] });
    expect(done.case.contactsToMake[0]?.done).not.toHaveProperty('givenUp');
  });

  it('is done, or given up with the reason, before the case is closed', () => {
    given(withCall(held))
      .when('Hannah Reid', 'close', { code: 'moved', ...told })
      .thenLike({
        code: 'precondition',
        source: 'PR-18',
        says: expect.stringContaining('or record why you cannot'),
      });
    const input = { id: 'notice-1', note: 'x', givenUp: true } as const;
    const givenUp = withCall(held).does('Hannah Reid', 'record-told', input);
    given(givenUp)
      .when('Hannah Reid', 'close', { code: 'moved', ...told })
      .thenCase({ stage: 'closed' });
  });

  it('is met by the end of a case that an earlier version closed all the same', () => {
    const closed = withCall(held).with(
      { actor: { kind: 'clock' }, events: [{ event: { type: 'closed', ...told }, stage: 'closed' }] },
      'older',
    );
    given(closed).thenDuty('tell:notice-1', { isMet: true });
  });
});

describe('somebody to tell', () => {
  const notice = { id: 'notice-1', who: 'Police safeguarding', what: 'ring them' };
  const withCall = taken.with(notDelivered(taken.case, notice), 'not-delivered:notice-1');

  it('is asked for once, however often it could not be delivered', () => {
    expect(withCall.case.contactsToMake).toMatchObject([notice]);
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
      code: 'precondition',
    });
  });

  it('is refused where it is nobody of the list', () => {
    given(withCall).when('Hannah Reid', 'record-told', { id: 'notice-9', note: 'x' }).thenLike({
      code: 'invalid',
      field: 'id',
    });
  });

  const post = { ...notice, team: 'police', post: 'invitation:1' };
  const invited = taken.checkedNotActive().discussed().agreed().bookedFor('2026-11-12', '10:00');
  const byPhone = { team: 'police', answer: 'accepted', note: 'MARKER-note' } as const;

  it('is one task where they answer by telephone: the answer ends it, and its post is nothing to tell them', () => {
    const called = invited.with(notDelivered(invited.case, post), 'not-delivered');
    expect(called.case.contactsToMake).toMatchObject([{ team: 'police' }]);
    const answered = called.does('Hannah Reid', 'record-answer', byPhone);
    expect(answered.case.contactsToMake).toMatchObject([{ done: { note: 'MARKER-note' } }]);
    expect(notDelivered(answered.case, { ...post, id: 'notice-2' }).events).toEqual([]);
  });

  it('is one task also where that is recorded first, and for a task of before teams were named in it', () => {
    const { team: _team, post: _post, ...older } = post;
    const called = invited.with(notDelivered(invited.case, older), 'not-delivered');
    expect(called.does('Hannah Reid', 'record-answer', byPhone).case.contactsToMake).toMatchObject([{ done: {} }]);
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
