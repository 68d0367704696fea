import type { Post } from '../page-api.ts';

export interface Thread {
  readonly root: Post;
  readonly replies: readonly Post[];
}

/** A channel's posts as threads, the one with the newest post last, as Teams orders them. */
export function threadsOf(posts: readonly Post[]): Thread[] {
  const roots = new Set(posts.filter((post) => post.thread === undefined).map((post) => post.id));
  const threads = new Map<string, Post[]>();
  for (const post of posts) {
    // A reply whose thread is not here starts one, so that it is seen.
    const id = post.thread !== undefined && roots.has(post.thread) ? post.thread : post.id;
    const sofar = threads.get(id) ?? [];
    threads.delete(id);
    threads.set(id, [...sofar, post]);
  }
  return [...threads.values()].flatMap(([root, ...replies]) => (root ? [{ root, replies }] : []));
}
