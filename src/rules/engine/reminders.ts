/** When those who come are reminded of a meeting, by the reminders of the authority file (local policy). */

import type { Instant, LocalDate, TeamId } from '../base/vocabulary.ts';
import { type Case, currentMeeting, standingInvitations } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';

interface DueReminder {
  readonly at: Instant;
  readonly key: string;
  readonly team: TeamId;
}

interface ReminderRow {
  readonly name: string;
  readonly at: (meetingDay: LocalDate, by: DecisionContext) => Instant | undefined;
}

/** Everybody who has not declined is reminded of the meeting at these times. */
const meetingReminders: readonly ReminderRow[] = [
  {
    name: 'day-before',
    at: (day, { calendar, policy }) => calendar.instantAt(calendar.sendingDayBefore(day), policy.reminders.dayBeforeAt),
  },
  {
    name: 'morning',
    // On a day that is no working day nothing goes out: the reminder before it names the day.
    at: (day, { calendar, policy }) => {
      const kind = calendar.dayKind(day);
      return kind.known && !kind.working ? undefined : calendar.instantAt(day, policy.reminders.morningAt);
    },
  },
];

export function remindersAhead(c: Case, by: DecisionContext): readonly DueReminder[] {
  const meeting = currentMeeting(c);
  if (meeting?.state !== 'booked' || by.now >= meeting.starts) {
    return [];
  }
  const day = by.calendar.localDate(meeting.starts);
  const keyOf = (row: ReminderRow, team: TeamId): string => `${row.name}:${team}:${meeting.number}:${day}`;
  /** By a clock that was ahead it does not count. */
  const isSent = (key: string): boolean => (c.reminded[key] ?? 'never') <= by.now;
  return meetingReminders.flatMap((row, index) =>
    standingInvitations(c).flatMap((one): readonly DueReminder[] => {
      const at = row.at(day, by);
      const sentThisOrLater = meetingReminders.slice(index).some((other) => isSent(keyOf(other, one.team)));
      const wanted = at !== undefined && at > one.invitedAt && one.reply?.answer !== 'declined' && !sentThisOrLater;
      return wanted ? [{ at, key: keyOf(row, one.team), team: one.team }] : [];
    }),
  );
}

/** Of one team's reminders that have come due only the last. */
export function remindersDue(
  c: Case,
  by: DecisionContext,
): readonly { readonly reminder: string; readonly team: TeamId }[] {
  const due = remindersAhead(c, by).filter(({ at }) => at <= by.now);
  const lastOfTeam = new Map(due.map((one) => [one.team, one.key]));
  return [...lastOfTeam].map(([team, reminder]) => ({ team, reminder }));
}
