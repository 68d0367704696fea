/** The file of one young person in date order, each item marked with whom it is about. */
import { eventWords, lookWords } from '../cards/case/event-words.ts';
import { withoutOtherChildren } from '../cards/export/other-children.ts';
import { withoutMarkdown } from '../cards/text.ts';
import { isInvestigated } from '../rules/police/investigation.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { askedOf } from './asked.ts';
import { type Item, itemsByMark, type SubjectFile } from './file.ts';
import { markOf } from './marks.ts';
import type { Record } from './reading.ts';
import { valuesOf } from './values.ts';

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
  const valued = valuesOf(event, askedOf(event, by), by).map((value) => {
    const mark = markOf(event.type, value.path, live);
    const names = mark === 'child' && c.referrer.name !== '' && value.text.includes(c.referrer.name);
    return { ...value, mark: names ? ('other-person' as const) : mark };
  });
  return itemsByMark({ at, words, mark: own }, valued, unnamed);
}

/** What happened and what was written, the oldest first. */
export function recordItems(record: Record, by: DecisionContext): readonly Item[] {
  const unnamed = withoutLinkedNames(record);
  return record.history.flatMap((one) =>
    one.event.event.type === 'looked' ? [] : itemsOf(one, record.case, by, unnamed),
  );
}

/** Who looked at it and when. */
function lookItems({ case: c, history, looks }: Record, by: DecisionContext): readonly Item[] {
  const before = history.filter(({ event }) => event.event.type === 'looked');
  return [
    ...before.map(({ at, event }) => ({ at, words: eventWords(event, by) })),
    ...looks.map(({ at, event }) => ({ at, words: lookWords(event) })),
  ]
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map(({ at, words }) => ({ at, mark: 'child', words: withoutReferrer(withoutMarkdown(words), c), values: [] }));
}

const aboutReferrer =
  'The person who raised the concern or the notification is called "the referrer", and their name is in items of its own.';

export const subjectFileOf = (record: Record, by: DecisionContext): SubjectFile => ({
  title: `File of one young person: ${record.case.reference}`,
  notes: [aboutReferrer],
  linked: (record.case.links ?? []).map((link) => link.other),
  items: recordItems(record, by),
  looks: lookItems(record, by),
});
