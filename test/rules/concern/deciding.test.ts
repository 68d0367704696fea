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
    given(taken).when('Hannah Reid', action, input).then({
      code: 'precondition',
      says: 'First record the talk with the referrer in which you went through the continuum together.',
      source: 'CT-05',
    });
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
