/** Booking, changing and recording a Risk Management Meeting (CN-05, CN-06, CN-12 to CN-17, A-09). */

import type { Count } from './calendar.ts';
import type { Case, Meeting } from './case.ts';
import { currentMeeting, standingInvitations } from './case.ts';
import type { ByPerson, Circumstances } from './change.ts';
import type { Effect } from './effects.ts';
import type { CaseEvent, Invited, MeetingPlan } from './events.ts';
import type { Inputs, MeetingInput } from './inputs.ts';
import { type InviteList, inviteList } from './invitees.ts';
import { type Refusal, refusal } from './refusals.ts';
import type { Instant, TeamId } from './words.ts';

const MEETING_CLOCK_DAYS = 10;

/** The count of ten working days from receipt, receipt being day 0 (CN-06, A-06). */
export function meetingClock(c: Pick<Case, 'receivedAt'>, { calendar }: Pick<Circumstances, 'calendar'>): Count {
  return calendar.countWorkingDays(c.receivedAt, MEETING_CLOCK_DAYS);
}

/** First Contact have sent a child under ten another way than this procedure (SC-06). */
export function isSentElsewhere(c: Case): boolean {
  const waiting = c.referralsOn.some((one) => one.because === 'under-ten' && one.confirmed === undefined);
  return c.stage === 'with-first-contact' && !waiting;
}

/** Whether the ten working days still matter: a meeting may be to come. */
export function isMeetingAwaited(c: Case): boolean {
  const isOver = c.stage === 'held' || c.stage === 'no-meeting' || c.stage === 'closed';
  return !isOver && !isSentElsewhere(c);
}

/** Whether a meeting at that time is after the tenth working day (CN-06); not where that day cannot be known. */
export function isAfterClock(
  c: Pick<Case, 'receivedAt'>,
  starts: Instant,
  by: Pick<Circumstances, 'calendar'>,
): boolean {
  const clock = meetingClock(c, by);
  return clock.known && by.calendar.localDate(starts) > clock.due;
}

const teamsHosts = ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'];

function linkTrouble(link: string | undefined): Refusal | undefined {
  const url = link === undefined ? undefined : URL.parse(link);
  return link === undefined || (url?.protocol === 'https:' && url.username === '' && teamsHosts.includes(url.host))
    ? undefined
    : refusal('not-so', 'Give the link of a Teams meeting: it begins https://teams.microsoft.com/.', 'CN-05', 'link');
}

function planTrouble(c: Case, input: MeetingInput, by: ByPerson): Refusal | undefined {
  const { calendar, policy, now } = by;
  if (input.starts <= now) {
    return refusal('not-so', 'That time has passed. Choose a day and time to come.', 'CN-05', 'date');
  }
  const venues = ['elsewhere', ...policy.meeting.venues.map((venue) => venue.id)];
  if (!venues.includes(input.venue)) {
    return refusal('not-so', 'Choose a place from the list.', 'CN-05', 'venue');
  }
  if (input.venue === 'elsewhere' && input.details === undefined) {
    return refusal('not-so', 'Say where it is, so that those asked can find it.', 'CN-05', 'details');
  }
  const clock = meetingClock(c, by);
  const day = calendar.localDate(input.starts);
  if (clock.known && day > clock.due && input.lateReason === undefined) {
    const says = `${calendar.sayDate(day)} is after the tenth working day, ${calendar.sayDate(clock.due)}. Choose an earlier day, or give the reason for meeting late.`;
    return refusal('not-so', says, 'CN-06', 'lateReason');
  }
  return linkTrouble(input.link);
}

function planOf(input: MeetingInput, calendarKey: string): MeetingPlan {
  const { starts, minutes, venue, details, link, lateReason } = input;
  const ends = Temporal.Instant.from(starts).add({ minutes }).toString();
  return { starts, ends, venue, details, link, lateReason, calendarKey };
}

function differences(list: InviteList, invite: readonly TeamId[]): boolean {
  return list.lines.some((line) => line.proposed !== invite.includes(line.team.id));
}

function invitedOf(list: InviteList, invite: readonly TeamId[], reason: string | undefined): readonly Invited[] {
  return invite.map((team) => {
    const line = list.lines.find((one) => one.team.id === team);
    return { team, why: line?.proposed === true ? line.why : `Added by the team manager: ${reason ?? ''}` };
  });
}

function inviteTrouble(list: InviteList, invite: readonly TeamId[]): Refusal | undefined {
  if (invite.length === 0) {
    return refusal('not-so', 'Choose at least one team to invite.', 'CN-12', 'invite');
  }
  return invite.every((team) => list.lines.some((line) => line.team.id === team))
    ? undefined
    : refusal('not-so', 'Choose teams from the list.', 'CN-12', 'invite');
}

/** Books the meeting and invites; parties without a channel become something to tell by telephone. */
export function book(c: Case, input: Inputs['book-meeting'], by: ByPerson): Effect {
  const list = inviteList(c, by.roster);
  const invite = [...new Set(input.invite)];
  const trouble = planTrouble(c, input, by) ?? inviteTrouble(list, invite);
  if (trouble !== undefined) {
    return trouble;
  }
  if (differences(list, invite) && input.changeReason === undefined) {
    const says = 'You changed who is invited. Say why, so that the record shows it.';
    return refusal('not-so', says, 'CN-17', 'changeReason');
  }
  const number = c.meetings.length + 1;
  const booked: CaseEvent = {
    type: 'meeting-booked',
    meeting: planOf(input, input.calendarKey),
    invited: invitedOf(list, invite, input.changeReason),
    ...(input.changeReason === undefined ? {} : { changes: input.changeReason }),
  };
  const outside: readonly CaseEvent[] = list.outside.map(({ id, who }) => ({
    type: 'to-tell',
    id: `${id}:${number}`,
    who,
    what: 'invite them to the Risk Management Meeting',
  }));
  return [booked, ...outside];
}

/** Parties outside have to be told of this too; those still to be told of the meeting itself hear it with that. */
function tellOutside(c: Case, what: string, by: ByPerson): readonly CaseEvent[] {
  const { number = 0, revision = 0 } = currentMeeting(c) ?? {};
  return inviteList(c, by.roster).outside.flatMap(({ id, who }): readonly CaseEvent[] => {
    const asked = c.toTell.filter((one) => `${one.id}:`.startsWith(`${id}:${number}:`));
    const areUpToDate = asked.every((one) => one.done !== undefined);
    return areUpToDate ? [{ type: 'to-tell', id: `${id}:${number}:${revision + 1}`, who, what }] : [];
  });
}

/** Whether two plans ask anything different of those invited. */
function sameForInvited(old: Meeting, plan: MeetingPlan): boolean {
  const { starts, ends, venue, details, link } = plan;
  return (
    old.starts === starts && old.ends === ends && old.venue === venue && old.details === details && old.link === link
  );
}

/** Changes the time or place; a change that changes nothing is refused. */
export function changeMeeting(c: Case, input: Inputs['change-meeting'], by: ByPerson): Effect {
  const meeting = currentMeeting(c);
  if (meeting === undefined) {
    return refusal('not-now', 'There is no booked meeting on this case.', 'CN-05');
  }
  const trouble = planTrouble(c, input, by);
  if (trouble !== undefined) {
    return trouble;
  }
  const plan = planOf(input, meeting.calendarKey);
  return sameForInvited(meeting, plan)
    ? refusal('not-so', 'Nothing is different. Change the day, time, length, place or link.', 'CN-05', 'date')
    : [
        { type: 'meeting-changed', meeting: plan, reason: input.reason },
        ...tellOutside(c, 'tell them that the time or place of the Risk Management Meeting has changed', by),
      ];
}

export function cancel(c: Case, { reason }: Inputs['cancel-meeting'], by: ByPerson): Effect {
  return [
    { type: 'meeting-cancelled', reason },
    ...tellOutside(c, 'tell them that the Risk Management Meeting is cancelled', by),
  ];
}

/** Adds and withdraws invitations, with the reason. */
export function changeInvitations(c: Case, { invite, reason }: Inputs['change-invitations'], by: ByPerson): Effect {
  const list = inviteList(c, by.roster);
  const trouble = inviteTrouble(list, invite);
  if (trouble !== undefined) {
    return trouble;
  }
  const standing = standingInvitations(c).map((one) => one.team);
  const added = [...new Set(invite)].filter((team) => !standing.includes(team));
  const withdrawn = standing.filter((team) => !invite.includes(team));
  return added.length + withdrawn.length === 0
    ? refusal('not-so', 'The list is as it was. Add or take off a team.', 'CN-17', 'invite')
    : [{ type: 'invitations-changed', invited: invitedOf(list, added, reason), withdrawn, reason }];
}

function dayTrouble(c: Case, on: string, by: ByPerson): Refusal | undefined {
  const { calendar, now } = by;
  const meeting = currentMeeting(c);
  if (on > calendar.localDate(now)) {
    return refusal('not-so', 'That day has not come yet. Record the meeting when it has taken place.', 'A-09', 'on');
  }
  return meeting !== undefined && on < calendar.localDate(c.receivedAt)
    ? refusal('not-so', 'That is before the referral was received. Give the day of the meeting.', 'A-09', 'on')
    : undefined;
}

export function hold(c: Case, { on, attended }: Inputs['record-held'], by: ByPerson): Effect {
  const known = attended.every((team) => by.roster.team(team) !== undefined);
  const trouble =
    dayTrouble(c, on, by) ??
    (known ? undefined : refusal('not-so', 'Choose teams from the list.', 'CN-06', 'attended'));
  return trouble ?? [{ type: 'meeting-held', on, attended: [...new Set(attended)] }];
}

export function adjourn(c: Case, { on, reason }: Inputs['record-adjourned'], by: ByPerson): Effect {
  return (
    dayTrouble(c, on, by) ?? [
      { type: 'meeting-adjourned', on, reason },
      ...tellOutside(c, 'tell them that the Risk Management Meeting was adjourned', by),
    ]
  );
}
