/** Who may be left off the list, and with which reason (CN-12 to CN-17, A-15, A-23). */
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { aConcern, withThreeCdyjsTeams } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { agreed, booked, taken } from '../../support/usual-cases.ts';
import { eachWhy } from '../../support/usual-inputs.ts';

const booking = (story: CaseStory, without: readonly string[], changeReason?: string) => {
  const usual = story.booking('2026-11-12', '10:00');
  const invite = usual.invite.filter((team) => !without.includes(team));
  return given(story).when('Hannah Reid', 'book-meeting', { ...usual, invite, changeReason });
};

describe('a team that the procedure names', () => {
  const active = taken.checkedActiveTo('families-first-east').discussed().agreed();
  it.each([
    ['CDYJS', agreed, 'cdyjs-managers', 'CDYJS managers', 'CN-12'],
    ['the police', agreed, 'police', 'Police safeguarding', 'CN-16'],
    [
      'social care, if the young person is active to them',
      active,
      'families-first-east',
      'Families First East',
      'CN-13',
    ],
    ['SEND and Inclusion, if in education', agreed, 'send-inclusion', 'SEND and Inclusion', 'A-23'],
  ])('%s, is not left off, whatever the reason', (_words, story, team, name, source) => {
    const says = `${name} must be invited. They may decline; they cannot be left off.`;
    booking(story, [team], 'MARKER-why').thenLike({ code: 'invalid', field: 'invite', source, says });
  });

  it('is named together with each other that is missing', () => {
    booking(agreed, ['cdyjs-managers', 'police', 'health'], 'MARKER-why').thenLike({
      source: 'CN-12',
      also: [{ field: 'invite', source: 'CN-16' }],
    });
  });

  it('is not taken off later', () => {
    const invite = booked.case.invitations.map(({ team }) => team).filter((team) => team !== 'police');
    given(booked)
      .when('Hannah Reid', 'change-invitations', { invite, reason: 'MARKER-why' })
      .thenLike({ field: 'invite', source: 'CN-16' });
  });

  it('is there where one of its agency comes', () => {
    const story = aCase({ roster: withThreeCdyjsTeams })
      .receivedAt()
      .takenBy('Hannah Reid')
      .checkedNotActive()
      .discussed()
      .agreed();
    const [first, ...others] = withThreeCdyjsTeams.teams().filter(({ agency }) => agency === 'cdyjs');
    expect(others.length).toBeGreaterThan(0);
    booking(story, [first?.id ?? ''], 'MARKER-why').thenLike([{ type: 'meeting-booked' }]);
  });

  it('SEND and Inclusion may be left off where the young person is not in education', () => {
    const story = aCase({ concern: aConcern({ youngPerson: { inEducation: 'no', setting: undefined } }) })
      .receivedAt()
      .takenBy('Hannah Reid')
      .checkedNotActive()
      .discussed()
      .agreed();
    booking(story, [], undefined).thenLike([{ type: 'meeting-booked' }]);
    expect(story.booking('2026-11-12', '10:00').invite).not.toContain('send-inclusion');
  });
});

describe('any other line', () => {
  const both = ['northfield-academy', 'health'];

  it('comes off with its reason: alone, the whole text is it', () => {
    booking(agreed, ['health'], 'MARKER-why').thenLike([{ leftOff: [{ team: 'health', why: 'MARKER-why' }] }]);
    booking(agreed, ['health']).thenLike({
      field: 'changeReason',
      says: 'Say why Health safeguarding is not invited.',
    });
  });

  it('comes off with a reason of its own, where several do', () => {
    const says = 'Say why Northfield Academy is not invited. Write a line for each team: its name, a colon, and why.';
    const alsoHealth = { field: 'changeReason', says: 'Say why Health safeguarding is not invited.' };
    booking(agreed, both, 'MARKER-why').thenLike({ field: 'changeReason', says, also: [alsoHealth] });
    booking(agreed, both, 'Health safeguarding: MARKER-change').thenLike({ field: 'changeReason', says });
    booking(agreed, both, eachWhy).thenLike([
      { leftOff: both.map((team) => ({ team, why: 'MARKER-change' })), changes: eachWhy },
    ]);
  });

  it.each([
    ['in small letters, with space around the name', 'northfield academy : one\n health safeguarding: two'],
    ['by enough of its name', 'Northfield: one\nHealth: two'],
    ['in another order, over several lines', 'Health safeguarding:\ntwo\n\nNorthfield Academy: one'],
  ])('is found %s', (_words, typed) => {
    const leftOff = [
      { team: 'northfield-academy', why: 'one' },
      { team: 'health', why: 'two' },
    ];
    booking(agreed, both, typed).thenLike([{ leftOff }]);
  });
});

describe('who is not invited', () => {
  const off = agreed.bookedFor('2026-11-12', '10:00', {
    invite: agreed.booking('2026-11-12', '10:00').invite.filter((team) => team !== 'health'),
    changeReason: 'MARKER-why',
  });
  const invite = off.case.invitations.map(({ team }) => team);
  const leftOff = ({ case: c }: CaseStory) => c.meetings.at(-1)?.leftOff?.map(({ team }) => team);

  it('stands with the meeting, also once it is moved', () => {
    expect(leftOff(off)).toEqual(['health']);
    expect(leftOff(off.movedTo('2026-11-13', '10:00'))).toEqual(['health']);
  });

  it('changes with the list', () => {
    const change = (story: CaseStory, teams: readonly string[]) =>
      story.does('Hannah Reid', 'change-invitations', { invite: teams, reason: 'MARKER-other' });
    const again = change(off, [...invite, 'health']);
    expect(leftOff(again)).toEqual([]);
    const noSchool = change(
      off,
      invite.filter((team) => team !== 'northfield-academy'),
    );
    expect(leftOff(noSchool)).toEqual(['health', 'northfield-academy']);
    expect(noSchool.case.meetings.at(-1)?.leftOff?.at(-1)?.why).toBe('MARKER-other');
  });
});
