/** What somebody gets who opens the link of a calendar file: whoever has the address, without a login. */
import { timingSafeEqual } from 'node:crypto';
import type { DecisionContextAt } from '../../cases/perform.ts';
import { readReference } from '../../cases/reference.ts';
import type { Repository } from '../../cases/repository.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import { calendarEntry, sharedCalendarEntry } from '../../rules/meeting/calendar-entry.ts';
import { isAnother } from '../../rules/outcome/outcome.ts';
import type { Case, Meeting } from '../../rules/record/case.ts';
import { drawCalendarFile } from './file.ts';
import type { CalendarLinks } from './links.ts';

/** The link was good and has ended with its invitation. */
export const linkEnded = 'ended';

/** The file as the meeting stands; that the link has ended; undefined for an address that Pathway never gave. */
export type CalendarAnswer = { readonly file: string } | typeof linkEnded | undefined;

export interface CalendarFiles {
  /** Of one invitation, by the token in its address. */
  ofInvitation(token: string, now: Instant): Promise<CalendarAnswer>;
  /** Of a meeting, by an address of before each invitation had its own. A wrong reference and a wrong key are alike. */
  ofMeeting(reference: string, key: string, now: Instant): Promise<CalendarAnswer>;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

export function createCalendarFiles(
  links: Pick<CalendarLinks, 'unseal'>,
  repository: Pick<Repository, 'load'>,
  contextAt: DecisionContextAt,
): CalendarFiles {
  const answer = (c: Case, meeting: Meeting | undefined, now: Instant): CalendarAnswer => {
    if (meeting === undefined) return linkEnded;
    const { venues } = contextAt(now).policy.meeting;
    const place = venues.find(({ id }) => id === meeting.venue)?.name;
    return {
      file: drawCalendarFile({ reference: c.reference, another: isAnother(c, meeting.number) }, meeting, place, now),
    };
  };
  return {
    async ofInvitation(token, now) {
      const address = await links.unseal(token, now);
      const found = address && (await repository.load(address.reference, now))?.state;
      if (address === undefined || found === undefined) return undefined;
      return answer(found, calendarEntry(found, found.invitations[address.invitation], contextAt(now)), now);
    },
    async ofMeeting(typed, key, now) {
      const reference = readReference(typed);
      const found = reference === undefined ? undefined : (await repository.load(reference, now))?.state;
      const meeting = found?.meetings.find((one) => same(one.calendarKey, key));
      return found === undefined || meeting === undefined
        ? undefined
        : answer(found, sharedCalendarEntry(found, meeting, contextAt(now)), now);
    },
  };
}
