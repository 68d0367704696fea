import { type Job, jobNames, type Person } from '../../../src/rules/base/vocabulary.ts';
import { rolesOn } from '../../../src/rules/record/access.ts';
import { type AccessLevel, accessLevelOf } from '../../../src/rules/record/case-roles.ts';
import { teamsRepresented } from '../../../src/rules/record/speaking.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { aConcern, person, withNadiaFrost } from '../../support/factories.ts';
import { eachWhy, mustCome } from '../../support/usual-inputs.ts';

const received = aCase({ roster: withNadiaFrost }).receivedAt('2026-11-02T09:15:00Z');
const taken = received.takenBy('Hannah Reid');
const notActive = taken.checkedNotActive();
const active = taken.checkedActiveTo('families-first-east');
const booked = notActive.discussed().agreed().bookedFor('2026-11-12', '10:00');
const withoutHealth = booked.does('Hannah Reid', 'change-invitations', {
  invite: booked.case.invitations.map((one) => one.team).filter((team) => team !== 'health'),
  reason: 'MARKER-reason',
});
const underTen = aCase({ concern: aConcern({ youngPerson: { birthDate: '2019-01-01' } }) }).receivedAt(
  '2026-11-02T09:15:00Z',
);
const closed = booked
  .at('2026-11-12', '15:00')
  .held()
  .does('Hannah Reid', 'close', { code: 'moved', reason: 'MARKER-reason' });

const byAStranger = aCase({ referrer: 'Nobody Known' }).receivedAt('2026-11-02T09:15:00Z');
const why = { reason: 'MARKER-reason' };
const declined = booked.answeredBy('Joanne Hardy', 'declined');
const better = declined.answeredBy('Joanne Hardy', 'accepted');
const heldWithout = declined.at('2026-11-12', '15:00').held();
const cancelled = booked.does('Hannah Reid', 'cancel-meeting', why);
const adjourned = booked
  .at('2026-11-12', '15:00')
  .does('Hannah Reid', 'record-adjourned', { on: '2026-11-12', ...why });
const rebooked = cancelled.bookedFor('2026-11-13', '10:00', { invite: mustCome, changeReason: eachWhy });

const roles = ({ case: c, roster }: CaseStory, name: string) => rolesOn(c, person(name, roster), roster);
const sight = (story: CaseStory, name: string): AccessLevel => accessLevelOf(roles(story, name));

type Row = readonly [words: string, name: string, story: CaseStory, sees: AccessLevel];

describe('who sees what of a case', () => {
  it.each<Row>([
    ['the referrer sees their own referral', 'Priya Shah', received, 'own-referral'],
    ['the referrer still sees only that once it is decided', 'Priya Shah', booked, 'own-referral'],
    ["the referrer's designated safeguarding lead sees it too (A-04)", 'Daniel Okafor', received, 'own-referral'],
    ['a team manager sees all of a referral nobody has taken', 'Nadia Frost', received, 'whole'],
    ["the case's team manager sees all of it", 'Hannah Reid', taken, 'whole'],
    ['their deputy sees all of it (A-18)', 'Tom Bell', taken, 'whole'],
    ['another team manager sees only how it stands once it is taken', 'Nadia Frost', taken, 'standing'],
    ['the service lead sees all of it, taken or not', 'Ruth Marsden', received, 'whole'],
    ['the service lead sees all of it when it is taken', 'Ruth Marsden', taken, 'whole'],
    ['the team it is active to sees what it needs (CN-09)', 'Aisha Khan', active, 'shared'],
    ['another social care team sees nothing', 'Owen Clarke', active, 'nothing'],
    ['First Contact see what they need when it is referred to them (CN-10)', 'Lucy Tran', notActive, 'shared'],
    ['First Contact see nothing before', 'Lucy Tran', taken, 'nothing'],
    ['First Contact see what they need of a child under ten (SC-06)', 'Lucy Tran', underTen, 'shared'],
    ['a team manager sees all of a child under ten, so that CDYJS know (SC-06)', 'Hannah Reid', underTen, 'whole'],
    ['an invited team sees what it needs', 'Joanne Hardy', booked, 'shared'],
    ['a team not invited yet sees nothing', 'Joanne Hardy', taken, 'nothing'],
    ['a team whose invitation was withdrawn sees nothing', 'Ben Asante', withoutHealth, 'nothing'],
    ['the school invited is spoken for by its safeguarding lead', 'Daniel Okafor', booked, 'shared'],
    ['a social worker with no role on it sees nothing', 'Aisha Khan', taken, 'nothing'],
    ['a tutor at another college sees nothing', 'Martin Dale', booked, 'nothing'],
    ['a CDYJS case manager sees nothing before CDYJS are invited', 'Sam Whitfield', taken, 'nothing'],
    ['somebody who is not in the register sees nothing', 'Nobody Known', booked, 'nothing'],
    ['somebody who is not in the register sees what they raised', 'Nobody Known', byAStranger, 'own-referral'],
    ['a team that declined keeps the meeting, and nothing of the child', 'Joanne Hardy', declined, 'meeting'],
    ['a team that thinks better of it sees what it needs again', 'Joanne Hardy', better, 'shared'],
    [
      'a team that declined keeps only how it stands once the meeting was held',
      'Joanne Hardy',
      heldWithout,
      'standing',
    ],
    ['a team whose meeting was cancelled keeps the meeting', 'Ben Asante', cancelled, 'meeting'],
    [
      'a team whose meeting was adjourned will be asked again, and sees what it needs',
      'Ben Asante',
      adjourned,
      'shared',
    ],
    ['a team that is not asked to the next meeting sees nothing', 'Ben Asante', rebooked, 'nothing'],
    ['a case that is closed is seen as before', 'Joanne Hardy', closed, 'shared'],
  ])('%s', (_words, name, story, sees) => {
    expect(sight(story, name)).toBe(sees);
  });

  it('goes by the object id, not by the name', () => {
    const { case: c, roster } = taken;
    const namesake = { ...person('Nobody Known'), name: 'Hannah Reid' };
    expect(rolesOn(c, namesake, roster)).toEqual([]);
  });

  it('ends for a referrer who has left the register, and for none who was never in it', () => {
    const { case: c, roster } = booked;
    const left = { ...person('Priya Shah'), teams: [] };
    expect(rolesOn(c, left, roster)).toEqual([]);
    expect(rolesOn(byAStranger.case, person('Nobody Known'), roster)).toEqual(['referrer']);
    // At another school she is still the one who raised it.
    const moved = { ...left, teams: [{ team: 'riverside-college', job: 'school-staff' as const }] };
    expect(rolesOn(c, moved, roster)).toEqual(['referrer']);
  });

  it('goes by the job, not by who once held it: a manager who is none any more loses the case', () => {
    const { case: c, roster } = taken;
    const moved = { ...person('Hannah Reid'), teams: [{ team: 'police', job: 'police-officer' as const }] };
    expect(rolesOn(c, moved, roster)).toEqual([]);
  });
});

describe('what somebody is to a case', () => {
  it('is everything they are to it, not only one thing', () => {
    expect(roles(booked, 'Hannah Reid')).toEqual(['allocated-manager', 'other-manager', 'invited-team']);
    expect(roles(booked, 'Tom Bell')).toEqual(['deputy', 'other-manager', 'invited-team']);
    expect(roles(booked, 'Daniel Okafor')).toEqual(['referrer-safeguarding-lead', 'invited-team']);
    expect(roles(received, 'Hannah Reid')).toEqual(['unallocated-manager']);
    expect(roles(notActive, 'Lucy Tran')).toEqual(['first-contact']);
    expect(roles(active, 'Aisha Khan')).toEqual(['referred-team']);
  });

  it('ends for the managers in general once one of them has taken it', () => {
    expect(roles(taken, 'Nadia Frost')).toEqual(['other-manager']);
  });

  it('does not follow from working at the same school', () => {
    const fromTheCollege = aCase({ referrer: 'Martin Dale' }).receivedAt('2026-11-02T09:15:00Z');
    expect(roles(fromTheCollege, 'Priya Shah')).toEqual([]);
    expect(roles(fromTheCollege, 'Daniel Okafor')).toEqual([]);
  });

  it('is nothing for a school the young person goes to before it is invited', () => {
    const fromElsewhere = aCase({ referrer: 'Aisha Khan' }).receivedAt('2026-11-02T09:15:00Z');
    expect(roles(fromElsewhere, 'Daniel Okafor')).toEqual([]);
  });
});

describe('speaking for a team', () => {
  it.each([
    ['Daniel Okafor', ['northfield-academy']],
    ['Priya Shah', []],
    ['Joanne Hardy', ['police']],
    ['Nobody Known', []],
  ])('%s speaks for %j', (name, teams) => {
    expect(teamsRepresented(person(name))).toEqual(teams);
  });

  it('is for every job but that of school staff, who have their safeguarding lead', () => {
    const silent = Object.keys(jobNames).filter((job) => {
      const holder: Person = { id: 'holder', name: 'Holder', teams: [{ team: 'team', job: job as Job }] };
      return teamsRepresented(holder).length === 0;
    });
    expect(silent).toEqual(['school-staff']);
  });
});
