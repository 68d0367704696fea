import type { DeskPerson } from '../page-api.ts';
import { avatar } from './avatar.ts';
import { make, setAttribute, setText } from './elements.ts';

/** The left column: everybody, by the place they work at. */
export function peopleList(nav: HTMLElement, people: readonly DeskPerson[], sitDown: (person: DeskPerson) => void) {
  const rows = new Map(people.map((person) => [person.id, personRow(person, sitDown)]));
  let seated: string | undefined;
  nav.append(make('h2', { class: 'column-title' }, 'People'), make('p', { class: 'column-note' }, 'Choose who to be.'));
  for (const [place, members] of Map.groupBy(people, (person) => person.place)) {
    const list = make('ul', { class: 'rows' });
    for (const person of members) list.append(make('li', {}, rows.get(person.id)?.button));
    // Who keeps the register works at no team of it.
    nav.append(make('h3', { class: 'place' }, place || 'No team'), list);
  }
  return {
    showSeated(id: string | undefined): void {
      if (id === seated) return;
      seated = id;
      for (const [person, row] of rows) setAttribute(row.button, 'aria-current', person === id && 'true');
      if (id) rows.get(id)?.button.scrollIntoView({ block: 'nearest' });
    },
    showUnread(id: string, unread: number): void {
      rows.get(id)?.showUnread(unread);
    },
  };
}

function personRow(person: DeskPerson, sitDown: (person: DeskPerson) => void) {
  const badge = unreadBadge();
  const spoken = make('span', { class: 'unseen' });
  const button = make(
    'button',
    { type: 'button', class: 'row' },
    spoken,
    avatar(person.name, 'person'),
    make(
      'span',
      { class: 'row-text', 'aria-hidden': 'true' },
      make('span', { class: 'row-name' }, person.name),
      make('span', { class: 'row-detail' }, person.job),
    ),
    badge.element,
  );
  button.addEventListener('click', () => sitDown(person));
  const showUnread = (unread: number) => {
    badge.show(unread);
    setText(spoken, [person.name, person.job, ...unreadWords(unread)].join(', '));
  };
  showUnread(0);
  return { button, showUnread };
}

/** `['2 unread']`, or nothing to say. */
export function unreadWords(unread: number): string[] {
  return unread > 0 ? [`${unread} unread`] : [];
}

export function unreadBadge() {
  const element = make('span', { class: 'badge', 'aria-hidden': 'true', hidden: true });
  return {
    element,
    show(unread: number): void {
      element.hidden = unread === 0;
      setText(element, unread > 99 ? '99+' : String(unread));
    },
  };
}
