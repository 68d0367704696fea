/** A message of nudges that may have arrived: the next that holds any of it says so, whatever came in between. */

import { openSqliteStore } from '../../src/store/sqlite.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { fine } from '../support/fake-messenger.ts';
import { throughEach } from '../support/watched-store.ts';

const mark = 'This may have been sent before. If it is above as well, only this one counts.';
const other = '2222-2222';
/** Delivers until Teams has taken a message, and never comes to know: the process was stopped. */
async function isStoppedWhileItSends(office: BackOffice): Promise<void> {
  const taken = Promise.withResolvers<void>();
  office.messenger.meanwhile = () => {
    taken.resolve();
    return new Promise<never>(() => {});
  };
  await Promise.race([office.delivers(), taken.promise]);
  office.messenger.meanwhile = undefined;
}

/** A store that fails, by its calls and what is written, as a test says. */
function aFailingStore() {
  const inner = openSqliteStore(':memory:');
  const fails: { reads?: boolean; writes?: (text: string) => boolean } = {};
  const store = {
    ...throughEach(inner),
    read: async (...args: Parameters<typeof inner.read>) => {
      if (fails.reads === true && args[1].startsWith('notice:')) throw new Error('The store is away.');
      return inner.read(...args);
    },
    commit: async (...args: Parameters<typeof inner.commit>) => {
      if (fails.writes?.(JSON.stringify(args[0])) === true) throw new Error('The store is away.');
      return inner.commit(...args);
    },
  } as typeof inner;
  return { store, fails };
}

/** Hannah Reid has a case, and is to be nudged about one thing on it. Another process works beside. */
async function aNudgeIsOwed() {
  const { store, fails } = aFailingStore();
  const one = aBackOffice({}, store);
  const another = aBackOffice({}, store);
  await one.raise();
  await one.does('Hannah Reid', 'take', {});
  await one.delivers();
  one.messenger.tried.length = 0;
  await one.at('2026-11-03', '09:00').sweep.wakeDue(one.now);
  another.now = one.now;
  return { one, another, fails };
}
/** One is stopped after Teams took its message; a minute later another may follow. */
async function stoppedWhileSending() {
  const office = await aNudgeIsOwed();
  await isStoppedWhileItSends(office.one);
  office.another.later(60);
  return office;
}
const messages = ({ messenger }: BackOffice): readonly string[] =>
  messenger.tried
    .filter(({ how, to, title }) => how === 'chat' && to === 'Hannah Reid' && /thing/.test(title))
    .map(({ card }) => (card.includes(mark) ? 'again' : 'first'));

describe('a message of nudges whose process was stopped while it sent', () => {
  it('is said to be sent again by who follows', async () => {
    const { another } = await stoppedWhileSending();
    await another.delivers();
    expect(messages(another)).toEqual(['again']);
  });

  it('also where who follows has to wait for a limit first', async () => {
    const { another } = await stoppedWhileSending();
    another.messenger.weather = () => ({ outcome: 'waiting', afterSeconds: 5 });
    await another.delivers();
    another.messenger.weather = fine;
    await another.later(5).delivers();
    expect(messages(another)).toEqual(['again', 'again']);
  });

  it('also where who follows could not read what it was about at first', async () => {
    const { another, fails } = await stoppedWhileSending();
    fails.reads = true;
    await expect(another.delivers()).rejects.toThrow();
    expect(messages(another)).toEqual([]);
    fails.reads = false;
    await another.later(5).delivers();
    expect(messages(another)).toEqual(['again']);
  });

  it('is no reason to say so of another message', async () => {
    const { one, another } = await stoppedWhileSending();
    await one.does('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active' });
    await one.raise('Priya Shah', undefined, other);
    await one.does('Hannah Reid', 'take', {}, other);
    await another.at('2026-11-04', '09:00').ticks();
    expect(messages(another)).toEqual(['first']);
  });
});

describe('a message of nudges of which nobody knows whether it arrived', () => {
  it('is said to be sent again also where the store failed as that was written down', async () => {
    const { one, fails } = await aNudgeIsOwed();
    one.messenger.weather = () => ({ outcome: 'unknown' });
    fails.writes = (text) => text.includes('"why":"unknown"');
    await expect(one.delivers()).rejects.toThrow();
    fails.writes = () => false;
    one.messenger.weather = fine;
    await one.later(5).delivers();
    expect(messages(one)).toEqual(['first', 'again']);
  });

  it('is not said to be sent again where it is known that it did not arrive', async () => {
    const { one, fails } = await aNudgeIsOwed();
    one.messenger.weather = () => ({ outcome: 'later' });
    fails.writes = (text) => text.includes('"why":"later"');
    await expect(one.delivers()).rejects.toThrow();
    fails.writes = () => false;
    one.messenger.weather = fine;
    await one.later(5).delivers();
    expect(messages(one)).toEqual(['first', 'first']);
  });
});

describe('what a message said', () => {
  it('is known for as long as anything of it may be kept: at closing time before Christmas too', async () => {
    const { one, another, fails } = await aNudgeIsOwed();
    fails.writes = (text) => text.includes('"state":"sent"');
    await expect(one.at('2026-12-24', '16:59').delivers()).rejects.toThrow();
    fails.writes = () => false;
    // The office is closed when another looks next, so what seems to be owed is kept until it opens.
    await another.at('2026-12-24', '20:00').delivers();
    await another.at('2026-12-29', '09:00').delivers();
    expect(messages(one)).toEqual(['first']);
    expect(messages(another)).toEqual([]);
    expect(Object.keys(await another.tally())).toEqual(['sent']);
  });
});
