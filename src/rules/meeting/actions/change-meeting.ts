import type { Case, Meeting } from '../../record/case.ts';
import { currentMeeting, standingInvitations } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import type { Preparation } from '../../record/preparing.ts';
import { alsoTeams, onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult, Reason } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { refusal } from '../../rows/refusals.ts';
import { planDoubts, planTells } from '../doubts.ts';
import { meetingBooked } from '../guards.ts';
import { askedAgain } from '../inviting.ts';
import { nextRevision, withLastMeeting } from '../last-meeting.ts';
import { tellOutside } from '../outside.ts';
import { asksTheSame, type MeetingPlan, type PlanInput, planOf, planTrouble } from '../plan.ts';
import { closedSchoolDoubts } from '../school-holidays.ts';

type Input = PlanInput & Reason;
interface MeetingChanged extends Reason {
  readonly type: 'meeting-changed';
  readonly meeting: MeetingPlan;
}

/** Changes the time or place; a change that changes nothing is refused. */
function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  const meeting = currentMeeting(c);
  if (meeting === undefined) {
    return refusal('wrong-stage', 'There is no booked meeting on this case.', 'CN-05');
  }
  const trouble = planTrouble(c, input, by);
  if (trouble !== undefined) {
    return trouble;
  }
  const plan = planOf(c, input, meeting.calendarKey, by);
  return asksTheSame(meeting, plan)
    ? refusal('invalid', 'Nothing is different. Change the day, time, length, place or link.', 'CN-05', 'date')
    : [{ type: 'meeting-changed', meeting: plan, reason: input.reason }, ...tellOutside(c, 'changed', by)];
}

const isMoved = (old: Meeting, { starts, venue }: MeetingPlan): boolean => old.starts !== starts || old.venue !== venue;

const ofBefore = ({ preparation }: Meeting): Preparation | undefined =>
  preparation && { ...preparation, isOfBefore: true };

export const changeMeeting: Action<Input, MeetingChanged> = {
  source: 'CN-05',
  label: 'Change or postpone the meeting',
  form: {
    title: 'Change or postpone the meeting',
    send: 'Change the meeting',
    says: ['Pathway will tell everybody who is invited. If the time is new, it will ask them to answer again.'],
    readBy: { details: alsoTeams, lateReason: alsoTeams, reason: onlyWhole },
  },
  who: running,
  from: ['booked'],
  to: 'same',
  guards: [meetingBooked],
  decide,
  doubts: (c, input, by) => {
    const day = by.calendar.localDate(input.starts);
    // A day that was confirmed when it was booked is not asked about again.
    const before = currentMeeting(c)?.starts;
    const isSame = before !== undefined && by.calendar.localDate(before) === day;
    const teams = isSame ? [] : standingInvitations(c).map(({ team }) => team);
    return [...planDoubts(input, by), ...closedSchoolDoubts(teams, day, by.roster)];
  },
  tells: (c, input, by) => planTells(input, standingInvitations(c).length, by),
  events: {
    'meeting-changed': {
      // The whole plan, not laid over the old one: what it leaves out has gone, also once it was stored and read again.
      fold: (c, { meeting }, at) => ({
        ...withLastMeeting(c, (old) => ({
          ...meeting,
          ...nextRevision(old, at),
          number: old.number,
          bookedAt: old.bookedAt,
          state: old.state,
          leftOff: old.leftOff,
          preparation: isMoved(old, meeting) ? ofBefore(old) : old.preparation,
        })),
        // A yes to one time is no yes to another.
        ...(meeting.starts === currentMeeting(c)?.starts ? {} : { invitations: askedAgain(c, at, () => true) }),
      }),
      words: ({ meeting }, say) => `changed the meeting: ${say.when(meeting.starts)}`,
      typed: ({ reason, meeting }) => ({ Why: reason, 'Why after the last day': meeting.lateReason }),
    },
  },
};
