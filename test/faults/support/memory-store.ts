/** The desk's store without a database, for many posts in a short time. */
import type { DeskStore, KeptPost, Sent } from '../../../desk/store.ts';

export function aMemoryBox(): DeskStore {
  const byId = new Map<string, KeptPost>();
  const byConversation = new Map<string, Map<string, KeptPost>>();
  const marks = new Map<string, string>();
  const installed = new Set<string>();
  const sent: Sent[] = [];
  let lastId = 0;
  return {
    keep(post) {
      const theirs = byConversation.get(post.conversation) ?? new Map<string, KeptPost>();
      byConversation.set(post.conversation, theirs.set(post.id, post));
      byId.set(post.id, post);
      lastId = Math.max(lastId, Number(post.id));
    },
    post: (id) => byId.get(id),
    posts: (conversation) => [...(byConversation.get(conversation)?.values() ?? [])],
    lastId: () => lastId,
    readMark: (person, conversation) => marks.get(`${person} ${conversation}`),
    setReadMark: (person, conversation, post) => void marks.set(`${person} ${conversation}`, post),
    isInstalled: (conversation) => installed.has(conversation),
    setInstalled: (conversation) => void installed.add(conversation),
    record: (entry) => void sent.push(entry),
    sent: () => sent,
    close() {},
  };
}
