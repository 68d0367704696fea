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
    // As older records hold it: one check after the other had sent it to both.
    const event = { type: 'referred-on', team: 'first-contact', because: 'not-active' } as const;
    const both = waiting
      .with({ actor: { kind: 'clock' }, events: [{ event, stage: 'with-manager' }] }, 'older')
      .does('Graham Pell', 'confirm-referral', {});
    given(both).when('Aisha Khan', 'confirm-referral', {}).thenLike({
      code: 'wrong-stage',
      says: 'Your team has confirmed this already. You do not have to do anything more.',
    });
  });

  it('asks First Contact which team they sent it on to', () => {
    const theirs = given(taken.checkedNotActive());
    theirs.when('Lucy Tran', 'confirm-referral', {}).then({
      code: 'invalid',
      says: 'Say which team you sent it on to in Liquid Logic, that you did not send it on, or that it is not decided yet.',
      source: 'CN-11',
      field: 'sentOn',
    });
    theirs.when('Lucy Tran', 'confirm-referral', { sentOn: 'police' }).thenLike({ code: 'invalid', field: 'sentOn' });
    theirs
      .when('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-north' })
      .thenCase({ referralsOn: [{ confirmed: { sentOn: 'families-first-north' } }] });
    // A team that has no place in Pathway is written.
    theirs
      .when('Lucy Tran', 'confirm-referral', { note: 'MARKER-note' })
      .thenCase({ referralsOn: [{ confirmed: { note: 'MARKER-note' } }] });
  });

  it('takes from First Contact that they did not send it on, with the reason (A-15)', () => {
    const theirs = given(taken.checkedNotActive());
    const notSent = { otherwise: 'not-sent' } as const;
    theirs.when('Lucy Tran', 'confirm-referral', notSent).thenLike({ says: 'Say why you did not send it on.' });
    theirs
      .when('Lucy Tran', 'confirm-referral', { ...notSent, note: 'MARKER-note' })
      .thenCase({ referralsOn: [{ confirmed: { notSent: true, note: 'MARKER-note' } }] });
  });

  it('stays owed where First Contact have it and have not decided', () => {
    const undecided = taken.checkedNotActive().does('Lucy Tran', 'confirm-referral', { otherwise: 'undecided' });
    expect(undecided.case.referralsOn[0]?.confirmed).toBeUndefined();
    expect(undecided.agenda.map(({ key }) => key)).toContain('confirm-referral:1');
    const sent = undecided.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' });
    expect(sent.agenda.map(({ key }) => key)).not.toContain('confirm-referral:1');
  });

  it('says of a social care team that it has it, and nothing of whom it sent it to', () => {
    const confirmed = waiting.does('Graham Pell', 'confirm-referral', { sentOn: 'families-first-north' });
    expect(confirmed.case.referralsOn[0]?.confirmed).not.toHaveProperty('sentOn');
  });

  it('stays possible when the case goes to First Contact for the age, and then leaves their decision open', () => {
    const unsure = ageNotKnown.checkedNotActive().does('Hannah Reid', 'send-to-first-contact', told);
    const confirmed = unsure.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' }).case;
    expect(confirmed.referralsOn.map((one) => [one.because, one.confirmed !== undefined])).toEqual([
      ['not-active', true],
      ['under-ten', false],
    ]);
  });
});
