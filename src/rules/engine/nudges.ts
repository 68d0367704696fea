/** When people are nudged or reminded of a case, by the ladder and reminders of the authority file (local policy). */

import type { Rung } from '../base/policy.ts';
import type { Instant, LocalDate, TeamId } from '../base/vocabulary.ts';
import type { CaseEvent } from '../events.ts';
import type { Nudge } from '../handling/events.ts';
import type { Case } from '../record/case.ts';
import { currentMeeting, standingInvitations } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import { type Agenda, nudgingOf, type Obligation, postponedUntil } from './agenda.ts';
import { recipients } from './recipients.ts';

interface DueNudge {
  readonly at: Instant;
  readonly obligation: Obligation;
  readonly rung: Rung;
}
interface DueReminder {
  readonly at: Instant;
  readonly key: string;
  readonly team: TeamId;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** Whether the case is past that step: it was used, or one of as late a day was. A step added to the ladder is not sent then. */
function isPast(c: Case, obligation: Obligation, rung: Rung, ladder: readonly Rung[]): boolean {
  const used = nudgingOf(c, obligation);
  if (used === undefined) {
    return false;
  }
  const known = ladder.filter(({ name }) => used.steps.includes(name)).map(({ workingDays }) => workingDays);
  const furthest = used.furthest ?? Math.max(...known, Number.NEGATIVE_INFINITY);
  return used.steps.includes(rung.name) || rung.workingDays <= furthest;
}

/** The steps of the ladder that are still ahead for one duty, each with its time. */
function rungsAhead(c: Case, obligation: Obligation, by: DecisionContext): readonly DueNudge[] {
  const { calendar, policy } = by;
  const { due, since } = obligation;
  if (!due.known) {
    return [];
  }
  const { ladder } = policy.nudges;
  const notBefore = postponedUntil(c, obligation) ?? since;
  return ladder.flatMap((rung): readonly DueNudge[] => {
    const day = calendar.addWorkingDays(due.due, rung.workingDays);
    if (!day.known || isPast(c, obligation, rung, ladder)) {
      return [];
    }
    const planned = calendar.instantAt(day.due, policy.nudges.at);
    const nobody = recipients(obligation, rung, c, by).length === 0;
    const sameDay = rung.workingDays < 0 && calendar.localDate(planned) === calendar.localDate(since);
    return nobody || sameDay || planned < since ? [] : [{ at: later(planned, notBefore), obligation, rung }];
  });
}

interface ReminderRow {
  readonly name: string;
  readonly at: (meetingDay: LocalDate, by: DecisionContext) => Instant | undefined;
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

function remindersAhead(c: Case, by: DecisionContext): readonly DueReminder[] {
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
      return wanted ? [{ at, key: keyOf(row, one.team), team: one.team }] : [];
    }),
  );
}

/** When this case next needs attention: a nudge or reminder, never outside working hours. */
export function nextWake(c: Case, agenda: Agenda, by: DecisionContext): Instant | undefined {
  const nudges = agenda.flatMap((one) => rungsAhead(c, one, by));
  const [first] = [...nudges, ...remindersAhead(c, by)].map((one) => one.at).sort();
  return first === undefined ? undefined : by.calendar.nextWorkingMoment(later(first, by.now));
}

/** Of several steps for one duty only the furthest, so that a long silence ends in one nudge. */
function nudgesDue(c: Case, agenda: Agenda, by: DecisionContext): readonly Nudge[] {
  return agenda.flatMap((obligation): readonly Nudge[] => {
    const due = rungsAhead(c, obligation, by)
      .filter(({ at }) => at <= by.now)
      .at(-1);
    if (due === undefined) {
      return [];
    }
    const { key, askedSince } = obligation;
    const { name, workingDays } = due.rung;
    const to = recipients(obligation, due.rung, c, by);
    return [{ obligation: key, since: askedSince, step: name, workingDays, to }];
  });
}

/** Of one team's reminders that have come due only the last. */
function remindersDue(c: Case, by: DecisionContext): readonly { readonly reminder: string; readonly team: TeamId }[] {
  const due = remindersAhead(c, by).filter(({ at }) => at <= by.now);
  const lastOfTeam = new Map(due.map((one) => [one.team, one.key]));
  return [...lastOfTeam].map(([team, reminder]) => ({ team, reminder }));
}

/** What is owed now, one event of a kind however much it is: a waking stays one commit. */
export function dueNow(c: Case, agenda: Agenda, by: DecisionContext): readonly CaseEvent[] {
  if (!by.calendar.isWorkingTime(by.now)) {
    return [];
  }
  const nudges = nudgesDue(c, agenda, by);
  const reminders = remindersDue(c, by);
  return [
    ...(nudges.length === 0 ? [] : [{ type: 'nudged', nudges } as const]),
    ...(reminders.length === 0 ? [] : [{ type: 'reminded', reminders } as const]),
  ];
}
