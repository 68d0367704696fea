import type { Action, AdaptiveCard } from 'adaptivecards';
import type { PressRequest } from '../page-api.ts';
import { isWide, parseCard } from './card-library.ts';
import { announce, make, setAttribute } from './elements.ts';
import { AdaptiveCards } from './libraries.ts';
import { type LookUp, lookUps } from './look-up-input.ts';

export type CardAction = PressRequest['action'];

/**
 * A card drawn as Teams draws it. While `press` runs, the pressed button shows that it waits and no other button
 * of the card does anything. Each card is a form of its own: choices with the same id in two cards stay apart.
 * `lookUp`: what an input is given while somebody types into it.
 */
export function drawCard(json: unknown, press: (action: CardAction) => Promise<void>, lookUp: LookUp): HTMLElement {
  const form = make('form', { class: isWide(json) ? 'card wide' : 'card', novalidate: true });
  form.addEventListener('submit', (event) => event.preventDefault());
  const card = parseCard(json);
  if (!card) {
    form.append(make('p', {}, 'This card cannot be shown.'));
    return form;
  }
  lookUps.set(card, lookUp);
  let waiting = false;
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) return openUrl(action.url);
    const asked = actionOf(action);
    if (!asked || waiting) return;
    waiting = true;
    // The library sets its buttons anew once this returns.
    queueMicrotask(() => showWaiting(form, action, true));
    void press(asked).finally(() => {
      waiting = false;
      showWaiting(form, action, false);
    });
  };
  const drawn = card.render();
  if (drawn) form.append(drawn);
  for (const input of form.querySelectorAll('textarea.ac-input-required')) input.setAttribute('aria-required', 'true');
  // After the library has checked the answers, which it does without an event.
  const afterwards = () => {
    showProblems(form);
    showFolds(form);
  };
  form.addEventListener(leaving, () => pressKeeper(card));
  form.addEventListener('click', () => setTimeout(afterwards), { capture: true });
  showFolds(form);
  form.addEventListener('input', () => setTimeout(() => showProblems(form)));
  return form;
}

/** Told to a drawn card whose window closes. */
export const leaving = 'leaving';

/** Presses the button that keeps what was typed, where the card has one and something was. */
function pressKeeper(card: AdaptiveCard): void {
  const keeper = card.getActionById('keeps-what-is-typed');
  if (keeper === undefined || !card.getAllInputs().some((input) => input.isDirty())) return;
  if (keeper.prepareForExecution()) keeper.execute();
}

function actionOf(action: Action): CardAction | undefined {
  if (action instanceof AdaptiveCards.ExecuteAction) {
    return { type: 'Action.Execute', verb: action.verb ?? '', data: dataOf(action.data) };
  }
  if (action instanceof AdaptiveCards.SubmitAction) return { type: 'Action.Submit', data: dataOf(action.data) };
  return undefined;
}

function dataOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function openUrl(url: string | undefined): void {
  if (url && /^https?:/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
}

function showWaiting(form: HTMLElement, action: Action, isWaiting: boolean): void {
  setAttribute(form, 'aria-busy', isWaiting && 'true');
  for (const button of form.querySelectorAll('button')) setAttribute(button, 'aria-disabled', isWaiting && 'true');
  if (action.renderedElement) setAttribute(action.renderedElement, 'data-waiting', isWaiting);
}

/** Whether a fold is open is said by its button. The library says it of what is folded, where no reader looks for it. */
function showFolds(form: HTMLElement): void {
  for (const button of form.querySelectorAll('[aria-controls]')) {
    const ids = (button.getAttribute('aria-controls') ?? '').split(' ');
    const folded = ids.flatMap((id) => form.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? []);
    for (const one of folded) one.removeAttribute('aria-expanded');
    setAttribute(button, 'aria-expanded', String(folded.some(({ style }) => style.display !== 'none')));
  }
}

function showProblems(form: HTMLElement): void {
  const before = form.querySelectorAll('[aria-invalid]').length;
  for (const input of form.querySelectorAll('.ac-input')) {
    const answered = input.matches('.ac-toggleInput') ? (input.querySelector('input') ?? input) : input;
    setAttribute(answered, 'aria-invalid', input.classList.contains('ac-input-validation-failed') && 'true');
  }
  const after = form.querySelectorAll('[aria-invalid]').length;
  if (after > before) announce(after === 1 ? 'One answer needs another look.' : `${after} answers need another look.`);
}
