/** What an invitation to the newest meeting makes its team. */

import type { TeamId } from '../base/vocabulary.ts';
import { type Case, currentMeeting, type Invitation, type Meeting, standingInvitations } from './case.ts';
import type { OutcomeAnswers } from './outcome.ts';

export type AskedRole = 'invited-team' | 'excused-team' | 'absent-team';

/** Once its outcome is recorded, only those who came or sent information need what was shared. */
function wasAway({ outcomes }: Case, { team }: Invitation, { number }: Meeting): boolean {
  const outcome = outcomes?.find(({ meeting }) => meeting === number);
  const said = outcome?.cards.attendance?.answers as OutcomeAnswers['attendance'] | undefined;
  const wereThere = said && [...said.came, ...said.sentInformation];
  return outcome?.recorded !== undefined && wereThere !== undefined && !wereThere.includes(team);
}

/** What an invitation to the newest meeting makes its team: somebody who does not come needs nothing of the child. */
function askedAs(c: Case, invitation: Invitation, meeting: Meeting): AskedRole {
  const { reply } = invitation;
  const { state } = meeting;
  if (state === 'held' && wasAway(c, invitation, meeting)) return 'absent-team';
  if (reply?.answer === 'declined') return state === 'held' ? 'absent-team' : 'excused-team';
  return state === 'cancelled' ? 'excused-team' : 'invited-team';
}

/** The teams that an invitation which stands makes this. */
export function teamsAskedAs(c: Case, role: AskedRole): readonly TeamId[] {
  const meeting = currentMeeting(c);
  return meeting === undefined
    ? []
    : standingInvitations(c)
        .filter((one) => askedAs(c, one, meeting) === role)
        .map((one) => one.team);
}
