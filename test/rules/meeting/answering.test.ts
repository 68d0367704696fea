import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { booked, told } from '../../support/usual-cases.ts';

describe('answering an invitation (CN-12)', () => {
  it('is for the team invited, and says who answered', () => {
    const { invitations } = booked.answeredBy('Joanne Hardy', 'accepted').case;
    expect(invitations.find((one) => one.team === 'police')?.reply).toMatchObject({
      answer: 'accepted',
      by: { name: 'Joanne Hardy' },
    });
    expect(invitations.filter((one) => one.reply !== undefined && !one.calls)).toHaveLength(1);
  });

  it('may be changed; the same answer again changes nothing', () => {
    const { when } = given(booked.answeredBy('Joanne Hardy', 'accepted'));
    when('Joanne Hardy', 'answer-invitation', { answer: 'accepted' }).then([]);
    when('Joanne Hardy', 'decline-invitation', { reason: 'MARKER-reason' }).thenCase({
      invitations: expect.arrayContaining([
        expect.objectContaining({ team: 'police', reply: expect.objectContaining({ answer: 'declined' }) }),
      ]),
    });
  });

  it('is refused for a team one does not speak for, whatever the card says', () => {
    given(booked)
      .when('Joanne Hardy', 'answer-invitation', { team: 'health', answer: 'accepted' })
      .thenLike({ code: 'forbidden', source: 'CN-12' });
  });

  it('is refused for an earlier meeting (a card of long ago)', () => {
    const { when } = given(booked.does('Hannah Reid', 'cancel-meeting', told).bookedFor('2026-11-13', '10:00'));
    when('Joanne Hardy', 'answer-invitation', { meeting: 1, answer: 'accepted' }).thenLike({
      code: 'wrong-stage',
      says: 'That was the invitation to an earlier meeting. Answer the newest one.',
    });
    when('Joanne Hardy', 'answer-invitation', { meeting: 2, answer: 'accepted' }).thenAllowed();
  });

  it('may be recorded by the manager where it was given another way', () => {
    const input = { team: 'health', answer: 'accepted', note: 'MARKER-note' } as const;
    const { when } = given(booked);
    const by = { id: person('Hannah Reid').id, name: 'Hannah Reid' };
    when('Hannah Reid', 'record-answer', input).thenCase({
      invitations: expect.arrayContaining([
        expect.objectContaining({ team: 'health', reply: expect.objectContaining({ by }) }),
      ]),
    });
    when('Hannah Reid', 'record-answer', { ...input, team: 'mash' }).thenLike({ code: 'invalid', field: 'team' });
  });
});
