/** What happened to a case, as two lists: what was done, with the reasons; and who has looked. */
import type { AccessEntry } from '../../cases/access-log.ts';
import type { ChainedEvent } from '../../cases/hash-chain.ts';
import type { CaseView } from '../../cases/sight.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { RecordedEvent } from '../../rules/events.ts';
import type { Section } from '../message/message.ts';
import { betweenWords, cutIntoParts } from '../parts.ts';
import { eventWords, isLook, isReminder, lookWords, remindersWords, typedWords } from './event-words.ts';

interface Line {
  readonly at: Instant;
  readonly words: string;
  /** What was typed with it. */
  readonly typed?: readonly unknown[];
}

/** Two lists, the oldest first, as one by time; what each has in another order stays in it. */
function byTime(some: readonly Line[], others: readonly Line[]): readonly Line[] {
  const left = [...others];
  const merged = some.flatMap((line) => {
    const isLater = ({ at }: Line) => Temporal.Instant.compare(at, line.at) >= 0;
    const next = left.findIndex(isLater);
    return [...left.splice(0, next < 0 ? left.length : next), line];
  });
  return [...merged, ...left];
}

/** Bytes of a paragraph: the names of very many teams are more than one page takes. */
const MOST_OF_A_PARAGRAPH = 8_000;

/** The newest first. */
const drawLines = (lines: readonly Line[], { by }: CaseView): readonly Section[] =>
  lines.toReversed().map(({ at, words, typed = [] }) => {
    const line = `**${by.calendar.sayWhen(at)}** – ${words}`;
    return { paragraphs: cutIntoParts(line, MOST_OF_A_PARAGRAPH, betweenWords), extra: typed };
  });

type Chain = readonly ChainedEvent<RecordedEvent>[];
const lineOf = ({ at, event }: Chain[number], { by }: CaseView): Line => {
  return { at, words: eventWords(event, by), typed: typedWords(event) };
};

/** Reminders that came one after the other, with nothing done between them, together; all else by itself. */
function inRuns(record: Chain): readonly Chain[] {
  const runs: Chain[] = [];
  for (const one of record) {
    const last = runs.at(-1);
    const goesOn = isReminder(one.event) && last?.every(({ event }) => isReminder(event));
    if (goesOn && last !== undefined) runs[runs.length - 1] = [...last, one];
    else runs.push([one]);
  }
  return runs;
}

/** A run of reminders is one line, at the time of its last. */
function lineOfRun(run: Chain, look: CaseView): Line {
  const [first, ...more] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new Error('A run has something in it.');
  const said = run.map(({ event }) => event);
  return more.length === 0
    ? lineOf(first, look)
    : { at: last.at, words: remindersWords(said, { first: first.at, last: last.at }, look.by) };
}

/** What was done, and by the clock, with what was typed. */
export function historySections(record: Chain, look: CaseView): readonly Section[] {
  const done = record.filter(({ event }) => !isLook(event));
  return drawLines(
    inRuns(done).map((run) => lineOfRun(run, look)),
    look,
  );
}

/** Who looked at what; the first version kept that among the events. */
export function looksSections(
  record: Chain,
  looks: readonly ChainedEvent<AccessEntry>[],
  look: CaseView,
): readonly Section[] {
  const before = record.filter(({ event }) => isLook(event)).map((one) => lineOf(one, look));
  const since = looks.map(({ at, event }): Line => ({ at, words: lookWords(event) }));
  return drawLines(byTime(before, since), look);
}
