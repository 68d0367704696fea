/** What is told of a case where a test does not say it. */
import type { LocalDate, Roster } from '../../src/rules/base/vocabulary.ts';
import type { CommandInputs } from '../../src/rules/commands.ts';
import { inviteList, proposedTeams } from '../../src/rules/meeting/invitees.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { local } from './factories.ts';

export const reference = '7KQ4-2MX6';

/** Starts on Monday 2 November 2026 at 09:15; its tenth working day is Monday 16 November. */
export const usualReceipt = local('2026-11-02', '09:15');

/** The input of an action with words to look for in every free text. */
export const usualInputs = {
  discussion: {
    on: '2026-11-02',
    time: '09:00',
    mode: 'telephone',
    withWhom: 'MARKER-with',
    referrersView: 'MARKER-referrers-view',
    managersView: 'MARKER-managers-view',
    conclusion: 'MARKER-conclusion',
    reason: 'MARKER-reason',
  },
  preparation: {
    otherChair: 'MARKER-otherChair',
    minutes: 'MARKER-minutes',
    combined: 'mappa',
    combinedHow: 'MARKER-combinedHow',
    closed: 'yes',
    instead: 'MARKER-instead',
    views: 'MARKER-views',
    building: 'yes',
    planned: 'MARKER-planned',
  },
  safetyPlan: {
    review: '2027-01-15',
    place: 'MARKER-place',
    owner: 'northfield-academy',
    planned: 'MARKER-planned',
    on: '2026-11-02',
  },
  /** Counts where the check before had sent it elsewhere. */
  correction: { because: 'misdirected', reason: 'MARKER-correction' },
  agreed: { reason: 'MARKER-reason', told: 'MARKER-told' },
  notAppropriate: { reason: 'MARKER-reason', advice: 'MARKER-advice', told: 'MARKER-told' },
} as const satisfies Record<string, object>;

/** Those that cannot be left off the usual case's list. */
export const mustCome = ['cdyjs-managers', 'send-inclusion', 'police'] as const;

/** Why the others on it are not invited, each with its own reason. */
export const eachWhy = 'Northfield Academy: MARKER-change\nHealth safeguarding: MARKER-change';

/** The same for whichever of these teams are left off. */
export const whyEach = (teams: readonly { readonly name: string }[], why: string): string =>
  teams.map(({ name }) => `${name}: ${why}`).join('\n');

export type Booking = CommandInputs['book-meeting'];

/** What it takes to book: everybody proposed is invited, for an hour and a half in the first room. */
export function usualBooking(
  { case: c, roster }: { readonly case: Case; readonly roster: Roster },
  day: LocalDate,
  time: string,
  change: Partial<Booking>,
): Booking {
  return {
    starts: local(day, time),
    minutes: 90,
    venue: 'larch-room',
    details: 'MARKER-details',
    invite: proposedTeams(inviteList(c, roster)),
    calendarKey: `key-of-meeting-${c.meetings.length + 1}`,
    ...change,
  };
}
