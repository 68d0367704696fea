/** Whoever calls a meeting comes to it: nobody is asked to answer their own invitation (CN-12). */
import { person } from '../../support/factories.ts';
import { booked, told } from '../../support/usual-cases.ts';

const ours = 'cdyjs-managers';
const ofOurs = (story: typeof booked) => story.case.invitations.findLast(({ team }) => team === ours);
const owes = (story: typeof booked): boolean => story.agenda.some(({ key }) => key.startsWith(`answer:${ours}`));

describe('the team that calls the meeting', () => {
  it('counts as coming, and owes no answer', () => {
    expect(ofOurs(booked)).toMatchObject({ calls: true, reply: { answer: 'accepted', by: { name: 'Hannah Reid' } } });
    expect(owes(booked)).toBe(false);
    expect(booked.agenda.some(({ key }) => key === 'answer:police:1')).toBe(true);
  });

  it('still comes once the meeting is moved', () => {
    const moved = booked.movedTo('2026-11-13', '10:00');
    expect(ofOurs(moved)?.reply?.answer).toBe('accepted');
    expect(owes(moved)).toBe(false);
  });

  it('counts as coming where an older version let it be taken off, and it is asked again', () => {
    const invite = booked.case.invitations.map(({ team }) => team);
    const withdrawn = { type: 'invitations-changed', invited: [], withdrawn: [ours], ...told } as const;
    const { id, name } = person('Hannah Reid');
    const actor = { kind: 'person', person: { id, name } } as const;
    const off = booked.with({ actor, events: [{ event: withdrawn, stage: 'booked' }] }, 'older');
    const again = off.does('Hannah Reid', 'change-invitations', { invite, ...told });
    expect(ofOurs(again)).toMatchObject({ calls: true, reply: { answer: 'accepted' } });
  });

  it('can say that it does not come all the same', () => {
    const declined = booked.answeredBy('Tom Bell', 'declined');
    expect(ofOurs(declined)?.reply).toMatchObject({ answer: 'declined', by: { id: person('Tom Bell').id } });
  });
});
