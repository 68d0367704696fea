/** What happened to a case, as two lists: what was done, with the reasons; and who has looked. */
import type { AccessEntry } from '../../cases/access-log.ts';
import type { ChainedEvent } from '../../cases/hash-chain.ts';
import type { CaseView } from '../../cases/sight.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { RecordedEvent } from '../../rules/events.ts';
import type { Section } from '../message/message.ts';
import { betweenWords, cutIntoParts, textBytes } from '../parts.ts';
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

const textOf = ({ at, words }: Line, { by }: CaseView): string => `**${by.calendar.sayWhen(at)}** – ${words}`;

/** The newest first. */
const drawLines = (lines: readonly Line[], look: CaseView): readonly Section[] =>
  lines.toReversed().map((line) => ({
    paragraphs: cutIntoParts(textOf(line, look), MOST_OF_A_PARAGRAPH, betweenWords),
    extra: line.typed ?? [],
  }));

type Chain = readonly ChainedEvent<RecordedEvent>[];
const lineOf = ({ at, event }: Chain[number], { by }: CaseView): Line => {
  return { at, words: eventWords(event, by), typed: typedWords(event, by) };
};

/** Bytes of the lines that stand folded under one: with them it fits a page. */
const MOST_OF_A_RUN = 6_000;

/** Reminders that came one after the other, with nothing done between them, together; all else by itself. */
function inRuns(record: Chain, look: CaseView): readonly Chain[] {
  const runs: Chain[] = [];
  let room = 0;
  for (const one of record) {
    const last = runs.at(-1);
    const size = textBytes(lineOf(one, look).words);
    const goesOn = size <= room && isReminder(one.event) && last?.every(({ event }) => isReminder(event));
    if (goesOn && last !== undefined) runs[runs.length - 1] = [...last, one];
    else runs.push([one]);
    room = (goesOn ? room : MOST_OF_A_RUN) - size;
  }
  return runs;
}

/** Each reminder of a run, not shown before somebody asks for it. `id`: no other part of the page has it. */
function eachFolded(run: Chain, id: string, look: CaseView): readonly unknown[] {
  const items = run.map((one) => ({ type: 'TextBlock', text: textOf(lineOf(one, look), look), wrap: true }));
  const toggle = { type: 'Action.ToggleVisibility', title: 'Show each reminder', targetElements: [id] };
  return [
    { type: 'ActionSet', actions: [toggle] },
    { type: 'Container', id, isVisible: false, items: items.toReversed() },
  ];
}

/** A run of reminders is one line, at the time of its last; what `under` gives stands under it. */
function lineOfRun(run: Chain, under: readonly unknown[], look: CaseView): Line {
  const [first, ...more] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new Error('A run has something in it.');
  if (more.length === 0) return lineOf(first, look);
  const said = run.map(({ event }) => event);
  const words = remindersWords(said, { first: first.at, last: last.at }, look.by);
  return { at: last.at, words, typed: under };
}

const isDone = ({ event }: Chain[number]): boolean => !isLook(event);

/** What was done, and by the clock, with what was typed. */
export function historySections(record: Chain, look: CaseView): readonly Section[] {
  return drawLines(
    inRuns(record.filter(isDone), look).map((run, index) =>
      lineOfRun(run, eachFolded(run, `reminders-${index}`, look), look),
    ),
    look,
  );
}

/** Of each card of an outcome what was saved last: its page shows that, and the history alone what stood there before. */
function savedLast(record: Chain): ReadonlySet<RecordedEvent> {
  const last = new Map<string, RecordedEvent>();
  for (const { event: one } of record) {
    if (one.event.type === 'outcome-saved') last.set(`${one.event.meeting} ${one.event.card}`, one);
  }
  return new Set(last.values());
}

/** The same under the page of the outcome, to be copied: nothing stands twice, and of many reminders their sum. */
export function historyText(record: Chain, look: CaseView): readonly Section[] {
  const onPage = savedLast(record);
  const lines = inRuns(record.filter(isDone), look).map((run): Line => {
    const line = lineOfRun(run, [], look);
    return run.some(({ event }) => onPage.has(event)) ? { ...line, typed: [] } : line;
  });
  return drawLines(lines, look);
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
