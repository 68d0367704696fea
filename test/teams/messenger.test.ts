import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createAddressBook } from '../../src/teams/address-book.ts';
import type { Connector, ConnectorAnswer } from '../../src/teams/connector.ts';
import { createMessenger } from '../../src/teams/messenger.ts';
import { turns } from '../support/time.ts';
import { card, channel, clock, fakeConnector, now, priya, register, serviceUrl, tenant } from './fixtures.ts';

function setUp(answers: ConnectorAnswer[] = []) {
  const places = createAddressBook(openSqliteStore(':memory:'));
  const { connector, sent } = fakeConnector(answers);
  return { places, sent, messenger: createMessenger({ connector, addresses: places, register, clock }) };
}
const heardOfTeams = { serviceUrl, conversation: '19:other@thread.tacv2' };
const hello = card('Hello');

describe('a notice', () => {
  it("is posted in a team's channel, or under a post of it", async () => {
    const { places, messenger, sent } = setUp();
    await places.learn({ serviceUrl, conversation: `${channel};messageid=1` }, undefined, now);
    expect(await messenger.toChannel('managers', hello)).toEqual({ outcome: 'sent', activity: 'post-1' });
    await messenger.toChannel('managers', hello, '111');
    expect(sent.map(({ how, conversation }) => [how, conversation])).toEqual([
      ['send', channel],
      ['send', `${channel};messageid=111`],
    ]);
  });

  it('is one card alone, and its notification the first text of it', async () => {
    const { places, messenger, sent } = setUp();
    await places.learn(heardOfTeams, undefined, now);
    await messenger.toChannel('managers', hello);
    expect(sent[0]?.activity).toEqual({
      type: 'message',
      summary: 'Hello',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: hello }],
    });
  });

  it('draws a post anew in its place', async () => {
    const gone = { came: 'answer', status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } } as const;
    const { places, messenger, sent } = setUp([{ came: 'answer', status: 200 }, gone]);
    await places.learn(heardOfTeams, undefined, now);
    expect(await messenger.redraw('managers', '111', hello)).toEqual({ outcome: 'sent', activity: '111' });
    expect(await messenger.redraw('managers', '112', hello)).toEqual({ outcome: 'gone' });
    expect(sent.map(({ how, conversation, post }) => [how, conversation, post])).toEqual([
      ['update', channel, '111'],
      ['update', channel, '112'],
    ]);
  });

  it('waits where Teams was never heard of, and is refused where a team has no channel', async () => {
    const { messenger, sent } = setUp();
    expect(await messenger.toChannel('managers', hello)).toEqual({ outcome: 'later' });
    expect(await messenger.toPerson(priya, hello)).toEqual({ outcome: 'later' });
    expect(await messenger.toChannel('nobody', hello)).toEqual({ outcome: 'refused', why: 'no-channel' });
    expect(sent).toEqual([]);
  });

  it('draws a message of a chat anew, where that chat is known and Pathway is in it', async () => {
    const { places, messenger, sent } = setUp([{ came: 'answer', status: 200 }]);
    expect(await messenger.redrawInChat(priya, '111', hello)).toEqual({ outcome: 'gone' });
    await places.learn({ serviceUrl, conversation: 'a:priya' }, priya, now);
    expect(await messenger.redrawInChat(priya, '111', hello)).toEqual({ outcome: 'sent', activity: '111' });
    expect(sent.map(({ how, post }) => [how, post])).toEqual([['update', '111']]);
  });

  it('reaches somebody who was met in their chat', async () => {
    const { places, messenger, sent } = setUp();
    await places.learn({ serviceUrl, conversation: 'a:priya' }, priya, now);
    expect(await messenger.toPerson(priya, hello)).toMatchObject({ outcome: 'sent' });
    expect(sent.map(({ how, conversation }) => [how, conversation])).toEqual([['send', 'a:priya']]);
  });

  it('opens a chat with somebody who was never met, once', async () => {
    const { places, messenger, sent } = setUp();
    await places.learn(heardOfTeams, undefined, now);
    await messenger.toPerson(priya, hello);
    await messenger.toPerson(priya, hello);
    expect(sent.map(({ how, conversation }) => [how, conversation])).toEqual([
      ['create', priya],
      ['send', 'a:made'],
      ['send', 'a:made'],
    ]);
  });

  it.each([
    ['is refused', { came: 'answer', status: 403, body: {} }, { outcome: 'refused', why: '403' }],
    ['must wait', { came: 'answer', status: 429, retryAfterSeconds: 3 }, { outcome: 'waiting', afterSeconds: 3 }],
    ['was made without an id', { came: 'answer', status: 200, body: {} }, { outcome: 'later' }],
    ['failed', { came: 'answer', status: 502 }, { outcome: 'later' }],
    ['was not answered, which shows nobody anything,', { came: 'nothing' }, { outcome: 'later' }],
  ] as const)('to somebody whose chat %s is delivered accordingly', async (_, answer, delivery) => {
    const { places, messenger, sent } = setUp([answer]);
    await places.learn(heardOfTeams, undefined, now);
    expect(await messenger.toPerson(priya, hello)).toEqual(delivery);
    expect(sent.map(({ how }) => how)).toEqual(['create']);
  });

  it.each([
    ['404 ConversationNotFound', 404, 'ConversationNotFound'],
    ['403 BotNotInConversationRoster', 403, 'BotNotInConversationRoster'],
  ])('to a chat that is no more, %s, goes into a new one, which is kept from then on', async (_, status, code) => {
    const { places, messenger, sent } = setUp([{ came: 'answer', status, body: { error: { code } } }]);
    await places.learn({ serviceUrl, conversation: 'a:old' }, priya, now);
    expect(await messenger.toPerson(priya, hello)).toMatchObject({ outcome: 'sent' });
    await messenger.toPerson(priya, hello);
    expect(sent.map(({ how, conversation }) => [how, conversation])).toEqual([
      ['send', 'a:old'],
      ['create', priya],
      ['send', 'a:made'],
      ['send', 'a:made'],
    ]);
  });

  it('that is refused in the new chat as well is refused, and tried no third time', async () => {
    const answer = { came: 'answer', status: 403, body: { error: { code: 'BotNotInConversationRoster' } } } as const;
    const created = { came: 'answer', status: 201, body: { id: 'a:made' } } as const;
    const { places, messenger, sent } = setUp([answer, created, answer]);
    await places.learn({ serviceUrl, conversation: 'a:old' }, priya, now);
    const refused = { outcome: 'refused', why: '403 BotNotInConversationRoster' };
    expect(await messenger.toPerson(priya, hello)).toEqual(refused);
    expect(sent.map(({ how }) => how)).toEqual(['send', 'create', 'send']);
  });

  it('to a chat that is only refused for now, or for what it says, opens no other', async () => {
    const { places, messenger, sent } = setUp([
      { came: 'answer', status: 429, retryAfterSeconds: 3 },
      { came: 'answer', status: 413 },
      { came: 'nothing' },
    ]);
    await places.learn({ serviceUrl, conversation: 'a:priya' }, priya, now);
    for (const outcome of ['waiting', 'refused', 'unknown']) {
      expect(await messenger.toPerson(priya, hello)).toMatchObject({ outcome });
    }
    expect(sent.map(({ how }) => how)).toEqual(['send', 'send', 'send']);
  });

  it('is one of eight at most that are on their way', async () => {
    const places = createAddressBook(openSqliteStore(':memory:'));
    await places.learn(heardOfTeams, undefined, now);
    let running = 0;
    let most = 0;
    const send = async (): Promise<ConnectorAnswer> => {
      running += 1;
      most = Math.max(most, running);
      await turns();
      running -= 1;
      return { came: 'answer', status: 201, body: { id: '1' } };
    };
    const connector: Connector = { send, update: send, createConversation: send };
    const messenger = createMessenger({ connector, addresses: places, register, clock });
    await Promise.all(Array.from({ length: 30 }, () => messenger.toChannel('managers', hello)));
    expect(most).toBe(8);
  });
});

describe('a chat that is opened', () => {
  const other = '11111111-2222-4333-8444-555555555555';
  it.each([
    ['the tenant of the register', priya, tenant],
    ['their own tenant, where that is another', `${priya}@${other}`, other],
  ])('is asked for by object id in %s', async (_, person, tenantId) => {
    const asked: unknown[] = [];
    const { connector } = fakeConnector();
    const places = createAddressBook(openSqliteStore(':memory:'));
    await places.learn({ ...heardOfTeams, tenant: tenantId === tenant ? undefined : tenantId }, undefined, now);
    const asking: Connector = {
      ...connector,
      createConversation(url, conversation) {
        asked.push(conversation);
        return connector.createConversation(url, conversation);
      },
    };
    await createMessenger({ connector: asking, addresses: places, register, clock }).toPerson(person, hello);
    const expected = { isGroup: false, members: [{ id: priya }], tenantId, channelData: { tenant: { id: tenantId } } };
    expect(asked).toEqual([expected]);
  });

  it('is asked for where that tenant was heard of last, and not at the connector of another', async () => {
    const { connector } = fakeConnector();
    const asked: string[] = [];
    const asking: Connector = {
      ...connector,
      createConversation(url, conversation) {
        asked.push(url);
        return connector.createConversation(url, conversation);
      },
    };
    const places = createAddressBook(openSqliteStore(':memory:'));
    const messenger = createMessenger({ connector: asking, addresses: places, register, clock });
    await places.learnService('http://127.0.0.1:3979/home/', now);
    const unheard = { outcome: 'refused', why: 'tenant-not-heard' };
    expect(await messenger.toPerson(`${priya}@${other}`, hello)).toEqual(unheard);
    expect(await messenger.reaches(`${priya}@${other}`)).toEqual(unheard);
    expect(asked).toEqual([]);
    await places.learnService('http://127.0.0.1:3979/other/', now, other);
    await messenger.toPerson(`${priya}@${other}`, hello);
    await messenger.toPerson(priya, hello);
    expect(asked).toEqual(['http://127.0.0.1:3979/other/', 'http://127.0.0.1:3979/home/']);
  });
});
