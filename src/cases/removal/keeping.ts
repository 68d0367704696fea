/** From which workers a case is kept, also once it was removed: its separate records stay, and stay kept from them. */
import type { Instant, Reference } from '../../rules/base/vocabulary.ts';
import type { KeepingFacts } from '../../rules/record/kept-from.ts';
import type { Store } from '../../store/port.ts';
import type { Repository } from '../repository.ts';
import { REMOVED, readRemoved } from './removed.ts';

type Keeping = { readonly state: KeepingFacts & { readonly closed?: { readonly at: Instant } | undefined } };

/** The case, or what its removal keeps of that: it was closed before it was removed. */
export function keepingOf(store: Store, load: Repository['load']) {
  return async (reference: Reference, now: Instant): Promise<Keeping | undefined> => {
    const loaded = await load(reference, now);
    if (loaded !== undefined) return loaded;
    const found = await store.read(reference, REMOVED.id, now);
    const removed = found && readRemoved(found.body)?.event;
    if (removed === undefined) return undefined;
    const { at, by } = removed.confirmed;
    const keptFrom = removed.keptFrom?.map((id) => ({ person: { id, name: '' }, at, by, reason: '' }));
    return { state: { closed: { at }, ...(keptFrom === undefined ? {} : { keptFrom }) } };
  };
}
