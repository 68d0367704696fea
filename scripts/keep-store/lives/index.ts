/** The lives that are kept. A later version adds to them; what an earlier one kept stays as it is. */
import type { Life } from '../life.ts';
import { agreed, beforeAMeeting } from './before-a-meeting.ts';
import { decided } from './decided.ts';
import { withFirstContact } from './first-contact.ts';
import { meetings } from './meetings.ts';
import { outcomes } from './outcomes.ts';
import { policeLives } from './police.ts';

export { around, beginsAt, ends, endsAt, readAt } from './around.ts';
export const lives: readonly Life[] = [
  ...beforeAMeeting,
  ...meetings,
  ...outcomes,
  ...decided,
  ...withFirstContact,
  ...policeLives,
];
/** Of which something is being told when the process ends. */
export const lastLife: Life = agreed;
