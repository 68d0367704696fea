import type { ConversationLine, DeskPerson, SayRequest } from '../page-api.ts';
import { getPosts, say } from './api.ts';
import { avatar } from './avatar.ts';
import { composeBox } from './compose.ts';
import { icon, make } from './elements.ts';
import { findButton } from './find.ts';
import { foldCalls } from './fold.ts';
import { postLog } from './log.ts';

export interface ConversationView {
  readonly element: HTMLElement;
  readonly refresh: () => Promise<void>;
  /** To be called once the element is on the page again. */
  readonly toNewest: () => void;
}

/** One conversation of one person: its heading, its posts and the box to write in. */
export function conversationView(person: DeskPerson, line: ConversationLine, leave: () => void): ConversationView {
  const refresh = foldCalls(async () => log.show((await getPosts(person.id, line.id)).posts), 0);
  const log = postLog(line, { person: person.id, conversation: line.id, refresh });
  const showNewest = async () => {
    await refresh();
    log.toNewest();
  };
  const deliver = async (said: Omit<SayRequest, 'conversation'>) => {
    const answer = await say(person.id, { conversation: line.id, ...said });
    await showNewest();
    if (answer.show === 'trouble') throw new Error(answer.text);
  };
  const compose = composeBox(line, deliver, findButton(person.id, line, showNewest));
  const element = make('div', { class: 'conversation-view' }, heading(person, line, leave), log.element, compose);
  return { element, refresh, toNewest: log.toNewest };
}

function heading(person: DeskPerson, line: ConversationLine, leave: () => void): HTMLElement {
  const back = make(
    'button',
    { type: 'button', class: 'back quiet', 'aria-label': 'Back to conversations' },
    icon('back'),
  );
  back.addEventListener('click', leave);
  const note =
    line.kind === 'chat'
      ? `Private chat. Only ${person.name} and Pathway see it.`
      : `Channel${line.team && line.team !== line.name ? ` in ${line.team}` : ''}. Everybody in the team sees it.`;
  return make(
    'div',
    { class: 'conversation-head' },
    back,
    avatar(line.name, line.kind === 'chat' ? 'bot' : 'team'),
    make('div', {}, make('h2', { class: 'conversation-name' }, line.name), make('p', { class: 'column-note' }, note)),
  );
}
