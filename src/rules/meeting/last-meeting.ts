/** The newest booking, and what becomes of it. */

import type { Instant, LocalDate, TeamId } from '../base/vocabulary.ts';
import { receiptOf } from '../correcting/receipt.ts';
import { type Case, currentMeeting, type Meeting, standingInvitations } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';

export function withLastMeeting(c: Case, change: (meeting: Meeting) => Meeting): Pick<Case, 'meetings'> {
  const last = currentMeeting(c);
  return { meetings: last === undefined ? c.meetings : [...c.meetings.slice(0, -1), change(last)] };
}

/** It is booked and still ahead: nobody can say yet what came of it. */
export function isToCome(c: Case, now: Instant): boolean {
  const meeting = currentMeeting(c);
  return meeting?.state === 'booked' && now < meeting.starts;
}

/** It is another version of the meeting from then on, for calendars. */
export function nextRevision({ revision, changedAt }: Meeting, at: Instant): Pick<Meeting, 'revision' | 'changedAt'> {
  return { revision: revision + 1, changedAt: at > changedAt ? at : changedAt };
}

/** It will not take place as booked: another is to be booked. */
export function calledOff(c: Case, state: 'cancelled' | 'adjourned', at: Instant): Pick<Case, 'meetings'> {
  return withLastMeeting(c, (old) => ({ ...old, ...nextRevision(old, at), state, offSince: at }));
}

/** What is wrong with the day on which a meeting is said to have been. */
export function dayTrouble(c: Case, on: LocalDate, { calendar, now }: ActorContext): Refusal | undefined {
  if (on > calendar.localDate(now)) {
    return refusal('invalid', 'That day has not come yet. Record the meeting when it has taken place.', 'A-09', 'on');
  }
  return on < calendar.localDate(receiptOf(c))
    ? refusal('invalid', 'That is before the referral was received. Give the day of the meeting.', 'A-09', 'on')
    : undefined;
}

/** Nobody can be asked to come to a meeting that was to begin before now. */
export function begunTrouble(c: Case, { calendar, now }: Pick<ActorContext, 'calendar' | 'now'>): Refusal | undefined {
  const starts = currentMeeting(c)?.starts;
  if (starts === undefined || now < starts) return undefined;
  const says = `The meeting was due to begin on ${calendar.sayWhen(starts)}. Record what became of it, or move it to another time first.`;
  return refusal('wrong-stage', says, 'CN-12');
}

/** The teams that call the newest booking. */
export const callingTeams = (c: Case): readonly TeamId[] =>
  standingInvitations(c).flatMap(({ calls, team }) => (calls ? [team] : []));

export interface Attendance {
  readonly attended: readonly TeamId[];
  /** Why nobody came but the team that called it. */
  readonly nobodyElse?: string | undefined;
}

/** Those who call a meeting are no meeting by themselves. */
export function attendedTrouble(
  { attended, nobodyElse }: Attendance,
  calling: readonly TeamId[],
  { roster }: Pick<ActorContext, 'roster'>,
): Refusal | undefined {
  if (attended.some((team) => roster.team(team) === undefined)) {
    return refusal('invalid', 'Choose teams from the list.', 'CN-06', 'attended');
  }
  const who = attended.length === 0 ? 'Nobody' : 'Only your own team';
  const says = `${who} is chosen under "Who came". Choose who else came, or say why nobody else did.`;
  return attended.every((team) => calling.includes(team)) && nobodyElse === undefined
    ? refusal('invalid', says, 'CN-06', 'nobodyElse')
    : undefined;
}
