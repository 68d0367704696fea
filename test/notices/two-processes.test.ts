/** Two processes deliver from one store: nothing is sent twice while both are well, and each goes on for the other. */
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { aConcern } from '../support/factories.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const other = '2222-2222';

interface Two {
  readonly one: BackOffice;
  readonly another: BackOffice;
  /** Makes the store fail for the commits it is true of. */
  fails: (writes: string) => boolean;
}

function two(): Two {
  const { store } = aWatchedStore((writes) => {
    if (both.fails(JSON.stringify(writes))) throw new Error('The store is away.');
  });
  const both: Two = { one: aBackOffice({}, store), another: aBackOffice({}, store), fails: () => false };
  return both;
}
const at = (offices: Two, day: string, time: string): void => {
  offices.one.at(day, time);
  offices.another.at(day, time);
};
const later = (offices: Two, seconds: number): void => {
  offices.one.later(seconds);
  offices.another.later(seconds);
};
/** What one process never comes to know: it was stopped. */
const stopped = () => new Promise<never>(() => {});

describe('while one process is sending', () => {
  it('another sends neither the same nor what comes after it, and everything else', async () => {
    const { one, another } = two();
    await one.books();
    await one.delivers();
    one.messenger.hears();
    await one.moves('2026-11-13', '10:00');
    one.messenger.meanwhile = async () => {
      await another.delivers();
      expect(another.messenger.hears()).toEqual(
        expect.arrayContaining([`reply health: The meeting has changed: ${reference}`]),
      );
    };
    await one.delivers();
    const heard = [...one.messenger.hears(), ...another.messenger.hears()];
    await another.delivers();
    expect(another.messenger.hears()).toEqual([]);
    expect(new Set(heard).size).toBe(heard.length);
    expect(await one.tally()).toEqual({ sent: (await one.notices()).length });
  });

  it('a message of nudges, another leaves that person alone', async () => {
    const offices = two();
    const { one, another } = offices;
    for (const each of [reference, other]) {
      await one.raise('Priya Shah', aConcern(), each);
      await one.does('Hannah Reid', 'take', {}, each);
    }
    await one.delivers();
    one.messenger.hears();
    at(offices, '2026-11-03', '09:00');
    one.messenger.meanwhile = () => another.ticks();
    await one.ticks();
    expect(one.messenger.hears().filter((line) => line.startsWith('chat'))).toEqual([
      'chat Hannah Reid: 2 things need doing',
    ]);
    expect(another.messenger.hears().filter((line) => line.startsWith('chat'))).toEqual([]);
  });
});

describe('a process that was stopped while sending', () => {
  it('is followed after a minute, and not before', async () => {
    const offices = two();
    const { one, another } = offices;
    await one.raise();
    one.messenger.meanwhile = stopped;
    void one.delivers();
    await new Promise(setImmediate);
    later(offices, 59);
    await another.delivers();
    expect(another.messenger.hears().filter((line) => line.startsWith('post'))).toEqual([]);
    later(offices, 1);
    await another.delivers();
    expect(another.messenger.hears()).toEqual([`post cdyjs-managers: Referral ${reference}`]);
  });

  it('a message of nudges as well', async () => {
    const offices = two();
    const { one, another } = offices;
    await one.raise();
    await one.does('Hannah Reid', 'take', {});
    await one.delivers();
    at(offices, '2026-11-03', '09:00');
    await one.sweep.wakeDue(one.now);
    one.messenger.meanwhile = stopped;
    void one.delivers();
    await new Promise(setImmediate);
    await another.delivers();
    expect(another.messenger.hears()).toEqual([]);
    later(offices, 60);
    await another.delivers();
    expect(another.messenger.hears()).toEqual(['chat Hannah Reid: 1 thing needs doing']);
  });
});

describe('what was sent and could not be written down', () => {
  const sendings: readonly (readonly [string, string, (office: BackOffice) => Promise<unknown>])[] = [
    ['a post', '"state":"sent"', (office) => office.raise()],
    [
      'a message of nudges',
      '"said":',
      async (office) => {
        await office.raise();
        await office.does('Hannah Reid', 'take', {});
        await office.delivers();
        await office.at('2026-11-03', '09:00').sweep.wakeDue(office.now);
      },
    ],
  ];

  /** One has sent it, and the store failed as it was written down; then the store is well again, or not yet. */
  async function sentOnly([, written, prepare]: (typeof sendings)[number]) {
    const offices = two();
    const { one, another } = offices;
    await prepare(one);
    another.now = one.now;
    offices.fails = (writes) => writes.includes(written);
    await expect(one.delivers()).rejects.toThrow();
    const sent = one.messenger.arrived.length;
    const recovers = () => {
      offices.fails = () => false;
    };
    const isSentOnce = async () => {
      expect([one.messenger.arrived.length, another.messenger.arrived.length]).toEqual([sent, 0]);
      expect(Object.keys(await one.tally())).toEqual(['sent']);
    };
    return { offices, one, another, recovers, isSentOnce };
  }
  const each = sendings.map((sending) => [sending[0], sending] as const);

  it.each(each)('is not sent again by who knows it, however long: %s', async (_title, sending) => {
    const { one, recovers, isSentOnce } = await sentOnly(sending);
    for (const seconds of [59, 1, 1, 600]) await expect(one.later(seconds).delivers()).rejects.toThrow();
    recovers();
    await one.delivers();
    await isSentOnce();
  });

  it.each(each)('is written down though another has tried to send it since: %s', async (_title, sending) => {
    const { offices, one, another, recovers, isSentOnce } = await sentOnly(sending);
    later(offices, 60);
    another.messenger.weather = () => ({ outcome: 'later', afterSeconds: 10 });
    await another.delivers();
    expect(another.messenger.tried.length).toBeGreaterThan(0);
    another.messenger.weather = () => undefined;
    recovers();
    await one.delivers();
    later(offices, 120);
    await another.delivers();
    await one.delivers();
    await isSentOnce();
  });

  it.each(each)('is written down at the next look, and not sent again: %s', async (_title, sending) => {
    const { offices, one, another, recovers, isSentOnce } = await sentOnly(sending);
    recovers();
    later(offices, 120);
    await one.delivers();
    await another.delivers();
    await isSentOnce();
  });
});

describe('what turns have caused', () => {
  it('goes out without the nudges: those wait until every case is woken', async () => {
    const office = aBackOffice();
    for (const each of [reference, other]) {
      await office.raise('Priya Shah', aConcern(), each);
      await office.does('Hannah Reid', 'take', {}, each);
    }
    await office.delivers();
    office.messenger.hears();
    office.at('2026-11-03', '09:00');
    await office.cases.wake(reference, office.now);
    await office.does('Hannah Reid', 'hand-over', { to: 'a1000000-0000-4000-8000-000000000004', reason: 'x' }, other);
    await office.outbox.deliverNews(office.now, [], true);
    expect(office.messenger.hears()).toContain(`chat Tom Bell: A case is yours now: ${other}`);
    await office.ticks();
    expect(office.messenger.hears()).toContain('chat Hannah Reid: 1 thing needs doing');
  });
});
