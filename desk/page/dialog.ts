import type { PressAnswer } from '../page-api.ts';
import { avatar } from './avatar.ts';
import { type CardAction, drawCard, leaving } from './cards.ts';
import { announce, icon, make } from './elements.ts';
import type { LookUp } from './look-up-input.ts';
import { showNotice } from './notices.ts';

export type DialogContent =
  | { readonly show: 'dialog'; readonly title: string; readonly card: unknown }
  | { readonly show: 'message'; readonly text: string };

const keptWords =
  'Pathway has kept what you wrote in the form, for a day. In Teams, press "Back to the case" to keep it: Teams drops it when its window is closed.';

/**
 * Teams' dialog (task module) over the page. Escape and its cross close it; the browser keeps the focus inside and
 * gives it back afterwards. `press` sends a button of its card; `closed` is called once it has gone.
 */
export function openDialog(
  first: DialogContent,
  press: (action: CardAction) => Promise<PressAnswer>,
  lookUp: LookUp,
  closed: () => void,
): void {
  const title = make('h2', { class: 'task-title', id: 'task-title', tabindex: -1 }, 'Pathway');
  const close = make('button', { type: 'button', class: 'quiet', 'aria-label': 'Close dialog' }, icon('close'));
  const body = make('div', { class: 'task-body' });
  const note = make('div', { class: 'note' });
  const dialog = make(
    'dialog',
    { class: 'task', 'aria-labelledby': title.id },
    make('div', { class: 'task-head' }, avatar('Pathway', 'bot'), title, close),
    make('div', { class: 'task-scroll' }, body, note),
    make('div', { class: 'unseen', role: 'status', 'data-announcements': true }),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    // Teams drops what was typed; nobody who tries Pathway at the desk shall lose it by a slip of the hand.
    body.firstElementChild?.dispatchEvent(new Event(leaving));
    dialog.remove();
    closed();
  });

  async function pressed(action: CardAction): Promise<void> {
    note.textContent = '';
    const isClosing = !dialog.open;
    const answer = await press(action);
    if (dialog.isConnected) show(answer);
    else if (isClosing && answer.show === 'dialog') showNotice(keptWords);
    else if (answer.show === 'trouble' || answer.show === 'message') showNotice(answer.text);
  }

  function show(answer: PressAnswer): void {
    if (answer.show === 'dialog') title.textContent = answer.title;
    if (answer.show === 'dialog' || answer.show === 'card') showCard(answer.card);
    else if (answer.show === 'message') showMessage(answer.text);
    else if (answer.show === 'trouble') showTrouble(answer.text);
    // Teams closes a dialog whose card gets no answer.
    else dialog.close();
  }

  function showTrouble(text: string): void {
    note.textContent = text;
    announce(text);
  }

  function showCard(card: unknown): void {
    body.replaceChildren(drawCard(card, pressed, lookUp));
    body.parentElement?.scrollTo(0, 0);
    title.focus();
  }

  function showMessage(text: string): void {
    const ok = make('button', { type: 'button', class: 'task-ok', 'aria-describedby': 'task-message' }, 'OK');
    ok.addEventListener('click', () => dialog.close());
    body.replaceChildren(make('p', { class: 'task-message', id: 'task-message' }, text), ok);
    ok.focus();
  }

  document.body.append(dialog);
  dialog.showModal();
  show(first);
}
