import type { KeptPost } from '../box.ts';
import type { PressAnswer, PressRequest } from '../page-api.ts';
import type { Deliver, Doing } from './activity.ts';
import { cardActionAnswer, fetchAnswer, submitAnswer, trouble } from './answers.ts';
import { expectNothing, hand } from './deliveries.ts';
import type { FaultBoard } from './faults.ts';
import { asksForDialog, cardAction, fetchDialog, submitDialog, type Trigger } from './invokes.ts';
import { isObject } from './json.ts';
import { pressedMessage } from './messages.ts';
import type { Seat } from './seat.ts';
import type { Setting } from './setting.ts';
import { remember, showOne } from './shelf.ts';

/** Presses a button of a post's card, or of the card in an open dialog. */
export type Press = (seat: Seat, request: PressRequest) => Promise<PressAnswer>;

export function createPress(setting: Setting, deliver: Deliver, faults: FaultBoard): Press {
  /** The thread each person's last dialog in a conversation was opened from. */
  const dialogThreads = new Map<string, string | undefined>();
  return async (seat, { post: postId, action }) => {
    if (faults.isOut(seat.place.id)) return trouble();
    const key = `${seat.person.id} ${seat.place.id}`;
    if (postId === undefined) {
      // Teams knows no Action.Execute in a dialog.
      if (action.type === 'Action.Execute') return trouble();
      const doing = { ...seat, thread: dialogThreads.get(key) };
      return hand(deliver, submitDialog(setting, doing, action.data), submitAnswer);
    }
    const post = setting.box.post(postId);
    if (!post || post.deleted || post.conversation !== seat.place.id || post.person !== undefined) return trouble();
    const doing: Doing = { ...seat, thread: threadOfPost(seat, post) };
    if (action.type === 'Action.Execute') return execute(setting, deliver, doing, post, action, 'manual');
    if (asksForDialog(action.data)) {
      dialogThreads.set(key, doing.thread);
      return hand(deliver, fetchDialog(setting, doing, post.id, action.data), fetchAnswer);
    }
    return hand(deliver, pressedMessage(setting, doing, post.id, action.data), expectNothing);
  };
}

/** Gives an `Action.Execute` to the bot and shows what it answers to the one person it is for. */
export async function execute(
  setting: Setting,
  deliver: Deliver,
  doing: Doing,
  post: KeptPost,
  action: { readonly verb: string; readonly data: Record<string, unknown> },
  trigger: Trigger,
): Promise<PressAnswer> {
  const answer = await hand(deliver, cardAction(setting, doing, post.id, action, trigger), cardActionAnswer);
  if (answer.show === 'card' && isObject(answer.card)) {
    showOne(setting, post.id, doing.person.id, answer.card);
    remember(setting, 'answered', post, { type: 'invokeResponse', value: answer.card });
  }
  if (answer.show === 'message') remember(setting, 'answered', post, { type: 'invokeResponse', value: answer.text });
  return answer;
}

/** In a channel each post is in a thread, be it its own. */
export function threadOfPost({ place }: Seat, post: KeptPost): string | undefined {
  return place.kind === 'channel' ? (post.thread ?? post.id) : undefined;
}
