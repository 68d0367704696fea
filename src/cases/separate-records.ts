/**
 * Separate records in the store (PR-11): each in a partition of its own, with its own chain, its own list of people and
 * its own log of who looked. Nothing of one lies in the partition of a case.
 */
import type { Instant, Person, PersonRef, Reference } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import type { KeepingFacts } from '../rules/record/kept-from.ts';
import { type Confirming, nobodyAsks } from '../rules/retention/by-administrator.ts';
import type { Refusal } from '../rules/rows/refusals.ts';
import { maySeeRecord, type SeenBy } from '../rules/separate-record/access.ts';
import {
  decideOnRecord,
  mayMakeRecord,
  noRecord,
  type RecordActor,
  type RecordCommand,
} from '../rules/separate-record/decide.ts';
import { confirmedByAdministrator } from '../rules/separate-record/decide-keeping.ts';
import { evolveRecord, type RecordEvent, type RecordedOnRecord } from '../rules/separate-record/events.ts';
import { type AroundRecord, removalIsOver } from '../rules/separate-record/keeping.ts';
import type { ChildFacts, SeparateRecord } from '../rules/separate-record/record.ts';
import { whyRecordUnowned } from '../rules/separate-record/reviewing.ts';
import type { Document, Store, Write } from '../store/port.ts';
import { createLogOf } from './access-log.ts';
import type { ChainedEvent } from './hash-chain.ts';
import { inTurn } from './in-turn.ts';
import type { DecisionContextAt } from './perform.ts';
import { REMOVED_RECORD } from './removal/removed.ts';
import { createRecordLists, type RecordLists, unownedAmong } from './separate-record-lists.ts';
import { RECORD_MARK, separateRecordLog, separateRecordStream, wordsOn } from './separate-record-streams.ts';
import { type TellCase, workLeft } from './separate-record-work.ts';
import { createStream, type Loaded } from './stream.ts';
import type { Head } from './stream-type.ts';

const TRIES = 8;

type LoadedRecord = Loaded<Head<SeparateRecord>>;

export type RecordOutcome =
  | { readonly ok: true; readonly record: SeparateRecord; readonly changed: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

export interface RecordStanding {
  readonly isFilled: boolean;
  readonly mayOpen: boolean;
  /** Two people had it removed. */
  readonly isRemoved?: true;
}

/** What a record goes by of its case. */
type CaseAround = KeepingFacts & { readonly closed?: { readonly at: Instant } | undefined };

/** What Pathway itself does to a record. */
const pathway = { id: 'clock', name: 'Pathway' } as const;

export interface SeparateRecords extends RecordLists {
  /** Undefined where there is none, and where this person may not see it. */
  find(id: string, person: Person, now: Instant): Promise<SeparateRecord | undefined>;
  /** Whether somebody has filled it in, and whether this person may see it; nothing of what is in it. */
  standing(id: string, person: Person, now: Instant): Promise<RecordStanding>;
  /** Fills in a record that a case says is to be kept. The same command again gives what is there. */
  make(c: Case, id: string, child: ChildFacts, actor: Person, command: string, now: Instant): Promise<RecordOutcome>;
  /** `named`: of the cases that the command names those of which this person sees the whole (`seenWhole`). */
  perform(
    id: string,
    command: RecordCommand & { readonly id: string },
    actor: Person,
    now: Instant,
    named?: readonly Case[],
  ): Promise<RecordOutcome>;
  /** For what Pathway does by itself about a record: who hears of a review. Nothing of it may be shown to anybody. */
  forWork(id: string, now: Instant): Promise<({ readonly record: SeparateRecord } & AroundRecord) | undefined>;
  /** How the case of a record stands: from whom it is kept, and when it was closed. */
  around(record: SeparateRecord, now: Instant): Promise<AroundRecord>;
  /** An administrator confirms that it is removed, as the second person; they see nothing of it. */
  confirmRemoval(id: string, confirming: Confirming, actor: Person, now: Instant): Promise<RecordOutcome>;
  /** Ends a removal that nobody confirmed in time, or whose case was opened again. */
  endRemoval(id: string, now: Instant): Promise<void>;
  history(id: string, now: Instant): Promise<readonly ChainedEvent<RecordedOnRecord>[]>;
  /** Writes down a look before it is shown. Throws where that cannot be kept: then nothing may be shown. */
  recordLook(id: string, person: Person, what: string, now: Instant): Promise<void>;
  looks: ReturnType<typeof createLogOf>['history'];
  /** Of those this person may see, each that nobody but the service lead looks after, with why. */
  unowned(person: Person, now: Instant): Promise<readonly { readonly record: SeparateRecord; readonly why: string }[]>;
}

/**
 * `loadCase`: a case as it is now; somebody from whom it is kept sees none of its records. `tellCase`: said at once what
 * a change has for its case; where that fails, or is left out, the background work says it.
 */
export function createSeparateRecords(
  store: Store,
  contextAt: DecisionContextAt,
  loadCase: (reference: Reference, now: Instant) => Promise<{ readonly state: CaseAround } | undefined>,
  tellCase: TellCase = async () => {},
): SeparateRecords {
  const stream = createStream<RecordedOnRecord, SeparateRecord>(store, separateRecordStream);
  const log = createLogOf(store, separateRecordLog);
  const onRecord = inTurn(stream.load, TRIES);
  const by = (actor: Person, now: Instant): RecordActor => ({ actor, roster: contextAt(now).roster });
  const partitionOf = (id: string): string => `${separateRecordStream.partitionPrefix}${id}`;
  const around = async (record: SeparateRecord | undefined, now: Instant): Promise<AroundRecord> => {
    const { closed, ...kept } = (record && (await loadCase(record.case, now)))?.state ?? {};
    return { kept, closedAt: closed?.at };
  };
  const seenBy = async (record: SeparateRecord | undefined, now: Instant): Promise<SeenBy> => {
    return { roster: contextAt(now).roster, kept: (await around(record, now)).kept };
  };
  const isRemoved = async (id: string, now: Instant): Promise<boolean> =>
    (await store.read(partitionOf(id), REMOVED_RECORD.id, now))?.kind === REMOVED_RECORD.kind;
  const seen = async (record: SeparateRecord | undefined, person: Person, now: Instant) =>
    record !== undefined && maySeeRecord(record, person, await seenBy(record, now)) ? record : undefined;
  const thenTold = async (id: string, now: Instant, outcome: RecordOutcome): Promise<RecordOutcome> => {
    if (!outcome.ok || !outcome.changed) return outcome;
    // It is kept with the record, and due until it was said.
    await tellCase(partitionOf(id), now).catch(() => {});
    return outcome;
  };
  const keep = async (
    id: string,
    before: LoadedRecord | undefined,
    events: readonly RecordEvent[],
    actor: PersonRef,
    command: string,
    now: Instant,
  ): Promise<SeparateRecord> => {
    const who: PersonRef = { id: actor.id, name: actor.name };
    const recorded = events.map((event): RecordedOnRecord => ({ event, by: who, command }));
    const state = recorded.reduce<SeparateRecord | undefined>((r, one) => evolveRecord(r, one, now), before?.state);
    if (state === undefined) throw new Error('A change without a record cannot be kept.');
    const partition = partitionOf(id);
    const head = (body: Head<SeparateRecord>): Document<Head<SeparateRecord>> => ({
      ...separateRecordStream.head,
      partition,
      body,
    });
    const mark: Write = { put: { partition, ...RECORD_MARK, body: {}, tags: wordsOn(state) } };
    const seq = (before?.chain.seq ?? 0) + events.length;
    const change = {
      before: before?.state,
      after: state,
      around: await around(state, now),
      events,
      actor: who.id,
      seq,
    };
    const left = workLeft(change, partition, contextAt(now));
    await stream.append(id, before, { events: recorded, state, head, commit: (own) => [...own, mark, ...left] }, now);
    return state;
  };
  const lists = createRecordLists(store, async (id, person, now) =>
    seen((await stream.load(id, now))?.state, person, now),
  );
  return {
    find: async (id, person, now) => seen((await stream.load(id, now))?.state, person, now),
    standing: async (id, person, now) => {
      const state = (await stream.load(id, now))?.state;
      if (state === undefined && (await isRemoved(id, now))) return { isFilled: true, mayOpen: false, isRemoved: true };
      return { isFilled: state !== undefined, mayOpen: (await seen(state, person, now)) !== undefined };
    },
    make: async (c, id, child, actor, command, now) => {
      const outcome = await onRecord(id, now, async (before): Promise<RecordOutcome> => {
        if (before !== undefined) {
          const isTheirs = before.state.commands.includes(command) && before.state.case === c.reference;
          return isTheirs ? { ok: true, record: before.state, changed: false } : { ok: false, refusal: noRecord };
        }
        if (!mayMakeRecord(c, id, by(actor, now)) || (await isRemoved(id, now)))
          return { ok: false, refusal: noRecord };
        const made: RecordEvent = { type: 'record-made', id, case: c.reference, child };
        return { ok: true, record: await keep(id, undefined, [made], actor, command, now), changed: true };
      });
      return thenTold(id, now, outcome);
    },
    perform: async (id, { id: pressed, ...command }, actor, now, named = []) => {
      const outcome = await onRecord(id, now, async (before): Promise<RecordOutcome> => {
        const changer = { actor, named, ...contextAt(now), ...(await around(before?.state, now)) };
        if (before?.state.commands.includes(pressed) && maySeeRecord(before.state, actor, changer)) {
          return { ok: true, record: before.state, changed: false };
        }
        const result = decideOnRecord(before?.state, command, changer);
        if ('code' in result) return { ok: false, refusal: result };
        return { ok: true, record: await keep(id, before, result, actor, pressed, now), changed: true };
      });
      return thenTold(id, now, outcome);
    },
    forWork: async (id, now) => {
      const state = (await stream.load(id, now))?.state;
      return state && { record: state, ...(await around(state, now)) };
    },
    around,
    confirmRemoval: async (id, { id: command, because }, actor, now) => {
      const outcome = await onRecord(id, now, async (before): Promise<RecordOutcome> => {
        if (before === undefined) return { ok: false, refusal: nobodyAsks };
        if (before.state.commands.includes(command)) return { ok: true, record: before.state, changed: false };
        const changer = { actor, ...contextAt(now), ...(await around(before.state, now)) };
        const result = confirmedByAdministrator(before.state, because, changer);
        if ('code' in result) return { ok: false, refusal: result };
        return { ok: true, record: await keep(id, before, result, actor, command, now), changed: true };
      });
      return thenTold(id, now, outcome);
    },
    endRemoval: (id, now) =>
      onRecord(id, now, async (before) => {
        if (before === undefined || !removalIsOver(before.state, await around(before.state, now), contextAt(now)))
          return;
        await keep(id, before, [{ type: 'removal-lapsed' }], pathway, `removal-lapsed:${now}`, now);
      }),
    history: stream.history,
    recordLook: (id, person, what, now) => log.record(id, person, what, now),
    looks: log.history,
    ...lists,
    unowned: (person, now) =>
      unownedAmong(lists, person, now, async (record) => {
        return whyRecordUnowned(record, { roster: contextAt(now).roster, kept: (await around(record, now)).kept });
      }),
  };
}
