/** What a calendar is told of one team's invitation, and for how long. */

import type { Instant } from '../base/vocabulary.ts';
import type { Case, Invitation, Meeting } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';

/** Days, not working days, for which a meeting that was held or called off is still told of. */
const DAYS_AFTER = 14;

/** A meeting that is over or called off is known to every calendar by then. */
function isLongOver({ ends, offSince = ends }: Meeting, now: Instant): boolean {
  const last = Temporal.Instant.from(offSince > ends ? offSince : ends);
  return Temporal.Instant.compare(now, last.add({ hours: 24 * DAYS_AFTER })) >= 0;
}

/** The invitation stands, and there is somebody whom it asks. */
function isAsked({ team, withdrawn }: Invitation, { roster }: Pick<DecisionContext, 'roster'>): boolean {
  return withdrawn === undefined && roster.teams().some(({ id }) => id === team);
}

type By = Pick<DecisionContext, 'now' | 'roster'>;

/**
 * The meeting of one of the case's invitations; undefined once that has ended: the team was taken off, it is closed, or
 * the meeting is long over. A team that declined may think better of it, so its own goes on.
 */
export function calendarEntry(c: Case, invitation: Invitation | undefined, by: By): Meeting | undefined {
  const meeting = c.meetings.find(({ number }) => number === invitation?.meeting);
  const isOn = invitation !== undefined && isAsked(invitation, by);
  return meeting === undefined || !isOn || isLongOver(meeting, by.now) ? undefined : meeting;
}

/**
 * The same for a link that all who were invited to a meeting had together, as earlier versions posted it: it ends for
 * all of them once one is not asked any more, because nobody can tell who uses it.
 */
export function sharedCalendarEntry(c: Case, meeting: Meeting, by: By): Meeting | undefined {
  const all = c.invitations.filter((one) => one.meeting === meeting.number);
  return all.every((one) => isAsked(one, by)) && !isLongOver(meeting, by.now) ? meeting : undefined;
}
