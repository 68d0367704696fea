/** Which notices are owed when a meeting is moved or called off, and by who is invited to it and what they answer. */

import type { TeamId } from '../rules/base/vocabulary.ts';
import { toldAsManager } from '../rules/engine/recipients.ts';
import type { EventOf } from '../rules/events.ts';
import { type Case, currentMeeting, standingInvitations } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { NoticeContent, ReplyWords } from './notice.ts';

type Owed = readonly NoticeContent[];
type By = Pick<DecisionContext, 'roster'> & { readonly before?: Case | undefined };

/** Under the newest meeting's post. */
const underInvitation = (teams: readonly TeamId[], c: Case, words: ReplyWords): Owed =>
  teams.map((team) => ({ kind: 'reply', team, post: `invitation:${currentMeeting(c)?.number ?? 0}`, words }));

/** Those who were asked to the meeting and have not declined: they are told of its changes. */
function toEverybodyComing(c: Case, words: ReplyWords): Owed {
  const coming = standingInvitations(c).filter((one) => one.reply?.answer !== 'declined');
  return underInvitation(
    coming.map(({ team }) => team),
    c,
    words,
  );
}

/** Everybody who was ever on the list of the newest meeting. */
function everAsked({ meetings, invitations }: Pick<Case, 'meetings' | 'invitations'>): readonly TeamId[] {
  return invitations.filter(({ meeting }) => meeting === meetings.length).map(({ team }) => team);
}

export const meetingNotices = {
  /** A new time asks for a new answer. */
  'meeting-changed': ({ meeting }: EventOf<'meeting-changed'>, after: Case, { before }: By): Owed => {
    const isNewTime = before === undefined || currentMeeting(before)?.starts !== meeting.starts;
    return toEverybodyComing(after, isNewTime ? 'time-changed' : 'place-changed');
  },
  'meeting-cancelled': (_event: unknown, after: Case): Owed => toEverybodyComing(after, 'cancelled'),
  'meeting-adjourned': (_event: unknown, after: Case): Owed => toEverybodyComing(after, 'adjourned'),
  /**
   * Whoever is asked to the same meeting again has a post already: that it changed, no phone shows. Who is taken off the list
   * of one that is over was never to read of it, and is told so under the referral.
   */
  'invitations-changed': (
    { invited, withdrawn }: EventOf<'invitations-changed'>,
    after: Case,
    { before }: By,
  ): Owed => {
    const known = before === undefined ? [] : everAsked(before);
    const again = invited.map(({ team }) => team).filter((team) => known.includes(team));
    const off = currentMeeting(after)?.state === 'booked' ? withdrawn : [];
    return [...underInvitation(off, after, 'withdrawn'), ...underInvitation(again, after, 'invited-again')];
  },
  'asked-again': ({ team }: EventOf<'asked-again'>, after: Case): Owed => underInvitation([team], after, 'asked-again'),
  reminded: ({ reminders }: EventOf<'reminded'>, after: Case): Owed =>
    reminders.flatMap(({ reminder, team }) => underInvitation([team], after, reminder.split(':')[0] as ReplyWords)),
  /** The case's manager, unless it was they who recorded it. */
  'invitation-answered': ({ team, answer }: EventOf<'invitation-answered'>, after: Case, { roster }: By): Owed => {
    if (answer !== 'declined') return [];
    const by = standingInvitations(after).find((one) => one.team === team)?.reply?.by;
    const told = toldAsManager(after, roster).filter((person) => person !== by?.id);
    return told.map((person) => ({ kind: 'tell', person, words: 'declined', about: team }));
  },
};
