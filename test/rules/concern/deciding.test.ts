import { usualInputs } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import { discussed, taken } from '../../support/usual-cases.ts';

describe('a talk with the referrer', () => {
  it('is refused in the future (CN-03)', () => {
    given(taken)
      .when('Hannah Reid', 'record-discussion', { ...usualInputs.discussion, on: '2026-11-03' })
      .thenLike({ source: 'CN-03', field: 'on' });
  });
});

describe('deciding on a case', () => {
  it.each([
    ['that a meeting is appropriate', 'agree-meeting', usualInputs.agreed],
    ['that it is not', 'decide-no-meeting', usualInputs.notAppropriate],
  ] as const)('%s is refused without a recorded talk through the continuum (CT-05)', (_words, action, input) => {
    given(taken).when('Hannah Reid', action, input).thenLike({ code: 'precondition', source: 'CT-05' });
    given(discussed).when('Hannah Reid', action, input).thenAllowed();
  });

  it('keeps the reason, and what the referrer is told (CN-04)', () => {
    given(discussed.agreed()).thenCase({ decision: { appropriate: true, ...usualInputs.agreed } });
  });

  it('against a meeting keeps the advice too (CN-07, A-25)', () => {
    given(discussed.notAppropriate()).thenCase({
      stage: 'no-meeting',
      decision: { appropriate: false, ...usualInputs.notAppropriate, by: { name: 'Hannah Reid' } },
    });
  });
});

describe('whether the referrer agrees with a decision (A-16)', () => {
  const no = { referrer: 'disagrees', referrerSays: 'MARKER-says' } as const;

  it.each([
    ['a meeting', 'agree-meeting', usualInputs.agreed],
    ['none', 'decide-no-meeting', usualInputs.notAppropriate],
  ] as const)('is kept with what they say: %s', (_words, action, input) => {
    given(discussed.does('Hannah Reid', action, { ...input, ...no })).thenCase({ decision: no });
    given(discussed)
      .when('Hannah Reid', action, { ...input, referrer: 'disagrees' })
      .thenLike({ code: 'invalid', source: 'A-16', field: 'referrerSays' });
    const asked = discussed.does('Hannah Reid', action, { ...input, ...no, referrer: 'not-asked' });
    expect(asked.case.decision).toMatchObject({ referrer: 'not-asked' });
    expect(asked.case.decision).not.toHaveProperty('referrerSays');
  });
});

describe('a meeting where nobody of the referrer’s agency could be reached', () => {
  const tried = { on: '2026-11-02', how: 'MARKER-how' };
  const agreed = taken.does('Hannah Reid', 'agree-meeting', { ...usualInputs.agreed, tried });

  it('is agreed with when and how they were tried, and the talk stays owed (CN-04, CT-05)', () => {
    given(agreed).thenCase({ stage: 'arranging', decision: { appropriate: true, tried } });
    given(agreed).thenDuty('discuss', { isMet: false });
    given(agreed).thenDuty('decide', { isMet: true });
  });

  it('keeps nothing of that where the talk is recorded', () => {
    const after = discussed.does('Hannah Reid', 'agree-meeting', { ...usualInputs.agreed, tried });
    expect(after.case.decision?.tried).toBeUndefined();
  });

  it('is refused with a day to come, or one before the concern', () => {
    const ask = (on: string) =>
      given(taken).when('Hannah Reid', 'agree-meeting', { ...usualInputs.agreed, tried: { on, how: 'x' } });
    ask('2026-11-03').thenLike({ code: 'invalid', field: 'triedOn' });
    ask('2026-11-01').thenLike({ code: 'invalid', field: 'triedOn' });
  });

  it('leaves the talk to be recorded from there on, once', () => {
    const talked = agreed.does('Hannah Reid', 'record-discussion', usualInputs.discussion);
    given(talked).thenCase({ stage: 'arranging' });
    given(talked).thenDuty('discuss', { isMet: true });
    given(talked).when('Hannah Reid', 'record-discussion', usualInputs.discussion).thenLike({ code: 'precondition' });
    const held = agreed.checkedNotActive().bookedFor('2026-11-12', '10:00').at('2026-11-12', '12:00').held();
    given(held).thenDuty('discuss', { isMet: false });
    given(held).when('Hannah Reid', 'record-discussion', usualInputs.discussion).thenAllowed();
  });

  it('cannot be decided against so: that wants the talk', () => {
    given(taken)
      .when('Hannah Reid', 'decide-no-meeting', usualInputs.notAppropriate)
      .thenLike({ code: 'precondition', says: expect.stringContaining('another worker of their agency') });
  });
});

it('asks how the referrer can agree where nobody of their agency was reached (A-16, CT-05)', () => {
  const tried = { on: '2026-11-02', how: 'MARKER-how' };
  const agree = (referrer: 'agrees' | 'not-asked') =>
    given(taken).when('Hannah Reid', 'agree-meeting', { reason: 'x', told: 'x', referrer, tried });
  agree('agrees').thenLike({ code: 'not-sure', says: expect.stringContaining('You could reach nobody') });
  agree('not-asked').thenAllowed();
});
