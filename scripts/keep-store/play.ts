/** Plays all lives in one town, each thing at its time. */
import { localTimes } from '../../src/rules/base/local-time.ts';
import type { Store } from '../../src/store/port.ts';
import type { KeptTeams } from '../../test/stores/teams.ts';
import type { Act, Life } from './life.ts';
import { around, beginsAt, ends, endsAt, lastLife, lives } from './lives/index.ts';
import { inFixedOrder } from './ordered-store.ts';
import { openScene } from './scene.ts';

export interface Played {
  readonly store: Store;
  readonly teams: KeptTeams;
  /** The last moment. */
  readonly at: string;
  /** What each life is about, and the reference of its case. */
  readonly cases: readonly { readonly about: string; readonly reference: string }[];
}

function actsOf(life: Life, references: Map<Life, string>): readonly Act[] {
  const { begins, goesOn } = life;
  const begin: Act = {
    ...begins,
    does: async (scene) => void references.set(life, await begins.does(scene)),
  };
  return [
    begin,
    ...goesOn.map((act): Act => ({ ...act, does: (scene) => act.does(scene, references.get(life) ?? '') })),
  ];
}

const byTime = (one: Act, other: Act): number => `${one.day} ${one.time}`.localeCompare(`${other.day} ${other.time}`);

/** `openStore` is given the clock. The store is left open, by a process that has ended. */
export async function play(openStore: (now: () => string) => Promise<Store>): Promise<Played> {
  const first = localTimes.instantAt(beginsAt.day, beginsAt.time);
  let now = (): string => first;
  const store = await openStore(() => now());
  const scene = await openScene(first, inFixedOrder(store));
  now = scene.now;
  const references = new Map<Life, string>();
  const acts = [...lives.flatMap((life) => actsOf(life, references)), ...around].sort(byTime);
  for (const { day, time, does } of acts) {
    await scene.until(day, time);
    await does(scene);
  }
  await scene.until(endsAt.day, endsAt.time);
  await ends(scene, references.get(lastLife) ?? '');
  const cases = lives.map((life) => ({ about: life.about, reference: references.get(life) ?? '' }));
  return { store, teams: scene.teams(), at: scene.now(), cases };
}
