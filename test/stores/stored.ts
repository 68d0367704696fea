/**
 * The one place here that looks at documents of the store, for what nobody sees at Teams. A later version that keeps
 * these things otherwise changes this file.
 */
import type { ChainedEvent } from '../../src/cases/hash-chain.ts';
import type { Notice, NoticeContent, PlacedPost } from '../../src/cases/notice.ts';
import type { RecordedEvent } from '../../src/rules/events.ts';
import type { Store } from '../../src/store/port.ts';
import { everythingOf } from '../support/store-contents.ts';

export interface ChannelPost {
  readonly team: string;
  /** `referral`, `invitation:1` */
  readonly post: string;
  /** Teams' id of it. */
  readonly activity: string;
}

/** Where each post of a case stands, by team and name. */
export async function postsOf(store: Store, reference: string): Promise<readonly ChannelPost[]> {
  const posts = (await everythingOf<PlacedPost>(store, 'post')).filter(({ partition }) => partition === reference);
  return posts.map(({ body: { team, post, activity = '' } }) => ({ team, post, activity }));
}

/** How often the case was looked at after one of its events, as it is kept now and as the first version kept it. */
export async function looksAfter(store: Store, reference: string, event: PastEvent, now: string): Promise<number> {
  const isLater = ({ at }: { readonly at: string }): boolean => at >= event.at;
  const looks = await store.list<{ readonly at: string }>(`access-log:${reference}`, 'look:', now);
  const events = await eventsOf(store, reference, now);
  const looked = events.filter(({ type }) => type === 'looked');
  return [...looks.map(({ body }) => body), ...looked].filter(isLater).length;
}

export interface PastEvent {
  readonly at: string;
  readonly type: string;
  readonly stage: string;
  /** The id under which it was asked for. */
  readonly command: string;
}

/** Everything that has happened to a case, the oldest first. */
export async function eventsOf(store: Store, reference: string, now: string): Promise<readonly PastEvent[]> {
  const events = await store.list<ChainedEvent<RecordedEvent>>(reference, 'event:', now);
  return events.map(({ body: { at, event } }) => ({
    at,
    type: event.event.type,
    stage: event.stage,
    command: event.command,
  }));
}

export interface KeptNotice {
  readonly reference: string;
  readonly id: string;
  readonly state: string;
  readonly content: NoticeContent;
}

/** Every notice, whatever became of it. */
export async function noticesIn(store: Store): Promise<readonly KeptNotice[]> {
  const notices = await everythingOf<Notice>(store, 'notice');
  return notices.map(({ partition: reference, id, body: { state, content } }) => ({ reference, id, state, content }));
}
