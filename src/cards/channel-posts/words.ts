/** How an invitation stands, in words. */

import { replyWords } from '../../rules/meeting/replies.ts';
import type { Reply } from '../../rules/record/case.ts';

export const invitationWords: Record<Reply | 'waiting', string> = { waiting: 'Not answered yet', ...replyWords };
