import type { ConversationLine, DeskPerson } from '../page-api.ts';
import { avatar } from './avatar.ts';
import { icon, make, setAttribute, setText } from './elements.ts';
import { keyedRows, type Row } from './keyed.ts';
import { unreadBadge, unreadWords } from './people.ts';
import { briefTime } from './times.ts';

interface ShownConversations {
  readonly person: DeskPerson | undefined;
  readonly lines: readonly ConversationLine[];
  readonly open: string | undefined;
  /** The desk's time. */
  readonly now: string;
}

interface Choices {
  readonly open: (conversation: string) => void;
  readonly leave: () => void;
}

/** The second column: the seated person's chat with Pathway, then their channels. */
export function conversationList(nav: HTMLElement, choices: Choices) {
  let shown: ShownConversations = { person: undefined, lines: [], open: undefined, now: '' };
  const title = make('h2', { class: 'column-title' });
  const back = make('button', { type: 'button', class: 'back quiet', 'aria-label': 'Back to people' }, icon('back'));
  const note = make('p', { class: 'column-note' });
  const list = make('ul', { class: 'rows' });
  back.addEventListener('click', choices.leave);
  nav.append(make('div', { class: 'column-head' }, back, title), note, list);
  const show = keyedRows(
    list,
    (line: ConversationLine) => `${shown.person?.id} ${line.id}`,
    (line) => conversationRow(line, () => shown, choices.open),
  );
  return function update(next: ShownConversations): void {
    shown = next;
    setText(title, next.person?.name ?? 'Conversations');
    setText(
      note,
      next.person ? 'Previews are what a locked phone would show.' : 'Nobody sits here yet. Choose one of the people.',
    );
    show(next.lines);
  };
}

function conversationRow(
  first: ConversationLine,
  shown: () => ShownConversations,
  open: (conversation: string) => void,
): Row<ConversationLine> {
  const badge = unreadBadge();
  const time = make('time', { class: 'row-time' });
  const preview = make('span', { class: 'row-detail', id: `preview-${crypto.randomUUID()}` });
  const spoken = make('span', { class: 'unseen' });
  const button = make(
    'button',
    { type: 'button', class: 'row', 'aria-describedby': preview.id },
    spoken,
    avatar(first.name, first.kind === 'chat' ? 'bot' : 'team'),
    make(
      'span',
      { class: 'row-text', 'aria-hidden': 'true' },
      make('span', { class: 'row-line' }, make('span', { class: 'row-name' }, first.name), time),
      make('span', { class: 'row-line' }, preview, badge.element),
    ),
  );
  button.addEventListener('click', () => open(first.id));

  function update(line: ConversationLine): void {
    const { open: openId, now } = shown();
    badge.show(line.unread);
    button.classList.toggle('unread', line.unread > 0);
    setText(spoken, [line.name, line.kind, ...unreadWords(line.unread)].join(', '));
    setAttribute(button, 'aria-current', line.id === openId && 'true');
    setText(preview, line.preview ?? (line.kind === 'chat' ? 'Private chat' : 'No posts yet'));
    setText(time, line.at ? briefTime(line.at, now || line.at) : '');
    setAttribute(time, 'datetime', line.at);
  }
  update(first);
  return { element: make('li', {}, button), update };
}
