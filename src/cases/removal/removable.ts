/** What two people can have removed: a case, and a separate record. Each is a stream with its log of who looked. */
import { accessLogStream } from '../access-log.ts';
import { MARK } from '../mark.ts';
import { NAMES, SEARCHED } from '../name-index.ts';
import { caseStream } from '../repository.ts';
import { RECORD_MARK, separateRecordLog, separateRecordStream } from '../separate-record-streams.ts';
import { NEWS, recordWorkIds } from '../separate-record-work.ts';
import { type AnyStreamType, partitionOf } from '../stream-type.ts';
import { ASKED } from './asked.ts';
import { formsOfCase, formsOfRecord } from './left-forms.ts';
import { REMOVED, REMOVED_RECORD, type Removed } from './removed.ts';

export interface Removable {
  readonly stream: AnyStreamType;
  readonly log: AnyStreamType;
  /** What stands in the place of the head. */
  readonly removed: { readonly kind: string; readonly id: string };
  /** What says that it is one, in what stays of it. */
  readonly says: Pick<Removed, 'what'>;
  /** What goes with the head, so that nothing of it is found or said any more. */
  readonly beside: readonly string[];
  /** How the names of the forms about it begin, which people left half written. */
  readonly forms: (reference: string) => string;
  /** What people are still to be told of it. */
  readonly tells: string;
}

const aCase: Removable = {
  ...{ stream: caseStream, log: accessLogStream, removed: REMOVED, says: {} },
  ...{ beside: [MARK.id, ASKED.id, NAMES.id, SEARCHED.id], forms: formsOfCase, tells: 'notice' },
};
const aRecord: Removable = {
  ...{ stream: separateRecordStream, log: separateRecordLog, removed: REMOVED_RECORD },
  says: { what: 'separate-record' },
  ...{ beside: [RECORD_MARK.id, ASKED.id, ...recordWorkIds], forms: formsOfRecord, tells: NEWS.kind },
};

export const removables: readonly Removable[] = [aCase, aRecord];

export const isOfRecord = (partition: string): boolean => partition.startsWith(separateRecordStream.partitionPrefix);

/** Which of them lies in that partition. */
export const removableIn = (partition: string): Removable => (isOfRecord(partition) ? aRecord : aCase);

/** In which partition it lay, and which it is. */
export function placeOf({
  what,
  reference,
}: Pick<Removed, 'what' | 'reference'>): Removable & { readonly partition: string } {
  const of = what === undefined ? aCase : aRecord;
  return { ...of, partition: partitionOf(of.stream, reference) };
}
