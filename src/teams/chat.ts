/** The private chat of a turn, as the conversations use it. */
import type { Activity, TurnContext } from 'botbuilder';
import type { Chat } from '../dialogs/turn.ts';
import type { Log } from '../platform/log.ts';
import { NotSent } from './adapter.ts';
import { cardActivity } from './post.ts';
import { createRedraws, type Later, type Redraws } from './redraws.ts';

/** `tryAgain`: when what was not taken is tried once more. */
export function createChats(log: Log, tryAgain?: Later): (context: TurnContext) => Chat {
  const redraws = createRedraws(tryAgain);
  return (context) => chatOf(context, redraws, log);
}

function chatOf(context: TurnContext, redraws: Redraws, log: Log): Chat {
  const { type, id, conversation } = context.activity;
  return {
    message: type === 'message' ? id : undefined,
    async post(card) {
      const response = await context.sendActivity(cardActivity(card) as Partial<Activity>);
      return response?.id ?? '';
    },
    /** The turn goes on where an old post cannot be reached: what the person is asked next matters more. */
    update(post, card) {
      const activity = { ...(cardActivity(card) as Partial<Activity>), id: post };
      return redraws.show(`${conversation.id}/${post}`, async () => {
        try {
          await context.updateActivity(activity);
          return true;
        } catch (error) {
          const outcome = error instanceof NotSent ? error.outcome : undefined;
          if (outcome !== 'gone') log.warn({ event: 'update-failed', activity: id, error });
          return outcome === 'refused';
        }
      });
    },
  };
}
