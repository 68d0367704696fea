/** CN-03, CN-04: a team manager who raised the concern is asked whether she means to deal with it herself; nothing forbids it. */
import { aCase, usualInputs } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { received, taken, told } from '../../support/usual-cases.ts';

const own = aCase({ referrer: 'Hannah Reid' }).receivedAt();
const ownTaken = own.takenBy('Hannah Reid').checkedNotActive();
const ownDiscussed = ownTaken.discussed();
const asked = { code: 'not-sure', says: expect.stringContaining('You raised this concern yourself') };
const { agreed, notAppropriate } = usualInputs;
const discussion = { ...usualInputs.discussion, time: '09:15' };
const sure = (allTheSame: string) => [`own-referral:${allTheSame}`];

describe("a manager's own referral", () => {
  it('is asked about when she takes it, talks with herself, and decides', () => {
    given(own).when('Hannah Reid', 'take', {}).thenLike(asked);
    given(ownTaken).when('Hannah Reid', 'record-discussion', discussion).thenLike(asked);
    given(ownDiscussed).when('Hannah Reid', 'agree-meeting', agreed).thenLike(asked);
    given(ownDiscussed).when('Hannah Reid', 'decide-no-meeting', notAppropriate).thenLike(asked);
  });

  it('is carried out once she says that she means it', () => {
    expect(own.asks('Hannah Reid', 'take', {}, 'c', sure('take it yourself')).ok).toBe(true);
    expect(ownTaken.asks('Hannah Reid', 'record-discussion', discussion, 'c', sure('record this talk')).ok).toBe(true);
    expect(ownDiscussed.asks('Hannah Reid', 'agree-meeting', agreed, 'c', sure('decide it yourself')).ok).toBe(true);
  });

  it('is not asked of another: a colleague takes it, her deputy decides', () => {
    given(own).when('Tom Bell', 'take', {}).thenAllowed();
    given(ownDiscussed).when('Tom Bell', 'agree-meeting', agreed).thenAllowed();
    given(received).when('Hannah Reid', 'take', {}).thenAllowed();
  });

  it('A-18: is asked about where it is given to her', () => {
    const toHannah = { to: person('Hannah Reid').id, ...told };
    const asks = { code: 'not-sure', says: expect.stringContaining('Hannah Reid raised this concern') };
    given(own).when('Ruth Marsden', 'assign', toHannah).thenLike(asks);
    given(own.takenBy('Tom Bell')).when('Tom Bell', 'hand-over', toHannah).thenLike(asks);
    given(taken)
      .when('Hannah Reid', 'hand-over', { to: person('Tom Bell').id, ...told })
      .thenAllowed();
  });
});
