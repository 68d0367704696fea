/** What is wanted first for a meeting (CN-05, A-26). */
import { currentMeeting } from '../record/case.ts';
import type { Guard } from '../rows/guard.ts';
import { declinedInvitations, unsettledDeclines } from './answering.ts';

export const systemChecked: Guard = {
  source: 'A-26',
  holds: (c) => c.systemCheck !== undefined || c.checkNotMade !== undefined,
  otherwise:
    'First record the check of the case management system: it settles which social care team is invited. If it cannot be made, record why.',
};
export const meetingBooked: Guard = {
  source: 'CN-05',
  holds: (c) => currentMeeting(c)?.state === 'booked',
  otherwise: 'There is no booked meeting on this case.',
};
const nobodyDeclined = 'No team has said that it is not coming.';
export const someTeamDeclined: Guard = {
  source: 'CN-12',
  holds: (c) => declinedInvitations(c).length > 0,
  otherwise: nobodyDeclined,
  hides: true,
};
export const someDeclineUnsettled: Guard = {
  source: 'CN-12',
  holds: (c) => unsettledDeclines(c).length > 0,
  otherwise: nobodyDeclined,
  hides: true,
};
