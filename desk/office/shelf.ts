import type { KeptPost, Sent } from '../box.ts';
import { type Place, splitThread } from './county.ts';
import { activityNotFound, conversationNotFound, forbidden } from './errors.ts';
import { isObject } from './json.ts';
import { contentOf, contentsOf } from './posting.ts';
import { botName, type Setting } from './setting.ts';

/** Puts an activity's posts up; the id of the last, which is the only one Teams tells. */
export function post(setting: Setting, place: Place, thread: string | undefined, activity: unknown): string {
  const contents = contentsOf(activity);
  if (contents.length === 0) return setting.nextId();
  const ids = contents.map((content) => {
    const kept: KeptPost = {
      id: setting.nextId(),
      conversation: place.id,
      ...(thread ? { thread } : {}),
      fromName: botName,
      at: setting.clock(),
      edited: false,
      deleted: false,
      version: 1,
      ...content,
    };
    setting.box.keep(kept);
    remember(setting, 'sent', kept, activity);
    return kept.id;
  });
  return ids.at(-1) ?? '';
}

/** A phone was notified of the first version only, so that notification stays. What single people saw goes. */
export function showAnew(setting: Setting, place: Place, id: string, activity: unknown): void {
  const old = ownPost(setting, place, id);
  const content = contentOf(activity);
  const notification = old.notification ?? content.notification;
  setting.box.keep({ ...bare(old), ...content, notification, edited: true, version: old.version + 1 });
  remember(setting, 'updated', old, activity);
}

export function takeDown(setting: Setting, place: Place, id: string): void {
  const old = ownPost(setting, place, id);
  setting.box.keep({ ...bare(old), deleted: true });
  remember(setting, 'deleted', old);
}

/** Shows one person a card in place of the post's own, unless the post went meanwhile. */
export function showOne(setting: Setting, id: string, person: string, card: Readonly<Record<string, unknown>>): void {
  const old = setting.box.post(id);
  if (!old || old.deleted) return;
  setting.box.keep({ ...old, ownCards: { ...old.ownCards, [person]: card } });
}

/** Keeps what the bot put in front of people for those who look through it afterwards. */
export function remember(setting: Setting, how: Sent['how'], { id, conversation }: KeptPost, activity?: unknown): void {
  const sent = { how, conversation, post: id, at: setting.clock() };
  setting.box.record(isObject(activity) ? { ...sent, activity } : sent);
  setting.announce(conversation);
}

/** The thread a conversation id names. Throws `TeamsError` where it has no such post. */
export function threadIn(setting: Setting, conversation: string): string | undefined {
  const { conversation: base, thread } = splitThread(conversation);
  if (thread !== undefined && setting.box.post(thread)?.conversation !== base) throw conversationNotFound();
  return thread;
}

/** The thread a reply to an activity goes into; none in a chat, or where no post has that id. */
export function threadOf(setting: Setting, place: Place, answered: string): string | undefined {
  const root = place.kind === 'channel' ? setting.box.post(answered) : undefined;
  return root?.conversation === place.id ? (root.thread ?? root.id) : undefined;
}

function ownPost(setting: Setting, place: Place, id: string): KeptPost {
  const kept = setting.box.post(id);
  if (!kept || kept.deleted || kept.conversation !== place.id) throw activityNotFound();
  if (kept.person !== undefined) throw forbidden('A bot may change only what it posted.');
  return kept;
}

/** A post without what it shows. */
function bare(full: KeptPost): KeptPost {
  const { text, textFormat, card, ownCards, notification, ...rest } = full;
  return rest;
}
