import type { ConversationLine, Post } from '../page-api.ts';
import { avatar } from './avatar.ts';
import { type CardAction, drawCard } from './cards.ts';
import { announce, make, setAttribute, setText } from './elements.ts';
import type { Row } from './keyed.ts';
import { messageToHtml } from './markdown.ts';
import { lookUpFor, type Pressing, pressInPost } from './press.ts';
import { longTime, shortTime, timeOfDay } from './times.ts';

/** A post as it is drawn: an article with its name, time, text and card. A card is drawn anew only when it changed. */
export function postRow(first: Post, kind: ConversationLine['kind'], pressing: Pressing): Row<Post> {
  const own = kind === 'chat' && first.from === 'person';
  const time = make('time', { class: 'post-time' });
  const edited = make('span', { class: 'post-edited' }, 'Edited');
  const text = make('div', { class: 'post-text' });
  const place = make('div', { class: 'post-card' });
  const note = make('p', { class: 'note' });
  const element = make(
    'article',
    { class: own ? 'post own' : 'post', tabindex: -1 },
    own ? undefined : avatar(first.fromName, first.from),
    make(
      'div',
      { class: 'post-body' },
      make('div', { class: 'post-head' }, make('span', { class: 'post-name' }, first.fromName), time, edited),
      text,
      place,
      note,
    ),
  );
  let drawnText: string | undefined;
  let drawnCard: string | undefined;

  function showNote(words: string): void {
    setText(note, words);
    if (words) announce(words);
  }

  function showCard(card: unknown): void {
    // Whoever pressed a button of the old card by keyboard goes on from this post.
    if (place.contains(document.activeElement)) element.focus({ preventScroll: true });
    const press = (action: CardAction) => pressInPost(pressing, first.id, action, { showCard, showNote });
    place.replaceChildren(...(card === undefined ? [] : [drawCard(card, press, lookUpFor(pressing))]));
  }

  function update(post: Post): void {
    setAttribute(element, 'aria-label', `${post.fromName}, ${longTime(post.at)}`);
    setText(time, kind === 'chat' ? timeOfDay(post.at) : shortTime(post.at));
    time.dateTime = post.at;
    time.title = longTime(post.at);
    edited.hidden = !post.edited || post.deleted;
    element.classList.toggle('deleted', post.deleted);
    const shownText = JSON.stringify([post.deleted, post.text, post.textFormat]);
    if (shownText !== drawnText) showText(text, post);
    drawnText = shownText;
    const card = post.deleted ? undefined : post.card;
    const shownCard = JSON.stringify(card);
    if (shownCard !== drawnCard) showCard(card);
    drawnCard = shownCard;
  }
  update(first);
  return { element, update };
}

function showText(place: HTMLElement, post: Post): void {
  const text = post.deleted ? 'This post was deleted.' : post.text;
  place.hidden = !text;
  if (post.textFormat === 'markdown' && !post.deleted) place.innerHTML = messageToHtml(text ?? '');
  else place.textContent = text ?? '';
  place.classList.toggle('plain', post.textFormat !== 'markdown');
}
