/** What the channel posts say of stages and answers, in words of ours. */
import type { Reply } from '../../rules/case.ts';

export const answerWords: Record<Reply | 'waiting', string> = {
  waiting: 'Not answered yet',
  accepted: 'Coming',
  declined: 'Not coming',
  'somebody-else': 'Sending somebody else',
};
