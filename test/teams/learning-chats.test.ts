/** What Teams tells of people and their chats. */
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createMessenger } from '../../src/teams/messenger.ts';
import { activity, card, channel, clock, door, inChannel, message, now, priya, register, tenant } from './fixtures.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The team's first channel has the team's own id. */
const team = '19:team@thread.tacv2';
const first = 'http://127.0.0.1:3979/';

/** An account that Teams does not name: no object id, no name. */
const somebody = { id: '29:1wR7IdIRIoerMIWbewMi75JA3scaMuxvFon9eRQW2Nix5loMDo' };

/** Of a team, as Teams tells it: in the team's first channel, from an account without an object id. */
function told(type: string, data: Fields, more: Fields = {}): Fields {
  return activity(type, {
    from: somebody,
    conversation: { id: team, conversationType: 'channel', isGroup: true },
    channelData: { team: { id: team, name: 'Youth justice' }, tenant: { id: tenant }, ...data },
    ...more,
  });
}

const event = (eventType: string, data: Fields = {}, more: Fields = {}) =>
  told('conversationUpdate', { eventType, ...data }, more);
const managers = { id: channel, name: 'Managers' };

const at = (seconds: number) => ({ timestamp: `2026-11-02T09:15:${String(seconds).padStart(2, '0')}.250Z` });

/** A message in the managers' channel, which is of the team. */
const inManagers = (more: Fields = {}) =>
  message('hello', {
    ...inChannel,
    channelData: { team: { id: team }, channel: { id: channel }, tenant: { id: tenant } },
    ...more,
  });

function office() {
  const all = door();
  const { places, sent } = all;
  const connector = {
    send: async (url: string, conversation: string) => {
      sent.push({ how: 'send', serviceUrl: url, conversation });
      return { came: 'answer' as const, status: 201, body: { id: '1' } };
    },
    update: async () => ({ came: 'answer' as const, status: 200 }),
    createConversation: async () => ({ came: 'unsent' as const }),
  };
  const messenger = createMessenger({ connector, addresses: places, register, clock });
  async function hears(...activities: readonly Fields[]): Promise<void> {
    for (const one of activities) expect(await all.process(one)).toEqual({ status: 200 });
  }
  return { ...all, messenger, hears, known: (conversation: string) => places.known(conversation, now) };
}
const gone = { outcome: 'refused', why: 'removed' };

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
