import type { Post } from '../page-api.ts';
import { make, setAttribute, setText } from './elements.ts';
import { keyedRows, type Row } from './keyed.ts';
import { postRow } from './post.ts';
import type { Pressing } from './press.ts';
import { type Thread, threadsOf } from './threads.ts';
import { longDate } from './times.ts';

type ShowPosts = (posts: readonly Post[]) => void;

interface DatedPost {
  readonly post: Post;
  /** The day to write above it, where it is the first of its day. */
  readonly day: string | undefined;
}

/** A private chat: one post after the other, with the day above the first post of each. */
export function chatRows(log: HTMLElement, pressing: Pressing): ShowPosts {
  const show = keyedRows(
    log,
    ({ post }: DatedPost) => post.id,
    (item) => datedRow(item, pressing),
  );
  return (posts) => {
    const days = posts.map((post) => longDate(post.at));
    show(posts.map((post, index) => ({ post, day: days[index] === days[index - 1] ? undefined : days[index] })));
  };
}

function datedRow(first: DatedPost, pressing: Pressing): Row<DatedPost> {
  const day = make('h3', { class: 'day' });
  const row = postRow(first.post, 'chat', pressing);
  function update(item: DatedPost): void {
    day.hidden = item.day === undefined;
    setText(day, item.day ?? '');
    row.update(item.post);
  }
  update(first);
  return { element: make('div', { class: 'dated' }, day, row.element), update };
}

/** A channel: each post with its replies indented below it. */
export function channelRows(log: HTMLElement, pressing: Pressing): ShowPosts {
  const show = keyedRows(
    log,
    (thread: Thread) => thread.root.id,
    (thread) => threadRow(thread, pressing),
  );
  return (posts) => show(threadsOf(posts));
}

function threadRow(first: Thread, pressing: Pressing): Row<Thread> {
  const root = postRow(first.root, 'channel', pressing);
  const replies = make('div', { class: 'replies' });
  const element = make('div', { class: 'thread', role: 'group' }, root.element, replies);
  const showReplies = keyedRows(
    replies,
    (post: Post) => post.id,
    (post) => postRow(post, 'channel', pressing),
  );
  function update(thread: Thread): void {
    const count = thread.replies.length;
    setAttribute(
      element,
      'aria-label',
      count === 0 ? 'Thread' : `Thread with ${count} ${count === 1 ? 'reply' : 'replies'}`,
    );
    root.update(thread.root);
    showReplies(thread.replies);
  }
  update(first);
  return { element, update };
}
