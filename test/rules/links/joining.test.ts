/** A second concern about the same young person goes on in the case that is there (A-32, CN-06, CT-05). */
import { clocksOf, runningClocks } from '../../../src/rules/clocks.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import { taken } from '../../support/usual-cases.ts';
import { asOther, broughtTo, joining, newer, newerBeside, otherReference, talkAbout, withJoined } from './linked.ts';

const beside = (older: CaseStory): CaseStory => newer.besides(asOther(older));
const refused = taken.checkedNotActive().discussed().notAppropriate();
const asks = (story: CaseStory) => given(story).when('Hannah Reid', 'join-case', joining);

describe('going on in another case', () => {
  it('closes the newer one as joined, and links the two as one young person', () => {
    asks(newerBeside).then([
      { type: 'joined-to', other: otherReference, why: 'MARKER-why' },
      { type: 'linked', other: otherReference, kind: 'same-person', why: 'MARKER-why' },
    ]);
  });

  it('wants a case of which they see the whole, and no other answer tells that there is one', () => {
    asks(newer).thenLike({ code: 'invalid', field: 'other' });
  });

  it('is from the newer case into the older one', () => {
    const older = aCase().receivedAt('2026-11-06T09:15:00Z').takenBy('Hannah Reid');
    asks(beside(older)).thenLike({ code: 'precondition', says: expect.stringContaining('is the newer of the two') });
  });

  it('wants the other case to be open, and with CDYJS', () => {
    const closed = taken.does('Hannah Reid', 'close', { code: 'error', reason: 'x', because: {} });
    asks(beside(closed)).thenLike({ code: 'precondition', says: expect.stringContaining('is closed') });
  });

  it('wants the talk and the decision first, where the other case has its outcome', () => {
    asks(beside(refused)).thenLike({ code: 'precondition', source: 'CT-05' });
    const decided = newer
      .at('2026-11-04', '12:00')
      .checkedNotActive()
      .does('Hannah Reid', 'record-discussion', { ...talk(), on: '2026-11-04' })
      .notAppropriate();
    const joined = decided.besides(asOther(refused)).does('Hannah Reid', 'join-case', joining);
    const there = broughtTo(refused, joined);
    expect(there.case.joined).toMatchObject([{ decision: { appropriate: false }, talk: { on: '2026-11-04' } }]);
    expect(clocksOf(there.case)).toHaveLength(1);
    given(there).thenDuty('discuss-joined:1', undefined);
  });

  it('is not for one on which a meeting was agreed', () => {
    const agreed = newer
      .at('2026-11-04', '12:00')
      .does('Hannah Reid', 'record-discussion', { ...talk(), on: '2026-11-04' })
      .agreed();
    asks(agreed.besides(asOther(taken))).thenLike({ code: 'precondition', source: 'CN-05' });
  });
});

const talk = () => {
  const { number: _number, ...rest } = talkAbout;
  return rest;
};

describe('the case in which it goes on', () => {
  it('has ten working days from the second receipt as well, met only by a meeting on or after it', () => {
    expect(runningClocks(withJoined.case).map(({ started }) => started)).toEqual([
      '2026-11-02T09:15:00Z',
      '2026-11-04T09:15:00Z',
    ]);
    const meeting = { number: 1, state: 'held', starts: '2026-11-03T10:00:00Z', ends: '2026-11-03T11:00:00Z' };
    const on = (heldOn: string) =>
      runningClocks({ ...withJoined.case, meetings: [{ ...meeting, heldOn } as never] }).map(({ started }) => started);
    expect(on('2026-11-03')).toEqual(['2026-11-04T09:15:00Z']);
    expect(on('2026-11-04')).toEqual([]);
  });

  it('owes a talk with each of those who raised it', () => {
    given(withJoined).thenDuty('discuss', { isMet: false });
    given(withJoined).thenDuty('discuss-joined:1', { isMet: false, owner: { kind: 'allocated-manager' } });
    const talked = withJoined.at('2026-11-04', '15:00').does('Hannah Reid', 'record-joined-talk', talkAbout);
    given(talked).thenDuty('discuss', { isMet: false });
    given(talked).thenDuty('discuss-joined:1', { isMet: true });
    given(talked)
      .when('Hannah Reid', 'record-joined-talk', talkAbout)
      .thenLike({ code: 'precondition', source: 'CT-05' });
  });

  it('takes it up once, and is free of it once its case is opened again', () => {
    const again = broughtTo(withJoined, newerBeside.does('Hannah Reid', 'join-case', joining));
    expect(again.case.joined).toHaveLength(1);
    const joined = newerBeside.does('Hannah Reid', 'join-case', joining);
    const opened = joined.at('2028-02-01', '09:00').does('Ruth Marsden', 'reopen', { reason: 'MARKER-reason' });
    expect(opened.case).toMatchObject({ stage: 'with-manager', closed: undefined });
    const parted = broughtTo(withJoined, opened);
    expect(runningClocks(parted.case).map(({ started }) => started)).toEqual(['2026-11-02T09:15:00Z']);
    // Nobody talked about it here, so it does not stand among what is done.
    given(parted).thenDuty('discuss-joined:1', undefined);
  });
});
