/** One store and one office, around which Pathways are started, stopped and troubled. */
import type { Box } from '../../../desk/box.ts';
import county from '../../../desk/county.json' with { type: 'json' };
import type { Deliver } from '../../../desk/office/activity.ts';
import { type County, chatOf } from '../../../desk/office/county.ts';
import { createOffice, type Office } from '../../../desk/office.ts';
import type { Pathway } from '../../../src/app/pathway.ts';
import { createLog } from '../../../src/platform/log.ts';
import type { Store } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import type { Connector } from '../../../src/teams/connector.ts';
import { contentsOf } from '../../support/store-contents.ts';
import { aPathway, inProcess } from '../../support/town.ts';
import { aMemoryBox } from './memory-box.ts';

/** What a Pathway works with; a test may put something in between. */
export interface Around {
  readonly store: Store;
  readonly connector: Connector;
}

export interface House {
  readonly store: Store;
  readonly office: Office;
  readonly box: Box;
  /** Everything logged so far, a line each. */
  readonly logged: readonly string[];
  now: string;
  /** Which Pathway gets what people do. */
  deliver: Deliver;
  start(wrap?: (around: Around) => Around): Pathway;
  close(): Promise<void>;
}

/** Everything that outlives a Pathway. */
export interface Snapshot {
  readonly now: string;
  readonly documents: Awaited<ReturnType<typeof contentsOf>>;
  readonly box: Box;
}

export function aHouse(now: string, store: Store = openSqliteStore(':memory:'), box: Box = aMemoryBox()): House {
  const logged: string[] = [];
  const log = createLog('debug', { write: (line: string) => void logged.push(line) });
  const office = createOffice({
    county: county as County,
    deliver: (activity) => house.deliver(activity),
    clock: () => house.now,
    box,
  });
  const house: House = {
    store,
    office,
    box,
    logged,
    now,
    deliver: () => Promise.reject(new Error('No Pathway runs.')),
    start: (wrap = (around) => around) =>
      aPathway({ ...wrap({ store, connector: inProcess(() => office) }), clock: { now: () => house.now }, log }),
    async close() {
      await store.close();
      box.close();
    },
  };
  return house;
}

export const conversations = [...county.teams.map(({ channel }) => channel), ...(county as County).people.map(chatOf)];

function copyOf(box: Box): Box {
  const copy = aMemoryBox();
  for (const conversation of conversations) {
    for (const post of box.posts(conversation)) copy.keep(post);
    if (box.isInstalled(conversation)) copy.setInstalled(conversation);
  }
  return copy;
}

export async function snapshotOf({ now, store, box }: House): Promise<Snapshot> {
  return { now, documents: await contentsOf(store), box: copyOf(box) };
}

export async function aHouseLike({ now, documents, box }: Snapshot): Promise<House> {
  const store = openSqliteStore(':memory:');
  const byPartition = Map.groupBy(documents.values(), ({ partition }) => partition);
  for (const theirs of byPartition.values()) {
    for (let from = 0; from < theirs.length; from += 100) {
      await store.commit(theirs.slice(from, from + 100).map((document) => ({ create: document })));
    }
  }
  return aHouse(now, store, copyOf(box));
}
