/** What hits everything is no answer about one place: nothing is given up, and everything goes out when it is over. */
import type { Delivery } from '../../src/notices/messenger.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, aBookedMeeting, type BackOffice } from '../support/back-office.ts';
import { fine, onlyTo } from '../support/fake-messenger.ts';

const everywhere: readonly (readonly [string, Delivery])[] = [
  ['401', { outcome: 'later', why: '401 Unauthorized' }],
  ['403', { outcome: 'refused', why: '403 BotNotInConversationRoster' }],
  ['404', { outcome: 'refused', why: '404 ConversationNotFound' }],
  ['5xx, or no answer', { outcome: 'unknown' }],
  ['no connection', { outcome: 'later' }],
];

/** So long, with a look every minute. */
async function hours(office: BackOffice, count: number): Promise<void> {
  for (let minutes = 0; minutes < count * 60; minutes += 1) await office.later(60).delivers();
}

const posts = ({ messenger }: BackOffice) =>
  messenger.arrived.filter(({ how }) => how === 'post' || how === 'reply' || how === 'chat');

describe.each(everywhere)('%s everywhere', (_words, delivery) => {
  it('for ten hours gives nothing up, and everything owed arrives when it is over, in its order', async () => {
    const office = (await aBookedMeeting()).seesOutages();
    const contactsToMake = (await office.case()).contactsToMake.length;
    office.messenger.weather = ({ how }) =>
      how === 'redraw' && delivery.outcome === 'unknown' ? { outcome: 'later' } : delivery;
    await office.moves('2026-11-13', '10:00');
    await office.delivers();
    await office.later(60).does('Hannah Reid', 'cancel-meeting', { reason: 'MARKER-why' });
    await hours(office, 10);
    expect(office.messenger.arrived).toEqual([]);
    expect((await office.case()).contactsToMake).toHaveLength(contactsToMake);

    office.messenger.weather = fine;
    await hours(office, 1);
    expect(Object.keys(await office.tally())).not.toContain('undeliverable');
    expect((await office.case()).contactsToMake).toHaveLength(contactsToMake);
    for (const team of ['police', 'health']) {
      expect(
        office.messenger.arrived.filter(({ to, how }) => to === team && how === 'reply').map(({ title }) => title),
      ).toEqual([`The meeting is cancelled: ${reference}`]);
    }
  });

  it('from the very first message on is an outage as well', async () => {
    const office = aBackOffice().seesOutages();
    office.messenger.weather = () => delivery;
    await office.raise();
    await hours(office, 10);
    expect((await office.case()).contactsToMake).toEqual([]);
    office.messenger.weather = fine;
    await hours(office, 1);
    expect(posts(office).map(({ how, to }) => `${how} ${to}`)).toEqual(['post cdyjs-managers', 'chat Daniel Okafor']);
    expect(await office.tally()).toEqual({ sent: 2 });
  });

  it('is known after a restart: nothing is tried before something is known to arrive', async () => {
    const office = (await aBookedMeeting()).seesOutages();
    office.messenger.weather = () => delivery;
    await office.moves('2026-11-13', '10:00');
    for (let times = 0; times < 10; times += 1) await office.later(60).delivers();
    office.restarts();
    office.messenger.tried.length = 0;
    await office.later(60).delivers();
    expect(office.messenger.tried.filter(({ how }) => how !== 'redraw')).toEqual([]);
  });
});

describe('what fails at one place only', () => {
  it.each(everywhere)(
    '%s is an answer about that place: a person is asked, and all others get theirs',
    async (_words, delivery) => {
      const office = aBackOffice().seesOutages();
      office.messenger.weather = onlyTo('health', delivery);
      await office.books();
      await office.delivers();
      expect(office.messenger.hears()).toContain(`post police: Risk Management Meeting, ${reference}`);
      await hours(office, 5);
      expect((await office.case()).contactsToMake).toMatchObject([{ who: 'Health safeguarding' }]);
    },
  );

  it('a refusal is final at once, and the rest of the day is not waited for', async () => {
    const office = aBackOffice().seesOutages();
    office.messenger.weather = onlyTo('health', { outcome: 'refused', why: '403' });
    await office.books();
    await office.delivers();
    expect((await office.case()).contactsToMake).toMatchObject([{ who: 'Health safeguarding' }]);
  });

  it('what is known here without Teams is no outage', async () => {
    const office = aBackOffice().seesOutages();
    office.messenger.weather = () => ({ outcome: 'refused', why: 'no-channel' });
    await office.raise();
    await office.delivers();
    expect((await office.case()).contactsToMake).not.toEqual([]);
  });
});

describe('an outage', () => {
  it('costs a look every five minutes, and nothing that anybody sees twice', async () => {
    const office = (await aBookedMeeting()).seesOutages();
    office.messenger.weather = () => ({ outcome: 'later' });
    await office.moves('2026-11-13', '10:00');
    await office.delivers();
    office.messenger.tried.length = 0;
    await hours(office, 5);
    expect(office.messenger.tried.length).toBeLessThan(5 * 12 + 10);
    expect(new Set(office.messenger.tried.map(({ how }) => how))).toEqual(new Set(['redraw']));
  });

  it('in which what is posted may arrive doubles one post a place, and not each that is owed', async () => {
    const office = aBackOffice().seesOutages();
    await office.books(['health', 'mash']);
    await office.delivers();
    office.messenger.tried.length = 0;
    // Posts are made, and nobody hears of it.
    office.messenger.weather = ({ how }) =>
      how === 'redraw' || how === 'asking' ? { outcome: 'later' } : { outcome: 'unknown' };
    await office.moves('2026-11-13', '10:00');
    await hours(office, 3);
    const replies = office.messenger.tried.filter(({ how }) => how === 'reply');
    expect(replies.length).toBeLessThanOrEqual(3);
  });
});
