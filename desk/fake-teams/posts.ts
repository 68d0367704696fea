import type { KeptPost, Sent } from '../store.ts';
import { botName, type DeskContext } from './context.ts';
import { type Place, splitThread } from './county.ts';
import { activityNotFound, conversationNotFound, forbidden } from './errors.ts';
import { isObject } from './json.ts';
import { contentOf, contentsOf } from './posting.ts';

/** Puts an activity's posts up; the id of the last, which is the only one Teams tells. */
export function post(context: DeskContext, place: Place, thread: string | undefined, activity: unknown): string {
  const contents = contentsOf(activity);
  if (contents.length === 0) return context.nextId();
  const ids = contents.map((content) => {
    const kept: KeptPost = {
      id: context.nextId(),
      conversation: place.id,
      ...(thread ? { thread } : {}),
      fromName: botName,
      at: context.clock(),
      edited: false,
      deleted: false,
      version: 1,
      ...content,
    };
    context.store.keep(kept);
    remember(context, 'sent', kept, activity);
    return kept.id;
  });
  return ids.at(-1) ?? '';
}

/** A phone was notified of the first version only, so that notification stays. What single people saw goes. */
export function showAnew(context: DeskContext, place: Place, id: string, activity: unknown): void {
  const old = ownPost(context, place, id);
  const content = contentOf(activity);
  const notification = old.notification ?? content.notification;
  context.store.keep({ ...bare(old), ...content, notification, edited: true, version: old.version + 1 });
  remember(context, 'updated', old, activity);
}

export function takeDown(context: DeskContext, place: Place, id: string): void {
  const old = ownPost(context, place, id);
  context.store.keep({ ...bare(old), deleted: true });
  remember(context, 'deleted', old);
}

/** Shows one person a card in place of the post's own, unless the post went meanwhile. */
export function showOne(
  context: DeskContext,
  id: string,
  person: string,
  card: Readonly<Record<string, unknown>>,
): void {
  const old = context.store.post(id);
  if (!old || old.deleted) return;
  context.store.keep({ ...old, ownCards: { ...old.ownCards, [person]: card } });
}

/** Keeps what the bot put in front of people for those who look through it afterwards. */
export function remember(
  context: DeskContext,
  how: Sent['how'],
  { id, conversation }: KeptPost,
  activity?: unknown,
): void {
  const sent = { how, conversation, post: id, at: context.clock() };
  context.store.record(isObject(activity) ? { ...sent, activity } : sent);
  context.announce(conversation);
}

/** The thread a conversation id names. Throws `TeamsError` where it has no such post. */
export function threadIn(context: DeskContext, conversation: string): string | undefined {
  const { conversation: base, thread } = splitThread(conversation);
  if (thread !== undefined && context.store.post(thread)?.conversation !== base) throw conversationNotFound();
  return thread;
}

/** The thread a reply to an activity goes into; none in a chat, or where no post has that id. */
export function threadOf(context: DeskContext, place: Place, answered: string): string | undefined {
  const root = place.kind === 'channel' ? context.store.post(answered) : undefined;
  return root?.conversation === place.id ? (root.thread ?? root.id) : undefined;
}

function ownPost(context: DeskContext, place: Place, id: string): KeptPost {
  const kept = context.store.post(id);
  if (!kept || kept.deleted || kept.conversation !== place.id) throw activityNotFound();
  if (kept.person !== undefined) throw forbidden('A bot may change only what it posted.');
  return kept;
}

/** A post without what it shows. */
function bare(full: KeptPost): KeptPost {
  const { text, textFormat, card, ownCards, notification, ...rest } = full;
  return rest;
}
