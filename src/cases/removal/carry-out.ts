/**
 * Takes a case, or a separate record, away that two people have said is to be removed. First what was removed stands in the place of the head,
 * in one commit: from then on there is none for anybody. Then the rest goes, some documents at a time; a process
 * that ends in between goes on at the next look. After a while all is looked through once more, for what a turn that ran
 * meanwhile has left.
 */
import { timeAfter } from '../../rules/base/later.ts';
import type { Instant, PersonRef } from '../../rules/base/vocabulary.ts';
import type { ConfirmedBecause, RemovalReason } from '../../rules/record/retention.ts';
import { holdOn, type Kept, removalOf } from '../../rules/retention/state.ts';
import { asKept } from '../../rules/separate-record/keeping.ts';
import { commitUnlessChanged } from '../../store/conflicts.ts';
import { firstThatFit } from '../../store/limits.ts';
import type { Etag, Store, Stored, Write } from '../../store/port.ts';
import type { ChainEnd, ChainedEvent } from '../hash-chain.ts';
import type { Repository } from '../repository.ts';
import { separateRecordStream } from '../separate-record-streams.ts';
import { createStream } from '../stream.ts';
import { partitionOf, referenceIn } from '../stream-type.ts';
import { ASKED } from './asked.ts';
import { keepingOf } from './keeping.ts';
import { removeForms } from './left-forms.ts';
import { isOfRecord, placeOf, removableIn, removables } from './removable.ts';
import { REMOVED_EVENT, type Removed, type RemovedCase, readRemoved, removedEvent, sealOf } from './removed.ts';

/** The two who said so, and why: what a list of removals keeps. */
export interface SaidBy {
  readonly asked: { readonly at: Instant; readonly by: PersonRef; readonly because: RemovalReason };
  readonly confirmed: { readonly at: Instant; readonly by: PersonRef; readonly because: ConfirmedBecause };
}

export interface Removals {
  /** Carries out what is to be carried out now; rejects with what kept one of them from it. */
  carryOut(now: Instant): Promise<void>;
  /** Removes at once what came back with an older backup. False where there is no such case or separate record. */
  remove(said: SaidBy & Pick<Removed, 'reference' | 'what'>, now: Instant): Promise<boolean>;
}

export interface RemovalParts {
  readonly store: Store;
  readonly repository: Pick<Repository, 'load'>;
  /** Keeps the removal outside the store, so that it is known when an older backup is restored. */
  readonly onRemoved?: (removed: RemovedCase) => void;
}

/** What of it is due is to be carried out. */
export const removalKinds = [ASKED.kind, ...removables.map(({ removed }) => removed.kind)];

const AT_ONCE = 20;
/** After so many minutes nothing runs any more that began before. */
const lookAgainAfter = 10;
/** Messages that are owed go out first, but nothing waits for them longer than so many hours. */
const longestWait = 24;

/** What is to be removed, as it was loaded. */
interface ToRemove {
  readonly chain: ChainEnd;
  readonly etag: Etag;
  readonly kept: Kept;
  /** Its case is open: then it stays. */
  readonly isNeeded: boolean;
  /** From which workers a case was kept, for its separate records that stay. */
  readonly keptFrom?: readonly string[];
}

export function createRemovals({ store, repository, onRemoved }: RemovalParts): Removals {
  const records = createStream(store, separateRecordStream);
  const caseOf = keepingOf(store, repository.load);

  async function loadOne(partition: string, now: Instant): Promise<ToRemove | undefined> {
    if (!isOfRecord(partition)) {
      const loaded = await repository.load(partition, now);
      if (loaded === undefined) return undefined;
      const { state, chain, etag } = loaded;
      const { separateRecords = [], keptFrom = [] } = state;
      const isKept = separateRecords.length > 0 && keptFrom.length > 0;
      const kept = isKept ? { keptFrom: keptFrom.map(({ person }) => person.id) } : {};
      return { chain, etag, kept: state, isNeeded: state.closed === undefined, ...kept };
    }
    const loaded = await records.load(referenceIn(separateRecordStream, partition), now);
    if (loaded === undefined) return undefined;
    const { state, chain, etag } = loaded;
    const its = await caseOf(state.case, now);
    return { chain, etag, kept: asKept(state), isNeeded: its !== undefined && its.state.closed === undefined };
  }

  /** What stands in the place of the head, where it is still as it was loaded. */
  async function begin(
    partition: string,
    { chain, etag, keptFrom }: ToRemove,
    { asked, confirmed }: SaidBy,
    now: Instant,
  ): Promise<boolean> {
    const { stream, removed, says, beside } = removableIn(partition);
    const found = await store.list<ChainedEvent<unknown>>(partition, stream.event.idPrefix, now);
    const body = removedEvent(chain, now, {
      ...{ type: 'removed', v: 1, reference: referenceIn(stream, partition), ...says, asked, confirmed },
      events: chain.seq,
      seal: sealOf(found.map(({ body: { seq, hash } }) => ({ seq, hash }))),
      ...(keptFrom === undefined ? {} : { keptFrom: [...keptFrom] }),
    });
    const gone = beside.map((id): Write => ({ remove: { partition, id } }));
    const document = { ...removed, partition, body, due: now };
    if (!(await commitUnlessChanged(store, [{ replace: document, ifMatch: etag }, ...gone]))) return false;
    onRemoved?.(body);
    return true;
  }

  async function commitAll(writes: readonly Write[]): Promise<void> {
    for (let left = writes; left.length > 0; ) {
      const first = firstThatFit(left);
      await store.commit(first);
      left = left.slice(first.length);
    }
  }
  async function empty(partition: string, now: Instant): Promise<void> {
    const all = await store.list(partition, '', now);
    await commitAll(all.map(({ id }): Write => ({ remove: { partition, id } })));
  }

  /** Of each event its number and hash; of the rest nothing. */
  async function sweep({ partition, etag, ...head }: Stored<RemovedCase>, now: Instant): Promise<void> {
    const { stream, log, removed, forms } = removableIn(partition);
    await removeForms(store, forms(referenceIn(stream, partition)));
    await empty(partitionOf(log, referenceIn(stream, partition)), now);
    const left = (await store.list<ChainEnd>(partition, '', now)).filter(
      ({ id, kind }) => id !== removed.id && kind !== REMOVED_EVENT.kind,
    );
    const isOfChain = (id: string, seq: unknown): boolean =>
      id.startsWith(stream.event.idPrefix) && typeof seq === 'number' && seq <= head.body.event.events;
    await commitAll(
      left.map(
        ({ id, body: { seq, hash } }): Write =>
          isOfChain(id, seq)
            ? { put: { partition, id, kind: REMOVED_EVENT.kind, body: { seq, hash } } }
            : { remove: { partition, id } },
      ),
    );
    await store.forget();
    const { due: _due, ...done } = head;
    const again = timeAfter(head.body.at, { minutes: lookAgainAfter });
    const replace = { ...done, partition, ...(now < again ? { due: again } : {}) };
    await commitUnlessChanged(store, [{ replace, ifMatch: etag }]);
  }

  /** Whether something of it is still to be told. */
  const isTelling = async (partition: string, confirmedAt: Instant, now: Instant): Promise<boolean> =>
    now < timeAfter(confirmedAt, { hours: longestWait }) &&
    (await store.withDue(partition, removableIn(partition).tells, now)).length > 0;

  async function beginAsked(asked: Stored, now: Instant): Promise<void> {
    const { partition } = asked;
    const loaded = await loadOne(partition, now);
    const removal = loaded && removalOf(loaded.kept);
    if (loaded?.isNeeded !== false || removal?.confirmed === undefined || holdOn(loaded.kept) !== undefined) {
      const { due: _due, etag, ...rest } = asked;
      await commitUnlessChanged(store, [{ replace: rest, ifMatch: etag }]);
      return;
    }
    const { at, by, because, confirmed } = removal;
    if (await isTelling(partition, confirmed.at, now)) return;
    await begin(partition, loaded, { asked: { at, by, because }, confirmed }, now);
  }

  async function eachOf<Body>(kind: string, now: Instant, work: (one: Stored<Body>) => Promise<void>): Promise<void> {
    const errors: unknown[] = [];
    for (const one of await store.due<Body>(kind, now, AT_ONCE)) {
      await work(one).catch((error: unknown) => errors.push(error));
    }
    if (errors.length > 0) throw errors[0];
  }
  const sweepAll = async (now: Instant): Promise<void> => {
    for (const { removed } of removables) await eachOf<RemovedCase>(removed.kind, now, (one) => sweep(one, now));
  };

  return {
    async carryOut(now) {
      await eachOf<unknown>(ASKED.kind, now, (one) => beginAsked(one, now)).finally(() => sweepAll(now));
    },
    async remove(said, now) {
      const { partition, removed } = placeOf(said);
      const loaded = await loadOne(partition, now);
      if (loaded === undefined || !(await begin(partition, loaded, said, now))) return false;
      const head = await store.read<RemovedCase>(partition, removed.id, now);
      if (head !== undefined && readRemoved(head.body) !== undefined) await sweep(head, now);
      return true;
    },
  };
}
