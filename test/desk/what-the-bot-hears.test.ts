import { fakeBot, hannah, hannahsChat, managers, priya, priyasChat } from './fake-bot.ts';

const tenant = '5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a11';

describe('a message in a private chat', () => {
  test('has the shape Teams gives it', async () => {
    const bot = fakeBot();
    await bot.office.say(priya, { conversation: priyasChat, text: 'raise a <b>concern</b>' });
    expect(bot.last()).toMatchObject({
      type: 'message',
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:3979/',
      text: 'raise a <b>concern</b>',
      textFormat: 'plain',
      from: { id: expect.stringMatching(/^29:1[\w-]{43}$/), name: 'Priya Shah', aadObjectId: priya },
      recipient: { id: expect.stringMatching(/^28:/), name: 'Pathway' },
      conversation: { id: priyasChat, conversationType: 'personal', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      locale: 'en-GB',
      localTimezone: 'Europe/London',
      timestamp: '2026-06-02T08:30:00.000Z',
      localTimestamp: '2026-06-02T09:30:00.000+01:00',
      attachments: [{ contentType: 'text/html', content: '<p>raise a &#60;b&#62;concern&#60;/b&#62;</p>' }],
    });
    expect(bot.last().conversation).not.toHaveProperty('isGroup');
  });

  test('has an id of its own each time, greater than the one before', async () => {
    const bot = fakeBot();
    for (const text of ['one', 'two', 'three']) await bot.office.say(priya, { conversation: priyasChat, text });
    const ids = bot.heard.filter(({ type }) => type === 'message').map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].toSorted((one, other) => one - other));
    expect(ids).toHaveLength(3);
  });

  test('brings a document as a download without its bytes, and a picture as an image', async () => {
    const bot = fakeBot();
    const document = { name: 'notes.docx', contentType: 'application/msword' };
    await bot.office.say(priya, { conversation: priyasChat, text: '', attachment: document });
    expect(bot.last()).not.toHaveProperty('text');
    expect(bot.last().attachments).toEqual([
      { contentType: 'text/html', content: expect.stringMatching(/^<attachment id=/) },
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: 'notes.docx',
        contentUrl: expect.any(String),
        content: { downloadUrl: expect.any(String), uniqueId: expect.any(String), fileType: 'docx' },
      },
    ]);
    const picture = { name: 'screen.png', contentType: 'image/png' };
    await bot.office.say(priya, { conversation: priyasChat, text: 'look', attachment: picture });
    expect(bot.last().attachments).toContainEqual({ contentType: 'image/*', contentUrl: expect.any(String) });
  });

  test('is not sent above 28 KB', async () => {
    const bot = fakeBot();
    const text = 'x'.repeat(29_000);
    expect(await bot.office.say(priya, { conversation: priyasChat, text })).toMatchObject({ show: 'trouble' });
    expect(bot.office.peek(priya, priyasChat)).toEqual([]);
  });
});

describe('a message in a channel', () => {
  test('reaches the bot only with a mention, as the start of a thread', async () => {
    const bot = fakeBot();
    await bot.office.say(hannah, { conversation: managers, text: 'good morning all' });
    expect(bot.heard.some(({ type }) => type === 'message')).toBe(false);
    await bot.office.say(hannah, { conversation: managers, text: 'late cases', mention: true });
    const { id } = bot.last();
    expect(bot.last()).toMatchObject({
      text: '<at>Pathway</at> late cases',
      conversation: {
        id: `${managers};messageid=${id}`,
        conversationType: 'channel',
        tenantId: tenant,
        isGroup: true,
      },
      channelData: { tenant: { id: tenant }, channel: { id: managers }, team: { id: managers } },
      entities: [
        { type: 'mention', text: '<at>Pathway</at>', mentioned: { name: 'Pathway' } },
        { type: 'clientInfo', timezone: 'Europe/London' },
      ],
    });
    expect(bot.office.peek(hannah, managers).map(({ text }) => text)).toEqual([
      'good morning all',
      '@Pathway late cases',
    ]);
  });

  test('takes a mention that was typed for one', async () => {
    const bot = fakeBot();
    await bot.office.say(hannah, { conversation: managers, text: '@pathway status' });
    expect(bot.last().text).toBe('<at>Pathway</at> status');
  });

  test('stays in the thread it answers', async () => {
    const bot = fakeBot();
    const typed = { conversation: managers, text: 'why?', mention: true };
    await bot.office.say(hannah, typed);
    const root = bot.last().id;
    await bot.office.say(hannah, { ...typed, thread: root });
    expect(bot.last().conversation).toMatchObject({ id: `${managers};messageid=${root}` });
  });

  test('brings a document only as a mark in the HTML', async () => {
    const bot = fakeBot();
    const attachment = { name: 'notes.docx', contentType: 'application/msword' };
    await bot.office.say(hannah, { conversation: managers, text: 'see', mention: true, attachment });
    expect(bot.last().attachments).toEqual([
      { contentType: 'text/html', content: expect.stringContaining('<attachment id=') },
    ]);
  });
});

describe('being installed', () => {
  test('is told of each channel at the first start only', async () => {
    const bot = fakeBot();
    await bot.office.start();
    await bot.office.start();
    expect(bot.heard).toHaveLength(20);
    expect(bot.heard[0]).toMatchObject({
      type: 'installationUpdate',
      action: 'add',
      conversation: { id: managers, conversationType: 'channel' },
      channelData: { settings: { selectedChannel: { id: managers } }, team: { name: 'CDYJS managers' } },
    });
    expect(bot.heard[1]).toMatchObject({
      type: 'conversationUpdate',
      membersAdded: [{ name: 'Pathway' }],
      channelData: { eventType: 'teamMemberAdded' },
    });
  });

  test('is told of a chat when its person first opens it', async () => {
    const bot = fakeBot();
    await Promise.all([bot.office.look(priya, priyasChat), bot.office.look(priya, priyasChat)]);
    await bot.office.say(priya, { conversation: priyasChat, text: 'hello' });
    expect(bot.heard.map(({ type }) => type)).toEqual(['installationUpdate', 'conversationUpdate', 'message']);
    expect(bot.heard[0]).toMatchObject({ conversation: { id: priyasChat, conversationType: 'personal' } });
  });

  test('is not told of a chat the bot has written in already: nobody is greeted after the first message', async () => {
    const bot = fakeBot();
    bot.office.connector.send(priyasChat, { type: 'message', text: '1 thing needs doing' });
    await bot.office.look(priya, priyasChat);
    await bot.office.say(priya, { conversation: priyasChat, text: 'hello' });
    expect(bot.heard.map(({ type }) => type)).toEqual(['message']);
  });

  test('is told again where the bot did not take it', async () => {
    const bot = fakeBot();
    bot.act = () => ({ status: 500 });
    await bot.office.look(hannah, hannahsChat);
    bot.act = () => ({ status: 200 });
    await bot.office.look(hannah, hannahsChat);
    await bot.office.look(hannah, hannahsChat);
    expect(bot.heard.map(({ type }) => type)).toEqual([
      'installationUpdate',
      'installationUpdate',
      'conversationUpdate',
    ]);
  });
});

test('a bot that cannot be reached is trouble in plain words', async () => {
  const teams = fakeBot({ deliver: () => Promise.reject(new Error('connect ECONNREFUSED')) }).office;
  expect(await teams.say(priya, { conversation: priyasChat, text: 'hello' })).toEqual({
    show: 'trouble',
    text: 'Pathway does not answer. Check that it is running, then try again.',
  });
});
