/** A meeting as an .ics file (RFC 5545, and as MS-OXCICAL has one appointment). It names only the reference. */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Instant, Reference } from '../../rules/base/vocabulary.ts';
import { joinLinkIn } from '../../rules/meeting/join-link.ts';
import type { Meeting } from '../../rules/record/case.ts';

interface About {
  readonly reference: Reference;
  /** It is another meeting about a plan that is there already. */
  readonly another: boolean;
}

const SECONDS_BEFORE = 15 * 60;

const titleOf = (reference: Reference): string => `RMM – ${reference}`;

function descriptionOf({ reference, another }: About, link: string | undefined, isOn: boolean): string {
  const what = another ? 'Another Risk Management Meeting, about the plan of' : 'Risk Management Meeting about';
  const sentences = isOn
    ? [
        `${what} case ${reference}. What it is about can only be read in Pathway, in Teams.`,
        ...(link === undefined ? [] : [`Join on Teams: ${link}`]),
        'This entry will not follow changes. If the meeting changes, Pathway will say so in your channel in Teams; then add it to your calendar again from there.',
      ]
    : [`The Risk Management Meeting about case ${reference} will not take place at this time. Delete this entry.`];
  return sentences.join('\n\n');
}

/** Draws the file as the meeting stands at `now`; `place` is where it is, where that may be said. */
export function drawCalendarFile(about: About, meeting: Meeting, place: string | undefined, now: Instant): string {
  const { reference } = about;
  const isOn = meeting.state === 'booked' || meeting.state === 'held';
  const link = isOn ? joinLinkIn(meeting.link) : undefined;
  const location = place ?? link;
  const calendar = ical({
    prodId: { company: 'Pathway', product: 'Pathway', language: 'EN' },
    method: isOn ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL,
  });
  const event = calendar.createEvent({
    id: `${reference}-${meeting.number}@pathway`,
    sequence: meeting.revision,
    start: new Date(meeting.starts),
    end: new Date(meeting.ends),
    // When this state of it was made. A clock that was put back makes it no day to come.
    stamp: new Date(meeting.changedAt < now ? meeting.changedAt : now),
    summary: titleOf(reference),
    description: descriptionOf(about, link, isOn),
    status: isOn ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    ...(location === undefined ? {} : { location }),
    ...(link === undefined ? {} : { url: link }),
  });
  if (isOn)
    event.createAlarm({ type: ICalAlarmType.display, trigger: SECONDS_BEFORE, description: titleOf(reference) });
  // The library leaves the last line without an end.
  return `${calendar.toString().trimEnd()}\r\n`;
}
