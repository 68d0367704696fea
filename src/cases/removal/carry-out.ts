/**
 * Takes a case away that two people have said is to be removed. First what was removed stands in the place of the head,
 * in one commit: from then on there is no such case for anybody. Then the rest goes, some documents at a time; a process
 * that ends in between goes on at the next look. After a while all is looked through once more, for what a turn that ran
 * meanwhile has left.
 */
import type { Instant, PersonRef, Reference } from '../../rules/base/vocabulary.ts';
import type { ConfirmedBecause, RemovalReason } from '../../rules/record/retention.ts';
import { holdOn, removalOf } from '../../rules/retention/state.ts';
import { commitUnlessChanged } from '../../store/conflicts.ts';
import { firstThatFit } from '../../store/limits.ts';
import type { Store, Stored, Write } from '../../store/port.ts';
import { accessLogStream } from '../access-log.ts';
import { type ChainEnd, type ChainedEvent, eventIdPrefix } from '../hash-chain.ts';
import { MARK } from '../mark.ts';
import { NAMES, SEARCHED } from '../name-index.ts';
import { HEAD, type LoadedCase, type Repository } from '../repository.ts';
import { partitionOf } from '../stream-type.ts';
import { ASKED } from './asked.ts';
import { REMOVED, REMOVED_EVENT, type RemovedCase, readRemoved, removedEvent, sealOf } from './removed.ts';

/** The two who said so, and why: what a list of removals keeps. */
export interface SaidBy {
  readonly asked: { readonly at: Instant; readonly by: PersonRef; readonly because: RemovalReason };
  readonly confirmed: { readonly at: Instant; readonly by: PersonRef; readonly because: ConfirmedBecause };
}

export interface Removals {
  /** Carries out what is to be carried out now; rejects with what kept one of them from it. */
  carryOut(now: Instant): Promise<void>;
  /** Removes a case at once, such as one that came back with an older backup. False where there is no such case. */
  remove(reference: Reference, said: SaidBy, now: Instant): Promise<boolean>;
}

export interface RemovalParts {
  readonly store: Store;
  readonly repository: Pick<Repository, 'load'>;
  /** Keeps the removal outside the store, so that it is known when an older backup is restored. */
  readonly onRemoved?: (removed: RemovedCase) => void;
}

const AT_ONCE = 20;
/** After so many minutes nothing runs any more that began before. */
const lookAgainAfter = 10;
/** Messages that are owed go out first, but nothing waits for them longer than so many hours. */
const longestWait = 24;

const later = (at: Instant, added: Temporal.DurationLike): Instant => Temporal.Instant.from(at).add(added).toString();

export function createRemovals({ store, repository, onRemoved }: RemovalParts): Removals {
  const endsOf = async (reference: Reference, now: Instant): Promise<readonly ChainEnd[]> => {
    const found = await store.list<ChainedEvent<unknown>>(reference, eventIdPrefix, now);
    return found.map(({ body: { seq, hash } }) => ({ seq, hash }));
  };

  /** What stands in the place of the head, where the case is still as it was loaded. */
  async function begin(
    { state, chain, etag }: LoadedCase,
    { asked, confirmed }: SaidBy,
    now: Instant,
  ): Promise<boolean> {
    const { reference, separateRecords = [], keptFrom = [] } = state;
    const isKept = separateRecords.length > 0 && keptFrom.length > 0;
    const body = removedEvent(chain, now, {
      ...{ type: 'removed', v: 1, reference, asked, confirmed, events: chain.seq },
      seal: sealOf(await endsOf(reference, now)),
      ...(isKept ? { keptFrom: keptFrom.map(({ person }) => person.id) } : {}),
    });
    const gone = [MARK.id, ASKED.id, NAMES.id, SEARCHED.id].map(
      (id): Write => ({ remove: { partition: reference, id } }),
    );
    const document = { ...REMOVED, partition: reference, body, due: now };
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
    await empty(partitionOf(accessLogStream, partition), now);
    const left = (await store.list<ChainEnd>(partition, '', now)).filter(
      ({ id, kind }) => id !== REMOVED.id && kind !== REMOVED_EVENT.kind,
    );
    const isOfChain = (id: string, seq: unknown): boolean =>
      id.startsWith(eventIdPrefix) && typeof seq === 'number' && seq <= head.body.event.events;
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
    const again = later(head.body.at, { minutes: lookAgainAfter });
    const replace = { ...done, partition, ...(now < again ? { due: again } : {}) };
    await commitUnlessChanged(store, [{ replace, ifMatch: etag }]);
  }

  /** Whether something of the case is still to be told. */
  const isTelling = async (reference: Reference, confirmedAt: Instant, now: Instant): Promise<boolean> =>
    now < later(confirmedAt, { hours: longestWait }) && (await store.withDue(reference, 'notice', now)).length > 0;

  async function beginAsked(asked: Stored, now: Instant): Promise<void> {
    const loaded = await repository.load(asked.partition, now);
    const removal = loaded && removalOf(loaded.state);
    if (loaded === undefined || removal?.confirmed === undefined || holdOn(loaded.state) !== undefined) {
      const { due: _due, etag, ...rest } = asked;
      await commitUnlessChanged(store, [{ replace: rest, ifMatch: etag }]);
      return;
    }
    const { at, by, because, confirmed } = removal;
    if (await isTelling(asked.partition, confirmed.at, now)) return;
    await begin(loaded, { asked: { at, by, because }, confirmed }, now);
  }

  async function eachOf<Body>(kind: string, now: Instant, work: (one: Stored<Body>) => Promise<void>): Promise<void> {
    const errors: unknown[] = [];
    for (const one of await store.due<Body>(kind, now, AT_ONCE)) {
      await work(one).catch((error: unknown) => errors.push(error));
    }
    if (errors.length > 0) throw errors[0];
  }

  return {
    async carryOut(now) {
      await eachOf<unknown>(ASKED.kind, now, (one) => beginAsked(one, now)).finally(() =>
        eachOf<RemovedCase>(REMOVED.kind, now, (one) => sweep(one, now)),
      );
    },
    async remove(reference, said, now) {
      const loaded = await repository.load(reference, now);
      if (loaded === undefined || !(await begin(loaded, said, now))) return false;
      const head = await store.read<RemovedCase>(reference, HEAD.id, now);
      if (head !== undefined && readRemoved(head.body) !== undefined) await sweep(head, now);
      return true;
    },
  };
}
