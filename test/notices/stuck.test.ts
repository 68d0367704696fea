/** What is stuck is found, sent again or dismissed; what is on its way or was sent is left alone. */
import { codeOf } from '../../src/notices/retries.ts';
import { createStuck } from '../../src/notices/stuck.ts';
import type { Write } from '../../src/store/port.ts';
import type { openSqliteStore } from '../../src/store/sqlite.ts';
import { aBackOffice } from '../support/back-office.ts';
import { fine, onlyTo } from '../support/fake-messenger.ts';
import { aWatchedStore } from '../support/watched-store.ts';
import { fates, gwen, idsOf, listed, notInRoster, unreachable, waiting } from './stuck-office.ts';

describe('what is stuck', () => {
  it('is nothing while everything arrives, and then nothing more is written for it', async () => {
    const { store, commits } = aWatchedStore(() => {});
    const office = aBackOffice({}, store);
    await office.books();
    await office.delivers();
    const stuck = createStuck(store);
    expect(await listed(stuck, office)).toEqual([]);
    const notices = commits.flat().flatMap((write: Write) => ('replace' in write ? [write.replace] : []));
    const ofNotices = notices.filter(({ kind }) => kind === 'notice');
    expect(ofNotices.length).toBeGreaterThan(0);
    expect(ofNotices.filter(({ tags }) => tags !== undefined)).toEqual([]);
    expect(JSON.stringify(ofNotices)).not.toMatch(/failingSince|"why"|handled/);
  });

  it('is what failed and waits for its next try: why, since when, and how often', async () => {
    const { office, stuck, id } = await waiting();
    const { now } = office;
    expect(await listed(stuck, office)).toMatchObject([
      { due: '2026-11-02T09:15:10Z', notice: { state: 'owed', tries: 1, why: 'unknown', failingSince: now } },
    ]);
    office.messenger.weather = onlyTo('cdyjs-managers', { outcome: 'later' });
    await office.later(10).delivers();
    expect(await listed(stuck, office)).toMatchObject([{ id, notice: { tries: 2, why: 'later', failingSince: now } }]);
    office.messenger.weather = fine;
    await office.later(30).delivers();
    expect(await listed(stuck, office)).toEqual([]);
  });

  it('is what was given up, for thirty days', async () => {
    const { office, stuck } = await unreachable();
    const given = { state: 'undeliverable', why: '403 BotNotInConversationRoster', givenUpAt: office.now };
    expect(await listed(stuck, office)).toMatchObject([{ notice: given }]);
    const day = 24 * 3600;
    expect(await listed(stuck, office.later(30 * day))).toHaveLength(1);
    expect(await listed(stuck, office.later(1))).toEqual([]);
  });

  it('is not what waits behind it, nor what events have overtaken', async () => {
    const office = aBackOffice();
    office.messenger.weather = onlyTo('police', { outcome: 'later' });
    await office.books([]);
    await office.delivers();
    await office.moves('2026-11-13', '10:00');
    await office.delivers();
    const stuck = createStuck(office.store);
    expect(await listed(stuck, office)).toMatchObject([{ notice: { content: { kind: 'post', team: 'police' } } }]);
    // That a meeting has changed is not said any more once it has begun.
    office.messenger.weather = ({ how }) => (how === 'reply' ? { outcome: 'later' } : undefined);
    await office.later(10).delivers();
    const told = (await listed(stuck, office)).map(({ notice }) => notice.content);
    expect(told).toEqual([expect.objectContaining({ kind: 'reply', words: 'time-changed' })]);
    office.messenger.weather = fine;
    await office.at('2026-11-13', '10:30').ticks();
    expect(await listed(stuck, office)).toEqual([]);
  });

  it('is what a process had begun to send when it was stopped, once another follows it', async () => {
    let isStopped = true;
    const { store } = aWatchedStore((writes) => {
      if (isStopped && JSON.stringify(writes).includes('"state":"sent"')) throw new Error('The process was killed.');
    });
    const office = aBackOffice({}, store);
    office.messenger.weather = onlyTo('Daniel Okafor', { outcome: 'refused', why: 'no-chat' });
    await office.raise();
    await expect(office.delivers()).rejects.toThrow();
    office.restarts();
    const stuck = createStuck(store);
    await expect(office.later(60).delivers()).rejects.toThrow();
    const left = (await listed(stuck, office)).filter(({ notice }) => notice.content.kind === 'post');
    expect(left).toMatchObject([{ notice: { state: 'sending', why: 'unknown', failingSince: office.now } }]);
    isStopped = false;
    office.restarts();
    await office.later(60).delivers();
    expect((await listed(stuck, office)).map(({ notice }) => notice.content.kind)).toEqual(['tell']);
  });

  it('comes a page at a time, and all of it up to a number', async () => {
    const office = aBackOffice();
    office.messenger.weather = () => notInRoster;
    await office.books(['health', 'mash']);
    await office.delivers();
    const stuck = createStuck(office.store);
    const ids = await idsOf(stuck, office);
    expect(ids.length).toBeGreaterThan(4);
    const first = await stuck.list(office.now, 3);
    const second = await stuck.list(office.now, 100, first.next);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(await stuck.all(office.now, 3)).toEqual({ items: first.items, count: ids.length });
  });

  it('says why in a code, never in words of anybody', () => {
    expect(codeOf({ outcome: 'refused', why: '403 BotNotInConversationRoster' })).toBe(
      '403 BotNotInConversationRoster',
    );
    expect(codeOf({ outcome: 'refused', why: 'Jamie Hartley may not be told' })).toBe('refused');
    expect(codeOf({ outcome: 'refused', why: 'x'.repeat(61) })).toBe('refused');
    expect(codeOf({ outcome: 'later' })).toBe('later');
  });
});

describe('what is not stuck', () => {
  it('is left alone, and said: sent, overtaken, dismissed, never failed, or not there', async () => {
    const { office, stuck, id } = await waiting();
    const [other = ''] = (await office.notices())
      .map((one) => `${one.partition}/${one.id}`)
      .filter((one) => one !== id);
    expect(fates(await stuck.retry([other, '2222-2222/notice:000001:00', 'nonsense'], gwen, office.now))).toEqual([
      'sent',
      'not-there',
      'not-there',
    ]);
    await stuck.dismiss([id], gwen, 'not-needed', office.now);
    expect(fates(await stuck.retry([id], gwen, office.now))).toEqual(['dismissed']);
    expect(fates(await stuck.dismiss([id, other], gwen, 'not-needed', office.now))).toEqual(['dismissed', 'sent']);
    await office.does('Hannah Reid', 'take', {});
    const owed = (await office.notices()).find(({ body }) => body.state === 'owed');
    expect(fates(await stuck.retry([`${owed?.partition}/${owed?.id}`], gwen, office.now))).toEqual(['on-its-way']);
  });

  it('is retried once: a second press finds it on its way', async () => {
    const { office, stuck, id } = await waiting();
    expect(fates(await stuck.retry([id, id], gwen, office.now))).toEqual(['done']);
    expect(fates(await stuck.retry([id], gwen, office.now))).toEqual(['on-its-way']);
  });

  it('is being sent: it arrives once, whatever is pressed meanwhile', async () => {
    const { office, stuck, id } = await waiting();
    office.messenger.weather = fine;
    office.messenger.tried.length = 0;
    const meanwhile: string[] = [];
    office.messenger.meanwhile = async () => {
      meanwhile.push(...fates(await stuck.retry([id], gwen, office.now)));
      meanwhile.push(...fates(await stuck.dismiss([id], gwen, 'not-needed', office.now)));
    };
    await office.later(10).delivers();
    expect(meanwhile).toEqual(['on-its-way', 'on-its-way']);
    expect(office.messenger.tried).toHaveLength(1);
    expect(fates(await stuck.retry([id], gwen, office.now))).toEqual(['sent']);
  });

  it('was sent between the look and the write: the guard says so, and nothing is sent twice', async () => {
    let between: (() => Promise<unknown>) | undefined;
    const { store } = aWatchedStore(async (writes) => {
      const now = JSON.stringify(writes).includes('handled') ? between : undefined;
      between = undefined;
      await now?.();
    });
    const { office, stuck, id } = await waiting(store as ReturnType<typeof openSqliteStore>);
    office.messenger.weather = fine;
    office.messenger.tried.length = 0;
    between = () => office.later(10).delivers();
    expect(fates(await stuck.retry([id], gwen, office.now))).toEqual(['sent']);
    await office.later(60).delivers();
    expect(office.messenger.tried).toHaveLength(1);
    expect(await listed(stuck, office)).toEqual([]);
  });
});
