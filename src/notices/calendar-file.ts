/** A meeting as an .ics file. It names only the reference; whoever has the address may read it. */
import { timingSafeEqual } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { DecisionContextAt } from '../cases/perform.ts';
import { readReference } from '../cases/reference.ts';
import type { Repository } from '../cases/repository.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { joinLinkIn } from '../rules/meeting/join-link.ts';
import type { Meeting } from '../rules/record/case.ts';

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function draw(reference: Reference, meeting: Meeting, place: string | undefined): string {
  const link = joinLinkIn(meeting.link);
  const stands = meeting.state === 'booked' || meeting.state === 'held';
  const calendar = ical({
    name: `RMM – ${reference}`,
    prodId: { company: 'Pathway', product: 'Pathway', language: 'EN' },
    method: stands ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL,
  });
  calendar.createEvent({
    id: `${reference}-${meeting.number}@pathway`,
    sequence: meeting.revision,
    start: new Date(meeting.starts),
    end: new Date(meeting.ends),
    stamp: new Date(meeting.starts),
    summary: `RMM – ${reference}`,
    status: stands ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    ...(place === undefined ? {} : { location: place }),
    ...(link === undefined ? {} : { url: link }),
  });
  return calendar.toString();
}

export type CalendarFile = (reference: string, key: string, now: Instant) => Promise<string | undefined>;

/** Gives the file as the meeting stands now; undefined for a wrong reference and a wrong key alike. */
export function createCalendarFile(repository: Repository, contextAt: DecisionContextAt): CalendarFile {
  return async (typed, key, now) => {
    const reference = readReference(typed);
    const found = reference === undefined ? undefined : await repository.load(reference, now);
    const meeting = found?.state.meetings.find((one) => same(one.calendarKey, key));
    if (found === undefined || meeting === undefined) {
      return undefined;
    }
    const { venues } = contextAt(now).policy.meeting;
    return draw(found.state.reference, meeting, venues.find((venue) => venue.id === meeting.venue)?.name);
  };
}
