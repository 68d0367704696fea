/** The people register in the private chat of an administrator: what it holds, what it lacks, and what can be done. */
import type { RegisterContents } from '../../people/contents.ts';
import { gapsIn } from '../../people/gaps.ts';
import type { RegisterChange } from '../../people/kept-register.ts';
import { sayWhen } from '../../rules/base/local-time.ts';
import type { Guidance } from '../../rules/base/policy.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import type { Card } from '../card.ts';
import { messageCard, type Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { byWords, opener } from './pieces.ts';

export interface Home {
  readonly contents: RegisterContents;
  readonly last: RegisterChange | undefined;
  readonly today: LocalDate;
  /** What is newer than the procedure, is in force and waits for somebody to confirm it. */
  readonly unconfirmed?: readonly Pick<Guidance, 'title' | 'edition'>[];
}

/** The file says where it comes from, so that somebody can look. */
const toConfirm = 'It is in force, and nobody has confirmed it. Confirm it in the authority file, or correct it:';

function unconfirmedSection(all: NonNullable<Home['unconfirmed']>): readonly Section[] {
  const lines = all.map(({ title, edition }) => `- ${plainWords(`${title} (${edition})`)}`);
  return all.length === 0
    ? []
    : [{ heading: 'Newer than the procedure', paragraphs: [[toConfirm, ...lines].join('\r')] }];
}

export function homeCard({ contents, last, today, unconfirmed = [] }: Home): Card {
  const { people, teams } = contents;
  const open = teams.filter(({ closed }) => !closed);
  const away = people.filter(({ cover = [] }) => cover.some(({ from, until }) => from <= today && today <= until));
  const silent = open.filter(({ channel }) => channel === undefined).length;
  const gaps = gapsIn(contents, today);
  return messageCard({
    title: 'People and channels',
    paragraphs: [
      'This is who has which role in which agency, and which channel belongs to which team. Changes take effect straight away. You cannot see cases from here.',
    ],
    facts: [
      { title: 'People', value: String(people.length) },
      { title: 'Teams', value: `${open.length}, ${silent === 0 ? 'all' : open.length - silent} with a channel` },
      { title: 'Trained to lead AIM', value: String(people.filter(({ aimLead }) => aimLead !== undefined).length) },
      {
        title: 'Covered today',
        value: away.length === 0 ? 'Nobody' : away.map(({ name }) => plainWords(name)).join(', '),
      },
      ...(last === undefined ? [] : [{ title: 'Last changed', value: `${sayWhen(last.at)}, ${byWords(last.by)}` }]),
    ],
    sections: [
      ...(gaps.length === 0 ? [] : [{ heading: 'What is missing', paragraphs: gaps.map(plainWords) }]),
      ...unconfirmedSection(unconfirmed),
    ],
    actions: [
      opener('Find a person', 'register/find'),
      opener('Add a person', 'register/form', { form: 'add-person' }),
      opener('Teams and channels', 'register/teams', { part: 0 }),
      opener('Import a list', 'register/form', { form: 'import-list' }),
      opener('Export a list', 'register/export', { list: 'people', part: 0 }),
      opener('Change history', 'register/changes', { part: 0 }),
    ],
  });
}
