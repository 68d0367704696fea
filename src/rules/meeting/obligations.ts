/** What is to be done for the Risk Management Meeting (CN-05, CN-06, CN-12, A-09). */

import { laterOf } from '../base/later.ts';
import { localDate } from '../base/local-time.ts';
import type { Instant } from '../base/vocabulary.ts';
import { applyingClocks, clocksMetAt, countingClock, isCombinedToRecord, runningClocks } from '../clocks.ts';
import { nextOnOutcome } from '../outcome/obligations.ts';
import { isCriminalJustice, isRouteOpen, onRouteSince } from '../police/routes.ts';
import { type Case, currentMeeting, standingInvitations } from '../record/case.ts';
import { type Instance, type ObligationRow, when } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';
import { declinedInvitations } from './answering.ts';
import { isToCome } from './last-meeting.ts';

/** A meeting will be held: it was agreed, it goes on from the criminal justice route, or on that it is no choice (CJ-09). */
const isAgreed = (c: Case): boolean =>
  c.decision?.appropriate ?? (isCriminalJustice(c) ? c.manager !== undefined : c.meetingGoesOn !== undefined);

/** Held, and counted once its outcome is recorded. */
function isToCount(c: Case): boolean {
  const meeting = currentMeeting(c);
  return meeting !== undefined && isCombinedToRecord(meeting, c);
}

/** A meeting that is still ahead is not recorded yet. */
function nextOnHolding(c: Case, now: Instant): NonNullable<Instance['nextBy']> {
  return isToCome(c, now) ? ['count-meeting'] : ['record-held', 'count-meeting'];
}

function holdTitle(c: Case): { readonly title?: string } {
  if (isToCount(c)) return { title: 'Record the outcome, so that the combined meeting counts' };
  const isSure = isAgreed(c) || isCriminalJustice(c);
  return isSure ? {} : { title: 'Hold the Risk Management Meeting, if one is appropriate' };
}

/** The last time that a meeting was to be booked: it was agreed, or the one before was called off. */
function bookingSince(c: Case): Instant {
  const agreed = c.decision?.at ?? laterOf(onRouteSince(c), c.managerSince ?? c.receivedAt);
  const isFurther = c.further?.after === c.meetings.length;
  return (isFurther ? c.further?.since : undefined) ?? currentMeeting(c)?.offSince ?? agreed;
}

/** Another meeting about the plan was called off, and then it was decided to hold none. */
const dropped = (c: Case, off: Instant | undefined): Instant | undefined =>
  off !== undefined && c.furtherDropped !== undefined && c.furtherDropped >= off && runningClocks(c).length === 0
    ? c.furtherDropped
    : undefined;

function bookedAt(c: Case): Instant | undefined {
  if (c.further?.after === c.meetings.length) return undefined;
  const meeting = currentMeeting(c);
  if (meeting?.offSince !== undefined) return dropped(c, meeting.offSince);
  // One that was held before a clock began is not the one that is wanted.
  const isAnother = meeting?.state === 'held' && !isToCount(c) && runningClocks(c).length > 0;
  const invited = c.invitations.find((one) => one.meeting === meeting?.number);
  return isAnother ? undefined : invited?.invitedAt;
}

export const meetingObligations: readonly ObligationRow[] = [
  {
    id: 'book',
    askedWhereJoined: true,
    source: 'CN-05',
    title: 'Book the meeting and invite',
    owner: 'allocated-manager',
    within: 'booking',
    from: 'clock',
    asked:
      'the decision, the time it was taken on the criminal justice route, or the time the meeting before was called off',
    atLeast: 1,
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['book-meeting', 'record-not-booked', 'drop-further', 'count-meeting'],
    on: (c) =>
      when(isCarriedOn(c) && isAgreed(c) && !isRouteOpen(c), {
        since: bookingSince(c),
        metAt: bookedAt(c),
        // That a meeting was held without being booked here is recorded where it is so, and nobody is asked for it.
        nextBy: ['book-meeting', 'drop-further', 'count-meeting'],
      }),
  },
  {
    id: 'hold',
    countedAs: 'meetings',
    askedWhereJoined: true,
    source: 'CN-06',
    title: 'Hold the Risk Management Meeting',
    owner: 'managing',
    within: 'clock',
    from: 'clock',
    asked: 'receipt',
    postedUnder: 'referral',
    shownTo: ['whole', 'own-referral'],
    whenPassed: (c) =>
      isToCount(c)
        ? 'the outcome of the combined meeting, which was held, is not recorded'
        : 'no Risk Management Meeting has been held',
    promised: {
      by: 'team-manager',
      done: (c) =>
        isToCount(c)
          ? 'recorded the outcome of the Risk Management Meeting'
          : 'recorded that a Risk Management Meeting was held',
      awaited: (c) => {
        if (isToCount(c)) return 'The outcome of the Risk Management Meeting must be recorded';
        return isAgreed(c)
          ? 'The Risk Management Meeting must be held'
          : 'If a Risk Management Meeting is needed, it must be held';
      },
    },
    metBy: ['record-held', 'record-not-booked', 'record-outcome', 'count-meeting'],
    // The clock runs from receipt, so it must not pass in silence while nobody has decided.
    on: (c, { now }) =>
      when(isCarriedOn(c) && c.decision?.appropriate !== false && applyingClocks(c).length > 0, {
        since: countingClock(c).started,
        askedSince: laterOf(c.decidingSince, countingClock(c).started),
        metAt: clocksMetAt(c),
        nextBy: isToCount(c) ? nextOnOutcome(c) : nextOnHolding(c, now),
        ...holdTitle(c),
      }),
  },
  {
    id: 'prepare',
    source: 'PR-16',
    title: 'Say who will chair the meeting, and how views will reach it',
    inChannel: 'Prepare the meeting',
    owner: 'allocated-manager',
    within: 'agreed',
    from: 'since',
    asked: 'the booking',
    shownTo: ['whole'],
    metBy: ['prepare-meeting'],
    on: (c, { now }) => {
      const meeting = currentMeeting(c);
      if (meeting?.state !== 'booked' || now >= meeting.starts) return [];
      const { number, starts, changedAt, preparation } = meeting;
      const asked = { key: String(number), dueOn: localDate(starts), before: starts };
      if (preparation === undefined) return [{ ...asked, since: changedAt }];
      const title = 'Check who will chair the meeting that was moved, and how views will reach it';
      return preparation.isOfBefore
        ? [{ ...asked, since: changedAt, title }]
        : [{ ...asked, since: preparation.at, metAt: preparation.at }];
    },
  },
  {
    id: 'record-meeting',
    source: 'A-09',
    title: 'Record whether the meeting was held or adjourned',
    owner: 'allocated-manager',
    within: 'recordMeeting',
    from: 'since',
    asked: 'the end of the meeting',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-held', 'record-adjourned'],
    on: (c) => {
      const meeting = currentMeeting(c);
      return meeting === undefined || meeting.state === 'cancelled'
        ? []
        : [
            {
              key: String(meeting.number),
              since: meeting.ends,
              metAt: meeting.state === 'booked' ? undefined : meeting.ends,
            },
          ];
    },
  },
  {
    id: 'answer',
    source: 'CN-12',
    title: 'Answer the invitation',
    owner: 'named-team',
    within: 'answerInvitation',
    from: 'since',
    asked: 'the invitation',
    postedUnder: 'invitation',
    shownTo: ['whole', 'shared'],
    metBy: ['answer-invitation', 'decline-invitation', 'record-answer'],
    on: (c, { now }) => {
      const meeting = currentMeeting(c);
      const isAhead = meeting?.state === 'booked' && now < meeting.starts;
      return !isAhead
        ? []
        : standingInvitations(c).map((one) => ({
            key: `${one.team}:${one.meeting}`,
            // In a list of several nobody could tell whose it is.
            title: 'Answer the invitation: {team}',
            team: one.team,
            post: one.meeting,
            since: one.invitedAt,
            before: meeting.starts,
            metAt: one.reply?.at,
          }));
    },
  },
  {
    id: 'declined',
    source: 'CN-12',
    title: 'Decide what to do: an agency is not coming',
    inChannel: 'Decide what to do: an agency is not coming',
    owner: 'allocated-manager',
    within: 'answerInvitation',
    from: 'since',
    asked: 'its answer',
    shownTo: ['whole'],
    judged: true,
    metBy: ['ask-again', 'meet-without', 'change-invitations'],
    on: (c, { now }) => {
      const meeting = currentMeeting(c);
      const isAhead = meeting?.state === 'booked' && now < meeting.starts;
      return !isAhead
        ? []
        : declinedInvitations(c).map(({ team, meeting: number, reply, invitedAt }) => ({
            key: `${team}:${number}`,
            since: reply?.at ?? invitedAt,
            before: meeting.starts,
            metAt: reply?.metWithout?.at,
            team,
            title: 'Decide what to do: {team} is not coming',
          }));
    },
  },
];
