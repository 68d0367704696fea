/** Forms of the Risk Management Meeting: CN-05, CN-06, CN-12 to CN-17, A-09. */

import type { Choice, FieldError } from '../../../cards/form/fields.ts';
import { capital } from '../../../rules/base/capitals.ts';
import { noSuchTime } from '../../../rules/base/local-time.ts';
import type { TeamId } from '../../../rules/base/vocabulary.ts';
import { clockOf, meetingClock } from '../../../rules/clocks.ts';
import { joinLinkIn } from '../../../rules/meeting/join-link.ts';
import { currentMeeting, type Meeting, standingInvitations } from '../../../rules/record/case.ts';
import { firstInvitations, invitedTeams, inviteWords } from './inviting.ts';
import { choiceOf, namesField, teamsNamed } from './many-teams.ts';
import { actionForm, type FormView, long, reasonField } from './shape.ts';

const LONGEST_MINUTES = 480;
const SHORTEST_MINUTES = 15;

function clockSentence({ case: c, by }: FormView): string {
  const clock = meetingClock(c, by);
  const { lastDay } = clockOf(c);
  return clock.known
    ? `${capital(lastDay)} is **${by.calendar.sayDate(clock.due)}**. If you choose a later day, give the reason.`
    : clock.why;
}

/** A link that opens Teams with a new meeting whose title names only the reference. */
function newMeetingLink({ case: c }: FormView): string {
  const subject = encodeURIComponent(`RMM – ${c.reference}`);
  return `https://teams.microsoft.com/l/meeting/new?subject=${subject}`;
}

function planFields(look: FormView) {
  const { by, case: c } = look;
  const venues: readonly Choice[] = by.policy.meeting.venues.map(({ id, name }) => ({ value: id, title: name }));
  return [
    { kind: 'date', id: 'date', label: 'Day', required: true, not: 'past', near: true },
    { kind: 'time', id: 'time', label: 'Start', required: true },
    {
      kind: 'number',
      id: 'minutes',
      label: 'Length in minutes',
      required: true,
      min: SHORTEST_MINUTES,
      max: LONGEST_MINUTES,
    },
    {
      kind: 'choice',
      id: 'venue',
      label: 'Place',
      required: true,
      choices: [...venues, { value: 'elsewhere', title: 'Elsewhere' }],
    },
    {
      kind: 'text',
      id: 'details',
      label: 'How to get there',
      hint: 'Only those who may open the case see this.',
      limit: by.policy.textLimits.shortText,
    },
    {
      kind: 'text',
      id: 'link',
      label: 'Link of the Teams meeting',
      hint: 'Paste the link, or the whole invitation that Teams gives you: Pathway keeps only the link. Do not put a name in the title of the Teams meeting; the reference is enough.',
      limit: 4000,
      becomes: 'link',
    },
    {
      kind: 'text',
      id: 'lateReason',
      label: `Reason, if it is after ${clockOf(c).lastDay}`,
      limit: by.policy.textLimits.longText,
      long: true,
    },
  ] as const;
}

interface PlanValues {
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
  readonly venue: string;
  readonly details: string | undefined;
  readonly link: string | undefined;
  readonly lateReason: string | undefined;
}

/** A time that the clocks leave out would become another without a word. */
function timeTrouble({ date, time }: PlanValues, { by }: FormView): readonly FieldError[] {
  return by.calendar.isThere(date, time) ? [] : [{ field: 'time', says: noSuchTime(time) }];
}

function plan({ date, time, minutes, venue, details, link, lateReason }: PlanValues, { by }: FormView) {
  return { starts: by.calendar.instantAt(date, time), minutes, venue, details, link, lateReason };
}

function rawPlan(meeting: Meeting, { by }: FormView) {
  const minutes = Temporal.Instant.from(meeting.starts).until(Temporal.Instant.from(meeting.ends)).total('minutes');
  return {
    date: by.calendar.localDate(meeting.starts),
    time: by.calendar.localTime(meeting.starts),
    minutes: String(minutes),
    venue: meeting.venue,
    details: meeting.details ?? '',
    link: joinLinkIn(meeting.link) ?? '',
    lateReason: meeting.lateReason ?? '',
  };
}

export const bookMeeting = actionForm('book-meeting')({
  paragraphs: (look) => [
    clockSentence(look),
    `[Make the Teams meeting first](${newMeetingLink(look)}), then paste its link below.`,
    ...inviteWords(look),
  ],
  fields: (look) => [
    ...planFields(look),
    ...firstInvitations.fields(look),
    {
      kind: 'text',
      id: 'changeReason',
      label: 'Reason, if you changed who is invited',
      limit: long(look),
      long: true,
    },
  ],
  raw: (look) => ({
    minutes: String(look.by.policy.meeting.usualMinutes),
    invite: firstInvitations.raw(look),
  }),
  input: (values, look) => {
    const invite = firstInvitations.read(values, look);
    if ('says' in invite) return [invite];
    const trouble = timeTrouble(values, look);
    if (trouble.length > 0) return trouble;
    return { ...plan(values, look), invite, changeReason: values.changeReason, calendarKey: look.randomKey };
  },
});

export const changeMeeting = actionForm('change-meeting')({
  paragraphs: (look) => [clockSentence(look)],
  fields: (look) => [...planFields(look), reasonField(look, 'Why')],
  raw: (look) => {
    const meeting = currentMeeting(look.case);
    return meeting === undefined ? {} : rawPlan(meeting, look);
  },
  input: (values, look) => {
    const trouble = timeTrouble(values, look);
    return trouble.length > 0 ? trouble : { ...plan(values, look), reason: values.reason };
  },
});

export const cancelMeeting = actionForm('cancel-meeting')({
  paragraphs: (look) => [clockSentence(look)],
  fields: (look) => [reasonField(look, 'Why')],
  input: ({ reason }) => ({ reason }),
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

export const recordHeld = actionForm('record-held')({
  paragraphs: ({ case: c }) => [`The ${clockOf(c).span} are met only by a meeting that was held.`],
  fields: (look) => {
    const { shown, hidden } = invitedTeams(look);
    return [
      { kind: 'date', id: 'on', label: 'Day it was held', required: true, not: 'future', near: true },
      { kind: 'choices', id: 'attended', label: 'Who came', choices: shown.map(choiceOf) },
      ...namesField(
        'alsoAttended',
        'Who else came',
        hidden,
        `Invited as well, without room in the list above: ${hidden.length}. Write the names of those who came, or enough of them, one a line.`,
      ),
    ];
  },
  raw: (look) => ({ on: meetingDay(look), attended: comingTo(look).join(',') }),
  input: ({ on, attended, alsoAttended }, look) => {
    const others = teamsNamed(alsoAttended, 'alsoAttended', invitedTeams(look).hidden);
    return 'says' in others ? [others] : { on, attended: [...attended, ...others] };
  },
});

export const recordAdjourned = actionForm('record-adjourned')({
  paragraphs: (look) => [clockSentence(look)],
  fields: (look) => [
    { kind: 'date', id: 'on', label: 'Day of the meeting', required: true, not: 'future', near: true },
    reasonField(look, 'Why'),
  ],
  raw: (look) => ({ on: meetingDay(look) }),
  input: ({ on, reason }) => ({ on, reason }),
});
