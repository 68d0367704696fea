/** Which separate records somebody sees: all, a page at a time, or those of the young person of a case (PR-11). */
import { isServiceLead } from '../rules/base/jobs.ts';
import type { Instant, Person, Reference } from '../rules/base/vocabulary.ts';
import type { SeparateRecord } from '../rules/separate-record/record.ts';
import type { Store, Stored } from '../store/port.ts';
import {
  everyRecord,
  listedPerson,
  RECORD_MARK,
  sameChildAs,
  separateRecordStream,
} from './separate-record-streams.ts';
import { referenceIn } from './stream-type.ts';

/** Few enough to be read on a phone. */
const A_PAGE = 15;

export interface RecordPage {
  readonly records: readonly SeparateRecord[];
  /** Give it back to go on; absent at the end. */
  readonly next?: string | undefined;
}

export interface RecordLists {
  /** Those this person may see, page by page. Rejects as the store does, as all of these do. */
  visibleTo(person: Person, now: Instant, from?: string): Promise<RecordPage>;
  /** Those that say that their child is the young person of that case, as far as this person may see them. */
  ofYoungPerson(reference: Reference, person: Person, now: Instant): Promise<readonly SeparateRecord[]>;
}

/** `find`: a record, where this person may see it. */
export function createRecordLists(
  store: Store,
  find: (id: string, person: Person, now: Instant) => Promise<SeparateRecord | undefined>,
): RecordLists {
  async function visibleAmong(marks: readonly Stored[], person: Person, now: Instant) {
    const ids = marks.map(({ partition }) => referenceIn(separateRecordStream, partition));
    const found = await Promise.all(ids.map((id) => find(id, person, now)));
    return found.filter((one) => one !== undefined);
  }
  async function pageOf(tag: string, person: Person, now: Instant, from?: string): Promise<RecordPage> {
    const { items, next } = await store.dueFirst({ kind: RECORD_MARK.kind, tags: [tag] }, now, A_PAGE, from);
    const records = await visibleAmong(items, person, now);
    return { records, ...(next === undefined ? {} : { next }) };
  }
  return {
    visibleTo: (person, now, from) => {
      return pageOf(isServiceLead(person) ? everyRecord : listedPerson(person.id), person, now, from);
    },
    async ofYoungPerson(reference, person, now) {
      const marks = await store.withAnyTag(RECORD_MARK.kind, [sameChildAs(reference)], now, A_PAGE);
      return visibleAmong(marks, person, now);
    },
  };
}

/** The first of those this person may see for which there is a `why`, with it. */
export async function unownedAmong(
  { visibleTo }: RecordLists,
  person: Person,
  now: Instant,
  whyOf: (record: SeparateRecord) => Promise<string | undefined>,
): Promise<readonly { readonly record: SeparateRecord; readonly why: string }[]> {
  const found: { record: SeparateRecord; why: string }[] = [];
  let from: string | undefined;
  do {
    const { records, next } = await visibleTo(person, now, from);
    for (const record of records) {
      const why = await whyOf(record);
      if (why !== undefined) found.push({ record, why });
    }
    from = next;
  } while (from !== undefined && found.length < A_PAGE);
  return found;
}
