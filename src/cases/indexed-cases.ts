/** Cases that are kept with their place in the index of names, and found by it. */
import type { Store } from '../store/port.ts';
import { findLookingAlike, type LookingAlike } from './looking-alike.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';
import { createRepository, type Repository } from './repository.ts';
import { type FindCases, findCases } from './search/find-cases.ts';
import { createSearchLog, type SearchLog } from './search/search-log.ts';

export interface IndexedCases {
  readonly repository: Repository;
  readonly names: NameIndex;
  readonly lookingAlike: LookingAlike;
  readonly findCases: FindCases;
  readonly searches: SearchLog;
}

/** `nameIndexKey`: the same for all that write to the store. */
export function createIndexedCases(store: Store, nameIndexKey: string): IndexedCases {
  const names = createNameIndex(nameIndexKey);
  const repository = createRepository(store, names);
  const { load } = repository;
  return {
    ...{ repository, names, lookingAlike: findLookingAlike(store, load, names) },
    findCases: findCases({ store, load, names }),
    searches: createSearchLog(store),
  };
}
