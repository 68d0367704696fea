import {
  card,
  cardMessage,
  codeOf,
  fakeBot,
  hannah,
  hannahsChat,
  idOf,
  managers,
  priya,
  priyasChat,
} from './fake-bot.ts';

const message = { type: 'message', text: 'x' };

/** An office whose real time a test moves on, in milliseconds. */
function timed() {
  const time = { now: 0 };
  const { office } = fakeBot({ elapsed: () => time.now });
  const send = (conversation = managers) => office.connector.send(conversation, message);
  return { time, office, send };
}

describe('sending to one conversation is limited', () => {
  test('to 7 in a second and 8 in two', () => {
    const { time, send } = timed();
    for (let count = 0; count < 7; count += 1) expect(send().status).toBe(201);
    const answer = send();
    expect([answer.status, codeOf(answer), answer.retryAfterSeconds]).toEqual([429, 'Throttled', 1]);
    expect(send(priyasChat).status).toBe(201);
    time.now = 1_000;
    expect(send().status).toBe(201);
    expect(send()).toMatchObject({ status: 429, retryAfterSeconds: 1 });
    time.now = 2_000;
    expect(send().status).toBe(201);
  });

  test('to 60 in half a minute', () => {
    const { time, send } = timed();
    for (let count = 0; count < 60; count += 1) {
      expect(send().status).toBe(201);
      time.now += 300;
    }
    expect(send()).toMatchObject({ status: 429, retryAfterSeconds: 12 });
    time.now = 30_000;
    expect(send().status).toBe(201);
  });

  test('to 1,800 in an hour', () => {
    const { time, send } = timed();
    for (let count = 0; count < 1_800; count += 1) {
      expect(send().status).toBe(201);
      time.now += 1_000;
    }
    expect(send()).toMatchObject({ status: 429, retryAfterSeconds: 1_800 });
  });

  test('with threads, updates and deletions counted as well', () => {
    const { office, send } = timed();
    const id = idOf(send());
    for (let count = 0; count < 3; count += 1) {
      office.connector.send(`${managers};messageid=${id}`, message);
      office.connector.update(managers, id, message);
    }
    expect(office.connector.remove(managers, id).status).toBe(429);
  });
});

test('the whole app is limited to 50 calls in a second', () => {
  const { office, send } = timed();
  const chats = office.county.people.map(({ id }) => `a:${id}`);
  const statuses = Array.from({ length: 51 }, (_, index) => send(chats[index % chats.length]).status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(50);
  expect(statuses.at(-1)).toBe(429);
});

test('without a clock of real time nothing is limited', () => {
  const { connector } = fakeBot().office;
  const statuses = Array.from({ length: 100 }, () => connector.send(managers, message).status);
  expect(new Set(statuses)).toEqual(new Set([201]));
});

describe('faults', () => {
  test('a bot that is not in a roster can do nothing there, and is not heard', async () => {
    const bot = fakeBot();
    const { connector } = bot.office;
    const id = idOf(connector.send(managers, cardMessage(card('x'))));
    bot.office.setFaults({ notInRoster: [managers, hannahsChat] });
    const channelData = { channel: { id: managers } };
    const answers = [
      connector.send(managers, message),
      connector.send(`${managers};messageid=${id}`, message),
      connector.update(managers, id, message),
      connector.members(managers),
      connector.create({ channelData, activity: message }),
      connector.create({ members: [{ id: hannah }], tenantId: bot.office.county.tenant }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['BotNotInConversationRoster']));
    await bot.office.start();
    await bot.office.say(hannah, { conversation: managers, text: 'x', mention: true });
    expect(await bot.office.say(hannah, { conversation: hannahsChat, text: 'x' })).toMatchObject({ show: 'trouble' });
    const action = { type: 'Action.Submit', data: {} } as const;
    expect(await bot.office.press(hannah, { conversation: managers, post: id, action })).toMatchObject({
      show: 'trouble',
    });
    const about = bot.heard.map(({ conversation }) => (conversation as { id: string }).id);
    expect(about.filter((conversation) => conversation === managers || conversation === hannahsChat)).toEqual([]);
    bot.office.setFaults({});
    expect(connector.send(managers, message).status).toBe(201);
  });

  test('throttling, refusing and losing answers last for so many sends', () => {
    const { office } = fakeBot();
    const { connector } = office;
    office.setFaults({ throttle: { sends: 1, retryAfterSeconds: 7 }, refuse: { sends: 2, status: 503 } });
    const answers = Array.from({ length: 4 }, () => connector.send(priyasChat, message));
    expect(answers.map(({ status }) => status)).toEqual([429, 503, 503, 201]);
    expect(answers[0]?.retryAfterSeconds).toBe(7);
    expect(office.peek(priya, priyasChat)).toHaveLength(1);
    office.setFaults({ loseAnswers: { sends: 1 } });
    expect(connector.send(priyasChat, message).isLost).toBe(true);
    expect(connector.send(priyasChat, message)).not.toHaveProperty('isLost');
    expect(office.peek(priya, priyasChat)).toHaveLength(3);
    expect(connector.members(priyasChat).status).toBe(200);
  });
});
