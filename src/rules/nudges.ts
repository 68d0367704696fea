/** When people are nudged or reminded of a case, by the ladder and reminders of the authority file (local policy). */
import type { Case } from './case.ts';
import { currentMeeting, standingInvitations } from './case.ts';
import type { Circumstances } from './change.ts';
import type { CaseEvent } from './events.ts';
import { type Obligation, unmet } from './obligations.ts';
import { recipients } from './recipients.ts';
import type { Instant, LocalDate, TeamId } from './words.ts';

interface Timed {
  readonly at: Instant;
}
interface DueNudge extends Timed {
  readonly kind: 'nudge';
  readonly obligation: Obligation;
  readonly rung: number;
}
interface DueReminder extends Timed {
  readonly kind: 'reminder';
  readonly key: string;
  readonly team: TeamId;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** The rungs of one obligation that are still ahead, each with its time. */
function rungsAhead(c: Case, obligation: Obligation, by: Circumstances): readonly DueNudge[] {
  const { calendar, policy } = by;
  const { due, key, since } = obligation;
  if (!due.known) {
    return [];
  }
  const used = c.rungs[key] ?? 0;
  const notBefore = c.putOff[key]?.until ?? since;
  return policy.nudges.ladder.flatMap((rung, index): readonly DueNudge[] => {
    const day = calendar.addWorkingDays(due.due, rung.workingDays);
    if (!day.known || index < used) {
      return [];
    }
    const planned = calendar.instantAt(day.due, policy.nudges.at);
    const nobody = recipients(obligation, rung, c, by).length === 0;
    const sameDay = rung.workingDays < 0 && calendar.localDate(planned) === calendar.localDate(since);
    return nobody || sameDay || planned < since
      ? []
      : [{ kind: 'nudge', at: later(planned, notBefore), obligation, rung: index }];
  });
}

interface ReminderRow {
  readonly name: string;
  readonly at: (meetingDay: LocalDate, by: Circumstances) => Instant | undefined;
}

/** Everybody who has not declined is reminded of the meeting at these times. */
const meetingReminders: readonly ReminderRow[] = [
  {
    name: 'day-before',
    at: (day, { calendar, policy }) => {
      const before = calendar.addWorkingDays(day, -1);
      return before.known ? calendar.instantAt(before.due, policy.reminders.dayBeforeAt) : undefined;
    },
  },
  { name: 'morning', at: (day, { calendar, policy }) => calendar.instantAt(day, policy.reminders.morningAt) },
];

function remindersAhead(c: Case, by: Circumstances): readonly DueReminder[] {
  const meeting = currentMeeting(c);
  if (meeting?.state !== 'booked' || by.now >= meeting.starts) {
    return [];
  }
  const day = by.calendar.localDate(meeting.starts);
  const keyOf = (row: ReminderRow, team: TeamId): string => `${row.name}:${team}:${meeting.number}:${day}`;
  return meetingReminders.flatMap((row, index) =>
    standingInvitations(c).flatMap((one): readonly DueReminder[] => {
      const at = row.at(day, by);
      const sentThisOrLater = meetingReminders
        .slice(index)
        .some((other) => c.reminded.includes(keyOf(other, one.team)));
      const wanted = at !== undefined && at > one.invitedAt && one.reply?.answer !== 'declined' && !sentThisOrLater;
      return wanted ? [{ kind: 'reminder', at, key: keyOf(row, one.team), team: one.team }] : [];
    }),
  );
}

/** When this case next needs attention: a nudge or reminder, never outside working hours. */
export function nextWake(c: Case, by: Circumstances): Instant | undefined {
  const times = [...unmet(c, by).flatMap((one) => rungsAhead(c, one, by)), ...remindersAhead(c, by)].map(
    (one) => one.at,
  );
  const first = times.sort()[0];
  return first === undefined ? undefined : by.calendar.nextWorkingMoment(later(first, by.now));
}

/** What is owed now; of several rungs of one obligation only the highest, so that a long silence ends in one nudge. */
export function dueNow(c: Case, by: Circumstances): readonly CaseEvent[] {
  if (!by.calendar.isWorkingTime(by.now)) {
    return [];
  }
  const nudged = unmet(c, by).flatMap((one): readonly CaseEvent[] => {
    const highest = rungsAhead(c, one, by)
      .filter(({ at }) => at <= by.now)
      .at(-1);
    const rung = by.policy.nudges.ladder[highest?.rung ?? -1];
    return highest === undefined || rung === undefined
      ? []
      : [
          {
            type: 'nudged',
            obligation: one.key,
            rung: highest.rung,
            name: rung.name,
            to: recipients(one, rung, c, by),
          },
        ];
  });
  return [...nudged, ...remindersDue(c, by)];
}

/** Of one team's reminders that have come due only the last. */
function remindersDue(c: Case, by: Circumstances): readonly CaseEvent[] {
  const due = remindersAhead(c, by).filter(({ at }) => at <= by.now);
  const lastOfTeam = new Map(due.map((one) => [one.team, one.key]));
  return [...lastOfTeam].map(([team, reminder]) => ({ type: 'reminded', reminder, team }));
}
