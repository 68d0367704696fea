/** Forms of the Risk Management Meeting: CN-05, CN-06, CN-12 to CN-17, A-09. */

import type { Choice, FieldError } from '../../../cards/form/fields.ts';
import { noSuchTime } from '../../../rules/base/local-time.ts';
import { isOfThePlan } from '../../../rules/clocks.ts';
import { joinLinkIn } from '../../../rules/meeting/join-link.ts';
import { isInvestigated } from '../../../rules/police/investigation.ts';
import { raisedAtSchool, schoolMayKnow } from '../../../rules/police/not-told.ts';
import { currentMeeting, type Meeting } from '../../../rules/record/case.ts';
import type { LateCode } from '../../../rules/record/held.ts';
import { clockGoesOn, clockSentence, lateFields, rawLate } from './holding.ts';
import { firstInvitations, inviteWords, severalLines } from './inviting.ts';
import { closedSchoolWords } from './school-closed.ts';
import { actionForm, type FormView, long, reasonField } from './shape.ts';

const LONGEST_MINUTES = 480;
const SHORTEST_MINUTES = 15;

/** A link that opens Teams with a new meeting whose title names only the reference. */
function newMeetingLink({ case: c }: FormView): string {
  const subject = encodeURIComponent(`RMM – ${c.reference}`);
  return `https://teams.microsoft.com/l/meeting/new?subject=${subject}`;
}

/** At what time a meeting begins or began, for how long, and where. */
export function timeAndPlaceFields({ by }: FormView) {
  const venues: readonly Choice[] = by.policy.meeting.venues.map(({ id, name }) => ({ value: id, title: name }));
  return [
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
  ] as const;
}

/** `toMake`: whether there is no link of a Teams meeting yet. */
function planFields(look: FormView, toMake: boolean) {
  const { by } = look;
  return [
    { kind: 'date', id: 'date', label: 'Day', required: true, not: 'past', near: true },
    ...timeAndPlaceFields(look),
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
      hint: `${toMake ? `[Make a Teams meeting](${newMeetingLink(look)}): its title is the reference. ` : ''}Paste the link, or the whole invitation that Teams gives you: Pathway keeps only the link. Do not put a name in the title of the Teams meeting; the reference is enough.`,
      limit: 4000,
      becomes: 'link',
    },
    ...(isOfThePlan(look.case) ? [] : lateFields(look)),
  ] as const;
}

interface PlanValues {
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
  readonly venue: string;
  readonly details: string | undefined;
  readonly link: string | undefined;
  readonly lateCode: LateCode | undefined;
  readonly lateReason: string | undefined;
}

/** A time that the clocks leave out would become another without a word. */
export function timeTrouble(
  { date, time }: Pick<PlanValues, 'date' | 'time'>,
  { by }: FormView,
): readonly FieldError[] {
  return by.calendar.isThere(date, time) ? [] : [{ field: 'time', says: noSuchTime(time) }];
}

function plan({ date, time, minutes, venue, details, link, lateCode, lateReason }: PlanValues, { by }: FormView) {
  return { starts: by.calendar.instantAt(date, time), minutes, venue, details, link, lateCode, lateReason };
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
    ...rawLate(meeting),
  };
}

/** A school that told of the concern and is invited is kept from it until the officer in charge agrees (CJ-07). */
const mayTheSchoolKnow = ({ case: c, by }: FormView): readonly string[] =>
  isInvestigated(c) && raisedAtSchool(c, by.roster) && !schoolMayKnow(c)
    ? [
        '**May the school know that the police investigate?** Ask the officer in charge, and record it under "Record what the officer in charge said". Until they say yes, the referrer and the safeguarding lead of their school read nothing of the police here, also where the school is invited.',
      ]
    : [];

export const bookMeeting = actionForm('book-meeting')({
  paragraphs: (look) => [
    ...mayTheSchoolKnow(look),
    clockSentence(look),
    ...closedSchoolWords(look),
    ...inviteWords(look),
  ],
  fields: (look) => [
    ...planFields(look, true),
    ...firstInvitations.fields(look),
    {
      kind: 'text',
      id: 'changeReason',
      label: 'Reason, if you changed who is invited',
      hint: severalLines,
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
  paragraphs: (look) => [clockSentence(look), ...closedSchoolWords(look)],
  fields: (look) => [
    ...planFields(look, joinLinkIn(currentMeeting(look.case)?.link) === undefined),
    reasonField(look, 'Why'),
  ],
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
  paragraphs: (look) => [clockGoesOn(look)],
  fields: (look) => [reasonField(look, 'Why')],
  input: ({ reason }) => ({ reason }),
});
