/** What is wanted first for a meeting (CN-05, A-26). */
import { currentMeeting } from '../record/case.ts';
import type { Guard } from '../rows/guard.ts';

export const systemChecked: Guard = {
  source: 'A-26',
  holds: (c) => c.systemCheck !== undefined,
  otherwise: 'First record the check of the case management system: it settles which social care team is invited.',
};
export const meetingBooked: Guard = {
  source: 'CN-05',
  holds: (c) => currentMeeting(c)?.state === 'booked',
  otherwise: 'There is no booked meeting on this case.',
};
