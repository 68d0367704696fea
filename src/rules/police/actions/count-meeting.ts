import { localTimes, sayDate } from '../../base/local-time.ts';
import type { Instant } from '../../base/vocabulary.ts';
import { clocksOf, runningClocks } from '../../clocks.ts';
import type { Case, Meeting } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Reason, ReasonAction } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import type { Guard } from '../../rows/guard.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';

/** A meeting of before dealt with a caution or a charge already: it meets the clock that began with it. */
export interface MeetingCounted extends Reason {
  readonly type: 'meeting-counted';
  readonly meeting: number;
  /** The start of the clock. */
  readonly started: Instant;
}

/** Working days before receipt in which a meeting can have dealt with a decision that was only told afterwards. */
const MOST_DAYS = 10;

const toMeet = (c: Case) => runningClocks(c).filter(({ kind }) => kind === 'police');

/** The last that was held, where its outcome is recorded. */
function lastHeld({ meetings, outcomes = [] }: Case): Meeting | undefined {
  const held = meetings.findLast(({ state }) => state === 'held');
  return outcomes.some(({ meeting, recorded }) => meeting === held?.number && recorded !== undefined)
    ? held
    : undefined;
}

/** One about the plan is being arranged: it will deal with the decision, or is not held any more first. */
const isAnotherArranged = ({ further, meetings }: Case): boolean =>
  further !== undefined && !meetings.some(({ number, state }) => number > further.after && state === 'held');

const metBefore: Guard = {
  source: 'CJ-10',
  holds: (c) => toMeet(c).length > 0 && lastHeld(c)?.heldOn !== undefined && !isAnotherArranged(c),
  otherwise: 'No meeting of this case whose outcome is recorded was held before a caution or a charge was received.',
  hides: true,
};

/** Why it cannot have dealt with it: it is too long ago, or the police were not there. */
function trouble(c: Case, meeting: Meeting, started: Instant, { calendar, roster }: ActorContext): Refusal | undefined {
  const { heldOn = '', number } = meeting;
  const outcome = c.outcomes?.find((one) => one.meeting === number);
  const came = outcome?.cards.attendance?.answers.came ?? meeting.came ?? [];
  const days = calendar.workingDaysBetween(heldOn, localTimes.localDate(started));
  if (!days.known || days.days > MOST_DAYS) {
    const says = `The meeting of ${sayDate(heldOn)} was more than ten working days before the decision was received. Book another meeting.`;
    return refusal('precondition', says, 'A-36');
  }
  return came.some((team) => roster.team(team)?.agency === 'police')
    ? undefined
    : refusal(
        'precondition',
        `The police did not come to the meeting of ${sayDate(heldOn)}, so it cannot have dealt with their decision. Book another meeting.`,
        'A-36',
      );
}

export const countMeeting: ReasonAction<MeetingCounted> = {
  source: 'CJ-10',
  label: 'The meeting before dealt with this decision',
  afterwards: true,
  form: {
    title: 'The meeting before dealt with this decision',
    send: 'Record this',
    why: 'Why no other meeting is needed for it',
    says: [
      'This is for a meeting of the ten working days before the caution or the charge was received, to which the police came and which dealt with it. Its ten working days will end with the day of that meeting.',
      'Pathway will tell the service lead.',
    ],
    readBy: { reason: onlyWhole },
  },
  who: running,
  from: ['arranging'],
  to: 'in-plan',
  guards: [metBefore],
  decide: (c, { reason }, by) => {
    const meeting = lastHeld(c);
    if (meeting === undefined) return refusal('precondition', metBefore.otherwise, metBefore.source);
    const all = toMeet(c);
    const refused = all.map(({ started }) => trouble(c, meeting, started, by)).find((one) => one !== undefined);
    return (
      refused ??
      all.map(({ started }) => ({ type: 'meeting-counted', meeting: meeting.number, started, reason }) as const)
    );
  },
  events: {
    'meeting-counted': {
      fold: (c, { meeting, started }, at, by) => ({
        clocks: clocksOf(c).map((one) =>
          one.kind === 'police' && one.started === started ? { ...one, metBefore: { meeting, at, by } } : one,
        ),
      }),
      words: () => 'recorded that the meeting before dealt with the decision of the police',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
