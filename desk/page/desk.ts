import type { ConversationLine, DeskPerson } from '../page-api.ts';
import { readSeat, type Seat, seatHash } from './address.ts';
import { getConversations } from './api.ts';
import { type ConversationView, conversationView } from './conversation.ts';
import { conversationList } from './conversations.ts';
import { announce, byId, make } from './elements.ts';
import { foldCalls } from './fold.ts';
import { messageOf, showNotice } from './notices.ts';
import { peopleList } from './people.ts';
import { welcomePanel } from './welcome.ts';

/** The three columns, and who sits where. The address says who, so that the browser's own back button works. */
export function openDesk(everybody: readonly DeskPerson[]) {
  const panes = byId('panes');
  const main = byId('conversation');
  const views = new Map<string, ConversationView>();
  const welcome = welcomePanel(everybody);
  const choose = make('p', { class: 'empty' }, 'Choose a conversation.');
  const narrow = matchMedia('(max-width: 860px)');
  let seat: Seat = {};
  let lines: readonly ConversationLine[] = [];
  let now = '';

  const sit = (next: Seat) => {
    location.hash = seatHash(next);
  };
  const people = peopleList(byId('people'), everybody, (person) => sit({ person: person.id }));
  const showConversations = conversationList(byId('conversations'), {
    open: (conversation) => sit({ ...seat, conversation }),
    leave: () => sit({}),
  });
  const seated = () => everybody.find((person) => person.id === seat.person);

  function takeSeat(): void {
    const before = seat;
    const asked = readSeat(location.hash);
    seat = everybody.some((person) => person.id === asked.person) ? asked : {};
    if (seat.person !== before.person) {
      lines = [];
      const person = seated();
      if (person) announce(`You sit as ${person.name}, ${person.job}.`);
    }
    draw();
    void refreshSeat();
  }

  function draw(): void {
    const person = seated();
    const line = lines.find((each) => each.id === seat.conversation);
    const unread = unreadIn(lines);
    panes.dataset.seat = !person ? 'nobody' : seat.conversation ? 'conversation' : 'person';
    people.showSeated(person?.id);
    if (person) people.showUnread(person.id, unread);
    showConversations({ person, lines, open: seat.conversation, now });
    if (person && line) showView(person, line);
    else main.replaceChildren(person ? choose : welcome);
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${person ? `${person.name}, ` : ''}Pathway desk`;
  }

  function showView(person: DeskPerson, line: ConversationLine): void {
    const key = seatHash({ person: person.id, conversation: line.id });
    const view = views.get(key) ?? conversationView(person, line, () => sit({ person: person.id }));
    views.set(key, view);
    if (view.element.parentElement === main) return;
    main.replaceChildren(view.element);
    view.toNewest();
  }

  function shownPane(): HTMLElement {
    return seat.conversation ? main : byId(seat.person ? 'conversations' : 'people');
  }

  /** The lines of the seated person, then the posts of the open conversation, which marks them as read. */
  const refreshSeat = foldCalls(async () => {
    try {
      await showLines();
      const view = views.get(seatHash(seat));
      if (!view || document.hidden) return;
      await view.refresh();
      await showLines();
    } catch (error) {
      showNotice(messageOf(error));
    }
  }, 0);

  async function showLines(): Promise<void> {
    const person = seated();
    if (!person) return;
    const fetched = await linesOf(person.id);
    if (seat.person !== person.id) return;
    lines = fetched;
    const first = lines[0];
    if (!seat.conversation && !narrow.matches && first) {
      seat = { ...seat, conversation: first.id };
      history.replaceState(null, '', seatHash(seat));
    }
    draw();
  }

  const refreshOthers = foldCalls(async () => {
    const others = everybody.filter((person) => person.id !== seat.person);
    await Promise.all(others.map(async ({ id }) => people.showUnread(id, unreadIn(await linesOf(id)))));
  }, 400);

  function refreshAll(): void {
    void refreshSeat();
    // The numbers beside the others' names: they come right with the next thing that happens.
    void refreshOthers().catch(() => undefined);
  }

  window.addEventListener('hashchange', () => {
    takeSeat();
    // What was chosen is not on the screen any more.
    if (narrow.matches) shownPane().focus({ preventScroll: true });
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void refreshSeat();
  });
  takeSeat();
  return {
    refreshAll,
    /** Previews say `09:15` or the day by the desk's time. */
    showNow(instant: string): void {
      now = instant;
      draw();
    },
  };
}

/** Chats first, then channels, each as the desk orders them. */
async function linesOf(person: string): Promise<ConversationLine[]> {
  const { conversations } = await getConversations(person);
  return conversations.toSorted((one, other) => Number(one.kind === 'channel') - Number(other.kind === 'channel'));
}

function unreadIn(lines: readonly ConversationLine[]): number {
  return lines.reduce((total, line) => total + line.unread, 0);
}
