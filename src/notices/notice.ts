/** One message the bot owes somebody. Written in the commit of the change that caused it, delivered afterwards. */
import type { PostName } from '../cases/channel-view.ts';
import type { Instant, PersonId, Reference } from '../rules/words.ts';

/** What is said under a post, in words of ours only. */
export type ReplyWords = 'nudge' | 'day-before' | 'morning' | 'time-changed' | 'cancelled' | 'adjourned' | 'withdrawn';

/** What one person is told in their private chat. */
export type TellWords = 'copied' | 'taken' | 'handed-over' | 'decided' | 'first-contact-decided';

export type NoticeContent =
  | ({ readonly kind: 'post' } & PostName)
  /** A nudge names the keys of what is still to do. */
  | ({ readonly kind: 'reply'; readonly words: ReplyWords; readonly obligations?: readonly string[] } & PostName)
  | { readonly kind: 'tell'; readonly person: PersonId; readonly words: TellWords }
  | { readonly kind: 'nudge'; readonly person: PersonId; readonly obligation: string; readonly rung: number };

/**
 * `sending`: somebody has begun to send it, and until its `due` nobody else does. Ended: sent; overtaken by what happened
 * since; undeliverable, and then a person was asked to tell them; or dismissed by whoever runs Pathway.
 */
export type NoticeState = 'owed' | 'sending' | 'sent' | 'overtaken' | 'undeliverable' | 'dismissed';

export interface Notice {
  readonly reference: Reference;
  readonly content: NoticeContent;
  readonly state: NoticeState;
  readonly owedAt: Instant;
  /** Tries so far. */
  readonly tries: number;
  /** Who is sending it, or was when they stopped. */
  readonly sender?: string;
  readonly sentAt?: Instant;
  /** The post or message it became. */
  readonly activity?: string;
}

/** Whether nothing more comes of it. */
export const isOver = ({ state }: Notice): boolean => state !== 'owed' && state !== 'sending';

/** Where a post of a case stands, so that it is drawn anew in its place. */
export interface PlacedPost extends PostName {
  readonly activity: string;
}

/** The id under which a post's place is kept. */
export const postId = ({ team, post }: PostName): string => `post:${post}:${team}`;
