/** The private chat of a turn, as the conversations use it. */
import type { Activity, TurnContext } from 'botbuilder';
import type { Chat } from '../dialogs/turn.ts';
import type { Log } from '../platform/log.ts';
import { cardActivity } from './post.ts';

export function chatOf(context: TurnContext, log: Log): Chat {
  const { type, id } = context.activity;
  return {
    message: type === 'message' ? id : undefined,
    async post(card) {
      const response = await context.sendActivity(cardActivity(card) as Partial<Activity>);
      return response?.id ?? '';
    },
    /** The turn goes on where an old post cannot be reached: what the person is asked next matters more. */
    async update(post, card) {
      try {
        await context.updateActivity({ ...(cardActivity(card) as Partial<Activity>), id: post });
      } catch (error) {
        log.warn({ event: 'update-failed', activity: context.activity.id, error });
      }
    },
  };
}
