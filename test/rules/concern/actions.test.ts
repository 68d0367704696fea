import type { Inputs } from '../../../src/rules/inputs.ts';
import { notFound } from '../../../src/rules/rows/refusals.ts';
import { aCase, usualInputs } from '../../support/a-case.ts';
import { type AnyDay, aConcern, aRegister, local, person } from '../../support/factories.ts';
import { eventsOf, refusalOf } from '../../support/verdicts.ts';

const told = { reason: 'MARKER-reason' };
const received = aCase().receivedAt(local('2026-11-02', '09:15'));
const taken = received.takenBy('Hannah Reid');
const discussed = taken.discussed();
const booked = discussed.checkedNotActive().agreed().bookedFor('2026-11-12', '10:00');

describe('the check of the case management system (CN-08)', () => {
  const check = (change: Partial<Inputs['check-system']>) =>
    taken.asks('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active', ...change });

  it('that shows it as active refers it to that team (CN-09)', () => {
    expect(eventsOf(check({ result: 'active', activeTeam: 'families-first-east' }))).toEqual([
      { type: 'system-checked', on: '2026-11-02', result: 'active', activeTeam: 'families-first-east' },
      { type: 'referred-on', team: 'families-first-east', because: 'active' },
    ]);
  });

  it('that shows it as not active refers it to First Contact (CN-10)', () => {
    expect(eventsOf(check({}))).toEqual([
      { type: 'system-checked', on: '2026-11-02', result: 'not-active' },
      { type: 'referred-on', team: 'first-contact', because: 'not-active' },
    ]);
  });

  it('made again with the same result refers it to nobody twice; with another result to whom it says now', () => {
    const again = taken
      .checkedNotActive()
      .does('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active' });
    expect(again.case.referralsOn).toHaveLength(1);
    const other = again.checkedActiveTo('families-first-north').case;
    expect(other.referralsOn.map(({ number, team, withdrawn }) => [number, team, withdrawn !== undefined])).toEqual([
      [1, 'first-contact', true],
      [2, 'families-first-north', false],
    ]);
    expect(other.systemCheck).toMatchObject({ result: 'active' });
  });

  it.each([
    ['in the future', { on: '2026-11-03' }, 'CN-08', 'on'],
    ['without the team it is active to', { result: 'active' }, 'CN-09', 'activeTeam'],
    ['with a team that is not social care', { result: 'active', activeTeam: 'police' }, 'CN-09', 'activeTeam'],
    ['with a team that is not there', { result: 'active', activeTeam: 'the-pub' }, 'CN-09', 'activeTeam'],
  ] as const)('is refused %s', (_words, change, source, field) => {
    expect(refusalOf(check(change))).toMatchObject({ code: 'not-so', source, field });
  });

  it('asks somebody to tell First Contact where they have no channel', () => {
    const roster = aRegister(({ teams, people }) => ({
      teams: teams.filter(({ id }) => id !== 'first-contact'),
      people: people.filter(({ name }) => name !== 'Lucy Tran'),
    }));
    const story = aCase({ roster }).receivedAt(local('2026-11-02', '09:15')).takenBy('Hannah Reid').checkedNotActive();
    expect(story.case.toTell).toMatchObject([{ who: 'First Contact', what: 'refer this case to them' }]);
    expect(story.checkedNotActive().case.toTell).toHaveLength(1);
  });

  it('goes to the team of First Contact that takes referrals, and to no other of theirs', () => {
    const advice = { id: 'advice-line', name: 'First Contact advice line', agency: 'first-contact', function: 'other' };
    const sentTo = (roster: AnyDay) =>
      aCase({ roster }).receivedAt(local('2026-11-02', '09:15')).takenBy('Hannah Reid').checkedNotActive().case;
    const both = sentTo(aRegister(({ teams }) => ({ teams: [advice, ...teams] })));
    expect(both.referralsOn).toMatchObject([{ team: 'first-contact' }]);
    const onlyAdvice = sentTo(
      aRegister(({ teams }) => ({
        teams: teams.map((one) => (one.id === 'first-contact' ? { ...one, function: 'other' } : one)),
      })),
    );
    expect(onlyAdvice.referralsOn).toEqual([]);
    expect(onlyAdvice.toTell).toMatchObject([{ who: 'First Contact' }]);
  });
});

describe('confirming a referral sent on (CN-11)', () => {
  const waiting = taken.checkedActiveTo('families-first-east');

  it('is for the team it was sent to', () => {
    const confirmed = waiting.does('Graham Pell', 'confirm-referral', { note: 'MARKER-note' });
    expect(confirmed.case.referralsOn).toMatchObject([
      { confirmed: { by: { name: 'Graham Pell' }, note: 'MARKER-note' } },
    ]);
    expect(refusalOf(waiting.asks('Owen Clarke', 'confirm-referral', {}))).toBe(notFound);
  });

  it('is refused a second time', () => {
    const twice = waiting.does('Graham Pell', 'confirm-referral', {}).asks('Aisha Khan', 'confirm-referral', {});
    expect(refusalOf(twice)).toMatchObject({ source: 'CN-11' });
  });

  it('says to a team that has confirmed that nothing more is asked of it, while another has not', () => {
    // As older records hold it: one check after the other had sent it to both.
    const event = { type: 'referred-on', team: 'first-contact', because: 'not-active' } as const;
    const both = waiting
      .with({ actor: { kind: 'clock' }, events: [{ event, stage: 'with-manager' }] }, 'older')
      .does('Graham Pell', 'confirm-referral', {});
    expect(refusalOf(both.asks('Aisha Khan', 'confirm-referral', {}))).toMatchObject({
      code: 'not-now',
      says: 'Your team has confirmed this already. Nothing more is asked of you.',
    });
  });

  it('asks First Contact which team they sent it on to', () => {
    const theirs = taken.checkedNotActive();
    expect(refusalOf(theirs.asks('Lucy Tran', 'confirm-referral', {}))).toEqual({
      code: 'not-so',
      says: 'Say which team you sent it on to in Liquid Logic: open the case and press "Confirm we have it".',
      source: 'CN-11',
      field: 'sentOn',
    });
    expect(refusalOf(theirs.asks('Lucy Tran', 'confirm-referral', { sentOn: 'police' }))).toMatchObject({
      code: 'not-so',
      field: 'sentOn',
    });
    const { referralsOn } = theirs.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-north' }).case;
    expect(referralsOn).toMatchObject([{ confirmed: { sentOn: 'families-first-north' } }]);
    // A team that has no place in Pathway is written.
    expect(theirs.does('Lucy Tran', 'confirm-referral', { note: 'MARKER-note' }).case.referralsOn).toMatchObject([
      { confirmed: { note: 'MARKER-note' } },
    ]);
  });

  it('says of a social care team that it has it, and nothing of whom it sent it to', () => {
    const confirmed = waiting.does('Graham Pell', 'confirm-referral', { sentOn: 'families-first-north' });
    expect(confirmed.case.referralsOn[0]?.confirmed).not.toHaveProperty('sentOn');
  });

  it('stays possible when the case goes to First Contact for the age, and then leaves their decision open', () => {
    const unsure = aCase({ concern: aConcern({ youngPerson: { birthDate: undefined } }) })
      .receivedAt(local('2026-11-02', '09:15'))
      .takenBy('Hannah Reid')
      .checkedNotActive()
      .does('Hannah Reid', 'send-to-first-contact', told);
    const confirmed = unsure.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' }).case;
    expect(confirmed.referralsOn.map((one) => [one.because, one.confirmed !== undefined])).toEqual([
      ['not-active', true],
      ['under-ten', false],
    ]);
  });
});

describe('answering an invitation (CN-12)', () => {
  it('is for the team invited, and says who answered', () => {
    const { invitations } = booked.answeredBy('Joanne Hardy', 'accepted').case;
    expect(invitations.find((one) => one.team === 'police')?.reply).toMatchObject({
      answer: 'accepted',
      by: { name: 'Joanne Hardy' },
    });
    expect(invitations.filter((one) => one.reply !== undefined)).toHaveLength(1);
  });

  it('may be changed; the same answer again changes nothing', () => {
    const once = booked.answeredBy('Joanne Hardy', 'accepted');
    expect(eventsOf(once.asks('Joanne Hardy', 'answer-invitation', { answer: 'accepted' }))).toEqual([]);
    expect(once.answeredBy('Joanne Hardy', 'declined').case.invitations).toContainEqual(
      expect.objectContaining({ team: 'police', reply: expect.objectContaining({ answer: 'declined' }) }),
    );
  });

  it('is refused for a team one does not speak for, whatever the card says', () => {
    expect(
      refusalOf(booked.asks('Joanne Hardy', 'answer-invitation', { team: 'health', answer: 'accepted' })),
    ).toMatchObject({ code: 'not-yours', source: 'CN-12' });
  });

  it('is refused for an earlier meeting (a card of long ago)', () => {
    const again = booked.does('Hannah Reid', 'cancel-meeting', told).bookedFor('2026-11-13', '10:00');
    expect(
      refusalOf(again.asks('Joanne Hardy', 'answer-invitation', { meeting: 1, answer: 'accepted' })),
    ).toMatchObject({
      code: 'not-now',
      says: 'That was the invitation to an earlier meeting. Answer the newest one.',
    });
    expect(again.asks('Joanne Hardy', 'answer-invitation', { meeting: 2, answer: 'accepted' }).ok).toBe(true);
  });

  it('may be recorded by the manager where it was given another way', () => {
    const input = { team: 'health', answer: 'accepted', note: 'MARKER-note' } as const;
    expect(booked.does('Hannah Reid', 'record-answer', input).case.invitations).toContainEqual(
      expect.objectContaining({
        team: 'health',
        reply: expect.objectContaining({ by: { id: person('Hannah Reid').id, name: 'Hannah Reid' } }),
      }),
    );
    expect(refusalOf(booked.asks('Hannah Reid', 'record-answer', { ...input, team: 'mash' }))).toMatchObject({
      code: 'not-so',
      field: 'team',
    });
  });
});

describe('putting a nudge off (PR-10)', () => {
  const putOff = (change: Partial<Inputs['put-off']>) =>
    taken.asks('Hannah Reid', 'put-off', { obligation: 'discuss', until: '2026-11-05', ...told, ...change });

  it('waits until the ladder comes to that day', () => {
    expect(eventsOf(putOff({}))).toEqual([
      { type: 'put-off', obligation: 'discuss', until: '2026-11-05T09:00:00Z', since: '2026-11-02T09:15:00Z', ...told },
    ]);
  });

  it.each([
    ['until today', { until: '2026-11-02' }, 'until'],
    ['until a day that has passed', { until: '2026-10-01' }, 'until'],
    ['of something that is met', { obligation: 'take' }, 'obligation'],
    ['of something that is not there', { obligation: 'sleep' }, 'obligation'],
  ])('is refused %s', (_words, change, field) => {
    expect(refusalOf(putOff(change))).toMatchObject({ code: 'not-so', source: 'PR-10', field });
  });
});

describe('a talk with the referrer', () => {
  it('is refused in the future (CN-03)', () => {
    const input = { ...usualInputs.discussion, on: '2026-11-03' };
    expect(refusalOf(taken.asks('Hannah Reid', 'record-discussion', input))).toMatchObject({
      source: 'CN-03',
      field: 'on',
    });
  });
});

describe('raising a concern (A-04)', () => {
  const inTwoPlaces = aRegister(({ people }) => ({
    people: people.map((one) =>
      one.name === 'Priya Shah'
        ? {
            ...one,
            teams: [
              { team: 'northfield-academy', role: 'school-staff' },
              { team: 'mash', role: 'mash-practitioner' },
            ],
          }
        : one,
    ),
  }));
  const raisedIn = (place: string | undefined) =>
    aCase({ roster: inTwoPlaces, concern: aConcern({ reach: { raisedIn: place } }) }).receivedAt(
      local('2026-11-02', '09:15'),
    ).case.referrerTeams;

  it('is done in one team by somebody who is in several: its safeguarding lead alone is copied in', () => {
    expect(raisedIn('mash')).toEqual(['mash']);
    expect(raisedIn('northfield-academy')).toEqual(['northfield-academy']);
  });

  it('is done in none that is known where they did not say, or named a team that is not theirs', () => {
    expect(raisedIn(undefined)).toEqual([]);
    expect(raisedIn('riverside-college')).toEqual([]);
  });

  it('is done in the one team of everybody else, whatever a card says', () => {
    const { referrerTeams } = aCase({ concern: aConcern({ reach: { raisedIn: 'mash' } }) }).receivedAt(
      local('2026-11-02', '09:15'),
    ).case;
    expect(referrerTeams).toEqual(['northfield-academy']);
  });
});

describe('closing a case (A-32)', () => {
  const underTen = aCase({ concern: aConcern({ youngPerson: { birthDate: '2019-01-01' } }) }).receivedAt(
    local('2026-11-02', '09:15'),
  );

  it('of a child under ten waits for First Contact, or says why it does not (SC-06)', () => {
    expect(refusalOf(underTen.asks('Hannah Reid', 'close', told))).toEqual({
      code: 'not-so',
      says: 'First Contact have not recorded what they decided. Wait for that, or say why the case is closed although they have not.',
      source: 'SC-06',
      field: 'withoutDecision',
    });
    const withoutDecision = 'MARKER-moved';
    expect(underTen.does('Hannah Reid', 'close', { ...told, withoutDecision }).case.closed).toMatchObject({
      withoutDecision,
    });
    const decided = underTen.does('Lucy Tran', 'first-contact-keeps', told);
    expect(decided.does('Hannah Reid', 'close', told).case.closed).toMatchObject(told);
  });
});
