/** What Teams tells of people and their chats. */
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { activity, card, channel, door, message, now, priya } from './fixtures.ts';
import { at, event, type Fields, first, gone, inManagers, managers, office, team } from './told-of-places.ts';

describe('a name', () => {
  it('is kept with the channel, and follows when the channel or its team is called something else', async () => {
    const { hears, known, lines } = office();
    await hears(inManagers());
    expect(await known(channel)).toEqual({ serviceUrl: first });
    await hears(event('channelRenamed', { channel: managers }));
    expect(await known(channel)).toMatchObject({ name: 'Youth justice › Managers' });
    await hears(event('channelRenamed', { channel: { ...managers, name: 'Team managers' } }));
    await hears(event('teamRenamed', { team: { id: team, name: 'Youth justice service' } }));
    expect(await known(channel)).toMatchObject({ name: 'Youth justice service › Team managers' });
    await hears(inManagers());
    expect(await known(channel)).toMatchObject({ name: 'Youth justice service › Team managers' });
    expect(lines.join()).not.toMatch(/Youth justice|anagers/);
  });
});

describe('a private chat', () => {
  const uninstalled = (more: Fields = {}) => activity('installationUpdate', { action: 'remove', ...more });

  it('whose person removed Pathway is written to no more, until they install it or write again', async () => {
    const { hears, messenger, sent } = office();
    await hears(message('hello', at(10)), uninstalled(at(20)));
    sent.length = 0;
    expect(await messenger.toPerson(priya, card('Hello'))).toEqual(gone);
    expect(sent).toEqual([]);
    await hears(activity('installationUpdate', { action: 'add', ...at(30) }));
    expect(await messenger.toPerson(priya, card('Hello'))).toMatchObject({ outcome: 'sent' });
    await hears(uninstalled(at(40)), message('hello', at(50)));
    expect(await messenger.toPerson(priya, card('Hello'))).toMatchObject({ outcome: 'sent' });
  });

  it('that somebody removed for another leaves their own as it is', async () => {
    const { hears, places } = office();
    await hears(message('hello'), uninstalled({ conversation: { id: 'a:other', conversationType: 'personal' } }));
    expect(await places.chat(priya, now)).toEqual({ serviceUrl: first, conversation: 'a:priya' });
  });

  it('is greeted once, however often it is installed', async () => {
    const { hears, heard } = office();
    await hears(
      activity('installationUpdate', { action: 'add' }),
      uninstalled(),
      activity('installationUpdate', { action: 'add' }),
    );
    expect(heard.map(({ what }) => what)).toEqual(['greeted']);
  });
});

describe('an ordinary turn', () => {
  it('reads and writes no place in the minute in which they were learned', async () => {
    const store = openSqliteStore(':memory:');
    const { process } = door({}, [], store);
    await process(event('channelRenamed', { channel: managers }));
    await process(inManagers());
    const read = jest.spyOn(store, 'read');
    const commit = jest.spyOn(store, 'commit');
    const list = jest.spyOn(store, 'list');
    await process(inManagers({ type: 'messageReaction' }));
    expect([read, commit, list].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  });
});
