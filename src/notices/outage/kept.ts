/** The outage that is on, or that is over and still to be told, as it is kept: a restart and other processes know. */
import type { Instant, PersonId } from '../../rules/base/vocabulary.ts';
import { commitUnlessChanged, writeOver } from '../../store/conflicts.ts';
import type { Document, Store, Stored } from '../../store/port.ts';

export interface KeptOutage {
  readonly since: Instant;
  /** Whether chats could be asked for when it began. */
  readonly chats?: boolean;
  /** `401 Unauthorized`, `later`, `unknown`. */
  readonly why: string;
  readonly overAt?: Instant;
  /** Who was told that it is over. */
  readonly told: readonly PersonId[];
}

const place = { partition: 'outage', id: 'teams' } as const;

export async function readOutage(store: Store, now: Instant): Promise<Stored<KeptOutage> | undefined> {
  return store.read<KeptOutage>(place.partition, place.id, now);
}

/** False where another process wrote first. */
export async function keepOutage(
  store: Store,
  body: KeptOutage,
  before: Stored<KeptOutage> | undefined,
  now: Instant,
): Promise<boolean> {
  const document: Document<KeptOutage> = { ...place, kind: 'outage', body };
  return (await commitUnlessChanged(store, [writeOver(document, before?.etag, now)])) !== undefined;
}

export async function forgetOutage(store: Store): Promise<void> {
  await store.commit([{ remove: place }]);
}
