import type { Reply } from '../record/case.ts';

/** What a team's answer to an invitation says. */
export const replyWords: Record<Reply, string> = {
  accepted: 'Coming',
  declined: 'Not coming',
  'somebody-else': 'Sending someone else',
};
