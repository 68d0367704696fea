import { fakeBot, hannah, managers, priya, priyasChat } from './fake-bot.ts';

const inRoster = { status: 201 };
const notInRoster = { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } };
const hello = { type: 'message', text: 'Hello' };

describe('taken out of a channel', () => {
  test('the bot is told as Teams tells it: of the team without an object id, and may post there no more', async () => {
    const bot = fakeBot();
    await bot.office.start();
    bot.heard.length = 0;
    await bot.office.removeBot(hannah, managers);
    expect(bot.heard).toMatchObject([
      {
        type: 'conversationUpdate',
        membersRemoved: [{ id: expect.stringMatching(/^28:/) }],
        from: { id: expect.stringMatching(/^29:/) },
        conversation: { id: managers },
        channelData: { eventType: 'teamMemberRemoved', team: { id: managers }, tenant: { id: expect.any(String) } },
      },
      { type: 'installationUpdate', action: 'remove', from: { aadObjectId: hannah } },
    ]);
    expect(bot.heard[0]?.from).not.toHaveProperty('aadObjectId');
    expect(bot.heard[0]?.conversation).not.toHaveProperty('tenantId');
    expect(bot.office.connector.send(managers, hello)).toMatchObject(notInRoster);
  });

  test('and put back it is told that as well, and may post again', async () => {
    const bot = fakeBot();
    await bot.office.start();
    await bot.office.removeBot(hannah, managers);
    bot.heard.length = 0;
    await bot.office.putBotBack(hannah, managers);
    expect(bot.heard.map(({ type }) => type)).toEqual(['installationUpdate', 'conversationUpdate']);
    expect(bot.office.connector.send(managers, hello)).toMatchObject(inRoster);
  });
});

test('taken out of a chat the bot hears it from the person', async () => {
  const bot = fakeBot();
  await bot.office.look(priya, priyasChat);
  bot.heard.length = 0;
  await bot.office.removeBot(priya, priyasChat);
  expect(bot.heard).toMatchObject([{ type: 'installationUpdate', action: 'remove', from: { aadObjectId: priya } }]);
  expect(bot.office.connector.send(priyasChat, hello)).toMatchObject(notInRoster);
});

test('a channel that is called something else is told with its name', async () => {
  const bot = fakeBot();
  await bot.office.rename(hannah, managers, 'Team managers');
  expect(bot.heard).toMatchObject([
    { channelData: { eventType: 'channelRenamed', channel: { id: managers, name: 'Team managers' } } },
  ]);
});
