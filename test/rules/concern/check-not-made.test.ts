import { findObligation } from '../../../src/rules/engine/agenda.ts';
import { given } from '../../support/given.ts';
import { discussed, told } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

describe('a check of the case management system that cannot be made yet (CN-08, A-26)', () => {
  const unchecked = discussed.does('Hannah Reid', 'agree-meeting', { reason: 'MARKER-reason', told: 'MARKER-told' });
  const booking = unchecked.booking('2026-11-12', '10:00');

  it('does not hold the meeting up, once it is said why, and stays owed', () => {
    given(unchecked).when('Hannah Reid', 'book-meeting', booking).thenLike({ code: 'precondition', source: 'A-26' });
    const said = unchecked.does('Hannah Reid', 'check-not-made', told);
    const booked = said.does('Hannah Reid', 'book-meeting', booking);
    expect(booked.case.stage).toBe('booked');
    expect(findObligation(booked.case, 'check-system', booked.by())).toMatchObject({ due: { due: '2026-11-03' } });
    const checked = booked.checkedNotActive();
    expect(findObligation(checked.case, 'check-system', checked.by())).toBeUndefined();
  });

  it('invites the team it turns out to be active to, once it is made after the booking (CN-13)', () => {
    const booked = unchecked.does('Hannah Reid', 'check-not-made', told).does('Hannah Reid', 'book-meeting', booking);
    const asked = (story: typeof booked) => story.case.invitations.map(({ team }) => team);
    expect(asked(booked)).not.toContain('families-first-east');
    expect(asked(booked.checkedActiveTo('families-first-east'))).toContain('families-first-east');
    expect(asked(booked.checkedNotActive())).toEqual(asked(booked));
  });

  it('can be made once the outcome is recorded: it refers on, and invites nobody to a meeting that is over (CN-09)', () => {
    const booked = unchecked.does('Hannah Reid', 'check-not-made', told).does('Hannah Reid', 'book-meeting', booking);
    const planned = withOutcome(booked.at('2026-11-12', '12:00').held());
    expect(findObligation(planned.case, 'check-system', planned.by())).toBeDefined();
    const checked = planned.checkedActiveTo('families-first-east');
    expect(checked.case.stage).toBe('in-plan');
    expect(findObligation(checked.case, 'check-system', checked.by())).toBeUndefined();
    expect(checked.case.referralsOn).toMatchObject([{ team: 'families-first-east', because: 'active' }]);
    expect(checked.case.invitations).toEqual(planned.case.invitations);
  });

  it('is not said once it was checked', () => {
    given(unchecked.checkedNotActive()).when('Hannah Reid', 'check-not-made', told).thenLike({ code: 'precondition' });
  });
});
