import type { Document, Store, Stored } from '../../../src/store/port.ts';

export const now = '2026-11-05T09:00:00Z';
export const before = '2026-11-05T08:59:59.999Z';
export const after = '2026-11-05T09:00:00.001Z';

export function plain(partition: string, id: string, body: unknown = { id }): Document {
  return { partition, id, kind: 'case', body };
}

export function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `n${n}`);
}

export async function stored(store: Store, partition: string, id: string): Promise<Stored> {
  const found = await store.read(partition, id, now);
  if (found === undefined) throw new Error(`${partition} ${id} is not there`);
  return found;
}
