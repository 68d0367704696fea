/** What may have arrived is sent once or twice more, says so, and then a person is asked. */
import { reference } from '../support/a-case.ts';
import { aBackOffice, aBookedMeeting, type BackOffice } from '../support/back-office.ts';
import { fine, onlyTo, type Weather } from '../support/fake-messenger.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const mark = 'This may have been sent before. If it is above as well, only this one counts.';
const invitation = `Risk Management Meeting, ${reference}`;
const toManagers = onlyTo('cdyjs-managers', { outcome: 'unknown' });

const sentTo = ({ messenger }: BackOffice, place: string) =>
  messenger.tried
    .filter(({ to }) => to === place)
    .map(({ how, card }) => `${how}${card.includes(mark) ? ', again' : ''}`);

async function raised(weather: Weather, store?: Parameters<typeof aBackOffice>[1]): Promise<BackOffice> {
  const office = aBackOffice({}, store);
  office.messenger.weather = weather;
  await office.raise();
  await office.delivers();
  return office;
}

describe('a new post that may have arrived', () => {
  it('is sent twice more in hours, says that only it counts, and then a person is asked', async () => {
    const office = await raised(toManagers);
    for (let minutes = 0; minutes < 300; minutes += 1) await office.later(60).delivers();
    expect(sentTo(office, 'cdyjs-managers')).toEqual(['post', 'post, again', 'post, again']);
    expect((await office.case()).contactsToMake).toMatchObject([
      {
        who: 'CDYJS managers',
        what: 'nobody knows whether a message reached their channel: look there, or tell them what they have to do, or what has changed',
      },
    ]);
    // The service lead is told as well: nobody may have seen a referral that is to be taken.
    expect(await office.tally()).toEqual({ sent: 2, undeliverable: 1 });
  });

  it('goes on saying so as it is drawn anew, and so does the next post where nobody knows where it stands', async () => {
    const office = await raised(toManagers);
    office.messenger.weather = fine;
    await office.later(10).delivers();
    await office.does('Hannah Reid', 'take', {});
    await office.delivers();
    expect(sentTo(office, 'cdyjs-managers')).toEqual(['post', 'post, again', 'redraw, again']);

    const lost = await raised(toManagers);
    for (const wait of [10, 600]) await lost.later(wait).delivers();
    lost.messenger.weather = fine;
    await lost.does('Hannah Reid', 'take', {});
    await lost.delivers();
    expect(sentTo(lost, 'cdyjs-managers').at(-1)).toBe('post, again');
  });

  it('retried by an administrator, it still says so', async () => {
    const { createStuck } = await import('../../src/notices/stuck.ts');
    const office = await raised(toManagers);
    for (const wait of [10, 600]) await office.later(wait).delivers();
    const stuck = createStuck(office.store);
    const { items } = await stuck.list(office.now, 10);
    await stuck.retry(
      items.map(({ id }) => id),
      { id: 'admin', name: 'An administrator' },
      office.now,
    );
    office.messenger.weather = fine;
    await office.delivers();
    expect(sentTo(office, 'cdyjs-managers').at(-1)).toBe('post, again');
  });
});

describe('a word in a chat, and one under a post, that may have arrived', () => {
  it('say so as well', async () => {
    const office = await raised(onlyTo('Daniel Okafor', { outcome: 'unknown' }));
    office.messenger.weather = fine;
    await office.later(10).delivers();
    expect(sentTo(office, 'Daniel Okafor')).toEqual(['chat', 'chat, again']);

    const booked = await aBookedMeeting();
    booked.messenger.weather = ({ how, to }) =>
      how === 'reply' && to === 'police' ? { outcome: 'unknown' } : undefined;
    await booked.moves('2026-11-13', '10:00');
    await booked.delivers();
    booked.messenger.weather = fine;
    await booked.later(10).delivers();
    expect(sentTo(booked, 'police').slice(-2)).toEqual(['reply', 'reply, again']);
  });

  it('a person is asked to ask them, or to telephone', async () => {
    const office = await raised(onlyTo('Daniel Okafor', { outcome: 'unknown' }));
    for (const wait of [10, 600, 7200]) await office.later(wait).delivers();
    expect(sentTo(office, 'Daniel Okafor')).toHaveLength(3);
    expect((await office.case()).contactsToMake).toMatchObject([
      { who: 'Daniel Okafor', what: expect.stringMatching(/ask them/) },
    ]);
  });

  it('a message of nudges is one of them', async () => {
    const office = aBackOffice();
    await office.raise();
    await office.does('Hannah Reid', 'take', {});
    await office.delivers();
    await office.at('2026-11-04', '09:00').sweep.wakeDue(office.now);
    office.messenger.tried.length = 0;
    office.messenger.weather = onlyTo('Hannah Reid', { outcome: 'unknown' });
    await office.delivers();
    office.messenger.weather = fine;
    await office.later(10).delivers();
    expect(sentTo(office, 'Hannah Reid')).toEqual(['chat', 'chat, again']);
  });
});

describe('a process that was killed between sending and writing it down', () => {
  async function killedWhileSending() {
    let isStopped = false;
    const { store } = aWatchedStore((writes) => {
      if (isStopped && JSON.stringify(writes).includes('"state":"sent"')) throw new Error('The process was killed.');
    });
    const office = aBackOffice({}, store);
    await office.raise();
    const kill = async () => {
      isStopped = true;
      await office.delivers().catch(() => undefined);
      office.restarts();
      office.later(60);
    };
    const revive = () => {
      isStopped = false;
    };
    return { office, kill, revive };
  }

  it('has what it sent said again with the same words', async () => {
    const { office, kill, revive } = await killedWhileSending();
    await kill();
    revive();
    await office.delivers();
    expect(sentTo(office, 'cdyjs-managers')).toEqual(['post', 'post, again']);
  });

  it('killed there again and again, it sends it twice more, and then asks a person', async () => {
    const { office, kill, revive } = await killedWhileSending();
    for (let times = 0; times < 5; times += 1) await kill();
    revive();
    for (let times = 0; times < 3; times += 1) await office.later(60).delivers();
    expect(sentTo(office, 'cdyjs-managers')).toEqual(['post', 'post, again', 'post, again']);
    expect((await office.case()).contactsToMake.map(({ who }) => who)).toContain('CDYJS managers');
  });
});

describe('what Teams took without telling its id', () => {
  const noId: Weather = ({ how }) => (how === 'post' ? { outcome: 'sent', activity: '' } : undefined);

  it('is sent: it is not sent again, and nobody is asked to telephone', async () => {
    const office = await raised(noId);
    for (const wait of [60, 7200]) await office.later(wait).delivers();
    expect(sentTo(office, 'cdyjs-managers')).toEqual(['post']);
    expect(await office.tally()).toEqual({ sent: 2 });
    expect((await office.case()).contactsToMake).toEqual([]);
  });

  it('cannot be drawn anew: the next state is one more post, which says that only it counts', async () => {
    const office = await raised(noId);
    await office.does('Hannah Reid', 'take', {});
    await office.delivers();
    expect(sentTo(office, 'cdyjs-managers')).toEqual(['post', 'post, again']);
  });

  it('cannot be answered: what belongs under it is said in the channel', async () => {
    const office = aBackOffice();
    office.messenger.weather = noId;
    await office.books([]);
    await office.delivers();
    office.messenger.tried.length = 0;
    await office.moves('2026-11-13', '10:00');
    await office.delivers();
    expect(office.messenger.tried.filter(({ to }) => to === 'police').map(({ how, title }) => [how, title])).toEqual([
      ['post', invitation],
      ['post', `The meeting has changed: ${reference}`],
    ]);
    expect((await office.case()).contactsToMake).toEqual([]);
  });
});
