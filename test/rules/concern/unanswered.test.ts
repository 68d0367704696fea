/** Not asked, not answered and not known are three things. */

import { nothingSince, openInWords } from '../../../src/rules/concern/in-words.ts';
import { partIds, stillOpen, toAskInTheTalk } from '../../../src/rules/concern/unanswered.ts';
import { youngPersonOf } from '../../../src/rules/record/referrers-answers.ts';
import { aCase } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';
import { given } from '../../support/given.ts';

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
      'About the young person: in school or college; open to CDYJS, as far as known',
      'The child who may have been harmed: use the same building or service',
    ]);
  });

  it('is no shared building where there is no other child, and no view that nobody has to give', () => {
    const without = { ...whole, otherChild: { another: 'no' as const }, referrersView: {} };
    expect(toAskInTheTalk(without)).toEqual([]);
  });
});

describe('what the referrer answered since', () => {
  const { youngPerson, otherChild: _otherChild, ...rest } = whole;
  const left = { ...rest, youngPerson: { ...youngPerson, inEducation: undefined, placed: undefined } };

  it('is not asked for again, and "not known" is an answer', () => {
    expect(stillOpen(left, {})).toEqual(['inEducation', 'placed', 'another', 'sharePlace']);
    expect(stillOpen(left, { placed: 'not-known', another: 'yes' })).toEqual(['inEducation', 'sharePlace']);
    expect(toAskInTheTalk(left, { ...nothingSince, answers: { placed: 'not-known', another: 'yes' } })).toEqual([
      'About the young person: in school or college',
      'The child who may have been harmed: use the same building or service; safety planning so far; owner of the safety plan',
    ]);
  });

  it('makes no question of a shared building where there is no other child', () => {
    expect(stillOpen(left, { another: 'no' })).toEqual(['inEducation', 'placed']);
  });

  const taken = aCase({ concern: left }).receivedAt().takenBy('Hannah Reid');
  const on = '2026-11-02';

  it('is what the rules go by where the concern left it open, and the concern stays as it was sent', () => {
    const after = taken.does('Hannah Reid', 'record-answers', {
      on,
      answers: { inEducation: 'no', placed: 'yes' },
    }).case;
    expect(youngPersonOf(taken.case).inEducation).toBeUndefined();
    expect(youngPersonOf(after)).toMatchObject({ inEducation: 'no', placed: 'yes', openToSocialCare: 'not-known' });
    expect(after.origin).toEqual(taken.case.origin);
  });

  it('is given once: an answer that is there stays, and what is said otherwise goes into the words', () => {
    given(taken)
      .when('Hannah Reid', 'record-answers', { on, answers: { openToCdyjs: 'yes' } })
      .thenLike({ code: 'invalid', source: 'A-24', field: 'openToCdyjs' });
  });

  it.each([
    ['nothing', { on, answers: {} }, 'said'],
    ['a day that has not come', { on: '2026-12-01', answers: {}, said: 'MARKER' }, 'on'],
  ])('is refused with %s', (_words, input, field) => {
    given(taken).when('Hannah Reid', 'record-answers', input).thenLike({ code: 'invalid', field });
  });

  it('is asked about with a day before the concern: they may have said it before they wrote it down', () => {
    const input = { on: '2026-10-30', answers: {}, said: 'MARKER' };
    given(taken).when('Hannah Reid', 'record-answers', input).thenLike({ code: 'not-sure' });
    expect(taken.does('Hannah Reid', 'record-answers', input).case.referrersAnswers).toMatchObject([
      { on: '2026-10-30' },
    ]);
  });
});

describe('what is answered in words', () => {
  const hardly = { youngPerson: { name: 'Jamie Hartley' }, seenOrHeard: { account: 'MARKER', kinds: [] } };
  const open = (since: Partial<typeof nothingSince>) => openInWords(hardly, { ...nothingSince, ...since }, ...partIds);

  it('is open where the concern has no words of it, and where another answer makes none of it pointless', () => {
    expect(openInWords(whole, nothingSince, ...partIds)).toEqual([]);
    expect(open({})).toHaveLength(17);
    expect(open({ answers: { used: 'no', another: 'no', parentsInformed: 'yes' } })).toEqual(
      open({}).filter((one) => !['by', 'conclusion', 'planning', 'planOwner', 'parentsReason'].includes(one)),
    );
    expect(open({ inWords: { coercion: 'MARKER' } })).not.toContain('coercion');
  });

  it('is taken up by itself once a section that was not asked is answered in part', () => {
    const inWords = { coercion: 'MARKER', distress: 'MARKER' };
    const left = (since: Partial<typeof nothingSince>) => toAskInTheTalk(hardly, { ...nothingSince, ...since });
    expect(left({})).toContain('The marks of healthy behaviour');
    expect(left({ inWords })).toContain('The marks of healthy behaviour: mutuality');
    expect(left({ inWords: { ...inWords, mutuality: 'MARKER' } }).join()).not.toContain('marks of healthy');
  });

  it('is kept word for word beside the others, and goes into what is known of the young person', () => {
    const story = aCase({ concern: hardly }).receivedAt().takenBy('Hannah Reid');
    const after = story.does('Hannah Reid', 'record-answers', {
      on: '2026-11-02',
      answers: { placed: 'yes' },
      inWords: { setting: 'Northfield Academy', placedBy: 'MARKER-council', mutuality: 'MARKER-m' },
    }).case;
    expect(after.referrersAnswers?.[0]?.inWords).toMatchObject({ mutuality: 'MARKER-m' });
    expect(youngPersonOf(after)).toMatchObject({ setting: 'Northfield Academy', placedBy: 'MARKER-council' });
    expect(after.origin).toEqual(story.case.origin);
  });

  it.each([
    ['given with the concern', { answers: {}, inWords: { mutuality: 'MARKER' } }, 'mutuality'],
    ['made pointless by what is answered with it', { answers: {}, inWords: { placedBy: 'MARKER' } }, 'placedBy'],
  ])('is refused where it was %s', (_words, input, field) => {
    given(aCase({ concern: whole }).receivedAt().takenBy('Hannah Reid'))
      .when('Hannah Reid', 'record-answers', { on: '2026-11-02', ...input })
      .thenLike({ code: 'invalid', source: 'A-24', field });
  });
});
