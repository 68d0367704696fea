import { type ChannelView, channelViews } from '../../src/cases/channel-view.ts';
import type { Safe } from '../../src/cases/safe.ts';
import { aCase, type CaseStory, reference } from '../support/a-case.ts';
import { aConcern, local, secrets, withThreeCdyjsTeams } from '../support/factories.ts';
import { agreed, booked, received, taken, told, underTen } from '../support/usual-cases.ts';

const full = aCase({
  concern: aConcern({ youngPerson: { placed: 'yes', placedBy: 'Gateshead MARKER-authority', approximateAge: 14 } }),
})
  .receivedAt(local('2026-11-02', '09:15'))
  .takenBy('Hannah Reid')
  .checkedActiveTo('families-first-east')
  .does('Aisha Khan', 'confirm-referral', { note: 'MARKER-note' })
  .checkedNotActive()
  .discussed()
  .agreed()
  .bookedFor('2026-11-20', '10:00', { lateReason: 'MARKER-late', lateCode: 'agency', venue: 'elsewhere' })
  .does('Joanne Hardy', 'answer-invitation', { answer: 'somebody-else', note: 'MARKER-note' })
  .does('Hannah Reid', 'record-answer', { team: 'health', answer: 'declined', note: 'MARKER-note' })
  .movedTo('2026-11-19', '10:00', { lateReason: 'MARKER-late', lateCode: 'agency' });

const viewsOf = (story: CaseStory): readonly ChannelView[] => channelViews(story.case, story.by());
const viewTo = (story: CaseStory, team: string, post: string) =>
  viewsOf(story).find((one) => one.team === team && one.post === post);

/** What a view says, but for the team it is for: a team may read its own name in its own channel. */
function saidIn(view: ChannelView): string {
  const { team: _address, ...rest } = view;
  const isToSchool = view.kind === 'invitation' && view.team === 'northfield-academy';
  return JSON.stringify(isToSchool ? { ...rest, teamName: '' } : rest);
}

describe('what a channel may be shown of a case', () => {
  const stories: readonly (readonly [string, CaseStory])[] = [
    ['a new referral', received],
    ['a child under ten', underTen],
    ['a case that is taken', taken],
    ['a case that was decided against', taken.discussed().notAppropriate()],
    ['a booked meeting', booked],
    ['a case full of words', full],
    ['a cancelled meeting', full.does('Hannah Reid', 'cancel-meeting', told)],
    [
      'a meeting that was held, and the case closed',
      full
        .at('2026-11-19', '12:00')
        .held()
        .everybodyTold()
        .does('Hannah Reid', 'close', { code: 'moved', ...told, placingTold: 'MARKER-told' }),
    ],
  ];

  it.each(stories)('is nothing of the child, the referrer or what anybody wrote: %s', (_words, story) => {
    const leaks = viewsOf(story).flatMap((view) =>
      secrets
        .filter((secret) => saidIn(view).toLowerCase().includes(secret.toLowerCase()))
        .map((secret) => [view.post, view.team, secret]),
    );
    expect(leaks).toEqual([]);
  });

  it('is looked for among words that are really there', () => {
    const whole = JSON.stringify(full.case);
    for (const secret of secrets.filter((one) => one !== '9 March 2012')) expect(whole).toContain(secret);
  });

  it('is not changed by what a concern says', () => {
    const other = aCase({
      concern: { youngPerson: { ...aConcern().youngPerson, name: 'x' }, seenOrHeard: aConcern().seenOrHeard },
    }).receivedAt(local('2026-11-02', '09:15'));
    expect(viewsOf(other)).toEqual(viewsOf(received));
  });
});

describe('the posts of a case', () => {
  it('begin with the referral in the managers’ channel', () => {
    expect(viewsOf(received)).toEqual([
      {
        kind: 'referral',
        post: 'referral',
        team: 'cdyjs-managers',
        reference,
        received: '2026-11-02T09:15:00Z',
        stage: 'received',
        meetingBy: '2026-11-16',
        late: '',
        takeable: true,
        answers: [],
      },
    ]);
  });

  it('are one of each team that takes referrals, and none of the case managers', () => {
    const story = aCase({ roster: withThreeCdyjsTeams }).receivedAt(local('2026-11-02', '09:15'));
    expect(viewsOf(story).map(({ team, post }) => [team, post])).toEqual([
      ['cdyjs-managers', 'referral'],
      ['cdyjs-north', 'referral'],
    ]);
  });

  it('say who has it, and offer it no more', () => {
    expect(viewTo(taken, 'cdyjs-managers', 'referral')).toMatchObject({ takenBy: 'Hannah Reid', takeable: false });
  });

  it.each([
    ['2026-11-16', false],
    ['2026-11-17', true],
  ])('say whether a meeting is after the tenth working day (CN-06): %s', (day, isLate) => {
    const story = agreed.bookedFor(day, '10:00', { lateReason: 'MARKER-late', lateCode: 'agency' });
    expect(viewTo(story, 'cdyjs-managers', 'referral')).toMatchObject({
      late: isLate ? ', late: after the tenth working day' : '',
    });
  });

  it('say in words of ours who has answered; a school is only a school', () => {
    const answered = booked.answeredBy('Joanne Hardy', 'accepted').answeredBy('Daniel Okafor', 'declined');
    expect(viewTo(answered, 'cdyjs-managers', 'referral')).toMatchObject({
      meetingAt: '2026-11-12T10:00:00Z',
      answers: [
        { team: 'CDYJS managers', answer: 'accepted' },
        { team: 'SEND and Inclusion', answer: 'waiting' },
        { team: 'School or college', answer: 'declined' },
        { team: 'Police safeguarding', answer: 'accepted' },
        { team: 'Health safeguarding', answer: 'waiting' },
      ],
    });
  });

  it('do not say that a child is under ten, only that First Contact will decide the route', () => {
    expect(viewTo(underTen, 'first-contact', 'referred-on:1')).toMatchObject({ because: 'route', closed: false });
    expect(JSON.stringify(viewsOf(underTen))).not.toMatch(/ten|10\b/);
  });

  it('say where a referral was sent on to and whether it is confirmed', () => {
    const active = taken.checkedActiveTo('families-first-east');
    expect(viewTo(active, 'families-first-east', 'referred-on:1')).not.toHaveProperty('confirmed');
    const confirmed = active.at('2026-11-03', '10:00').does('Aisha Khan', 'confirm-referral', {});
    expect(viewTo(confirmed, 'families-first-east', 'referred-on:1')).toMatchObject({
      confirmed: '2026-11-03T10:00:00Z',
    });
  });

  it('name a place of the list, and of any other only that it stands in the case', () => {
    expect(viewTo(booked, 'police', 'invitation:1')).toMatchObject({ venue: 'Larch Room, Millbank Offices' });
    const elsewhere = agreed.bookedFor('2026-11-12', '10:00', { venue: 'elsewhere' });
    expect(viewTo(elsewhere, 'police', 'invitation:1')).toMatchObject({
      venue: 'Elsewhere: open the case to see where',
    });
  });

  it('are one a team and meeting, though it was taken off and asked again', () => {
    const invite = booked.case.invitations.map((one) => one.team);
    const without = booked.does('Hannah Reid', 'change-invitations', {
      invite: invite.filter((one) => one !== 'health'),
      ...told,
    });
    expect(viewTo(without, 'health', 'invitation:1')).toMatchObject({ state: 'withdrawn' });
    const again = without.does('Hannah Reid', 'change-invitations', { invite, ...told });
    expect(viewsOf(again).filter((one) => one.team === 'health')).toMatchObject([
      { state: 'booked', answer: 'waiting' },
    ]);
  });

  it('are new ones for the next meeting; those of the last say what became of it', () => {
    const next = booked.does('Hannah Reid', 'cancel-meeting', told).bookedFor('2026-11-13', '10:00');
    expect(viewTo(next, 'police', 'invitation:1')).toMatchObject({ state: 'cancelled' });
    expect(viewTo(next, 'police', 'invitation:2')).toMatchObject({ state: 'booked' });
  });

  it('say where the date cannot be known that it is not known', () => {
    const end = aCase().receivedAt(local('2028-12-20', '09:15'));
    expect(viewTo(end, 'cdyjs-managers', 'referral')).toMatchObject({ meetingBy: 'not-known' });
  });
});

describe('the type of a view', () => {
  it('takes no word of a concern', () => {
    const { account } = aConcern().seenOrHeard;
    const view = viewTo(booked, 'police', 'invitation:1') as Extract<ChannelView, { kind: 'invitation' }>;
    // @ts-expect-error What was typed into a concern is not safe
    const withAccount: ChannelView = { ...view, venue: account };
    // @ts-expect-error and there is no field of another name for it
    const withField: ChannelView = { ...view, account };
    // @ts-expect-error nor does a name of a child become safe by itself
    const safe: Safe = aConcern().youngPerson.name;
    expect([withAccount, withField, safe]).toHaveLength(3);
  });
});
