import { Conflict, type Store } from '../store/port.ts';
import type { Telemetry } from './telemetry.ts';

/** Of what was found, or of the first that is written; `none` where nothing was. */
function kindIn(found: unknown): string {
  if (typeof found !== 'object' || found === null) return 'none';
  if (Array.isArray(found)) return kindIn(found[0]);
  if ('kind' in found) return String(found.kind);
  return kindIn(Object.values(found).find((part) => typeof part === 'object'));
}

/** Each call of the store, by its operation, the kind of document and what came of it. */
export function instrumentedStore(store: Store, telemetry: Telemetry): Store {
  if (!telemetry.isOn) return store;
  const call = <Result>(operation: keyof Store, kind: string | undefined, work: () => Promise<Result>) =>
    telemetry.span('store', { operation, kind }, async (span) => {
      try {
        const result = await work();
        span.note({ outcome: 'ok', kind: kind ?? kindIn(result) });
        return result;
      } catch (error) {
        // Somebody else was first: nothing is wrong with the store.
        if (error instanceof Conflict) span.note({ outcome: 'conflict' });
        throw error;
      }
    });
  return {
    read: (partition, id, now) => call('read', undefined, () => store.read(partition, id, now)),
    commit: (writes) => call('commit', kindIn(writes), () => store.commit(writes)),
    list: (partition, idPrefix, now) => call('list', undefined, () => store.list(partition, idPrefix, now)),
    due: (kind, now, limit) => call('due', kind, () => store.due(kind, now, limit)),
    kindsDue: (kinds, now) => call('kindsDue', 'any', () => store.kindsDue(kinds, now)),
    withDue: (partition, kind, now) => call('withDue', kind, () => store.withDue(partition, kind, now)),
    nextDue: (kind) => call('nextDue', kind, () => store.nextDue(kind)),
    tagged: (kind, tag, now, limit, from) => call('tagged', kind, () => store.tagged(kind, tag, now, limit, from)),
    withAnyTag: (kind, tags, now, limit) => call('withAnyTag', kind, () => store.withAnyTag(kind, tags, now, limit)),
    dueFirst: (sought, now, limit, from) =>
      call('dueFirst', sought.kind, () => store.dueFirst(sought, now, limit, from)),
    count: (sought, now) => call('count', sought.kind, () => store.count(sought, now)),
    all: (kind, limit, from) => call('all', kind, () => store.all(kind, limit, from)),
    sweepExpired: (now) => call('sweepExpired', 'any', () => store.sweepExpired(now)),
    forget: () => call('forget', 'any', () => store.forget()),
    close: () => store.close(),
  };
}
