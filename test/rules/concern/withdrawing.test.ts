/** A referral that was sent on is taken back (CN-09, CN-10, SC-11). */
import { channelViews } from '../../../src/cases/channel-view.ts';
import { wordsOn } from '../../../src/cases/finding.ts';
import { rolesOn } from '../../../src/rules/record/access.ts';
import type { WithdrawalReason } from '../../../src/rules/record/case.ts';
import { accessLevelOf } from '../../../src/rules/record/case-roles.ts';
import { notFound } from '../../../src/rules/rows/refusals.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { ageNotKnown, taken } from '../../support/usual-cases.ts';
import { type SomeCards, withOutcome } from '../../support/usual-outcome.ts';

const reason = 'MARKER-why';
const east = 'families-first-east';
const north = 'families-first-north';
const toEast = taken.checkedActiveTo(east);

const booked = toEast.discussed().agreed().bookedFor('2026-11-12', '10:00');
const held = booked.at('2026-11-12', '12:00').held();
const came = booked
  .at('2026-11-12', '12:00')
  .does('Hannah Reid', 'record-held', { on: '2026-11-12', attended: ['police', east] });

const outcomeWithThem: SomeCards = {
  attendance: { came: ['police', east] },
  assessment: { aim: 'no', model: undefined, dueBy: undefined },
};

const checks = (story: CaseStory, change: object) =>
  given(story).when('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'active', ...change });
const corrects = (story: CaseStory, because: WithdrawalReason, change: object = { activeTeam: north }) =>
  story.does('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'active', because, reason, ...change });
const withdraws = (story: CaseStory, because: WithdrawalReason, name = 'Hannah Reid') =>
  story.does(name, 'withdraw-referral', { number: 1, because, reason });
const sight = ({ case: c, roster }: CaseStory, name: string) => accessLevelOf(rolesOn(c, person(name), roster));
const toDo = (story: CaseStory) => story.agenda.map(({ key }) => key);
const viewTo = (story: CaseStory, team: string) =>
  channelViews(story.case, story.by()).find((one) => one.team === team && one.kind === 'referred-on');

describe('a check that leads elsewhere than the one before (CN-08)', () => {
  it('is taken once it is said what the referral was, and why it is another result', () => {
    checks(toEast, { activeTeam: north }).then({
      code: 'invalid',
      says: 'The case was referred to Families First East. This check will withdraw that. Say whether it went to the wrong team, and why.',
      source: 'SC-11',
      field: 'because',
    });
    const because = 'misdirected';
    checks(toEast, { activeTeam: north, because }).thenLike({ field: 'reason' });
    checks(toEast, { activeTeam: north, because, reason }).thenLike([
      { type: 'referral-withdrawn', number: 1, team: east, because, reason },
      { type: 'to-tell', id: 'breach:1', who: 'your data protection officer' },
      { type: 'system-checked', activeTeam: north },
      { type: 'referred-on', team: north },
    ]);
  });

  it('asks nothing of the kind where the result is the same', () => {
    checks(toEast, { activeTeam: east }).thenLike([{ type: 'system-checked' }]);
  });

  it('shows in the record who withdrew it, when and why, and that it was misdirected', () => {
    expect(corrects(toEast.at('2026-11-03', '10:00'), 'misdirected').case.referralsOn).toMatchObject([
      {
        team: east,
        withdrawn: { at: '2026-11-03T10:00:00Z', by: { name: 'Hannah Reid' }, because: 'misdirected', reason },
      },
      { team: north },
    ]);
  });

  it.each(['misdirected', 'not-needed'] as const)('ends sight, nudges and the buttons of the post: %s', (because) => {
    expect(['Graham Pell', 'Aisha Khan'].map((name) => sight(toEast, name))).toEqual(['shared', 'shared']);
    expect(toDo(toEast)).toContain('confirm-referral:1');
    const after = corrects(toEast, because);
    expect(['Graham Pell', 'Aisha Khan'].map((name) => sight(after, name))).toEqual(['nothing', 'nothing']);
    expect(sight(after, 'Owen Clarke')).toBe('shared');
    expect(toDo(after)).not.toContain('confirm-referral:1');
    expect(toDo(after)).toContain('confirm-referral:2');
    expect(viewTo(after, east)).toMatchObject({ withdrawn: because });
    given(after).when('Graham Pell', 'confirm-referral', {}).then(notFound);
  });

  it('is a breach to be reported only where it went to the wrong team', () => {
    expect(corrects(toEast, 'misdirected').case.contactsToMake).toMatchObject([
      {
        what: 'report a personal data breach: this case was referred to Families First East by mistake. "Who has looked" shows who opened it',
      },
    ]);
    expect(corrects(toEast, 'not-needed').case.contactsToMake).toEqual([]);
  });

  it('that shows it as not active after all goes to First Contact, and the other way round', () => {
    const notActive = corrects(toEast, 'misdirected', { result: 'not-active', activeTeam: undefined });
    expect(sight(notActive, 'Lucy Tran')).toBe('shared');
    const back = corrects(notActive, 'not-needed', { activeTeam: east });
    expect(sight(back, 'Lucy Tran')).toBe('nothing');
    // A team that was taken off is referred to anew, under a post of its own.
    expect(sight(back, 'Graham Pell')).toBe('shared');
    expect(back.case.referralsOn.map(({ number, team }) => [number, team])).toEqual([
      [1, east],
      [2, 'first-contact'],
      [3, east],
    ]);
  });

  it('takes a team that it never was active to off a meeting that is booked, and invites the right one (CN-13)', () => {
    const invited = (story: CaseStory) =>
      story.case.invitations.filter(({ withdrawn }) => withdrawn === undefined).map(({ team }) => team);
    expect(invited(booked)).toContain(east);
    const wrong = corrects(booked, 'misdirected');
    expect(invited(wrong)).toContain(north);
    expect(invited(wrong)).not.toContain(east);
    expect(sight(wrong, 'Graham Pell')).toBe('nothing');
    // Where it was active to them they may know what the meeting needs.
    expect(invited(corrects(booked, 'not-needed'))).toEqual(expect.arrayContaining([east, north]));
  });

  it('is taken also once the meeting was held: what happened is never refused', () => {
    expect(sight(corrects(held, 'misdirected'), 'Owen Clarke')).toBe('shared');
  });
});

describe('a referral to the wrong team that is taken back (CN-09, SC-11)', () => {
  const ways = { 'by another check': corrects, 'by withdrawing it': withdraws };
  const meetings = {
    'to come': booked,
    'that has begun': booked.at('2026-11-12', '10:30'),
    'that was held': held,
    'that they came to, with its outcome': withOutcome(came, outcomeWithThem),
    'that was adjourned': booked
      .at('2026-11-12', '12:00')
      .does('Hannah Reid', 'record-adjourned', { on: '2026-11-12', reason }),
    'that was cancelled': booked.does('Hannah Reid', 'cancel-meeting', { reason }),
  };
  const each = Object.entries(ways).flatMap(([way, takeBack]) =>
    Object.entries(meetings).map(([when, story]) => ({ way, when, takeBack, story })),
  );

  it.each(each)('$way, leaves them nothing of it by a meeting $when', ({ takeBack, story }) => {
    expect(sight(story, 'Graham Pell')).not.toBe('nothing');
    const after = takeBack(story, 'misdirected');
    expect(['Graham Pell', 'Aisha Khan'].map((name) => sight(after, name))).toEqual(['nothing', 'nothing']);
    expect(wordsOn(after.case)).not.toContain(`team:${east}`);
    const mine = channelViews(after.case, after.by()).filter(({ team }) => team === east);
    expect(mine.map((view) => ('state' in view ? view.state : 'withdrawn' in view && view.withdrawn))).toEqual([
      'misdirected',
      'withdrawn',
    ]);
  });

  it.each(Object.entries(ways))(
    '%s, leaves no AIM assessment to them once the right team is known',
    (_way, takeBack) => {
      const decided = withOutcome(held, { assessment: { activeSocialCare: 'yes' } });
      expect(decided.agenda.find(({ key }) => key === 'aim-lead:1')?.owner).toEqual({ kind: 'team', team: east });
      const back = takeBack(decided, 'misdirected');
      const after = back.case.systemCheck === undefined ? corrects(back, 'misdirected') : back;
      expect(after.agenda.find(({ key }) => key === 'aim-lead:1')?.owner).toEqual({ kind: 'team', team: north });
      expect(['Graham Pell', 'Aisha Khan'].map((name) => sight(after, name))).toEqual(['nothing', 'nothing']);
      expect(sight(after, 'Owen Clarke')).toBe('shared');
      // One that was theirs by a referral which was right stays theirs.
      const moved = corrects(decided, 'not-needed');
      expect(moved.agenda.find(({ key }) => key === 'aim-lead:1')?.owner).toEqual({ kind: 'team', team: east });
    },
  );

  it.each(Object.keys(ways))('%s, leaves a team that it was for what the meeting needs', (way) => {
    expect(sight(ways[way as keyof typeof ways](booked, 'not-needed'), 'Graham Pell')).toBe('shared');
  });
});

describe('withdrawing a referral sent on (SC-11)', () => {
  it.each(['Hannah Reid', 'Tom Bell', 'Ruth Marsden'])('is for the manager, deputy and service lead: %s', (name) => {
    const { referralsOn } = withdraws(toEast, 'not-needed', name).case;
    expect(referralsOn).toMatchObject([{ withdrawn: { by: { name } } }]);
  });

  it('asks for the check again where it turned out to be wrong, from that time on', () => {
    const wrong = withdraws(toEast.at('2026-11-05', '10:00'), 'misdirected');
    expect(wrong.agenda.find(({ key }) => key === 'check-system')).toMatchObject({
      since: '2026-11-05T10:00:00Z',
      due: { due: '2026-11-06' },
    });
    expect(toDo(withdraws(toEast, 'not-needed'))).not.toContain('check-system');
  });

  it('is refused for one that is withdrawn, or not there', () => {
    const again = { number: 1, because: 'not-needed', reason } as const;
    const both = corrects(toEast, 'not-needed');
    given(both).when('Hannah Reid', 'withdraw-referral', again).thenLike({ field: 'number' });
    const none = withdraws(toEast, 'not-needed');
    given(none).when('Hannah Reid', 'withdraw-referral', again).thenLike({ code: 'precondition' });
  });

  it('does not take a child under ten from First Contact, who decide (SC-06)', () => {
    const unsure = ageNotKnown.checkedActiveTo(east).does('Hannah Reid', 'send-to-first-contact', { reason });
    const input = { number: 2, because: 'misdirected', reason } as const;
    given(unsure).when('Ruth Marsden', 'withdraw-referral', input).thenLike({ code: 'invalid' });
  });
});

describe('the plan that they came to agree', () => {
  const withThem = taken
    .checkedNotActive()
    .discussed()
    .agreed()
    .bookedFor('2026-11-12', '10:00')
    .at('2026-11-12', '12:00')
    .does('Hannah Reid', 'record-held', { on: '2026-11-12', attended: ['police', 'first-contact'] });
  const agreed = withOutcome(withThem, {
    attendance: { came: ['police', 'first-contact'] },
    assessment: { aim: 'no', model: undefined, dueBy: undefined },
  });

  it('is theirs no more, also where the next meeting is booked without them', () => {
    const booked = agreed.does('Hannah Reid', 'plan-further', { reason }).bookedFor('2026-12-08', '10:00');
    expect(booked.case.invitations.filter(({ team, meeting }) => team === 'first-contact' && meeting === 2)).toEqual(
      [],
    );
    for (const story of [agreed, booked]) {
      expect(sight(story, 'Lucy Tran')).toBe('shared');
      const after = withdraws(story.at('2026-11-16', '10:00'), 'misdirected');
      expect(sight(after, 'Lucy Tran')).toBe('nothing');
      expect(wordsOn(after.case)).not.toContain('team:first-contact');
    }
  });
});
