/** What was recorded of the newest meeting that was held and can be put right (A-09, CN-18). */
import { timeAfter } from '../base/later.ts';
import { localTimes } from '../base/local-time.ts';
import type { LocalDate } from '../base/vocabulary.ts';
import { type Case, currentMeeting, type Invitation, type Meeting } from '../record/case.ts';
import type { OutcomeAnswers } from '../record/outcome.ts';
import { teamsIn } from './kinds.ts';
import { receiptOf } from './receipt.ts';
import type { FactRow } from './row.ts';

/** The newest that was held. */
export const heldMeeting = ({ meetings }: Pick<Case, 'meetings'>): Meeting | undefined =>
  meetings.findLast(({ state }) => state === 'held');
const isHeld = (c: Case): boolean => heldMeeting(c) !== undefined;
const numberOf = (c: Case): number | undefined => heldMeeting(c)?.number;

function withHeld(c: Case, said: Partial<Meeting>): Pick<Case, 'meetings'> {
  const number = numberOf(c);
  return { meetings: c.meetings.map((one) => (one.number === number ? { ...one, ...said } : one)) };
}

/** One that was not booked here has no other day than that on which it was held. */
function onDay({ notBooked, starts, ends }: Meeting, day: LocalDate): Partial<Meeting> {
  if (notBooked === undefined) return { heldOn: day };
  const minutes = Temporal.Instant.from(starts).until(ends).total('minutes');
  const begins = localTimes.instantAt(day, localTimes.localTime(starts));
  return { heldOn: day, starts: begins, ends: timeAfter(begins, { minutes }) };
}

/** Its card of the outcome says it as well: by that the teams that came see the plan. */
function withAttendance(c: Case, came: readonly string[]): Partial<Case> {
  const number = numberOf(c);
  if (c.outcomes === undefined) return {};
  return {
    outcomes: c.outcomes.map((one) => {
      const saved = one.cards.attendance;
      if (one.meeting !== number || saved === undefined) return one;
      const answers: OutcomeAnswers['attendance'] = { ...saved.answers, came };
      return { ...one, cards: { ...one.cards, attendance: { ...saved, answers } } };
    }),
  };
}

/** A meeting that was not booked here has no other invitations than those of who came: by them they see the case. */
function withInvitations(c: Case, came: readonly string[]): Pick<Case, 'invitations'> {
  const held = heldMeeting(c);
  if (held?.notBooked === undefined) return { invitations: c.invitations };
  const { number, changedAt } = held;
  const standing = c.invitations.filter((one) => one.meeting === number && one.withdrawn === undefined);
  const [first] = standing;
  const added = came.filter((team) => !standing.some((one) => one.team === team));
  const why = 'It was corrected that they came to a meeting that was not booked here.';
  return {
    invitations: [
      ...c.invitations.map((one) =>
        standing.includes(one) && !came.includes(one.team) ? { ...one, withdrawn: changedAt } : one,
      ),
      ...added.map((team): Invitation => ({ team, meeting: number, invitedAt: first?.invitedAt ?? changedAt, why })),
    ],
  };
}

export const meetingFacts = {
  'held-on': {
    kind: 'day',
    source: 'A-09',
    about: numberOf,
    isThere: isHeld,
    read: (c) => heldMeeting(c)?.heldOn,
    put: (c, is) => {
      const held = heldMeeting(c);
      return held === undefined ? {} : withHeld(c, onDay(held, is));
    },
    wrong: (c, is, { calendar, today }) => {
      if (is > today) return 'That day has not come yet. Give the day on which the meeting was held.';
      if (is < calendar.localDate(receiptOf(c))) {
        return 'That is before the referral was received. Give the day of the meeting.';
      }
      const next = currentMeeting(c)?.number === numberOf(c) ? undefined : currentMeeting(c);
      return next?.state === 'booked' && is > calendar.localDate(next.starts)
        ? 'That is after the meeting that is booked now. Check both days.'
        : undefined;
    },
  },
  came: {
    kind: 'teams',
    source: 'CN-18',
    about: numberOf,
    isThere: isHeld,
    read: (c) => heldMeeting(c)?.came?.join(','),
    put: (c, is) => ({
      ...withHeld(c, { came: teamsIn(is) }),
      ...withAttendance(c, teamsIn(is)),
      ...withInvitations(c, teamsIn(is)),
    }),
    wrong: (_c, is, { roster }) =>
      teamsIn(is).every((team) => roster.team(team) !== undefined) ? undefined : 'Choose teams from the list.',
  },
} as const satisfies Readonly<Record<string, FactRow>>;
