/** Everything in a town that outlives its processes, to be gone back to as often as a test likes. */

import county from '../../../desk/county.json' with { type: 'json' };
import { type County, chatOf } from '../../../desk/fake-teams/county.ts';
import type { DeskStore } from '../../../desk/store.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { contentsOf, fillWith } from '../../support/store-contents.ts';
import { openTown, type Town } from '../../support/town.ts';
import { aMemoryBox } from './memory-store.ts';

export interface Snapshot {
  readonly now: string;
  readonly documents: Awaited<ReturnType<typeof contentsOf>>;
  readonly box: DeskStore;
}

/** Monday 2 November 2026, 09:15, and no process runs: a test starts them, and says which gets what people do. */
export const aTownAsleep = (): Promise<Town> => openTown('2026-11-02T09:15:00Z', { box: aMemoryBox(), processes: 0 });

export const conversations = [...county.teams.map(({ channel }) => channel), ...(county as County).people.map(chatOf)];

function copyOf(box: DeskStore): DeskStore {
  const copy = aMemoryBox();
  for (const conversation of conversations) {
    for (const post of box.posts(conversation)) copy.keep(post);
    if (box.isInstalled(conversation)) copy.setInstalled(conversation);
  }
  return copy;
}

export async function snapshotOf({ now, store, box }: Town): Promise<Snapshot> {
  return { now: now(), documents: await contentsOf(store), box: copyOf(box) };
}

/** A town as it was then, in which no process runs. */
export async function aTownLike({ now, documents, box }: Snapshot): Promise<Town> {
  const store = openSqliteStore(':memory:');
  await fillWith(documents.values(), store);
  return openTown(now, { store, box: copyOf(box), processes: 0 });
}
