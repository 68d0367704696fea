import type { ClockAnswer, ClockRequest } from '../page-api.ts';
import { getClock, moveClock } from './api.ts';
import { announce, icon, make, setAttribute, setText } from './elements.ts';
import { foldCalls } from './fold.ts';
import { hideNotice, messageOf, showNotice } from './notices.ts';
import { longDate, longTime, shortTime, timeOfDay } from './times.ts';

const seconds = 1000;

/** The desk's clock and the three ways to move it. On a phone the ways fold away behind the time. */
export function clock(place: HTMLElement, changed: (now: string) => void) {
  let waiting = false;
  const date = make('span', { class: 'clock-date' });
  const hours = make('span', { class: 'clock-hours' });
  const comma = make('span', { class: 'clock-comma' });
  const time = make('time', { class: 'clock-time' }, date, comma, hours);
  const fold = make(
    'button',
    { type: 'button', class: 'clock-fold', 'aria-expanded': 'false', 'aria-controls': 'clock-moves' },
    make('span', { class: 'unseen' }, 'Move the clock'),
    icon('clock'),
    icon('down'),
  );
  const due = make('span', { class: 'clock-due' });
  const hour = mover('hour', '+1 hour');
  const morning = mover('working-morning', 'Next working morning');
  const nextDue = mover('next-due', 'Next thing due', due);
  const moves = make('div', { class: 'clock-moves', id: 'clock-moves' }, hour, morning, nextDue);
  place.append(time, fold, moves);
  fold.addEventListener('click', () => {
    fold.setAttribute('aria-expanded', String(place.classList.toggle('unfolded')));
  });

  function mover(move: ClockRequest['move'], label: string, ...more: readonly HTMLElement[]): HTMLButtonElement {
    const button = make('button', { type: 'button', class: 'clock-move' }, make('span', {}, label), ...more);
    button.addEventListener('click', () => void press(button, move));
    return button;
  }

  async function press(button: HTMLButtonElement, move: ClockRequest['move']): Promise<void> {
    if (waiting) return;
    showWaiting(button, true);
    hideNotice();
    try {
      const answer = await moveClock({ move });
      show(answer);
      announce(`The desk’s clock now says ${longTime(answer.now)}.`);
    } catch (error) {
      showNotice(messageOf(error));
    } finally {
      showWaiting(button, false);
    }
  }

  function showWaiting(button: HTMLButtonElement, isWaiting: boolean): void {
    waiting = isWaiting;
    setAttribute(button, 'data-waiting', isWaiting);
    for (const each of [hour, morning, nextDue]) setAttribute(each, 'aria-disabled', isWaiting && 'true');
  }

  function show(answer: ClockAnswer): void {
    setText(date, longDate(answer.now));
    setText(comma, ', ');
    setText(hours, timeOfDay(answer.now));
    time.dateTime = answer.now;
    setText(due, answer.nextDue ? shortTime(answer.nextDue) : 'Nothing is due');
    nextDue.disabled = answer.nextDue === undefined;
    changed(answer.now);
  }

  const refresh = foldCalls(async () => show(await getClock()), 100);
  /** Nobody asked for it: the last time that was known stands until the desk answers again. */
  const refreshQuietly = () => void refresh().catch(() => undefined);
  setInterval(refreshQuietly, 30 * seconds);
  return { refresh: refreshQuietly };
}
