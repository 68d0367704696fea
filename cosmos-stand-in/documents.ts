/** The documents of one container: their partitions, versions, time to live, and a way back for a batch. */
import { randomUUID } from 'node:crypto';
import type { ContainerDefinition } from './parts.ts';

export interface Item {
  readonly id: string;
  readonly _etag: string;
  readonly _rid: string;
  /** Seconds since 1970. */
  readonly _ts: number;
  readonly ttl?: number;
  readonly [property: string]: unknown;
}

export interface Documents {
  readonly definition: ContainerDefinition;
  find(partition: string, id: string): Item | undefined;
  /** Keeps it under a new version. */
  put(partition: string, document: { readonly id: string }): Item;
  /** Keeps it as it was kept elsewhere, under its own version and time. */
  restore(item: Item): void;
  remove(partition: string, id: string): void;
  /** Those of a partition, or of one of `ranges` physical partitions, or all. */
  all(of?: { readonly partition: string } | { readonly range: number; readonly ranges: number }): readonly Item[];
  /** Gives what puts the partition back as it is now. */
  wayBack(partition: string): () => void;
}

/** In which physical partition a logical one lies. */
function rangeOf(partition: string, ranges: number): number {
  return [...partition].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % ranges;
}

/** `seconds` gives the time since 1970. */
export function createDocuments(read: () => ContainerDefinition, seconds: () => number): Documents {
  const partitions = new Map<string, Map<string, Item>>();
  let count = 0;
  const isAlive = ({ ttl, _ts }: Item): boolean => {
    const { defaultTtl } = read();
    const time = defaultTtl === undefined ? -1 : (ttl ?? defaultTtl);
    return time < 0 || seconds() < _ts + time;
  };
  const within = (partition: string): readonly Item[] => [...(partitions.get(partition)?.values() ?? [])];

  return {
    get definition() {
      return read();
    },
    find: (partition, id) => {
      const found = partitions.get(partition)?.get(id);
      return found && isAlive(found) ? found : undefined;
    },
    put: (partition, document) => {
      const kept = partitions.get(partition) ?? new Map<string, Item>();
      partitions.set(partition, kept);
      count += 1;
      const _rid = kept.get(document.id)?._rid ?? String(count).padStart(12, '0');
      const item: Item = { ...document, _rid, _etag: `"${randomUUID()}"`, _ts: Math.floor(seconds()) };
      kept.set(document.id, item);
      return item;
    },
    restore: (item) => {
      const [path = '/id'] = read().partitionKey?.paths ?? [];
      const partition = String(item[path.slice(1)]);
      const kept = partitions.get(partition) ?? new Map<string, Item>();
      partitions.set(partition, kept.set(item.id, item));
      count = Math.max(count, Number(item._rid));
    },
    remove: (partition, id) => {
      partitions.get(partition)?.delete(id);
    },
    all: (of) => {
      if (of !== undefined && 'partition' in of) return within(of.partition).filter(isAlive);
      const chosen = [...partitions.keys()].filter(
        (partition) => of === undefined || rangeOf(partition, of.ranges) === of.range,
      );
      return chosen.flatMap((partition) => within(partition).filter(isAlive));
    },
    wayBack: (partition) => {
      const before = new Map(partitions.get(partition));
      return () => void partitions.set(partition, before);
    },
  };
}
