/** Forms of what became of a meeting, and what is asked of one that is late: CN-06, A-09. */

import { capital } from '../../../rules/base/capitals.ts';
import type { TeamId } from '../../../rules/base/vocabulary.ts';
import { clockOf, isDayAfterClock, isOfThePlan, meetingClock } from '../../../rules/clocks.ts';
import { recordedAnswers } from '../../../rules/outcome/outcome.ts';
import { currentMeeting, type Meeting, standingInvitations } from '../../../rules/record/case.ts';
import { lateCodes } from '../../../rules/record/held.ts';
import { choicesOf, longText, shortText } from './fields.ts';
import { invitedTeams } from './inviting.ts';
import { choiceOf, namesField, teamsNamed } from './many-teams.ts';
import { actionForm, type FormView, reasonField } from './shape.ts';

export function clockSentence({ case: c, by }: FormView): string {
  if (isOfThePlan(c)) {
    const { anotherBy } = recordedAnswers(c, 'next') ?? {};
    const agreed = anotherBy === undefined ? '' : ` The last meeting agreed **${by.calendar.sayDate(anotherBy)}**.`;
    return `This is another meeting about the plan. The procedure sets no day for it.${agreed}`;
  }
  const clock = meetingClock(c, by);
  const { lastDay } = clockOf(c);
  return clock.known
    ? `${capital(lastDay)} is **${by.calendar.sayDate(clock.due)}**. If you choose a later day, give the reason.`
    : clock.why;
}

/** Where a meeting that was booked does not take place: another day is not chosen yet. */
export function clockGoesOn(look: FormView): string {
  const { case: c, by } = look;
  const clock = meetingClock(c, by);
  if (isOfThePlan(c) || !clock.known) return clockSentence(look);
  const is = by.calendar.localDate(by.now) > clock.due ? 'was' : 'is';
  return `The clock does not stop: ${clockOf(c).lastDay} ${is} **${by.calendar.sayDate(clock.due)}**.`;
}

/** Asked of every meeting that may be after the clock's last day. */
export function lateFields(look: FormView) {
  const ifLate = `if it is after ${clockOf(look.case).lastDay}`;
  return [
    {
      kind: 'choice',
      id: 'lateCode',
      label: `Kind of reason, ${ifLate}`,
      choices: choicesOf(lateCodes),
      compact: true,
    },
    longText(look, 'lateReason', `Reason, ${ifLate}`),
  ] as const;
}

export const rawLate = ({ lateCode, lateReason }: Partial<Meeting>) => ({
  lateCode: lateCode ?? '',
  lateReason: lateReason ?? '',
});

const meetingDay = ({ case: c, by }: FormView): string => by.calendar.localDate(currentMeeting(c)?.starts ?? by.now);

/** The teams that said they would come: ticked at first. */
function comingTo(look: FormView): readonly TeamId[] {
  const coming = standingInvitations(look.case).filter(
    ({ reply }) => reply !== undefined && reply.answer !== 'declined',
  );
  const shown = new Set(invitedTeams(look).shown.map(({ id }) => id));
  return coming.map(({ team }) => team).filter((team) => shown.has(team));
}

/** A meeting that was held by today was held by the last day, where that has not passed. */
export function mayBeLate({ case: c, by }: FormView): boolean {
  if (isOfThePlan(c)) return false;
  return isDayAfterClock(c, by.calendar.localDate(by.now), by) || !meetingClock(c, by).known;
}

export const onlyHeldCounts = ({ case: c }: FormView): readonly string[] =>
  isOfThePlan(c) ? [] : [`The ${clockOf(c).span} are met only by a meeting that was held.`];

export const dayHeld = {
  kind: 'date',
  id: 'on',
  label: 'Day it was held',
  required: true,
  not: 'future',
  near: true,
} as const;

export const recordHeld = actionForm('record-held')({
  paragraphs: onlyHeldCounts,
  fields: (look) => {
    const { shown, hidden } = invitedTeams(look);
    return [
      dayHeld,
      { kind: 'choices', id: 'attended', label: 'Who came', choices: shown.map(choiceOf) },
      ...namesField(
        'alsoAttended',
        'Who else came',
        hidden,
        `Invited as well, without room in the list above: ${hidden.length}. Write the names of those who came, or enough of them, one a line.`,
      ),
      shortText(look, 'nobodyElse', 'Reason, if nobody else came'),
      shortText(look, 'anotherDay', 'Reason, if it was another day than it was booked for'),
      ...(mayBeLate(look) ? lateFields(look) : []),
    ];
  },
  raw: (look) => ({
    on: meetingDay(look),
    attended: comingTo(look).join(','),
    ...(mayBeLate(look) ? rawLate(currentMeeting(look.case) ?? {}) : {}),
  }),
  input: ({ alsoAttended, attended, ...said }, look) => {
    const others = teamsNamed(alsoAttended, 'alsoAttended', invitedTeams(look).hidden);
    return 'says' in others ? [others] : { ...said, attended: [...attended, ...others] };
  },
});

export const recordAdjourned = actionForm('record-adjourned')({
  paragraphs: (look) => [clockGoesOn(look)],
  fields: (look) => [
    { kind: 'date', id: 'on', label: 'Day of the meeting', required: true, not: 'future', near: true },
    reasonField(look, 'Why'),
  ],
  raw: (look) => ({ on: meetingDay(look) }),
  input: ({ on, reason }) => ({ on, reason }),
});
