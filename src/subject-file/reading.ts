/** What the file of one young person is made of. */
import type { AccessEntry, AccessLog } from '../cases/access-log.ts';
import type { ChainedEvent } from '../cases/hash-chain.ts';
import { type LinkedNames, linkedNames } from '../cases/linked-names.ts';
import type { Repository } from '../cases/repository.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import type { RecordedEvent } from '../rules/events.ts';
import type { Case } from '../rules/record/case.ts';

export interface Record extends LinkedNames {
  readonly case: Case;
  readonly history: readonly ChainedEvent<RecordedEvent>[];
  readonly looks: readonly ChainedEvent<AccessEntry>[];
}

export type Looks = Pick<AccessLog, 'history'>;

/** Undefined where there is no such case. */
export async function readRecord(
  { repository, looks }: { readonly repository: Repository; readonly looks: Looks },
  reference: Reference,
  now: Instant,
): Promise<Record | undefined> {
  const loaded = await repository.load(reference, now);
  if (loaded === undefined) return undefined;
  return {
    case: loaded.state,
    history: await repository.history(reference, now),
    looks: await looks.history(reference, now),
    ...(await linkedNames(repository, loaded.state, now)),
  };
}
