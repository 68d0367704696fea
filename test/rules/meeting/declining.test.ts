/** CN-12: an agency that is not coming says why, and the team manager settles what follows. */
import type { Job } from '../../../src/rules/base/vocabulary.ts';
import { availableActions } from '../../../src/rules/engine/permission.ts';
import { toldAsManager } from '../../../src/rules/engine/recipients.ts';
import { person, register } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { booked, taken, told } from '../../support/usual-cases.ts';

const why = { reason: 'MARKER-reason' };
const declined = booked.does('Joanne Hardy', 'decline-invitation', why);
const police = (story: typeof booked) => story.case.invitations.find(({ team }) => team === 'police');

describe('declining an invitation', () => {
  it('keeps why, and who said so', () => {
    given(booked)
      .when('Joanne Hardy', 'decline-invitation', { meeting: 1, ...why })
      .then([{ type: 'invitation-answered', team: 'police', answer: 'declined', note: 'MARKER-reason' }]);
    expect(police(declined)?.reply).toMatchObject({
      answer: 'declined',
      note: 'MARKER-reason',
      by: { name: 'Joanne Hardy' },
    });
  });

  it('is refused for another team, and of an earlier meeting', () => {
    given(booked)
      .when('Joanne Hardy', 'decline-invitation', { team: 'health', ...why })
      .thenLike({ code: 'forbidden', source: 'CN-12' });
    given(booked.does('Hannah Reid', 'cancel-meeting', told).bookedFor('2026-11-13', '10:00'))
      .when('Joanne Hardy', 'decline-invitation', { meeting: 1, ...why })
      .thenLike({ code: 'wrong-stage' });
  });

  it('for another reason is kept anew; for the same it changes nothing', () => {
    const { when } = given(declined);
    when('Joanne Hardy', 'decline-invitation', why).then([]);
    when('Joanne Hardy', 'decline-invitation', { reason: 'MARKER-other' }).thenLike([{ note: 'MARKER-other' }]);
  });

  it('is kept after the meeting was to begin; nobody can be asked to come to it any more', () => {
    const late = booked.at('2026-11-12', '12:00').does('Joanne Hardy', 'decline-invitation', why);
    expect(police(late)?.reply?.answer).toBe('declined');
    given(late)
      .when('Hannah Reid', 'ask-again', { team: 'police' })
      .thenLike({ code: 'wrong-stage', says: expect.stringContaining('move it to another time first') });
    const buttons = (story: typeof late) => availableActions(story.case, ['allocated-manager'], story.by());
    expect(buttons(late)).not.toContain('ask-again');
    expect(buttons(declined)).toContain('ask-again');
    given(late.movedTo('2026-11-13', '10:00')).thenDuty('answer:police:1', { isMet: false });
  });

  it('may be taken back: it comes after all', () => {
    given(declined)
      .when('Joanne Hardy', 'answer-invitation', { answer: 'accepted' })
      .thenLike([{ type: 'invitation-answered', answer: 'accepted' }]);
  });
});

describe('asking a team again', () => {
  it('makes its invitation one that is to be answered, from now on', () => {
    const again = declined.at('2026-11-04', '10:00').does('Hannah Reid', 'ask-again', { team: 'police' });
    expect(police(again)?.reply).toBeUndefined();
    expect(police(again)?.invitedAt).toBe('2026-11-04T10:00:00Z');
    given(again).thenDuty('answer:police:1', { due: '2026-11-06', isMet: false });
    given(again).when('Joanne Hardy', 'decline-invitation', why).thenAllowed();
  });

  it('goes for the team that calls the meeting as well, and another time asks it again where it was not coming', () => {
    const own = booked.does('Hannah Reid', 'decline-invitation', { team: 'cdyjs-managers', ...why });
    const replyOf = (story: typeof booked) =>
      story.case.invitations.find(({ team }) => team === 'cdyjs-managers')?.reply?.answer;
    expect(replyOf(own)).toBe('declined');
    const again = own.does('Hannah Reid', 'ask-again', { team: 'cdyjs-managers' });
    expect(replyOf(again)).toBeUndefined();
    given(again).thenDuty('declined:cdyjs-managers:1', undefined);
    given(again).thenDuty('answer:cdyjs-managers:1', { isMet: false });
    expect(replyOf(own.movedTo('2026-11-13', '10:00'))).toBeUndefined();
  });

  it('is for a team that is not coming, and no other', () => {
    const { when } = given(declined);
    when('Hannah Reid', 'ask-again', { team: 'health' }).thenLike({ code: 'invalid', field: 'team' });
    when('Joanne Hardy', 'ask-again', { team: 'police' }).thenLike({ code: 'forbidden' });
    given(booked)
      .when('Hannah Reid', 'ask-again', { team: 'police' })
      .thenLike({ code: 'precondition', source: 'CN-12' });
  });
});

describe('meeting without a team', () => {
  const without = declined.does('Hannah Reid', 'meet-without', { team: 'police', ...why });

  it('is recorded with why, once', () => {
    expect(police(without)?.reply).toMatchObject({
      answer: 'declined',
      metWithout: { by: { name: 'Hannah Reid' }, reason: 'MARKER-reason' },
    });
    given(without)
      .when('Hannah Reid', 'meet-without', { team: 'police', ...why })
      .thenLike({ code: 'precondition', source: 'CN-12' });
  });

  it('is for a team that is not coming', () => {
    given(declined)
      .when('Hannah Reid', 'meet-without', { team: 'health', ...why })
      .thenLike({ code: 'invalid', field: 'team' });
  });

  it('is asked about again where the team accepts and then declines again', () => {
    const twice = without.answeredBy('Joanne Hardy', 'accepted').answeredBy('Joanne Hardy', 'declined');
    given(twice).thenDuty('declined:police:1', { isMet: false });
  });
});

describe('who hears it', () => {
  const names = (ids: readonly string[]) => ids.map((id) => register.person(id)?.name);

  it('is the manager; where she has left, who acts for her and the service lead', () => {
    const withJob = (job: Job) => register.withJob(job).filter(({ name }) => name !== 'Hannah Reid');
    const gone = { ...register, withJob };
    expect(names(toldAsManager(booked.case, register))).toEqual(['Hannah Reid']);
    expect(names(toldAsManager(booked.case, gone))).toContain('Ruth Marsden');
    expect(toldAsManager({ ...taken.case, manager: undefined }, register)).toEqual([]);
  });

  it('and whoever covers for her', () => {
    const covered = { ...register, coversOf: () => [person('Tom Bell')] };
    expect(names(toldAsManager(booked.case, covered))).toEqual(['Hannah Reid', 'Tom Bell']);
  });
});
