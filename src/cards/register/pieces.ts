/** What the cards of the people register are put together from. */
import { type PersonEntry, settingsId, type TeamEntry } from '../../people/contents.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { jobNames, type PersonRef } from '../../rules/base/vocabulary.ts';
import { drawButton, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { pages } from '../case/paging.ts';
import { messageCard, type Section } from '../message/message.ts';
import { partAt } from '../parts.ts';
import { plainWords } from '../text.ts';
import type { RegisterFormId, registerVerbs } from '../verbs/register.ts';

type Data = Readonly<Record<string, unknown>>;

/** A button in the register's dialog. */
export function button(title: string, verb: keyof typeof registerVerbs, data: Data = {}): unknown {
  return drawButton({ title, verb, data, withoutInputs: true }, 'dialog');
}

export const formButton = (title: string, form: RegisterFormId, about: Data = {}): unknown =>
  button(title, 'register/form', { form, ...about });

/** A button in the chat that opens the dialog. */
export const opener = (title: string, verb: keyof typeof registerVerbs, data: Data = {}): unknown =>
  drawOpener({ title, verb, data });

/** Who changed something, after when they did. */
export const byWords = ({ id, name }: PersonRef): string =>
  id === settingsId ? 'from the settings file' : plainWords(name);

export type TeamName = (team: string) => string;

export const teamNames = (teams: readonly TeamEntry[]): TeamName => {
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return (team) => plainWords(names.get(team) ?? team);
};

/** `Team manager in CDYJS managers; Case manager in …` */
export function rolesLine({ teams }: PersonEntry, nameOf: TeamName): string {
  if (teams.length === 0) return 'No role in any team';
  return teams.map(({ team, role }) => `${jobNames[role]} in ${nameOf(team)}`).join('; ');
}

export const coverLine = (by: string, { from, until }: { readonly from: string; readonly until: string }): string =>
  `${plainWords(by)}, from ${sayDate(from)} to ${sayDate(until)}`;

export interface Parted {
  readonly title: string;
  readonly done?: string | undefined;
  readonly paragraphs?: readonly string[];
  readonly sections: readonly Section[];
  readonly part: number;
  readonly toPart: (part: number) => readonly [verb: keyof typeof registerVerbs, data: Data];
  readonly actions?: readonly unknown[];
}

/** Long matter on several cards: the part asked for, counted from 0, or the last one there is. */
export function partedCard({ title, done, paragraphs = [], sections, part, toPart, actions = [] }: Parted): Card {
  const { matter = [], isFirst, titled, ways } = partAt(pages(sections), part);
  return messageCard({
    title: titled(title),
    done,
    paragraphs: isFirst ? paragraphs : [],
    sections: matter,
    actions: [...ways.map((way) => button(way.title, ...toPart(way.part))), ...actions],
  });
}
