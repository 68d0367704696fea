/** What an invitation makes its team: one to the newest meeting, and one to a meeting before whose outcome is recorded. */

import type { TeamId } from '../base/vocabulary.ts';
import { nobodysSince } from './by-mistake.ts';
import { type Case, currentMeeting, type Invitation, type Meeting, standingInvitations } from './case.ts';
import type { MeetingOutcome, OutcomeAnswers } from './outcome.ts';

export type AskedRole = 'invited-team' | 'excused-team' | 'absent-team' | 'planning-team';

/** Who came to a meeting or sent information to it, once its outcome is recorded; undefined where that is not said. */
function thoseThere({ recorded, cards }: MeetingOutcome): readonly TeamId[] | undefined {
  const said = cards.attendance?.answers as OutcomeAnswers['attendance'] | undefined;
  return recorded && said && [...said.came, ...said.sentInformation];
}

/** Once its outcome is recorded, only those who came or sent information need what was shared. */
function wasAway({ outcomes }: Case, { team }: Invitation, { number }: Meeting): boolean {
  const outcome = outcomes?.find(({ meeting }) => meeting === number);
  const wereThere = outcome && thoseThere(outcome);
  return wereThere !== undefined && !wereThere.includes(team);
}

/** Whether a meeting after that was to be without them, for a reason that somebody gave. */
function isLeftOffSince({ meetings, invitations }: Case, team: TeamId, number: number): boolean {
  const said = meetings.flatMap((meeting) => {
    if (meeting.number <= number) return [];
    const asked = invitations.findLast((one) => one.meeting === meeting.number && one.team === team);
    const isLeftOff = meeting.leftOff?.some((one) => one.team === team) ?? false;
    return asked === undefined && !isLeftOff ? [] : [asked === undefined || asked.withdrawn !== undefined];
  });
  return said.at(-1) ?? false;
}

/** Whether it was recorded after that meeting that they should never have had the case, whichever is the newest since. */
function wasByMistake(c: Case, team: TeamId, number: number): boolean {
  const meeting = c.meetings.find((one) => one.number === number);
  return meeting !== undefined && nobodysSince(c, team, meeting.starts) !== undefined;
}

/** They agreed the plan and carry it out, whichever meeting is the newest (CN-18, CJ-07). */
function planning(c: Case): readonly TeamId[] {
  const { outcomes = [] } = c;
  const all = outcomes.flatMap((one) => thoseThere(one) ?? []);
  return [...new Set(all)].filter((team) => {
    const last = outcomes.findLast((one) => thoseThere(one)?.includes(team))?.meeting ?? 0;
    return !isLeftOffSince(c, team, last) && !wasByMistake(c, team, last);
  });
}

/** What an invitation to the newest meeting makes its team: somebody who does not come needs nothing of the child. */
function askedAs(c: Case, invitation: Invitation, meeting: Meeting): AskedRole {
  const { reply } = invitation;
  const { state } = meeting;
  if (state === 'held' && wasAway(c, invitation, meeting)) return 'absent-team';
  if (reply?.answer === 'declined') return state === 'held' ? 'absent-team' : 'excused-team';
  return state === 'cancelled' ? 'excused-team' : 'invited-team';
}

/** The teams that an invitation makes this. */
export function teamsAskedAs(c: Case, role: AskedRole): readonly TeamId[] {
  if (role === 'planning-team') return planning(c);
  const meeting = currentMeeting(c);
  return meeting === undefined
    ? []
    : standingInvitations(c)
        .filter((one) => askedAs(c, one, meeting) === role)
        .map((one) => one.team);
}
