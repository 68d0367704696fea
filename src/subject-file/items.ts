/** The file of one young person in date order, each item marked with whom it is about. */
import { eventWords, lookWords } from '../cards/case/event-words.ts';
import { withoutOtherChildren } from '../cards/export/other-children.ts';
import { withoutMarkdown } from '../cards/text.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import { isInvestigated } from '../rules/police/investigation.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { type Mark, markOf } from './marks.ts';
import type { Record } from './reading.ts';
import { type Value, valuesOf } from './values.ts';

export interface Item {
  readonly at: Instant;
  readonly mark: Mark;
  /** What happened, in a sentence. */
  readonly words: string;
  readonly values: readonly Pick<Value, 'label' | 'text'>[];
}

const aReference = /^[2-9A-HJKMNP-RTV-Z]{4}-[2-9A-HJKMNP-RTV-Z]{4}$/;

/** Names the referrer only as what they are: who they are stands apart, for a person to decide. */
function withoutReferrer(text: string, { referrer }: Case): string {
  const theReferrer = (_name: string, at: number): string => (at === 0 ? 'The referrer' : 'the referrer');
  return referrer.name === '' ? text : text.replaceAll(referrer.name, theReferrer);
}

/** Takes out of a text the names of the children of linked cases. */
function withoutLinkedNames({ case: c, history, own, others }: Record): (text: string) => string {
  const actors = history.flatMap(({ event: { actor } }) => (actor.kind === 'person' ? [actor.person.name] : []));
  const naming = { reference: c.reference, own, others, workers: [...new Set(actors)] };
  return others.length === 0 ? (text) => text : (text) => withoutOtherChildren(text, naming);
}

function itemsOf(
  { at, event: recorded }: Record['history'][number],
  c: Case,
  by: DecisionContext,
  unnamed: (text: string) => string,
): readonly Item[] {
  const { event } = recorded;
  const live = isInvestigated(c);
  const said = withoutMarkdown(eventWords(recorded, by));
  const words = withoutReferrer(said, c);
  const own = markOf(event.type, undefined, live);
  const valued = valuesOf(event, by).map((value) => {
    const mark = markOf(event.type, value.path, live);
    const names = mark === 'child' && c.referrer.name !== '' && value.text.includes(c.referrer.name);
    return { ...value, mark: names ? ('other-person' as const) : mark };
  });
  const marks = [...new Set<Mark>([own, ...valued.map(({ mark }) => mark)])];
  return marks.map((mark) => {
    const values = valued.filter((one) => one.mark === mark);
    // Of another child the reference of their record alone: what is in it is theirs.
    const shown = mark === 'other-child' ? values.filter(({ text }) => aReference.test(text)) : values;
    if (mark === 'other-child') return { at, mark, words, values: shown.map(({ label, text }) => ({ label, text })) };
    return {
      at,
      mark,
      words: unnamed(words),
      values: shown.map(({ label, text }) => ({ label, text: unnamed(text) })),
    };
  });
}

/** What happened and what was written, the oldest first. */
export function recordItems(record: Record, by: DecisionContext): readonly Item[] {
  const unnamed = withoutLinkedNames(record);
  return record.history.flatMap((one) =>
    one.event.event.type === 'looked' ? [] : itemsOf(one, record.case, by, unnamed),
  );
}

/** Who looked at it and when. */
export function lookItems({ case: c, history, looks }: Record, by: DecisionContext): readonly Item[] {
  const before = history.filter(({ event }) => event.event.type === 'looked');
  return [
    ...before.map(({ at, event }) => ({ at, words: eventWords(event, by) })),
    ...looks.map(({ at, event }) => ({ at, words: lookWords(event) })),
  ]
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map(({ at, words }) => ({ at, mark: 'child', words: withoutReferrer(withoutMarkdown(words), c), values: [] }));
}
