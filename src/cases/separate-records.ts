/**
 * Separate records in the store (PR-11): each in a partition of its own, with its own chain, its own list of people and
 * its own log of who looked. Nothing of one lies in the partition of a case.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Instant, type Person, personRef, type Reference } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import type { KeepingFacts } from '../rules/record/kept-from.ts';
import type { Refusal } from '../rules/rows/refusals.ts';
import { maySeeRecord, onList, type SeenBy } from '../rules/separate-record/access.ts';
import {
  decideOnRecord,
  mayMakeRecord,
  noRecord,
  type RecordActor,
  type RecordCommand,
} from '../rules/separate-record/decide.ts';
import { evolveRecord, type RecordEvent, type RecordedOnRecord } from '../rules/separate-record/events.ts';
import type { ChildFacts, SeparateRecord } from '../rules/separate-record/record.ts';
import { whyRecordUnowned } from '../rules/separate-record/reviewing.ts';
import type { Document, Store, Write } from '../store/port.ts';
import { createLogOf, logStreamOf } from './access-log.ts';
import type { ChainedEvent } from './hash-chain.ts';
import { inTurn } from './in-turn.ts';
import type { DecisionContextAt } from './perform.ts';
import { recordedOnRecord } from './record/separate-record-schemas.ts';
import { type TellCase, workLeft } from './separate-record-work.ts';
import { createStream, type Loaded } from './stream.ts';
import { defineStream, type Head } from './stream-type.ts';

const MARK = { kind: 'separate-record-mark', id: 'mark' } as const;
const TRIES = 8;
/** Few enough to be read on a phone. */
const A_PAGE = 15;

/** By these words it is found in lists: each person on it; and the service lead, who may see all. */
const everyRecord = 'record';
const listedPerson = (id: string): string => `person:${id}`;
const wordsOn = (record: SeparateRecord): readonly string[] => [
  everyRecord,
  ...onList(record).map(({ person }) => listedPerson(person.id)),
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
    ...MARK,
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

export type LoadedRecord = Loaded<Head<SeparateRecord>>;

export type RecordOutcome =
  | { readonly ok: true; readonly record: SeparateRecord; readonly changed: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

export interface RecordPage {
  readonly records: readonly SeparateRecord[];
  /** Give it back to go on; absent at the end. */
  readonly next?: string | undefined;
}

export interface SeparateRecords {
  /** Undefined where there is none, and where this person may not see it. */
  find(id: string, person: Person, now: Instant): Promise<SeparateRecord | undefined>;
  /** Whether somebody has filled it in, and whether this person may see it; nothing of what is in it. */
  standing(id: string, person: Person, now: Instant): Promise<{ isFilled: boolean; mayOpen: boolean }>;
  /** Fills in a record that a case says is to be kept. The same command again gives what is there. */
  make(c: Case, id: string, child: ChildFacts, actor: Person, command: string, now: Instant): Promise<RecordOutcome>;
  perform(
    id: string,
    command: RecordCommand & { readonly id: string },
    actor: Person,
    now: Instant,
  ): Promise<RecordOutcome>;
  /** For what Pathway does by itself about a record: who hears of a review. Nothing of it may be shown to anybody. */
  forWork(
    id: string,
    now: Instant,
  ): Promise<{ readonly record: SeparateRecord; readonly kept: KeepingFacts } | undefined>;
  history(id: string, now: Instant): Promise<readonly ChainedEvent<RecordedOnRecord>[]>;
  /** Writes down a look before it is shown. Throws where that cannot be kept: then nothing may be shown. */
  recordLook(id: string, person: Person, what: string, now: Instant): Promise<void>;
  looks: ReturnType<typeof createLogOf>['history'];
  /** Of those this person may see, each that nobody but the service lead looks after, with why. */
  unowned(person: Person, now: Instant): Promise<readonly { readonly record: SeparateRecord; readonly why: string }[]>;
  /** Those this person may see, page by page. */
  visibleTo(person: Person, now: Instant, from?: string): Promise<RecordPage>;
}

/**
 * `loadCase`: a case as it is now; somebody from whom it is kept sees none of its records. `tellCase`: said at once what
 * a change has for its case; where that fails, or is left out, the background work says it. `onLeft`: a change left
 * something to do.
 */
export function createSeparateRecords(
  store: Store,
  contextAt: DecisionContextAt,
  loadCase: (reference: Reference, now: Instant) => Promise<{ readonly state: KeepingFacts } | undefined>,
  tellCase: TellCase = async () => {},
  onLeft: () => void = () => {},
): SeparateRecords {
  const stream = createStream<RecordedOnRecord, SeparateRecord>(store, separateRecordStream);
  const log = createLogOf(store, separateRecordLog);
  const onRecord = inTurn(stream.load, TRIES);
  const by = (actor: Person, now: Instant): RecordActor => ({ actor, roster: contextAt(now).roster });
  const keptFrom = async (record: SeparateRecord | undefined, now: Instant): Promise<KeepingFacts> =>
    (record && (await loadCase(record.case, now)))?.state ?? {};
  const seenBy = async (record: SeparateRecord | undefined, now: Instant): Promise<SeenBy> => {
    return { roster: contextAt(now).roster, kept: await keptFrom(record, now) };
  };
  const seen = async (record: SeparateRecord | undefined, person: Person, now: Instant) =>
    record !== undefined && maySeeRecord(record, person, await seenBy(record, now)) ? record : undefined;
  const partitionOf = (id: string): string => `${separateRecordStream.partitionPrefix}${id}`;
  const thenTold = async (id: string, now: Instant, outcome: RecordOutcome): Promise<RecordOutcome> => {
    if (!outcome.ok || !outcome.changed) return outcome;
    onLeft();
    // It is kept with the record, and due until it was said.
    await tellCase(partitionOf(id), now).catch(() => {});
    return outcome;
  };
  const keep = async (
    id: string,
    before: LoadedRecord | undefined,
    events: readonly RecordEvent[],
    actor: Person,
    command: string,
    now: Instant,
  ): Promise<SeparateRecord> => {
    const recorded = events.map((event): RecordedOnRecord => ({ event, by: personRef(actor), command }));
    const state = recorded.reduce<SeparateRecord | undefined>((r, one) => evolveRecord(r, one, now), before?.state);
    if (state === undefined) throw new Error('A change without a record cannot be kept.');
    const partition = partitionOf(id);
    const head = (body: Head<SeparateRecord>): Document<Head<SeparateRecord>> => ({
      ...separateRecordStream.head,
      partition,
      body,
    });
    const mark: Write = { put: { partition, ...MARK, body: {}, tags: wordsOn(state) } };
    const left = workLeft(before?.state, state, partition, contextAt(now));
    await stream.append(id, before, { events: recorded, state, head, commit: (own) => [...own, mark, ...left] }, now);
    return state;
  };
  async function pageFor(person: Person, now: Instant, from?: string): Promise<RecordPage> {
    const isLead = person.teams.some(({ job }) => job === 'service-lead');
    const tags = [isLead ? everyRecord : listedPerson(person.id)];
    const { items, next } = await store.dueFirst({ kind: MARK.kind, tags }, now, A_PAGE, from);
    const ids = items.map(({ partition }) => partition.slice(separateRecordStream.partitionPrefix.length));
    const found = await Promise.all(ids.map(async (id) => seen((await stream.load(id, now))?.state, person, now)));
    const records = found.filter((one) => one !== undefined);
    return { records, ...(next === undefined ? {} : { next }) };
  }
  return {
    find: async (id, person, now) => seen((await stream.load(id, now))?.state, person, now),
    standing: async (id, person, now) => {
      const state = (await stream.load(id, now))?.state;
      return { isFilled: state !== undefined, mayOpen: (await seen(state, person, now)) !== undefined };
    },
    make: async (c, id, child, actor, command, now) => {
      const outcome = await onRecord(id, now, async (before): Promise<RecordOutcome> => {
        if (before !== undefined) {
          const isTheirs = before.state.commands.includes(command) && before.state.case === c.reference;
          return isTheirs ? { ok: true, record: before.state, changed: false } : { ok: false, refusal: noRecord };
        }
        if (!mayMakeRecord(c, id, by(actor, now))) return { ok: false, refusal: noRecord };
        const made: RecordEvent = { type: 'record-made', id, case: c.reference, child };
        return { ok: true, record: await keep(id, undefined, [made], actor, command, now), changed: true };
      });
      return thenTold(id, now, outcome);
    },
    perform: async (id, command, actor, now) => {
      const outcome = await onRecord(id, now, async (before): Promise<RecordOutcome> => {
        const changer = { actor, ...(await seenBy(before?.state, now)), roster: contextAt(now).roster };
        if (before?.state.commands.includes(command.id) && maySeeRecord(before.state, actor, changer)) {
          return { ok: true, record: before.state, changed: false };
        }
        const result = decideOnRecord(before?.state, command, changer);
        if ('code' in result) return { ok: false, refusal: result };
        return { ok: true, record: await keep(id, before, result, actor, command.id, now), changed: true };
      });
      return thenTold(id, now, outcome);
    },
    forWork: async (id, now) => {
      const state = (await stream.load(id, now))?.state;
      return state && { record: state, kept: await keptFrom(state, now) };
    },
    history: stream.history,
    recordLook: (id, person, what, now) => log.record(id, person, what, now),
    looks: log.history,
    visibleTo: pageFor,
    async unowned(person, now) {
      const { roster } = contextAt(now);
      const found: { record: SeparateRecord; why: string }[] = [];
      let from: string | undefined;
      do {
        const { records, next } = await pageFor(person, now, from);
        for (const record of records) {
          const why = whyRecordUnowned(record, { roster, kept: await keptFrom(record, now) });
          if (why !== undefined) found.push({ record, why });
        }
        from = next;
      } while (from !== undefined && found.length < A_PAGE);
      return found;
    },
  };
}
