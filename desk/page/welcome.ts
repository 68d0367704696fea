import type { DeskPerson } from '../page-api.ts';
import { seatHash } from './address.ts';
import { avatar } from './avatar.ts';
import { make } from './elements.ts';
import { examplePanel } from './example.ts';

/** What this is, for whom, and what to try first: shown while nobody sits at the desk. */
export function welcomePanel(people: readonly DeskPerson[]): HTMLElement {
  const link = (name: string) => {
    const person = people.find((each) => each.name === name);
    return person ? make('a', { href: seatHash({ person: person.id }) }, name) : name;
  };
  return make(
    'div',
    { class: 'welcome' },
    make(
      'section',
      { 'aria-labelledby': 'welcome-title' },
      avatar('Pathway', 'bot'),
      make('h2', { id: 'welcome-title' }, 'What this is'),
      make(
        'p',
        {},
        'Pathway carries a written procedure about children and young people whose sexual behaviour may harm others: from the first concern to the meeting of the agencies, the plan and the end of the case. It works inside Microsoft Teams, for schools, youth justice (CDYJS, the County Durham Youth Justice Service), social care, police and health.',
      ),
      make(
        'p',
        {},
        'This page stands in for Teams, so that you can try Pathway as the people who will use it. Everybody here is made up. Nothing leaves this machine.',
      ),
    ),
    examplePanel(),
    make(
      'section',
      { 'aria-labelledby': 'try-title' },
      make('h2', { id: 'try-title' }, 'Try it yourself'),
      make(
        'ol',
        {},
        make('li', {}, 'Sit down as ', link('Priya Shah'), ', a teacher.'),
        make('li', {}, 'Write ', make('q', {}, 'raise a concern'), ' to Pathway, and answer its cards.'),
        make('li', {}, 'Sit down as ', link('Hannah Reid'), ', a team manager, and look in CDYJS managers.'),
        make('li', {}, 'Take the case, open it, and do what is next.'),
        make('li', {}, 'Move the clock, at the top, and see who is reminded.'),
      ),
    ),
  );
}
