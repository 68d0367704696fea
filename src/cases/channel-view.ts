/**
 * What a channel may be shown of a case. None of these types has a field that could carry a child's details, who
 * referred, or anybody's words: channel cards are built from them and from nothing else.
 */

import type { Instant, LocalDate, Reference, TeamId } from '../rules/base/vocabulary.ts';
import { isAfterClock, isMeetingAwaited, meetingClock } from '../rules/clocks.ts';
import { receiptOf } from '../rules/correcting/receipt.ts';
import { type Agenda, teamsOf, unmet } from '../rules/engine/agenda.ts';
import { whyRefused } from '../rules/engine/permission.ts';
import { type JoinLink, joinLinkIn } from '../rules/meeting/join-link.ts';
import { isAnother } from '../rules/outcome/outcome.ts';
import { isKnownToYouthJustice } from '../rules/police/mash.ts';
import {
  type Case,
  currentMeeting,
  type Invitation,
  type Meeting,
  type Reply,
  type Stage,
  type WithdrawalReason,
} from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { actionViews } from './action-view.ts';
import { informationViews } from './information-view.ts';
import { type Safe, safeLateness, safeManagersName, safeOutside, safeTeamName, safeVenue } from './safe.ts';
import { screeningViews } from './screening-view.ts';
import { reviewViews, stepViews } from './step-views.ts';
import { workerViews } from './worker-view.ts';

export interface PostName {
  readonly team: TeamId;
  /** `referral`, `screening`, `referred-on:1`, `invitation:1`: one post a name, drawn anew when the case moves on. */
  readonly post: string;
}
interface Common extends PostName {
  readonly reference: Reference;
}

export interface ReferralView extends Common {
  readonly kind: 'referral';
  readonly received: Instant;
  readonly stage: Stage;
  /** The tenth working day, unless it cannot be computed; absent once no meeting is to come. */
  readonly meetingBy?: LocalDate | 'not-known';
  /** First Contact have sent it another way. */
  readonly sentElsewhere?: true;
  readonly meetingAt?: Instant;
  /** Said after the time of the meeting where it is booked for after the clock's last day (CN-06); empty where not. */
  readonly late: Safe;
  readonly takenBy?: Safe;
  readonly takeable: boolean;
  readonly answers: readonly { readonly team: Safe; readonly answer: Reply | 'waiting' }[];
}

export interface ReferredOnView extends Common {
  readonly kind: 'referred-on';
  readonly teamName: Safe;
  readonly because: 'active' | 'not-active' | 'route';
  readonly sent: Instant;
  readonly confirmed?: Instant;
  /** It does not stand any more, and why. */
  readonly withdrawn?: WithdrawalReason;
  readonly closed: boolean;
}

export interface InvitationView extends Common {
  readonly kind: 'invitation';
  readonly meeting: number;
  readonly teamName: Safe;
  /** Another meeting about a plan that is there already. */
  readonly another?: true;
  /** They were not invited to it here: they came, and it was recorded afterwards. */
  readonly notBooked?: true;
  readonly starts: Instant;
  readonly ends: Instant;
  readonly venue: Safe;
  readonly link?: JoinLink;
  /** Which of the case's invitations it is, by its place among them. */
  readonly asked: number;
  readonly answer: Reply | 'waiting';
  /** By which day, while an answer is waited for. */
  readonly answerBy?: LocalDate | 'not-known';
  /** It is as early as that because the meeting is near. */
  readonly meetingIsNear?: true;
  readonly answeredAt?: Instant;
  readonly state: Meeting['state'] | 'withdrawn';
}

export interface ActionView extends Common {
  readonly kind: 'action';
  readonly number: number;
  readonly by: LocalDate;
  readonly state: 'open' | 'done' | 'ended' | 'moved' | 'closed';
}

export interface InformationView extends Common {
  readonly kind: 'information';
  readonly number: number;
  readonly by?: LocalDate;
  readonly state: 'open' | 'answered' | 'over';
}

export interface WorkerView extends Common {
  readonly kind: 'worker';
  readonly by: LocalDate | 'not-known';
  readonly state: 'open' | 'named' | 'over';
}

export interface ScreeningView extends Common {
  readonly kind: 'screening';
  /** When MASH got the referral. */
  readonly sent: LocalDate;
  readonly screenBy: LocalDate | 'not-known';
  /** MASH screened it, or need not any more. */
  readonly isOver: boolean;
}

/** A step that is a team's alone; its channel reads only that it is waiting. */
export interface StepView extends Common {
  readonly kind: 'step';
  /** While it is to be done. */
  readonly by?: LocalDate | 'not-known';
  readonly state: 'open' | 'done' | 'ended';
}

/** A safety plan is to be looked at; a channel reads only that a review is due. */
export interface ReviewView extends Common {
  readonly kind: 'review';
  readonly by: LocalDate;
  readonly state: ActionView['state'];
}

export type ChannelView =
  | ReferralView
  | ReferredOnView
  | InvitationView
  | ActionView
  | InformationView
  | WorkerView
  | ScreeningView
  | StepView
  | ReviewView;

function referralView(c: Case, team: TeamId, by: DecisionContext): ReferralView {
  const clock = meetingClock(c, by);
  const meeting = currentMeeting(c);
  const takenBy = safeManagersName(by.roster, c.manager?.id);
  const invitations = meeting?.state === 'booked' ? c.invitations.filter((one) => one.meeting === meeting.number) : [];
  return {
    kind: 'referral',
    post: 'referral',
    team,
    reference: c.reference,
    received: receiptOf(c),
    stage: c.stage,
    ...(isMeetingAwaited(c) ? { meetingBy: clock.known ? clock.due : 'not-known' } : {}),
    ...(c.sentElsewhere === undefined ? {} : { sentElsewhere: true }),
    late: safeLateness(c, meeting?.state === 'booked' && isAfterClock(c, meeting.starts, by)),
    takeable: c.manager === undefined && whyRefused(c, ['unallocated-manager'], 'take') === undefined,
    answers: invitations
      .filter((one) => one.withdrawn === undefined)
      .map((one) => ({ team: safeOutside(by.roster, one.team), answer: one.reply?.answer ?? 'waiting' })),
    ...(takenBy === undefined ? {} : { takenBy }),
    ...(meeting?.state === 'booked' ? { meetingAt: meeting.starts } : {}),
  };
}

function referredOnViews(c: Case, by: DecisionContext): readonly ReferredOnView[] {
  return c.referralsOn.map((one) => ({
    kind: 'referred-on',
    post: `referred-on:${one.number}`,
    team: one.team,
    teamName: safeTeamName(by.roster, one.team),
    reference: c.reference,
    because: one.because === 'under-ten' ? 'route' : one.because,
    sent: one.at,
    closed: c.closed !== undefined,
    ...(one.confirmed === undefined ? {} : { confirmed: one.confirmed.at }),
    ...(one.withdrawn === undefined ? {} : { withdrawn: one.withdrawn.because }),
  }));
}

function invitationView(
  c: Case,
  one: Invitation,
  meeting: Meeting,
  agenda: Agenda,
  by: DecisionContext,
): InvitationView {
  const post = `invitation:${meeting.number}`;
  const owed = agenda.find((duty) => duty.post === post && teamsOf(duty.owner, by.roster).includes(one.team));
  const link = joinLinkIn(meeting.link);
  return {
    kind: 'invitation',
    meeting: meeting.number,
    post,
    team: one.team,
    teamName: safeTeamName(by.roster, one.team),
    reference: c.reference,
    starts: meeting.starts,
    ends: meeting.ends,
    venue: safeVenue(by, meeting.venue),
    asked: c.invitations.indexOf(one),
    answer: one.reply?.answer ?? 'waiting',
    ...(isAnother(c, meeting.number) ? { another: true } : {}),
    ...(meeting.notBooked ? { notBooked: true } : {}),
    state: one.withdrawn === undefined ? meeting.state : 'withdrawn',
    ...(owed === undefined ? {} : { answerBy: owed.due.known ? owed.due.due : 'not-known' }),
    ...(owed?.before === undefined ? {} : { meetingIsNear: true }),
    ...(link === undefined ? {} : { link }),
    ...(one.reply === undefined ? {} : { answeredAt: one.reply.at }),
  };
}

/** The newest invitation of each team to each meeting: a team taken off and asked again has one post. */
function invitationViews(c: Case, by: DecisionContext): readonly InvitationView[] {
  const newest = new Map(c.invitations.map((one) => [`${one.meeting}:${one.team}`, one]));
  const agenda = newest.size === 0 ? [] : unmet(c, by);
  return [...newest.values()].flatMap((one) => {
    const meeting = c.meetings.find((other) => other.number === one.meeting);
    return meeting === undefined ? [] : [invitationView(c, one, meeting, agenda, by)];
  });
}

/** Every post this case has in channels, as each should look now. */
export function channelViews(c: Case, by: DecisionContext): readonly ChannelView[] {
  const managers = isKnownToYouthJustice(c) ? by.roster.teamsThat('takes-referrals', 'cdyjs') : [];
  return [
    ...screeningViews(c, by),
    ...managers.map((team) => referralView(c, team.id, by)),
    ...referredOnViews(c, by),
    ...invitationViews(c, by),
    ...actionViews(c),
    ...informationViews(c, by),
    ...workerViews(c, by),
    ...stepViews(c, by),
    ...reviewViews(c),
  ];
}
