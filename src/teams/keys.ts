import { hash } from 'node:crypto';

/** A conversation's id as a part of a store id, which takes no `/` or `#`. */
export function conversationKey(conversation: string): string {
  return hash('sha256', conversation, 'base64url');
}

/** A channel's conversation without the thread. */
export function withoutThread(conversation: string): string {
  return conversation.split(';messageid=')[0] ?? conversation;
}
