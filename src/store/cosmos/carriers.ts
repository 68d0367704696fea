/** What carries one of several tags, for several who ask at one time. */
import type { Container } from '@azure/cosmos';
import { byAddress, isAlive, type StoredItem } from './items.ts';
import { withAnyOf } from './queries.ts';
import { pagesOf } from './reading.ts';

export interface Carriers {
  /** With their kind before them. */
  readonly tags: readonly string[];
  readonly limit: number;
  /** `now` in the sortable form. */
  readonly at: string;
}

/** For each what it asked for, by address. They come in no order, so all there are go past. */
export async function carriersOf(
  container: Container,
  asked: readonly Carriers[],
  signal: AbortSignal,
): Promise<readonly (readonly StoredItem[])[]> {
  const query = withAnyOf([...new Set(asked.flatMap(({ tags }) => tags))]);
  const found = asked.map((): readonly StoredItem[] => []);
  for await (const page of pagesOf<StoredItem>(container, query, { signal })) {
    for (const [n, { tags, limit, at }] of asked.entries()) {
      const theirs = page.filter((item) => isAlive(item, at) && item.tags?.some((tag) => tags.includes(tag)));
      found[n] = [...(found[n] ?? []), ...theirs].sort(byAddress).slice(0, limit);
    }
  }
  return found;
}
