import type { Store, Stored } from '../../src/store/port.ts';
import { throughEach } from '../../test/support/watched-store.ts';

const order = (one: Stored, other: Stored): number =>
  (one.due ?? '').localeCompare(other.due ?? '') ||
  one.partition.localeCompare(other.partition) ||
  one.id.localeCompare(other.id);

/** What falls due at one moment comes in no order of the port's: here in one that is the same with every adapter. */
export function inFixedOrder(store: Store): Store {
  return {
    ...throughEach(store),
    due: async <Body>(kind: string, now: string, limit: number) =>
      (await store.due<Body>(kind, now, limit)).toSorted(order),
  };
}
