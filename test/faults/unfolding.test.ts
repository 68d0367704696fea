/**
 * What is owed beyond one commit is unfolded in several: the process is killed between them, two do it at once, or the
 * store fails in the middle. Everybody is told all the same, once, and nothing goes past what is still folded.
 */
import type { Owed } from '../../src/cases/bundle.ts';
import { isOver } from '../../src/cases/notice.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import type { Sent } from '../support/fake-messenger.ts';
import { idsOfMany, withManyTeams } from '../support/many-teams.ts';
import { type Contents, contentsOf, fillWith } from '../support/store-contents.ts';
import { mustCome } from '../support/usual-inputs.ts';
import { aWatchedStore } from '../support/watched-store.ts';
import { type Cut, crashAt } from './support/crash.ts';

const teams = idsOfMany(150);
const roster = withManyTeams(150);
/** The meeting is moved: a redraw and a reply each, and the managers' post. */
const owed = 2 * (teams.length + mustCome.length) + 1;

/** What is there where a meeting of 150 teams was moved, and nothing of that is sent. */
let whenMoved: { readonly now: string; readonly contents: Contents };
beforeAll(async () => {
  const office = aBackOffice({ roster });
  await office.books(teams);
  await office.delivers();
  await office.moves('2026-11-13', '10:00');
  whenMoved = { now: office.now, contents: await contentsOf(office.store) };
});

async function moved(store: Store): Promise<BackOffice> {
  await fillWith(whenMoved.contents.values(), store);
  const office = aBackOffice({ roster }, store);
  office.now = whenMoved.now;
  return office;
}

/** What each team was sent, in order. */
const sentTo = (team: string, arrived: readonly Sent[]): string =>
  arrived
    .filter(({ to }) => to === team)
    .map(({ how }) => how)
    .join(', ');

/** Teams that were not sent just this. */
const wronglySent = (arrived: readonly Sent[], what = 'redraw, reply'): readonly string[] =>
  teams.map((team) => sentTo(team, arrived)).filter((sent) => sent !== what);

async function unfinished(office: BackOffice): Promise<readonly string[]> {
  const notices = (await office.notices()).filter(({ body }) => !isOver(body)).map(({ id }) => id);
  const bundles = (await office.store.list(reference, 'notice-bundle', office.now)).map(({ id }) => id);
  return [...notices, ...bundles];
}

/** The power of the one that delivers is cut; another follows it. What both sent, and what is left. */
async function followedAfter(cut: Cut) {
  const store = openSqliteStore(':memory:');
  const { now } = await moved(store);
  const power = crashAt(cut);
  const one = aBackOffice({ roster }, power.store(store));
  const another = aBackOffice({ roster }, store);
  one.now = now;
  another.now = now;
  await Promise.race([one.delivers(), power.off]);
  await another.later(5).delivers();
  await another.later(60).delivers();
  const arrived = [...one.messenger.arrived, ...another.messenger.arrived];
  const left = await unfinished(another);
  await store.close();
  return { arrived, left, done: power.done.length };
}

/** The commits that unfold, and those after which notices are on their way. */
const whileUnfolding = [1, 2, 3];
const afterwards = [4, 5, 300];

describe('a process killed while it unfolds', () => {
  it.each(
    whileUnfolding.flatMap((effect) => [{ effect, when: 'before' } as const, { effect, when: 'after' } as const]),
  )('$when commit $effect is followed by another, and each team is told once', async (cut) => {
    const { arrived, left, done } = await followedAfter(cut);
    expect(done).toBeLessThanOrEqual(cut.effect);
    expect(wronglySent(arrived)).toEqual([]);
    expect(arrived).toHaveLength(owed);
    expect(left).toEqual([]);
  });

  it.each(afterwards.flatMap((effect) => [{ effect, when: 'before' } as const, { effect, when: 'after' } as const]))(
    'and afterwards, $when commit $effect, likewise: one message at most is said again',
    async (cut) => {
      const { arrived, left } = await followedAfter(cut);
      expect(wronglySent(arrived).length).toBeLessThanOrEqual(1);
      expect(arrived.length - owed).toBeLessThanOrEqual(1);
      expect(left).toEqual([]);
    },
  );
});

describe('two processes that unfold at once', () => {
  it('end with each notice once', async () => {
    const { store } = aWatchedStore(() => new Promise(setImmediate));
    const one = await moved(store);
    const another = aBackOffice({ roster }, store);
    another.now = one.now;
    await Promise.all([one.delivers(), another.delivers()]);
    await Promise.all([one.later(60).delivers(), another.later(60).delivers()]);
    const arrived = [...one.messenger.arrived, ...another.messenger.arrived];
    expect(arrived).toHaveLength(owed);
    expect(
      teams.map((team) => sentTo(team, arrived).split(', ').sort().join()).filter((all) => all !== 'redraw,reply'),
    ).toEqual([]);
    expect(await unfinished(one)).toEqual([]);
  });
});

/** Makes the store fail for what unfolds, as long as it is told to. */
function aFailingStore() {
  const weather = { isBad: false, left: 0 };
  const { store } = aWatchedStore((writes) => {
    const unfolds = writes.length > 1 && writes.every((write) => 'create' in write || 'remove' in write);
    if (!weather.isBad || !unfolds) return;
    if (weather.left === 0) throw new Error('The disk is full.');
    weather.left -= 1;
  });
  return { store, weather };
}

describe('a store that fails while unfolding', () => {
  it.each([0, 1, 2])('after %s commits is gone on with at the next look', async (left) => {
    const { store, weather } = aFailingStore();
    const office = await moved(store);
    Object.assign(weather, { isBad: true, left });
    await expect(office.delivers()).rejects.toThrow('Some of what was due could not be done.');
    weather.isBad = false;
    await office.later(5).delivers();
    expect(wronglySent(office.messenger.arrived)).toEqual([]);
    expect(await unfinished(office)).toEqual([]);
  });

  it('lets out what was not folded, and nothing past what is', async () => {
    const { store, weather } = aFailingStore();
    const office = await moved(store);
    weather.isBad = true;
    await expect(office.delivers()).rejects.toThrow();
    // Its own commit holds more than creations.
    await office.later(5).does('Hannah Reid', 'cancel-meeting', { reason: 'MARKER-why' });
    await expect(office.delivers()).rejects.toThrow();
    const before = [...office.messenger.arrived];
    expect(before.filter(({ how }) => how === 'reply')).toEqual([]);
    expect(before.length).toBeGreaterThan(90);
    // Once a post: the managers' team has the referral's and its own invitation.
    const once = before.map(({ to, activity }) => `${to}: ${activity}`);
    expect(new Set(once).size).toBe(before.length);
    weather.isBad = false;
    await office.later(5).delivers();
    // That it was moved is not said any more of a meeting that is off.
    expect(wronglySent(office.messenger.arrived, 'redraw, redraw, reply')).toEqual([]);
    expect(await unfinished(office)).toEqual([]);
  });
});

describe('a bundle that is damaged', () => {
  it('keeps what comes after it back, and is reported with its case at every look', async () => {
    const store = openSqliteStore(':memory:');
    const office = await moved(store);
    const [bundle] = await store.list<Owed>(reference, 'notice-bundle', office.now);
    if (bundle === undefined) throw new Error('Nothing is folded.');
    const { etag, ...document } = bundle;
    await store.commit([{ replace: { ...document, body: { ...bundle.body, contents: 'torn' } }, ifMatch: etag }]);
    await expect(office.delivers()).rejects.toThrow();
    await office.does('Hannah Reid', 'cancel-meeting', { reason: 'MARKER-why' });
    await expect(office.later(5).delivers()).rejects.toThrow();
    expect(office.messenger.arrived.filter(({ how }) => how === 'reply')).toEqual([]);
    expect(new Set(office.stillFolded)).toEqual(new Set([reference]));
    office.stillFolded.length = 0;
    await expect(office.later(5).delivers()).rejects.toThrow();
    expect(office.stillFolded).toContain(reference);
  });
});
