import type { PressAnswer, PressRequest } from '../page-api.ts';
import type { KeptPost } from '../store.ts';
import type { Deliver, Doing } from './activity.ts';
import { cardActionAnswer, fetchAnswer, submitAnswer, trouble } from './answers.ts';
import type { DeskContext } from './context.ts';
import { expectNothing, hand } from './deliveries.ts';
import type { FaultBoard } from './faults.ts';
import { asksForDialog, cardAction, fetchDialog, submitDialog, type Trigger } from './invokes.ts';
import { isObject } from './json.ts';
import { pressedMessage } from './messages.ts';
import type { Participant } from './participant.ts';
import { remember, showOne } from './posts.ts';

/** Presses a button of a post's card, or of the card in an open dialog. */
export type Press = (participant: Participant, request: PressRequest) => Promise<PressAnswer>;

export function createPress(context: DeskContext, deliver: Deliver, faults: FaultBoard): Press {
  /** The thread each person's last dialog in a conversation was opened from. */
  const dialogThreads = new Map<string, string | undefined>();
  return async (participant, { post: postId, action }) => {
    if (faults.isOut(participant.place.id)) return trouble();
    const key = `${participant.person.id} ${participant.place.id}`;
    if (postId === undefined) {
      // Teams knows no Action.Execute in a dialog.
      if (action.type === 'Action.Execute') return trouble();
      const doing = { ...participant, thread: dialogThreads.get(key) };
      return hand(deliver, submitDialog(context, doing, action.data), submitAnswer);
    }
    const post = context.store.post(postId);
    if (!post || post.deleted || post.conversation !== participant.place.id) return trouble();
    // Of a person it can only be the bot's card, which they put there.
    if (post.person !== undefined && post.card === undefined) return trouble();
    const doing: Doing = { ...participant, thread: threadOfPost(participant, post) };
    if (action.type === 'Action.Execute') return execute(context, deliver, doing, post, action, 'manual');
    if (asksForDialog(action.data)) {
      dialogThreads.set(key, doing.thread);
      return hand(deliver, fetchDialog(context, doing, post.id, action.data), fetchAnswer);
    }
    return hand(deliver, pressedMessage(context, doing, post.id, action.data), expectNothing);
  };
}

/** Gives an `Action.Execute` to the bot and shows what it answers to the one person it is for. */
export async function execute(
  context: DeskContext,
  deliver: Deliver,
  doing: Doing,
  post: KeptPost,
  action: { readonly verb: string; readonly data: Record<string, unknown> },
  trigger: Trigger,
): Promise<PressAnswer> {
  const answer = await hand(deliver, cardAction(context, doing, post.id, action, trigger), cardActionAnswer);
  if (answer.show === 'card' && isObject(answer.card)) {
    showOne(context, post.id, doing.person.id, answer.card);
    remember(context, 'answered', post, { type: 'invokeResponse', value: answer.card });
  }
  if (answer.show === 'message') remember(context, 'answered', post, { type: 'invokeResponse', value: answer.text });
  return answer;
}

/** In a channel each post is in a thread, be it its own. */
export function threadOfPost({ place }: Participant, post: KeptPost): string | undefined {
  return place.kind === 'channel' ? (post.thread ?? post.id) : undefined;
}
