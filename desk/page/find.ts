import type { ConversationLine, SearchAnswer, SearchResult } from '../page-api.ts';
import { choose, search } from './api.ts';
import { announce, icon, make, setText } from './elements.ts';
import { messageOf } from './notices.ts';

/** After so many milliseconds without a key Teams asks what was typed so far. */
const PAUSE = 600;

/** "Find a case" beside the box, as a message extension of Teams: what is chosen is posted as a card. */
export function findButton(person: string, line: ConversationLine, posted: () => Promise<void>): HTMLElement {
  const conversation = line.id;
  const button = make(
    'button',
    { type: 'button', class: 'quiet', 'aria-expanded': 'false', title: 'Find a case', 'aria-label': 'Find a case' },
    icon('find'),
  );
  const box = make('input', {
    type: 'search',
    class: 'find-text',
    'aria-label': 'Name, reference or team',
    placeholder: 'Name, reference or team',
    autocomplete: 'off',
  });
  const note = make('p', { class: 'find-note' });
  const list = make('ul', { class: 'find-results' });
  const panel = make(
    'div',
    { class: 'find-panel', role: 'group', 'aria-label': 'Find a case', hidden: true },
    make('h3', {}, 'Find a case'),
    box,
    note,
    list,
  );
  const element = make('div', { class: 'find' }, button, panel);
  const empty = 'Type whole words of a name, a reference, or a team. You put only the reference and the stage here.';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  function unfold(open: boolean): void {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    clearTimeout(waiting);
    box.value = '';
    list.replaceChildren();
    setText(note, empty);
    if (open) box.focus();
    else button.focus();
  }

  function say(words: string): void {
    setText(note, words);
    if (words) announce(words);
  }

  async function take({ value }: SearchResult): Promise<void> {
    try {
      const answer = await choose(person, { conversation, value });
      if (answer.show === 'message' || answer.show === 'trouble') say(answer.text);
      else {
        unfold(false);
        await posted();
      }
    } catch (error) {
      say(messageOf(error));
    }
  }

  function row(result: SearchResult): HTMLElement {
    const words = result.text === undefined ? undefined : make('span', { class: 'find-text-of' }, result.text);
    const choice = make(
      'button',
      { type: 'button', class: 'find-choice' },
      make('span', { class: 'find-title' }, result.title),
      words,
    );
    choice.addEventListener('click', () => void take(result));
    return make('li', {}, choice);
  }

  function show(answer: SearchAnswer): void {
    if (answer.show !== 'results') {
      list.replaceChildren();
      say(answer.text);
      return;
    }
    list.replaceChildren(...answer.results.map(row));
    const found = answer.results.filter(({ value }) => 'reference' in value).length;
    const what = found === 1 ? 'Found 1 case. Choose it' : `Found ${found} cases. Choose one`;
    say(`${what} to put its reference here.`);
  }

  async function find(): Promise<void> {
    clearTimeout(waiting);
    const text = box.value.trim();
    asked += 1;
    const own = asked;
    if (text === '') {
      list.replaceChildren();
      setText(note, empty);
      return;
    }
    try {
      const answer = await search(person, { conversation, text });
      // What was typed since is answered by itself.
      if (own === asked) show(answer);
    } catch (error) {
      if (own === asked) say(messageOf(error));
    }
  }

  button.addEventListener('click', () => unfold(panel.hidden !== false));
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void find(), PAUSE);
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === box) {
      event.preventDefault();
      void find();
    }
    if (event.key === 'Escape' && !panel.hidden) unfold(false);
  });
  document.addEventListener('click', (event) => {
    const isOutside = event.target instanceof Node && event.target.isConnected && !element.contains(event.target);
    if (isOutside && !panel.hidden) {
      panel.hidden = true;
      button.setAttribute('aria-expanded', 'false');
    }
  });
  return element;
}
