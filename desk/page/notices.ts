import { byId, icon, make } from './elements.ts';

let shown: HTMLElement | undefined;

/** A line at the foot of the page that stays until it is put away or another takes its place. */
export function showNotice(text: string): void {
  hideNotice();
  const close = make('button', { type: 'button', class: 'quiet', 'aria-label': 'Put this notice away' }, icon('close'));
  close.addEventListener('click', hideNotice);
  shown = make('div', { class: 'notice' }, icon('info'), make('p', {}, text), close);
  byId('notices').append(shown);
}

export function hideNotice(): void {
  shown?.remove();
  shown = undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
