import type { ConversationLine, Post } from '../page-api.ts';
import { announce, icon, make } from './elements.ts';
import type { Pressing } from './press.ts';
import { channelRows, chatRows } from './rows.ts';

/**
 * The posts of one conversation, the newest last. It follows the newest post unless the reader scrolled up or is
 * typing in a card, and hands the focus on when a card that had it was answered and replaced.
 */
export function postLog(line: ConversationLine, pressing: Omit<Pressing, 'focus'>) {
  const log = make('div', { class: 'log', role: 'log', 'aria-live': 'off', tabindex: 0 });
  log.setAttribute('aria-label', line.kind === 'chat' ? 'Posts in the chat with Pathway' : `Posts in ${line.name}`);
  const empty = make('p', { class: 'empty' }, emptyWords(line));
  const newest = make('button', { type: 'button', class: 'newest', hidden: true }, icon('down'), 'Newest post');
  const element = make('div', { class: 'log-frame' }, empty, log, newest);
  const inLog: Pressing = {
    ...pressing,
    refresh: () => {
      // Who pressed a button waits for what comes of it, be it the same card again.
      newestShown = undefined;
      return pressing.refresh();
    },
    focus: () => log.focus(),
  };
  const showRows = line.kind === 'chat' ? chatRows(log, inLog) : channelRows(log, inLog);
  let known: Set<string> | undefined;
  let newestShown: string | undefined;

  newest.addEventListener('click', () => {
    toNewest();
    lastArticle()?.focus({ preventScroll: true });
  });
  log.addEventListener('scroll', () => {
    if (seesNewest()) newest.hidden = true;
  });

  const articles = () => log.querySelectorAll<HTMLElement>('article');
  const lastArticle = () => [...articles()].at(-1);
  const seesNewest = () => {
    const top = lastArticle()?.getBoundingClientRect().top;
    return top === undefined || top < log.getBoundingClientRect().bottom - 24;
  };

  /** To the end; where the newest post is taller than the view, to its beginning. */
  function toNewest(): void {
    newest.hidden = true;
    const last = lastArticle();
    if (!last) return;
    const top = last.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
    log.scrollTop = Math.min(log.scrollHeight - log.clientHeight, top - 16);
  }

  function show(posts: readonly Post[]): void {
    const fresh = known ? posts.filter((post) => !known?.has(post.id)) : [];
    const isFirst = known === undefined;
    known = new Set(posts.map((post) => post.id));
    const last = posts.at(-1);
    const newestNow = JSON.stringify([last?.id, last?.card]);
    // Whoever reads on in a tall card is left where they are while other things happen.
    const isNew = newestNow !== newestShown;
    newestShown = newestNow;
    const typing = log.querySelector('input:focus, textarea:focus, select:focus');
    const followed = seesNewest();
    empty.hidden = posts.length > 0;
    showRows(posts);
    handFocusOn(fresh);
    if (isFirst || (isNew && followed && !typing?.isConnected)) toNewest();
    else if (fresh.length > 0) newest.hidden = seesNewest();
    const heard = fresh.filter((post) => line.kind === 'channel' || post.from === 'bot').at(-1);
    if (heard) announce(`New post from ${heard.fromName}: ${heard.notification ?? heard.text ?? 'a card'}`);
  }

  /** An answered card takes its focused button away: its post keeps the focus, and the next card's post gets it. */
  function handFocusOn(fresh: readonly Post[]): void {
    const waits = document.activeElement?.matches('article') && log.contains(document.activeElement);
    if (waits && fresh.some((post) => post.from === 'bot')) lastArticle()?.focus({ preventScroll: true });
  }

  return { element, show, toNewest };
}

function emptyWords(line: ConversationLine): string {
  return line.kind === 'chat'
    ? 'Write to Pathway below. For example: raise a concern'
    : 'Nothing has been posted here yet.';
}
