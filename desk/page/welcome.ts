import type { DeskPerson } from '../page-api.ts';
import { seatHash } from './address.ts';
import { avatar } from './avatar.ts';
import { make } from './elements.ts';

/** What to try first, shown while nobody sits at the desk. */
export function welcomePanel(people: readonly DeskPerson[]): HTMLElement {
  const link = (name: string) => {
    const person = people.find((each) => each.name === name);
    return person ? make('a', { href: seatHash({ person: person.id }) }, name) : name;
  };
  return make(
    'section',
    { class: 'welcome', 'aria-labelledby': 'welcome-title' },
    avatar('Pathway', 'bot'),
    make('h2', { id: 'welcome-title' }, 'Welcome to the desk'),
    make('p', {}, 'Pathway helps agencies keep to the procedure. Try it as the people who would use it.'),
    make(
      'ol',
      {},
      make('li', {}, 'Sit down as ', link('Priya Shah'), ', a teacher.'),
      make('li', {}, 'Write ', make('q', {}, 'raise a concern'), ' to Pathway, and answer its cards.'),
      make('li', {}, 'Sit down as ', link('Hannah Reid'), ', a team manager, and look in CDYJS managers.'),
      make('li', {}, 'Move the clock, at the top, and see who is reminded.'),
    ),
  );
}
