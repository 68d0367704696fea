/** When and where a meeting is to be, and what is wrong with a plan for it (CN-05, CN-06). */

import { timeAfter } from '../base/later.ts';
import type { Instant } from '../base/vocabulary.ts';
import type { Case, Meeting } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal, together } from '../rows/refusals.ts';
import { joinLinkIn, joinLinksIn } from './join-link.ts';
import { keptLateReason, type LateReason, lateReasonTrouble } from './late-reasons.ts';

export interface PlanInput extends LateReason {
  readonly starts: Instant;
  readonly minutes: number;
  readonly venue: string;
  readonly details?: string | undefined;
  /** As it was typed or pasted; kept is only what joining needs of it. */
  readonly link?: string | undefined;
}
export type MeetingPlan = Omit<
  Meeting,
  | 'number'
  | 'notBooked'
  | 'revision'
  | 'state'
  | 'heldOn'
  | 'came'
  | 'anotherDay'
  | 'nobodyElse'
  | 'offSince'
  | 'changedAt'
>;

function linkTrouble(typed: string | undefined): Refusal | undefined {
  if (typed === undefined || joinLinkIn(typed) !== undefined) return undefined;
  const says =
    joinLinksIn(typed).length > 1
      ? 'There are links of several meetings in it. Paste the link of one.'
      : 'That is not a whole link of a Teams meeting. Copy it from the meeting in Teams: it begins https://teams.microsoft.com/meet/ or https://teams.microsoft.com/l/meetup-join/.';
  return refusal('invalid', says, 'CN-05', 'link');
}

function dayTrouble(c: Case, input: PlanInput, by: ActorContext): Refusal | undefined {
  if (input.starts <= by.now) {
    return refusal('invalid', 'That time has passed. Choose a later day or time.', 'CN-05', 'date');
  }
  const asked = { on: by.calendar.localDate(input.starts), asks: 'Choose an earlier day, or give' };
  return lateReasonTrouble(c, asked, input, by);
}

export function venueTrouble({ venue }: Pick<PlanInput, 'venue'>, { policy }: ActorContext): Refusal | undefined {
  const venues = ['elsewhere', ...policy.meeting.venues.map(({ id }) => id)];
  return venues.includes(venue) ? undefined : refusal('invalid', 'Choose a place from the list.', 'CN-05', 'venue');
}

function placeTrouble({ venue, details }: PlanInput, by: ActorContext): Refusal | undefined {
  const nowhere = refusal('invalid', 'Say where it is, so that those asked can find it.', 'CN-05', 'details');
  return venueTrouble({ venue }, by) ?? (venue === 'elsewhere' && details === undefined ? nowhere : undefined);
}

export const planTrouble = (c: Case, input: PlanInput, by: ActorContext): Refusal | undefined =>
  together(dayTrouble(c, input, by), placeTrouble(input, by), linkTrouble(input.link));

export function planOf(
  c: Case,
  input: PlanInput,
  calendarKey: string,
  by: Pick<ActorContext, 'calendar'>,
): MeetingPlan {
  const { starts, minutes, venue, details } = input;
  const { lateReason, lateCode } = keptLateReason(c, by.calendar.localDate(starts), input, by);
  const link = joinLinkIn(input.link);
  const ends = timeAfter(starts, { minutes });
  return {
    starts,
    ends,
    venue,
    details,
    link,
    ...(lateReason === undefined ? {} : { lateReason }),
    ...(lateCode === undefined ? {} : { lateCode }),
    calendarKey,
  };
}

/** Whether two plans ask nothing different of those invited. */
export function asksTheSame(old: Meeting, plan: MeetingPlan): boolean {
  const { starts, ends, venue, details, link } = plan;
  return (
    old.starts === starts &&
    old.ends === ends &&
    old.venue === venue &&
    old.details === details &&
    joinLinkIn(old.link) === link
  );
}
