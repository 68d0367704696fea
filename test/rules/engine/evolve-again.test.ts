/** What of a case stays and what begins again when something is changed, answered or decided once more. */
import { nudgingOf } from '../../../src/rules/engine/said.ts';
import type { Case } from '../../../src/rules/record/case.ts';
import { aCase } from '../../support/a-case.ts';
import { aConcern, local } from '../../support/factories.ts';
import { bookedAtEleven as booked, takenAtEleven as taken, told } from '../../support/usual-cases.ts';

const replyOf = (c: Case, team: string) => c.invitations.find((one) => one.team === team)?.reply;

describe('a meeting that is changed', () => {
  const answered = booked.answeredBy('Joanne Hardy', 'accepted').answeredBy('Ben Asante', 'declined');

  it('in its time asks everybody anew: a yes to one time is no yes to another', () => {
    const moved = answered.at('2026-11-04', '10:00').movedTo('2026-11-13', '10:00').case;
    const asked = moved.invitations.filter(({ calls }) => !calls);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.every((one) => one.reply === undefined)).toBe(true);
    expect(asked.every((one) => one.invitedAt === '2026-11-04T10:00:00Z')).toBe(true);
  });

  it('only in its place keeps the answers', () => {
    const elsewhere = answered.movedTo('2026-11-12', '10:00', { venue: 'online' }).case;
    expect(replyOf(elsewhere, 'police')?.answer).toBe('accepted');
    expect(replyOf(elsewhere, 'health')?.answer).toBe('declined');
  });

  it('does not ask again who was taken off the list', () => {
    const invite = booked.case.invitations.map((one) => one.team).filter((team) => team !== 'health');
    const moved = booked.does('Hannah Reid', 'change-invitations', { invite, ...told }).movedTo('2026-11-13', '10:00');
    expect(moved.case.invitations.find((one) => one.team === 'health')).toMatchObject({
      withdrawn: '2026-11-02T11:00:00Z',
      invitedAt: '2026-11-02T11:00:00Z',
    });
  });
});

describe('an answer', () => {
  it('is to the newest meeting: those to an earlier one stay as they were', () => {
    const again = booked
      .answeredBy('Joanne Hardy', 'accepted')
      .does('Hannah Reid', 'cancel-meeting', told)
      .bookedFor('2026-11-13', '10:00')
      .answeredBy('Joanne Hardy', 'declined').case;
    const police = again.invitations.filter((one) => one.team === 'police');
    expect(police.map(({ meeting, reply }) => [meeting, reply?.answer])).toEqual([
      [1, 'accepted'],
      [2, 'declined'],
    ]);
  });
});

describe('a decision that is looked at again (A-25)', () => {
  const reopened = taken.discussed().notAppropriate().at('2026-11-09', '10:00').does('Hannah Reid', 'reconsider', told);

  it('is open again, and the talk already held still counts', () => {
    expect(reopened.case.decision).toBeUndefined();
    expect(reopened.agreed().case.stage).toBe('arranging');
  });

  it('keeps the first decision on record', () => {
    expect(reopened.events.filter(({ type }) => type === 'decided')).toHaveLength(1);
  });
});

describe('a case back from First Contact (SC-06)', () => {
  const back = aCase({ concern: aConcern({ youngPerson: { birthDate: undefined } }) })
    .receivedAt(local('2026-11-02', '09:15'))
    .takenBy('Hannah Reid')
    .until('2026-11-04', '12:00')
    .does('Hannah Reid', 'send-to-first-contact', told)
    .at('2026-11-05', '10:00')
    .does('Lucy Tran', 'first-contact-returns', told);

  it("is nobody's, and its ladders begin again", () => {
    expect(back.case).toMatchObject({ stage: 'received', decidingSince: '2026-11-05T10:00:00Z' });
    expect(
      back.agenda.filter(({ owner }) => owner.kind === 'unallocated-managers').map((one) => nudgingOf(back.case, one)),
    ).toEqual(Array(5).fill(undefined));
    expect(back.case.manager).toBeUndefined();
    expect(back.case.managerSince).toBeUndefined();
    expect(back.takenBy('Tom Bell').case.manager?.name).toBe('Tom Bell');
  });

  it('keeps its first receipt, from which the ten working days run', () => {
    expect(back.case.receivedAt).toBe('2026-11-02T09:15:00Z');
  });
});
