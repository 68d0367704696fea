/** Not asked, not answered and not known are three things. */
import { toAskInTheTalk } from '../../../src/rules/concern/unanswered.ts';
import { aConcern } from '../../support/factories.ts';

const whole = aConcern();

describe('what the talk can take up', () => {
  it('is nothing where everything was answered; "not known" is an answer', () => {
    expect(toAskInTheTalk(whole)).toEqual([]);
    expect(whole.youngPerson.openToSocialCare).toBe('not-known');
  });

  it('is a section that was not asked, or was shown and left blank', () => {
    const { brook: _brook, ...concern } = whole;
    const blank = { ...concern, healthyMarks: {}, policeFamilyVoice: { policeTold: undefined } };
    expect(toAskInTheTalk(blank)).toEqual([
      'The marks of healthy behaviour',
      'Brook Traffic Light Tool',
      'Police, family and the young person',
    ]);
  });

  it('is a question that was left blank beside answers', () => {
    const { youngPerson, otherChild } = whole;
    const left = {
      ...whole,
      youngPerson: { ...youngPerson, inEducation: undefined, openToCdyjs: undefined },
      otherChild: { ...otherChild, sharePlace: undefined },
    };
    expect(toAskInTheTalk(left)).toEqual([
      'About the young person: in school or college',
      'About the young person: open to CDYJS, as far as known',
      'The child who may have been harmed: use the same building or service',
    ]);
  });

  it('is no shared building where there is no other child, and no view that nobody has to give', () => {
    const without = { ...whole, otherChild: { another: 'no' as const }, referrersView: {} };
    expect(toAskInTheTalk(without)).toEqual([]);
  });
});
