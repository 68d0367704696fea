import { reference, usualInputs } from '../support/a-case.ts';
import { aBackOffice, aBookedMeeting, type BackOffice } from '../support/back-office.ts';
import { fine, onlyTo } from '../support/fake-messenger.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const linesOf = ({ messenger }: BackOffice, how: string): readonly string[] =>
  messenger.tried.filter((one) => one.how === how).map(({ to, title }) => `${to}: ${title}`);
const isSent = (writes: readonly object[]): boolean => JSON.stringify(writes).includes('"state":"sent"');

describe('what one person or team gets of a case', () => {
  it('comes in its order: what is later waits for what could not be sent yet', async () => {
    const office = aBackOffice();
    office.messenger.weather = onlyTo('Priya Shah', { outcome: 'later', afterSeconds: 90 });
    await office.raise();
    await office.does('Hannah Reid', 'take', {});
    await office.does('Hannah Reid', 'record-discussion', usualInputs.discussion);
    await office.delivers();
    await office.later(5).does('Hannah Reid', 'agree-meeting', usualInputs.agreed);
    await office.delivers();
    expect(linesOf(office, 'chat').filter((line) => line.startsWith('Priya'))).toEqual([
      `Priya Shah: Your concern ${reference}`,
    ]);
    expect(await office.store.nextDue('notice')).toBe('2026-11-02T09:16:30Z');
    office.messenger.weather = fine;
    office.messenger.tried.length = 0;
    await office.later(90).delivers();
    expect(linesOf(office, 'chat')).toEqual([
      `Priya Shah: Your concern ${reference}`,
      `Priya Shah: Decision on ${reference}`,
    ]);
  });

  it('does not wait for what somebody else gets', async () => {
    const office = aBackOffice();
    office.messenger.weather = onlyTo('police', { outcome: 'later' });
    await office.books();
    await office.delivers();
    await office.moves('2026-11-13', '10:00');
    await office.delivers();
    const others = ['cdyjs-managers', 'send-inclusion', 'health'];
    expect(linesOf(office, 'reply')).toEqual(others.map((team) => `${team}: The meeting has changed: ${reference}`));
  });

  it('does not wait for a reminder, which waits for the morning', async () => {
    const office = await aBookedMeeting();
    office.messenger.weather = ({ how }) => (how === 'reply' ? { outcome: 'later', afterSeconds: 7200 } : undefined);
    await office.at('2026-11-04', '16:00').ticks();
    office.messenger.weather = fine;
    office.messenger.tried.length = 0;
    await office.at('2026-11-04', '18:30').moves('2026-11-13', '10:00');
    await office.delivers();
    expect(linesOf(office, 'reply')).toContain(`police: The meeting has changed: ${reference}`);
  });
});

describe('two processes over one store', () => {
  it('send everything once, however they meet', async () => {
    const one = aBackOffice();
    const other = aBackOffice({}, one.store);
    await one.books(['health', 'mash']);
    await Promise.all([one.delivers(), other.delivers(), one.delivers(), other.delivers()]);
    const posts = [...linesOf(one, 'post'), ...linesOf(other, 'post')];
    expect([...posts].sort()).toEqual([...new Set(posts)].sort());
    expect(Object.keys(await one.tally())).toEqual(['sent']);
  });

  it('send a person one message of nudges', async () => {
    const one = aBackOffice();
    const other = aBackOffice({}, one.store);
    await one.raise();
    await one.does('Hannah Reid', 'take', {});
    await one.delivers();
    one.at('2026-11-04', '09:00');
    other.at('2026-11-04', '09:00');
    await one.sweep.wakeDue(one.now);
    await Promise.all([one.delivers(), other.delivers()]);
    const nudges = [...linesOf(one, 'chat'), ...linesOf(other, 'chat')].filter((line) => line.includes('Overdue'));
    expect(nudges).toEqual(['Hannah Reid: Overdue: 1 thing, and 1 more to do']);
  });
});

describe('while one process sends', () => {
  it('a post, another does not', async () => {
    const one = aBackOffice();
    const other = aBackOffice({}, one.store);
    await one.raise();
    one.messenger.weather = async () => {
      await other.delivers();
      return undefined;
    };
    await one.delivers();
    const both = [...one.messenger.tried, ...other.messenger.tried].map(({ to }) => to);
    expect([...both].sort()).toEqual(['Daniel Okafor', 'cdyjs-managers']);
  });

  it('a person their nudges, another sends them none, nor what was owed meanwhile', async () => {
    const one = aBackOffice();
    const other = aBackOffice({}, one.store);
    await one.raise();
    await one.does('Hannah Reid', 'take', {});
    await one.delivers();
    other.at('2026-11-04', '09:00');
    await one.at('2026-11-04', '09:00').sweep.wakeDue(one.now);
    one.messenger.weather = async () => {
      await other.delivers();
      return undefined;
    };
    await one.delivers();
    expect(other.messenger.tried).toEqual([]);
    expect(linesOf(one, 'chat').at(-1)).toBe('Hannah Reid: Overdue: 1 thing, and 1 more to do');
  });
});

describe('a process that was stopped while it sent', () => {
  it('a message of nudges does not have it sent again: what was said is known', async () => {
    let isStopped = false;
    const { store } = aWatchedStore((writes) => {
      if (isStopped && isSent(writes)) throw new Error('The process was killed.');
    });
    const office = aBackOffice({}, store);
    await office.raise();
    await office.does('Hannah Reid', 'take', {});
    await office.delivers();
    await office.at('2026-11-04', '09:00').sweep.wakeDue(office.now);
    office.messenger.tried.length = 0;
    isStopped = true;
    await expect(office.delivers()).rejects.toThrow();
    isStopped = false;
    office.restarts();
    await office.later(60).delivers();
    expect(linesOf(office, 'chat')).toEqual(['Hannah Reid: Overdue: 1 thing, and 1 more to do']);
    expect(Object.keys(await office.tally())).toEqual(['sent']);
  });

  it('is followed by another after a minute, not before', async () => {
    let isStopped = false;
    const { store } = aWatchedStore((writes) => {
      if (isStopped && isSent(writes)) throw new Error('The process was killed.');
    });
    const office = aBackOffice({}, store);
    await office.raise();
    isStopped = true;
    await expect(office.delivers()).rejects.toThrow();
    isStopped = false;
    office.restarts();
    office.messenger.tried.length = 0;
    await office.later(59).delivers();
    expect(office.messenger.tried).toEqual([]);
    await office.later(1).delivers();
    expect(office.messenger.tried).toHaveLength(2);
  });

  it('writes down what it sent as soon as the store can again, and sends nothing twice', async () => {
    let isDown = false;
    const { store } = aWatchedStore((writes) => {
      if (isDown && isSent(writes)) throw new Error('The disk is full.');
    });
    const office = aBackOffice({}, store);
    await office.raise();
    isDown = true;
    await expect(office.delivers()).rejects.toThrow();
    isDown = false;
    await office.later(120).delivers();
    expect(office.messenger.tried).toHaveLength(2);
    expect(await office.tally()).toEqual({ sent: 2 });
  });
});

describe('after a turn', () => {
  it('goes out what has happened; nudges to persons wait until every case is woken', async () => {
    const office = aBackOffice();
    await office.raise();
    await office.does('Hannah Reid', 'take', {});
    await office.delivers();
    office.messenger.tried.length = 0;
    await office.at('2026-11-04', '09:00').sweep.wakeDue(office.now);
    await office.does('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active' });
    await office.outbox.deliverNews(office.now, [], true);
    expect(office.messenger.tried.map(({ how, to }) => `${how} ${to}`)).toEqual(['post first-contact']);
    await office.delivers();
    expect(linesOf(office, 'chat')).toEqual(['Hannah Reid: 1 thing needs doing']);
  });
});
