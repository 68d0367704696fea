import type { ConversationLine, SayRequest } from '../page-api.ts';
import { attachButton } from './attach.ts';
import { icon, make, setText } from './elements.ts';
import { hideNotice, messageOf, showNotice } from './notices.ts';

type Said = Omit<SayRequest, 'conversation'>;

/** The box to write in, with a message extension. What could not be sent comes back into it. `send` rejects with the reason. */
export function composeBox(
  line: ConversationLine,
  send: (said: Said) => Promise<void>,
  extension: HTMLElement,
): HTMLElement {
  const label = line.kind === 'chat' ? 'Message to Pathway' : `Post in ${line.name}`;
  const box = make('textarea', { class: 'compose-text', rows: 1, 'aria-label': label, placeholder: label });
  const submit = make(
    'button',
    { type: 'submit', class: 'quiet send', 'aria-label': 'Send message', title: 'Send message' },
    icon('send'),
  );
  const mention = line.kind === 'channel' ? mentionChoice() : undefined;
  const form = make(
    'form',
    { class: 'compose' },
    make(
      'div',
      { class: 'compose-box' },
      box,
      extension,
      attachButton((attachment) => void deliver({ text: '', attachment })),
      submit,
    ),
    mention?.element,
  );

  async function deliver(said: Said): Promise<boolean> {
    hideNotice();
    try {
      await send(mention ? { ...said, mention: mention.input.checked } : said);
      return true;
    } catch (error) {
      showNotice(messageOf(error));
      return false;
    }
  }

  async function sendText(): Promise<void> {
    const text = box.value.trim();
    if (!text) return;
    box.value = '';
    if (!(await deliver({ text })) && box.value === '') box.value = text;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void sendText();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return form;
}

function mentionChoice() {
  const input = make('input', { type: 'checkbox', checked: true, 'aria-describedby': 'mention-hint' });
  const hint = make('span', { class: 'mention-hint', id: 'mention-hint' });
  const showHint = () =>
    setText(hint, input.checked ? 'Without a mention, Pathway hears nothing.' : 'Pathway will not hear this post.');
  input.addEventListener('change', showHint);
  showHint();
  const element = make('div', { class: 'mention' }, make('label', {}, input, 'Mention Pathway'), hint);
  return { element, input };
}
