import type { Store, Stored } from '../../src/store/port.ts';

const order = (one: Stored, other: Stored): number =>
  (one.due ?? '').localeCompare(other.due ?? '') ||
  one.partition.localeCompare(other.partition) ||
  one.id.localeCompare(other.id);

/** What falls due at one moment comes in no order of the port's: here in one that is the same with every adapter. */
export function inFixedOrder(store: Store): Store {
  return {
    read: store.read.bind(store),
    commit: store.commit.bind(store),
    list: store.list.bind(store),
    nextDue: store.nextDue.bind(store),
    tagged: store.tagged.bind(store),
    dueFirst: store.dueFirst.bind(store),
    count: store.count.bind(store),
    all: store.all.bind(store),
    sweepExpired: store.sweepExpired.bind(store),
    close: store.close.bind(store),
    due: async <Body>(kind: string, now: string, limit: number) =>
      (await store.due<Body>(kind, now, limit)).toSorted(order),
  };
}
