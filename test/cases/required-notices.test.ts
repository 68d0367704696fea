import { requiredNotices } from '../../src/cases/required-notices.ts';
import { aCase, type CaseStory } from '../support/a-case.ts';
import { local, withThreeCdyjsTeams } from '../support/factories.ts';
import { told, underTen } from '../support/usual-cases.ts';
import { eachWhy, mustCome } from '../support/usual-inputs.ts';
import { owed } from './owed.ts';

const nothing = aCase();
const received = nothing.receivedAt(local('2026-11-02', '09:15'));
const taken = received.takenBy('Hannah Reid');
const checked = taken.checkedNotActive();
const agreed = checked.discussed().agreed();
const booked = agreed.bookedFor('2026-11-12', '10:00', {
  invite: [...mustCome, 'health'],
  changeReason: eachWhy,
});
const answered = booked.answeredBy('Ben Asante', 'declined');

describe('what a change owes to whom', () => {
  it.each<[string, CaseStory, CaseStory, readonly string[]]>([
    [
      "a concern: a post for the managers, a word for the school's safeguarding lead (A-04)",
      nothing,
      received,
      ['post referral in cdyjs-managers', 'tell Daniel Okafor copied'],
    ],
    [
      'a concern of a child under ten: First Contact as well (SC-06)',
      nothing,
      underTen,
      ['post referral in cdyjs-managers', 'post referred-on:1 in first-contact', 'tell Daniel Okafor copied'],
    ],
    ['a check that refers it on (CN-10)', taken, checked, ['post referred-on:1 in first-contact']],
    ['a talk: nobody', checked, checked.discussed(), []],
    [
      'a booking',
      agreed,
      booked,
      [
        'post referral in cdyjs-managers',
        'post invitation:1 in cdyjs-managers',
        'post invitation:1 in send-inclusion',
        'post invitation:1 in police',
        'post invitation:1 in health',
      ],
    ],
    [
      'an answer: the posts that show it',
      booked,
      booked.answeredBy('Ben Asante', 'accepted'),
      ['post referral in cdyjs-managers', 'post invitation:1 in health'],
    ],
    [
      'an agency that is not coming: its manager as well',
      booked,
      answered,
      ['post referral in cdyjs-managers', 'post invitation:1 in health', 'tell Hannah Reid declined'],
    ],
    [
      'the same, recorded by the manager herself: she knows',
      booked,
      booked.does('Hannah Reid', 'record-answer', { team: 'health', answer: 'declined', note: 'MARKER-note' }),
      ['post referral in cdyjs-managers', 'post invitation:1 in health'],
    ],
    [
      'one that is asked again: its post, and a word under it',
      answered,
      answered.does('Hannah Reid', 'ask-again', { team: 'health' }),
      [
        'post referral in cdyjs-managers',
        'post invitation:1 in health',
        'say asked-again under invitation:1 in health',
      ],
    ],
    [
      'to meet without it: nobody',
      answered,
      answered.does('Hannah Reid', 'meet-without', { team: 'health', ...told }),
      [],
    ],
    [
      'a new time: everybody once, those who had declined the old one too',
      answered,
      answered.movedTo('2026-11-13', '10:00'),
      [
        'post referral in cdyjs-managers',
        'post invitation:1 in cdyjs-managers',
        'post invitation:1 in send-inclusion',
        'post invitation:1 in police',
        'post invitation:1 in health',
        'say time-changed under invitation:1 in cdyjs-managers',
        'say time-changed under invitation:1 in send-inclusion',
        'say time-changed under invitation:1 in police',
        'say time-changed under invitation:1 in health',
      ],
    ],
    [
      'a new place at the same time: those who are coming',
      answered,
      answered.movedTo('2026-11-12', '10:00', { venue: 'online' }),
      [
        'post invitation:1 in cdyjs-managers',
        'post invitation:1 in send-inclusion',
        'post invitation:1 in police',
        'post invitation:1 in health',
        'say place-changed under invitation:1 in cdyjs-managers',
        'say place-changed under invitation:1 in send-inclusion',
        'say place-changed under invitation:1 in police',
      ],
    ],
    [
      'a check that corrects the one before: the team that it was never for, and the right one',
      taken.checkedActiveTo('families-first-east'),
      taken.checkedActiveTo('families-first-east').checkedActiveTo('families-first-north'),
      [
        'post referred-on:1 in families-first-east',
        'post referred-on:2 in families-first-north',
        'say misdirected under referred-on:1 in families-first-east',
        'tell Graham Pell referral-withdrawn',
        'tell Owen Clarke referred-to-team',
      ],
    ],
    [
      'a cancellation: those who were coming',
      answered,
      answered.does('Hannah Reid', 'cancel-meeting', told),
      [
        'post referral in cdyjs-managers',
        'post invitation:1 in cdyjs-managers',
        'post invitation:1 in send-inclusion',
        'post invitation:1 in police',
        'post invitation:1 in health',
        'say cancelled under invitation:1 in cdyjs-managers',
        'say cancelled under invitation:1 in send-inclusion',
        'say cancelled under invitation:1 in police',
      ],
    ],
    [
      'an adjournment',
      answered,
      answered.at('2026-11-12', '12:00').does('Hannah Reid', 'record-adjourned', { on: '2026-11-12', ...told }),
      [
        'post referral in cdyjs-managers',
        'post invitation:1 in cdyjs-managers',
        'post invitation:1 in send-inclusion',
        'post invitation:1 in police',
        'post invitation:1 in health',
        'say adjourned under invitation:1 in cdyjs-managers',
        'say adjourned under invitation:1 in send-inclusion',
        'say adjourned under invitation:1 in police',
      ],
    ],
    [
      'a list that is changed: whoever came on it and whoever went off it',
      booked,
      booked.does('Hannah Reid', 'change-invitations', { invite: [...mustCome, 'mash'], ...told }),
      [
        'post referral in cdyjs-managers',
        'post invitation:1 in health',
        'post invitation:1 in mash',
        'say withdrawn under invitation:1 in health',
      ],
    ],
    [
      'reminders of a morning',
      booked.at('2026-11-12', '08:30'),
      booked.at('2026-11-12', '08:30').woken(),
      expect.arrayContaining([
        'say morning under invitation:1 in police',
        'say morning under invitation:1 in health',
      ]) as unknown as readonly string[],
    ],
    [
      'a nudge while nobody has the case: one reply in the channel for all there is to do',
      received.at('2026-11-03', '09:00'),
      received.at('2026-11-03', '09:00').woken(),
      ['say nudge under referral in cdyjs-managers'],
    ],
    [
      'a nudge for the manager, and one for the team that has not confirmed',
      checked.at('2026-11-04', '09:00'),
      checked.at('2026-11-04', '09:00').woken(),
      ['say nudge under referred-on:1 in first-contact', 'nudge Hannah Reid about discuss'],
    ],
  ])('%s', (_words, before, after, then) => {
    expect(owed(before, after)).toEqual(then);
  });

  it('is nothing twice: several nudges under one post are one reply that names them all', () => {
    const woken = received.at('2026-11-03', '09:00').woken();
    const after = { ...woken.by(), agenda: woken.agenda };
    const [reply, ...others] = requiredNotices(received.case, woken.case, woken.events.slice(1), after);
    expect(reply).toMatchObject({ words: 'nudge', obligations: ['take', 'check-system'] });
    expect(others).toEqual([]);
  });

  it('copies no safeguarding lead of another school, and not the referrer themselves', () => {
    expect(owed(nothing, aCase({ referrer: 'Daniel Okafor' }).receivedAt(received.now))).toEqual([
      'post referral in cdyjs-managers',
    ]);
    expect(owed(nothing, aCase({ referrer: 'Martin Dale' }).receivedAt(received.now))).toEqual([
      'post referral in cdyjs-managers',
    ]);
  });

  const inThree = aCase({ roster: withThreeCdyjsTeams }).receivedAt(received.now);

  it('is a post in each channel of CDYJS that takes referrals, and none for its case managers', () => {
    expect(owed(nothing, inThree)).toEqual([
      'post referral in cdyjs-managers',
      'post referral in cdyjs-north',
      'tell Daniel Okafor copied',
    ]);
  });

  it('is nudged for under each of these posts', () => {
    const due = inThree.at('2026-11-03', '09:00');
    expect(owed(due, due.woken())).toEqual([
      'say nudge under referral in cdyjs-managers',
      'say nudge under referral in cdyjs-north',
    ]);
  });
});
