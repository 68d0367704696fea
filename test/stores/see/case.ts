/** What somebody sees of a case when they open it. */
import { contentsOfCard } from '../../../desk/hands/card-reading.ts';
import type { TeamsUser } from '../../support/teams-user.ts';
import { dayIn } from './days.ts';
import { factsIn, opensByStatus, quotedIn, readsPage } from './pages.ts';

/** Something that is still to do, as the page says it. */
export interface ToDo {
  readonly what: string;
  readonly whose: string;
  /** `2026-11-12` */
  readonly due: string;
  readonly late: boolean;
  /** The clause or question it follows from. */
  readonly source: string;
  readonly putOffUntil?: string;
}

/** A step of the ladder that was used up. */
export interface Step {
  readonly on: string;
  readonly step: string;
  readonly what: string;
}

export interface Standing {
  /** The facts at the top of `How the case stands`, by their titles. */
  readonly facts: Readonly<Record<string, string>>;
  readonly toDo: readonly ToDo[];
  /** Oldest first. */
  readonly steps: readonly Step[];
  /** What people answered and wrote: about the young person, of talks and decisions, of the meeting. */
  readonly written: readonly string[];
}

const line =
  /^\*\*(?<what>.+)\*\* – (?<whose>.+), (?<lateness>late: was due by|by) (?<due>[\w ]+)\.(?: Reminders put off until (?<until>.+)\.)?$/;

function toDoIn(text: string, sources: ReadonlyMap<string, string>): readonly ToDo[] {
  const { what, whose = '', lateness, due = '', until } = line.exec(text)?.groups ?? {};
  if (what === undefined) return [];
  const putOff = until === undefined ? {} : { putOffUntil: until };
  return [{ what, whose, due: dayIn(due), late: lateness !== 'by', source: sources.get(what) ?? '', ...putOff }];
}

/** The clause or question of each thing that is to do, by what it is called: "Why?" says what, by when, and from which. */
function sourcesIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const source = /^(?<id>[A-Z]+-\d{2}), (?:lines? \d|left open)/;
  return new Map(texts.map((text, index) => [texts[index - 2] ?? '', source.exec(text)?.groups?.id ?? '']));
}

/** One line for each nudge, as the first version had it, or for all of a morning. */
const nudged = /^\*\*(?<when>.+)\*\* – Pathway nudged (?<nudges>.+)$/;
const nudge = /\((?<step>[^)]+)\) about: (?<what>.+?)(?:; |$)/g;

function stepsIn(text: string): readonly Step[] {
  const { when, nudges = '' } = nudged.exec(text)?.groups ?? {};
  if (when === undefined) return [];
  return [...nudges.matchAll(nudge)].map(({ groups }) => ({
    on: dayIn(when),
    step: groups?.step ?? '',
    what: groups?.what ?? '',
  }));
}

async function readsWritten(person: TeamsUser): Promise<readonly string[]> {
  const concern = await readsPage(person, 'The concern as sent');
  const talks = await readsPage(person, 'Talks and decisions');
  const meeting = await readsPage(person, 'The meeting and who is invited');
  const answers = concern.flatMap((card) => Object.values(factsIn(card)));
  return [...new Set([...answers, ...[...concern, ...talks, ...meeting].flatMap(quotedIn)])];
}

/** Opens the case, and reads how it stands and all its pages. Throws where a list on it is cut short. */
export async function seesCase(person: TeamsUser, reference: string): Promise<Standing> {
  await opensByStatus(person, reference);
  const card = person.dialog()?.card;
  const { texts } = contentsOfCard(card);
  if (texts[0] !== 'How the case stands') throw new Error(`Not how ${reference} stands:\n${texts.join('\n')}`);
  if (texts.some((text) => /^And \d+ more\./.test(text))) throw new Error(`${reference} has more to do than is shown.`);
  const history = await readsPage(person, 'What has happened');
  const steps = history.flatMap((part) => contentsOfCard(part).texts).flatMap(stepsIn);
  const written = await readsWritten(person);
  const why = await readsPage(person, 'Why? Steps, dates and clauses');
  const sources = sourcesIn(why.flatMap((part) => contentsOfCard(part).texts));
  return {
    facts: factsIn(card),
    toDo: texts.flatMap((text) => toDoIn(text, sources)),
    steps: steps.toReversed(),
    written,
  };
}
