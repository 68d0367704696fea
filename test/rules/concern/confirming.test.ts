import { notFound } from '../../../src/rules/rows/refusals.ts';
import { given } from '../../support/given.ts';
import { ageNotKnown, taken, told } from '../../support/usual-cases.ts';

describe('confirming a referral sent on (CN-11)', () => {
  const waiting = taken.checkedActiveTo('families-first-east');

  it('is for the team it was sent to', () => {
    given(waiting)
      .when('Graham Pell', 'confirm-referral', { note: 'MARKER-note' })
      .thenCase({ referralsOn: [{ confirmed: { by: { name: 'Graham Pell' }, note: 'MARKER-note' } }] });
    given(waiting).when('Owen Clarke', 'confirm-referral', {}).then(notFound);
  });

  it('is refused a second time', () => {
    given(waiting.does('Graham Pell', 'confirm-referral', {}))
      .when('Aisha Khan', 'confirm-referral', {})
      .thenLike({ source: 'CN-11' });
  });

  it('says to a team that has confirmed that nothing more is asked of it, while another has not', () => {
    const both = waiting.checkedNotActive().does('Graham Pell', 'confirm-referral', {});
    given(both).when('Aisha Khan', 'confirm-referral', {}).thenLike({
      code: 'not-now',
      says: 'Your team has confirmed this already. Nothing more is asked of you.',
    });
  });

  it('stays possible when the case goes to First Contact for the age, and then leaves their decision open', () => {
    const unsure = ageNotKnown.checkedNotActive().does('Hannah Reid', 'send-to-first-contact', told);
    const confirmed = unsure.does('Lucy Tran', 'confirm-referral', {}).case;
    expect(confirmed.referralsOn.map((one) => [one.because, one.confirmed !== undefined])).toEqual([
      ['not-active', true],
      ['under-ten', false],
    ]);
  });
});
