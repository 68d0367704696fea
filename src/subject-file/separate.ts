/**
 * The file of a child who may have been harmed, from their separate record alone (A-47, PR-11): in date order, each item
 * marked with whom it is about. Nothing of the case is in it, and what is known of the children there is taken out.
 */

import { withoutOtherChildren } from '../cards/export/other-children.ts';
import { didWords } from '../cards/separate-record/record-lines.ts';
import { withoutMarkdown } from '../cards/text.ts';
import type { AccessEntry } from '../cases/access-log.ts';
import type { ChainedEvent } from '../cases/hash-chain.ts';
import { linkedNames } from '../cases/linked-names.ts';
import type { Repository } from '../cases/repository.ts';
import type { SeparateRecords } from '../cases/separate-records.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { RecordEvent, RecordedOnRecord } from '../rules/separate-record/events.ts';
import type { SeparateRecord } from '../rules/separate-record/record.ts';
import { askedOfRecord } from './asked.ts';
import { itemsByMark, type SubjectFile } from './file.ts';
import type { Mark } from './marks.ts';
import { valuesOf } from './values.ts';

export interface SeparateRead {
  readonly record: SeparateRecord;
  readonly history: readonly ChainedEvent<RecordedOnRecord>[];
  readonly looks: readonly ChainedEvent<AccessEntry>[];
  /** Of the young person of the case and of other children there; undefined where the case was removed. */
  readonly others: readonly string[] | undefined;
}

interface ReadFrom {
  readonly repository: Pick<Repository, 'load'>;
  readonly records: Pick<SeparateRecords, 'forWork' | 'history' | 'looks'>;
}

/** Undefined where there is no such record. Rejects with `StoreError`. */
export async function readSeparate(
  { repository, records }: ReadFrom,
  id: string,
  now: Instant,
): Promise<SeparateRead | undefined> {
  const record = (await records.forWork(id, now))?.record;
  if (record === undefined) return undefined;
  const c = (await repository.load(record.case, now))?.state;
  const besides = (c?.separateRecords ?? []).filter((one) => one.id !== id);
  const names = c && (await linkedNames(repository, c, now));
  const others = await Promise.all(besides.map(async (one) => (await records.forWork(one.id, now))?.record.child.name));
  return {
    record,
    history: await records.history(id, now),
    looks: await records.looks(id, now),
    others: names && [...names.own, ...names.others, ...others.filter((one) => one !== undefined)],
  };
}

/** An event that is not here is somebody else's too, for a person to decide. */
const ofThisChild: readonly RecordEvent['type'][] = [
  'record-made',
  'card-saved',
  'safety-looked-at',
  'access-given',
  'access-taken',
  'linked',
  'unlinked',
  'kept-until',
  'hold-set',
  'hold-lifted',
  'removal-asked',
  'removal-confirmed',
  'removal-stopped',
  'removal-lapsed',
  'subject-file-asked',
  'subject-file-paused',
  'subject-file-goes-on',
  'subject-file-answered',
  'exported',
];
/** Where others stand on the cards; the case is the young person's. */
const byPath: readonly (readonly [RegExp, Mark])[] = [
  [/^case$/, 'other-child'],
  [/^saved\.(supporter|parents|policeContact)$/, 'other-person'],
];

const markOf = (type: RecordEvent['type'], path: string): Mark =>
  byPath.find(([pattern]) => pattern.test(path))?.[1] ?? (ofThisChild.includes(type) ? 'child' : 'other-person');

/** What it is called in the store, and what kind of export it was: neither says anything of the child. */
const isNoFact = (path: string): boolean => ['id', 'what', 'commandLine'].includes(path);

function namesOf(history: SeparateRead['history']): readonly string[] {
  const names = history.flatMap(({ event: { event } }) => {
    if (event.type === 'record-made') return [event.child.name];
    return event.type === 'card-saved' && event.card === 'child' ? [event.saved.name] : [];
  });
  return [...new Set(names)];
}

const removed =
  'The case that this record belonged to was removed, so Pathway no longer knows the names of the other children. Look for them in every text.';
const apart =
  'It is made of the separate record alone: nothing of the case is in it. The young person of that case, and other children that Pathway knows of there, are called "another child". Whether this child reads that there is a case at all is for a person to decide.';

export function separateFile({ record, history, looks, others }: SeparateRead, by: DecisionContext): SubjectFile {
  const workers = [...new Set(history.map(({ event }) => event.by.name))];
  const naming = { own: namesOf(history), others: others ?? [], workers };
  return {
    title: 'File of one child, from a separate record',
    notes: [apart, ...(others === undefined ? [removed] : [])],
    linked: (record.links ?? []).map(({ other }) => other),
    items: history.flatMap(({ at, event: { event, by: who } }) => {
      // A case in which this child is the young person is theirs.
      const reference = 'other' in event ? event.other : '';
      const unnamed = (text: string): string => withoutOtherChildren(text, { ...naming, reference });
      const words = withoutMarkdown(`${who.name} ${didWords(event)}`);
      const valued = valuesOf(event, askedOfRecord(event, by), by)
        .filter(({ path }) => !isNoFact(path))
        .map((value) => ({ ...value, mark: markOf(event.type, value.path) }));
      return itemsByMark({ at, words, mark: markOf(event.type, '') }, valued, unnamed);
    }),
    looks: looks.map(({ at, event: { person } }) => ({
      at,
      mark: 'child',
      words: `${person.name} looked at the record`,
      values: [],
    })),
  };
}
