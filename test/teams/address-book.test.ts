import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createAddressBook } from '../../src/teams/address-book.ts';
import { channel, door, inChannel, message, now, priya } from './fixtures.ts';

const first = 'http://127.0.0.1:3979/';
const second = 'http://127.0.0.1:4979/';

describe('where conversations live', () => {
  it('is learned from what comes in, and changes with it', async () => {
    const { process, places } = door();
    await process(message('hello'));
    await process(message('hello', inChannel));
    expect(await places.chat(priya, now)).toEqual({ serviceUrl: first, conversation: 'a:priya' });
    expect(await places.channel(channel, now)).toEqual({ serviceUrl: first, conversation: channel });
    await process(message('hello', { ...inChannel, serviceUrl: second }));
    expect(await places.channel(channel, now)).toEqual({ serviceUrl: second, conversation: channel });
    expect(await places.chat(priya, now)).toEqual({ serviceUrl: first, conversation: 'a:priya' });
  });

  it('is known after a restart', async () => {
    const { process, store } = door();
    await process(message('hello', inChannel));
    expect(await createAddressBook(store).channel(channel, now)).toEqual({ serviceUrl: first, conversation: channel });
  });

  it('is where Teams was heard of last, for a channel that was never heard of', async () => {
    const { process, places } = door();
    expect(await places.channel('19:new@thread.tacv2', now)).toBeUndefined();
    await process(message('hello', { serviceUrl: second }));
    const place = { serviceUrl: second, conversation: '19:new@thread.tacv2' };
    expect(await places.channel('19:new@thread.tacv2', now)).toEqual(place);
  });

  it('is written only where it is new', async () => {
    const store = openSqliteStore(':memory:');
    const places = createAddressBook(store);
    const commit = jest.spyOn(store, 'commit');
    for (let i = 0; i < 3; i += 1) await places.learn({ serviceUrl: first, conversation: 'a:priya' }, priya, now);
    expect(commit).toHaveBeenCalledTimes(2);
  });

  it('is learned by every turn that has news of it, though others learn at the same time', async () => {
    const places = createAddressBook(openSqliteStore(':memory:'));
    const chats = Array.from({ length: 20 }, (_, index) => `a:${index}`);
    await Promise.all(chats.map((conversation) => places.learn({ serviceUrl: first, conversation }, priya, now)));
    expect(chats).toContain((await places.chat(priya, now))?.conversation);
  });

  it('is looked up once a minute, and put right where another process has kept another since', async () => {
    const store = openSqliteStore(':memory:');
    const [one, other] = [createAddressBook(store), createAddressBook(store)];
    const here = { serviceUrl: first, conversation: 'a:priya' };
    const read = jest.spyOn(store, 'read');
    for (const at of ['00', '30', '59']) await one.learn(here, priya, `2026-11-02T09:15:${at}Z`);
    expect(read).toHaveBeenCalledTimes(2);
    await other.learn({ ...here, serviceUrl: second }, priya, '2026-11-02T09:15:59Z');
    await one.learn(here, priya, '2026-11-02T09:16:00Z');
    expect(await other.chat(priya, '2026-11-02T09:16:00Z')).toEqual(here);
  });

  it('is written at once where it is another, within the minute too', async () => {
    const places = createAddressBook(openSqliteStore(':memory:'));
    for (const serviceUrl of [first, second, first, second]) {
      await places.learn({ serviceUrl, conversation: 'a:priya' }, priya, now);
      expect(await places.chat(priya, now)).toMatchObject({ serviceUrl });
    }
  });

  it('is not read again to keep a chat that was created because none was there', async () => {
    const store = openSqliteStore(':memory:');
    const read = jest.spyOn(store, 'read');
    const places = createAddressBook(store);
    await places.keepCreated(priya, { serviceUrl: first, conversation: 'a:made' }, now);
    expect(read).not.toHaveBeenCalled();
    expect(await places.chat(priya, now)).toMatchObject({ conversation: 'a:made' });
  });

  it('is not overwritten by a chat that was created meanwhile', async () => {
    const places = createAddressBook(openSqliteStore(':memory:'));
    await places.learn({ serviceUrl: first, conversation: 'a:priya' }, priya, now);
    await places.keepCreated(priya, { serviceUrl: first, conversation: 'a:made' }, now);
    expect(await places.chat(priya, now)).toMatchObject({ conversation: 'a:priya' });
  });
});
