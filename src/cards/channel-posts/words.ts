/** How an invitation stands, in words. */
import type { Reply } from '../../rules/case.ts';
import { replyWords } from '../../rules/meeting/replies.ts';

export const invitationWords: Record<Reply | 'waiting', string> = { waiting: 'Not answered yet', ...replyWords };
