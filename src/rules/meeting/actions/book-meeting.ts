import type { TeamId } from '../../base/vocabulary.ts';
import { ageIsSettled } from '../../record/age-settled.ts';
import type { Case } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import type { LeftOff } from '../../record/held.ts';
import { alsoTeams } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { refusal, together } from '../../rows/refusals.ts';
import { planDoubts, planTells, schoolDoubts } from '../doubts.ts';
import { systemChecked } from '../guards.ts';
import { inviteList } from '../invitees.ts';
import { callingOf, differsFrom, type Invited, invite, invitedOf, inviteTrouble } from '../inviting.ts';
import { leftOff, mustBeInvited, whyLeftOffTrouble } from '../leaving-off.ts';
import { toldOutside } from '../outside.ts';
import { type MeetingPlan, type PlanInput, planOf, planTrouble } from '../plan.ts';
import { closedSchoolDoubts } from '../school-holidays.ts';

interface Input extends PlanInput {
  readonly invite: readonly TeamId[];
  readonly changeReason?: string | undefined;
  readonly calendarKey: string;
}
export interface MeetingBooked {
  readonly type: 'meeting-booked';
  readonly meeting: MeetingPlan;
  readonly invited: readonly Invited[];
  readonly calling?: readonly TeamId[] | undefined;
  /** Left out in records of before each team had its own reason. */
  readonly leftOff?: readonly LeftOff[] | undefined;
  readonly changes?: string | undefined;
  /** Recorded after it was held (`record-not-booked`): those it names were not invited, they came. */
  readonly notBooked?: true | undefined;
}

/** Books the meeting and invites; parties without a channel become something to tell by telephone. */
function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  const chosen = [...new Set(input.invite)];
  const list = inviteList(c, by.roster, chosen);
  const { changeReason } = input;
  const off = list.lines.filter(({ proposed, team }) => proposed && !chosen.includes(team.id));
  const typed = { reason: changeReason, field: 'changeReason' };
  const unexplained = refusal(
    'invalid',
    'You changed who is invited. Say why, so that the record shows it.',
    'CN-17',
    'changeReason',
  );
  const trouble = together(
    planTrouble(c, input, by),
    inviteTrouble(list, chosen) ??
      mustBeInvited(list, chosen) ??
      whyLeftOffTrouble(off, typed) ??
      (differsFrom(list, chosen) && changeReason === undefined ? unexplained : undefined),
  );
  if (trouble !== undefined) return trouble;
  const left = leftOff(off, typed);
  const booked: MeetingBooked = {
    type: 'meeting-booked',
    meeting: planOf(c, input, input.calendarKey, by),
    invited: invitedOf(list, chosen, changeReason),
    ...callingOf(c, chosen, by),
    ...(left.length === 0 ? {} : { leftOff: left }),
    ...(changeReason === undefined ? {} : { changes: changeReason }),
  };
  return [booked, ...toldOutside(c, list, c.meetings.length + 1)];
}

export const bookMeeting: Action<Input, MeetingBooked> = {
  source: 'CN-05',
  label: 'Book the meeting and invite',
  form: {
    title: 'Book the Risk Management Meeting',
    send: 'Book and invite',
    says: [
      'Each team you invite will be told in its channel the reference, the day, the time, the place and the link. It will not see a name, or anything that you write.',
      'If the meeting has already been held, do not book it. Use "Record a meeting that was not booked here".',
    ],
    readBy: { details: alsoTeams, lateReason: alsoTeams, changeReason: alsoTeams },
  },
  who: running,
  from: ['arranging'],
  to: 'booked',
  // On the criminal justice route no decision comes before it in which the age was looked at.
  guards: [systemChecked, ageIsSettled],
  decide,
  doubts: (c, input, by) => [
    ...planDoubts(input, by),
    ...schoolDoubts(inviteList(c, by.roster, input.invite)),
    ...closedSchoolDoubts(input.invite, by.calendar.localDate(input.starts), by.roster),
  ],
  tells: (_c, input, by) => planTells(input, new Set(input.invite).size, by),
  events: {
    'meeting-booked': {
      fold: (c, { meeting, invited, calling, leftOff: left, notBooked }, at, by) => ({
        meetings: [
          ...c.meetings,
          {
            ...meeting,
            number: c.meetings.length + 1,
            ...(notBooked ? { notBooked } : { bookedAt: at }),
            revision: 0,
            changedAt: at,
            state: 'booked',
            leftOff: left,
          },
        ],
        invitations: invite(c.invitations, { invited, calling }, c.meetings.length + 1, at, by),
      }),
      words: ({ meeting, invited, notBooked }, say) =>
        notBooked
          ? `recorded a meeting of ${say.when(meeting.starts)} that was not booked here`
          : `booked the meeting for ${say.when(meeting.starts)} and invited ${say.teams(invited.map(({ team }) => team))}`,
      typed: ({ changes, meeting }) => ({
        'Why the list was changed': changes,
        'Why after the last day': meeting.lateReason,
      }),
    },
  },
};
