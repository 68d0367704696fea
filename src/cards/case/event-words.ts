/** What happened, in one line each, with what was typed under it where no other page keeps showing it. */
import type { AccessEntry } from '../../cases/access-log.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import { typedIn, wordsOf } from '../../rules/event-table.ts';
import type { RecordedEvent } from '../../rules/events.ts';
import { remindedWords } from '../../rules/handling/reminded-words.ts';
import { dutyTitle } from '../../rules/obligations.ts';
import { sayingBy } from '../../rules/outcome/answered.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Say } from '../../rules/rows/event.ts';
import { plainWords, quoted } from '../text.ts';
import { teamName } from './pieces.ts';

/** What somebody looked at, by what is kept of it: a page, or a command. */
const looks: Readonly<Record<string, string>> = {
  concern: 'the concern as sent',
  decision: 'the decision',
  decisions: 'the talks and decisions',
  police: 'what the police told and MASH decided',
  meeting: 'the meeting and who is invited',
  outcome: 'the outcome',
  plan: 'the plan',
  sharing: 'what was shared',
  challenges: 'where people do not agree',
  links: 'the linked cases',
  asked: 'what their team is asked',
  assessment: 'the AIM assessment',
  safety: 'the safety plans and voices',
  history: 'what has happened',
  separate: 'whether there are separate records',
  looks: 'who has looked',
  why: 'the steps, dates and clauses',
  status: 'the status',
  summary: 'a summary of the case',
  'plan-to-hand-out': 'the plan to hand out',
  'sent-before': 'its reference, as what they had sent before',
};

const lookedAt = (what: string): string => `looked at ${looks[what] ?? 'the case'}`;

function saying({ calendar, roster }: DecisionContext): Say {
  const team = (id: string): string => teamName(id, { roster });
  return {
    name: plainWords,
    team,
    teams: (ids) => ids.map(team).join(', '),
    person: (id) => plainWords(roster.person(id)?.name ?? 'a person who has left'),
    when: calendar.sayWhen,
    day: calendar.sayDate,
    duty: (key) => {
      const [, whose = ''] = key.split(':');
      return roster.team(whose) === undefined ? dutyTitle(key) : `${dutyTitle(key)} (${team(whose)})`;
    },
    page: (id) => looks[id] ?? 'the case',
  };
}

/** `Hannah Reid took the case`. */
export function eventWords({ event, actor }: RecordedEvent, by: DecisionContext): string {
  const who = actor.kind === 'person' ? plainWords(actor.person.name) : 'Pathway';
  return `${who} ${wordsOf(event, saying(by))}`;
}

/** More names of teams in one sentence would push everything else off a phone. */
const MOST_TEAMS = 4;

/** `you took the case`, to the person who did it. */
export function doneWords({ event }: RecordedEvent, by: DecisionContext): string {
  const say = saying(by);
  const teams = (ids: readonly string[]): string =>
    ids.length > MOST_TEAMS + 1
      ? `${say.teams(ids.slice(0, MOST_TEAMS))} and ${ids.length - MOST_TEAMS} others`
      : say.teams(ids);
  return `you ${wordsOf(event, { ...say, teams })}`;
}

/** Whether it says only that people were reminded; who could not be reached is said by itself. */
export const isReminder = ({ event }: RecordedEvent): boolean =>
  event.type === 'reminded' ||
  (event.type === 'nudged' && event.nudges.every(({ insteadOf }) => insteadOf === undefined));

/** `Pathway sent 12 reminders from … to …`: to whom, and about what. */
export function remindersWords(
  run: readonly RecordedEvent[],
  { first, last }: { readonly first: Instant; readonly last: Instant },
  by: DecisionContext,
): string {
  const say = saying(by);
  const day = (at: Instant): string => say.day(by.calendar.localDate(at));
  const when = day(first) === day(last) ? `on ${day(last)}` : `from ${day(first)} to ${day(last)}`;
  return `Pathway ${remindedWords(
    run.map(({ event }) => event),
    when,
    say,
  )}`;
}

/** Whether it says that somebody looked. */
export const isLook = ({ event }: RecordedEvent): boolean => event.type === 'looked';

/** What was typed with it, under what it is called. */
export function typedWords({ event }: RecordedEvent, by: DecisionContext): readonly unknown[] {
  return typedIn(event, sayingBy(by)).flatMap(([called, text]) => [
    { type: 'TextBlock', text: `${called}:`, wrap: true, isSubtle: true },
    ...quoted(text),
  ]);
}

/** `Hannah Reid looked at the decision`. */
export function lookWords({ person, what }: AccessEntry): string {
  return `${plainWords(person.name)} ${lookedAt(what)}`;
}
