import { card, cardMessage, codeOf, fakeBot, hannah, idOf, managers, priya, priyasChat } from './fake-bot.ts';

const text = (words: string) => ({ type: 'message', text: words });

test('a post in a channel starts a thread, and what answers it stays in it', () => {
  const { office } = fakeBot();
  const { connector } = office;
  const root = idOf(connector.send(managers, cardMessage(card('root'))));
  const byThread = idOf(connector.send(`${managers};messageid=${root}`, text('one')));
  const byReply = idOf(connector.reply(managers, byThread, text('two')));
  const byBoth = idOf(connector.reply(`${managers};messageid=${root}`, 'f:of-an-invoke', text('three')));
  expect(office.peek(hannah, managers).map(({ id, thread }) => [id, thread])).toEqual([
    [root, undefined],
    [byThread, root],
    [byReply, root],
    [byBoth, root],
  ]);
});

test('a reply to what is no post is a post of its own, in a channel and in a chat', () => {
  const { office } = fakeBot();
  office.connector.reply(managers, 'f:of-an-installation', text('Welcome'));
  office.connector.reply(priyasChat, '17', text('Hello'));
  expect(office.peek(hannah, managers)).toMatchObject([{ text: 'Welcome', textFormat: 'markdown', from: 'bot' }]);
  expect(office.peek(priya, priyasChat)[0]).not.toHaveProperty('thread');
});

test('text and a card in one activity become two posts, and the second gives the id', () => {
  const { office } = fakeBot();
  const id = idOf(office.connector.send(priyasChat, cardMessage(card('c'), { text: 't' })));
  const posts = office.peek(priya, priyasChat);
  expect(posts).toMatchObject([{ text: 't' }, { id, card: card('c') }]);
  expect(posts[0]).not.toHaveProperty('card');
  expect(posts[1]).not.toHaveProperty('text');
});

test('typing is taken and not kept', () => {
  const { office } = fakeBot();
  expect(office.connector.send(priyasChat, { type: 'typing' }).status).toBe(201);
  expect(office.peek(priya, priyasChat)).toEqual([]);
});

test.each<[string, unknown]>([
  ['an empty message', { type: 'message' }],
  ['another type', { type: 'event', name: 'x' }],
  ['no activity', undefined],
  ['an attachment Teams does not post', { type: 'message', attachments: [{ contentType: 'text/html', content: 'x' }] }],
  ['a card that is none', cardMessage({ body: [] })],
])('%s is refused with 400 and not kept', (_, activity) => {
  const { office } = fakeBot();
  const answer = office.connector.send(priyasChat, activity);
  expect([answer.status, codeOf(answer)]).toEqual([400, 'BadSyntax']);
  expect(office.peek(priya, priyasChat)).toEqual([]);
});

test('what goes over 28 KB of UTF-8 is refused with 413, and what just fits is posted', () => {
  const { connector } = fakeBot().office;
  const roomFor = 28 * 1024 - Buffer.byteLength(JSON.stringify(text('')));
  expect(connector.send(priyasChat, text('x'.repeat(roomFor))).status).toBe(201);
  const answer = connector.send(priyasChat, text('x'.repeat(roomFor + 1)));
  expect([answer.status, codeOf(answer)]).toEqual([413, 'MessageSizeTooBig']);
  expect(connector.send(priyasChat, text('é'.repeat(roomFor / 2 + 1))).status).toBe(413);
});

test('an update replaces a post in place for everybody and notifies nobody anew', () => {
  const { office } = fakeBot();
  const id = idOf(office.connector.send(managers, cardMessage(card('one'), { summary: 'New' })));
  const answer = office.connector.update(managers, id, cardMessage(card('two'), { summary: 'Changed' }));
  expect(answer).toEqual({ status: 200, body: { id } });
  expect(office.peek(hannah, managers)).toMatchObject([{ id, card: card('two'), edited: true, notification: 'New' }]);
  office.connector.update(`${managers};messageid=${id}`, id, text('Closed'));
  expect(office.peek(hannah, managers)).toMatchObject([{ id, text: 'Closed' }]);
  expect(office.peek(hannah, managers)[0]).not.toHaveProperty('card');
});

test('an update takes either text or a card', () => {
  const { connector } = fakeBot().office;
  const id = idOf(connector.send(managers, text('one')));
  expect(connector.update(managers, id, cardMessage(card('c'), { text: 't' })).status).toBe(400);
  expect(connector.update(managers, id, text('x'.repeat(29_000))).status).toBe(413);
});

test('a deleted post shows nothing and cannot be changed any more', () => {
  const { office } = fakeBot();
  const id = idOf(office.connector.send(managers, cardMessage(card('one'))));
  expect(office.connector.remove(managers, id).status).toBe(200);
  expect(office.peek(hannah, managers)).toEqual([
    { id, from: 'bot', fromName: 'Pathway', at: expect.any(String), edited: false, deleted: true },
  ]);
  const answers = [office.connector.update(managers, id, text('x')), office.connector.remove(managers, id)];
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
});

test('unknown posts and conversations are not found', () => {
  const { connector } = fakeBot().office;
  const id = idOf(connector.send(managers, text('x')));
  const answers = [
    connector.update(managers, '123', text('x')),
    connector.update(priyasChat, id, text('x')),
    connector.send('19:elsewhere@thread.tacv2', text('x')),
    connector.send(`${managers};messageid=123`, text('x')),
    connector.members('a:nobody'),
  ];
  expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
    [404, 'ActivityNotFoundInConversation'],
    [404, 'ActivityNotFoundInConversation'],
    [404, 'ConversationNotFound'],
    [404, 'ConversationNotFound'],
    [404, 'ConversationNotFound'],
  ]);
});

test('what a person wrote is not the bot’s to change', async () => {
  const { office } = fakeBot();
  await office.say(priya, { conversation: priyasChat, text: 'mine' });
  const id = office.peek(priya, priyasChat)[0]?.id ?? '';
  expect(office.connector.update(priyasChat, id, text('x')).status).toBe(403);
  expect(office.connector.remove(priyasChat, id).status).toBe(403);
});

test('a phone shows the summary, else the first text of the card, else that there is a card', () => {
  const { office } = fakeBot();
  const columns = [{ type: 'Column', items: [{ type: 'TextBlock', text: 'In a column' }] }];
  const nested = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'ColumnSet', columns }] };
  office.connector.send(priyasChat, cardMessage(nested, { summary: 'Summary' }));
  office.connector.send(priyasChat, cardMessage(nested));
  office.connector.send(priyasChat, cardMessage({ type: 'AdaptiveCard', version: '1.5', body: [] }));
  office.connector.send(priyasChat, text('Just text'));
  expect(office.peek(priya, priyasChat).map(({ notification }) => notification)).toEqual([
    'Summary',
    'In a column',
    'Sent a card',
    'Just text',
  ]);
});

test('all the bot ever put up is kept, replaced versions included', async () => {
  const bot = fakeBot();
  const first = cardMessage(card('one'));
  const id = idOf(bot.office.connector.send(managers, first));
  bot.office.connector.update(managers, id, cardMessage(card('two')));
  const value = 'An answer';
  bot.act = () => ({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
  });
  const action = { type: 'Action.Execute', verb: 'go', data: {} } as const;
  await bot.office.press(hannah, { conversation: managers, post: id, action });
  bot.office.connector.remove(managers, id);
  expect(bot.office.sent().map(({ how, activity }) => [how, activity])).toEqual([
    ['sent', first],
    ['updated', cardMessage(card('two'))],
    ['answered', { type: 'invokeResponse', value }],
    ['deleted', undefined],
  ]);
});
