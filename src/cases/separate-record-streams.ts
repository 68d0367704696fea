/** How separate records and the logs of who looked at them are kept (PR-11): each in a partition of its own, with its own chain. */
import { isDeepStrictEqual } from 'node:util';
import type { Reference } from '../rules/base/vocabulary.ts';
import { onList } from '../rules/separate-record/access.ts';
import { evolveRecord, type RecordedOnRecord } from '../rules/separate-record/events.ts';
import type { SeparateRecord } from '../rules/separate-record/record.ts';
import { logStreamOf } from './access-log.ts';
import { recordedOnRecord } from './record/separate-record-schemas.ts';
import { defineStream } from './stream-type.ts';

export const RECORD_MARK = { kind: 'separate-record-mark', id: 'mark' } as const;

/** By these words it is found: by each person on it; by the service lead, who may see all; from a case of the same child. */
export const everyRecord = 'record';
export const listedPerson = (id: string): string => `person:${id}`;
export const sameChildAs = (reference: Reference): string => `young-person-of:${reference}`;
export const wordsOn = (record: SeparateRecord): readonly string[] => [
  everyRecord,
  ...onList(record).map(({ person }) => listedPerson(person.id)),
  ...(record.links ?? []).map(({ other }) => sameChildAs(other)),
];

export const separateRecordStream = defineStream<RecordedOnRecord, SeparateRecord>({
  words: { whole: 'separate record', one: 'record event', anOne: 'a record event' },
  partitionPrefix: 'separate-record:',
  head: { id: 'separate-record', kind: 'separate-record' },
  event: { idPrefix: 'entry:', kind: 'separate-record-entry' },
  version: 1,
  parse: (stored, id) => {
    const recorded = recordedOnRecord(stored);
    if (recorded.event.type === 'record-made' && recorded.event.id !== id)
      throw new Error('It is about another record.');
    return recorded;
  },
  evolve: evolveRecord,
  found: {
    ...RECORD_MARK,
    misfit: ({ state }, mark) => {
      if (mark === undefined) return 'It is in no list: its mark is missing.';
      const isSame = isDeepStrictEqual(mark.tags?.toSorted() ?? [], wordsOn(state).toSorted());
      return isSame ? undefined : 'It is in the lists of others than it should be.';
    },
  },
});

export const separateRecordLog = logStreamOf({
  words: { whole: 'record log', one: 'record look', anOne: 'a record look' },
  partitionPrefix: 'separate-record-log:',
  head: { id: 'separate-record-log', kind: 'separate-record-log' },
  event: { idPrefix: 'look:', kind: 'separate-record-look' },
  belongsTo: separateRecordStream,
});
