import type { PressAnswer, PressRequest } from '../../desk/page-api.ts';
import { card, cardMessage, cardType, fakeBot, hannah, idOf, managers, priya, priyasChat, tom } from './fake-bot.ts';

const wrong = { show: 'trouble', text: 'Something went wrong. Please try again.' };
const execute = (verb: string, data = {}): PressRequest['action'] => ({ type: 'Action.Execute', verb, data });
const submit = (data = {}): PressRequest['action'] => ({ type: 'Action.Submit', data });
const asksDialog = { msteams: { type: 'task/fetch' }, reference: '7KQ4-2MX9' };

/** A bot with one card in a conversation; what it answers to the press of one of the card's buttons. */
async function pressed(conversation: string, action: PressRequest['action'], body: unknown, status = 200) {
  const bot = fakeBot();
  const person = conversation === managers ? hannah : priya;
  const post = idOf(bot.office.connector.send(conversation, cardMessage(card('first'))));
  bot.act = () => ({ status, body });
  await bot.office.look(person, conversation);
  const answer = await bot.office.press(person, { conversation, post, action });
  return { bot, post, answer };
}

describe('Action.Execute', () => {
  test('invokes adaptiveCard/action on the post', async () => {
    const { bot, post } = await pressed(managers, execute('case.take', { reference: '7KQ4-2MX9', note: 'mine' }), {});
    expect(bot.last()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: expect.stringMatching(/^f:/),
      replyToId: post,
      conversation: { id: `${managers};messageid=${post}`, conversationType: 'channel' },
      from: { aadObjectId: hannah },
      value: {
        action: { type: 'Action.Execute', verb: 'case.take', data: { reference: '7KQ4-2MX9', note: 'mine' } },
        trigger: 'manual',
      },
    });
  });

  test('shows a returned card in place of the one in a chat', async () => {
    const next = card('second');
    const { bot, answer } = await pressed(priyasChat, execute('go'), { statusCode: 200, type: cardType, value: next });
    expect(answer).toEqual({ show: 'card', card: next });
    expect(bot.office.peek(priya, priyasChat)).toMatchObject([{ card: next, edited: false }]);
  });

  test('shows a returned card in a channel to nobody else, until the bot updates the post', async () => {
    const body = { statusCode: 200, type: cardType, value: card('for Hannah') };
    const { bot, post } = await pressed(managers, execute('go'), body);
    const cardFor = (person: string) => bot.office.peek(person, managers)[0]?.card;
    expect(cardFor(hannah)).toEqual(card('for Hannah'));
    expect(cardFor(tom)).toEqual(card('first'));
    bot.office.connector.update(managers, post, cardMessage(card('for all')));
    expect([cardFor(hannah), cardFor(tom)]).toEqual([card('for all'), card('for all')]);
  });

  test('shows a message', async () => {
    const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Already done.' };
    expect((await pressed(priyasChat, execute('go'), body)).answer).toEqual({ show: 'message', text: 'Already done.' });
  });

  test.each<[string, unknown, number]>([
    ['an error', { statusCode: 400, type: 'application/vnd.microsoft.error', value: { message: 'no' } }, 200],
    ['an error that claims success', { statusCode: 200, type: 'application/vnd.microsoft.error', value: {} }, 200],
    ['no body', undefined, 200],
    ['a card without a status', { type: cardType, value: card('x') }, 200],
    ['something that is no card', { statusCode: 200, type: cardType, value: 'x' }, 200],
    ['a card above 28 KB', { statusCode: 200, type: cardType, value: card('x'.repeat(29_000)) }, 200],
    ['a failing bot', { statusCode: 200, type: cardType, value: card('x') }, 500],
  ])('is trouble for %s', async (_, body, status) => {
    const { bot, answer } = await pressed(priyasChat, execute('go'), body, status);
    expect(answer).toEqual(wrong);
    expect(bot.office.peek(priya, priyasChat)).toMatchObject([{ card: card('first') }]);
  });

  test('is trouble on a post that is gone, is in another conversation or is not the bot’s', async () => {
    const { bot, post } = await pressed(managers, execute('go'), {});
    await bot.office.say(hannah, { conversation: managers, text: 'mine' });
    const own = bot.office.peek(hannah, managers).at(-1)?.id ?? '';
    bot.office.connector.remove(managers, post);
    const calls = bot.heard.length;
    const press = (of: string, conversation = managers) =>
      bot.office.press(hannah, { conversation, post: of, action: execute('go') });
    expect(await Promise.all([press(post), press(own), press('1')])).toEqual([wrong, wrong, wrong]);
    expect(bot.heard).toHaveLength(calls);
  });
});

describe('an Action.Submit of a post', () => {
  test('that asks for a dialog invokes task/fetch and opens what comes', async () => {
    const value = {
      title: 'Case',
      height: 'large',
      width: 'medium',
      card: { contentType: cardType, content: card('in') },
    };
    const { bot, post, answer } = await pressed(managers, submit(asksDialog), { task: { type: 'continue', value } });
    expect(bot.last()).toMatchObject({
      type: 'invoke',
      name: 'task/fetch',
      replyToId: post,
      conversation: { id: `${managers};messageid=${post}` },
      value: { data: asksDialog, context: { theme: 'default' } },
    });
    expect(answer).toEqual({ show: 'dialog', title: 'Case', card: card('in') });
  });

  test('can be answered with a message', async () => {
    const body = { task: { type: 'message', value: 'You cannot open this.' } };
    const { answer } = await pressed(managers, submit(asksDialog), body);
    expect(answer).toEqual({ show: 'message', text: 'You cannot open this.' });
  });

  test.each<[string, unknown, number]>([
    ['no body', undefined, 200],
    ['a bare card', { task: { type: 'continue', value: { title: 'x', card: card('x') } } }, 200],
    ['a web page', { task: { type: 'continue', value: { title: 'x', url: 'https://example.org' } } }, 200],
    ['a word of its own', { task: { type: 'cancel' } }, 200],
    ['a bot that knows no such invoke', undefined, 501],
  ])('is trouble for %s', async (_, body, status) => {
    expect((await pressed(managers, submit(asksDialog), body, status)).answer).toEqual(wrong);
  });

  test('that asks for none is a message with a value and no text', async () => {
    const { bot, post, answer } = await pressed(priyasChat, submit({ answer: 'yes' }), undefined);
    expect(bot.last()).toMatchObject({ type: 'message', replyToId: post, value: { answer: 'yes' } });
    expect(bot.last()).not.toHaveProperty('text');
    expect(answer).toEqual({ show: 'nothing' });
  });
});

describe('a card in a dialog', () => {
  const dialog = {
    task: { type: 'continue', value: { title: 'Next', card: { contentType: cardType, content: card('n') } } },
  };

  test('submits task/submit from the thread the dialog was opened in', async () => {
    const { bot, post } = await pressed(managers, submit(asksDialog), dialog);
    await bot.office.press(hannah, { conversation: managers, action: submit({ when: '2026-06-10' }) });
    expect(bot.last()).toMatchObject({
      type: 'invoke',
      name: 'task/submit',
      conversation: { id: `${managers};messageid=${post}` },
      value: { data: { when: '2026-06-10' }, context: { theme: 'default' } },
    });
  });

  test.each<[string, unknown, PressAnswer]>([
    ['closes on no answer', undefined, { show: 'close' }],
    ['closes on an empty answer', {}, { show: 'close' }],
    ['closes on a task of nothing', { task: null }, { show: 'close' }],
    ['shows a message', { task: { type: 'message', value: 'Saved.' } }, { show: 'message', text: 'Saved.' }],
    ['goes on to another card', dialog, { show: 'dialog', title: 'Next', card: card('n') }],
    ['is trouble for something else', { task: { type: 'continue' } }, { show: 'trouble', text: wrong.text }],
  ])('%s', async (_, body, expected) => {
    const { bot } = await pressed(managers, submit(asksDialog), dialog);
    bot.act = () => ({ status: 200, body });
    expect(await bot.office.press(hannah, { conversation: managers, action: submit() })).toEqual(expected);
  });

  test('knows no Action.Execute', async () => {
    const { bot } = await pressed(managers, submit(asksDialog), dialog);
    const calls = bot.heard.length;
    expect(await bot.office.press(hannah, { conversation: managers, action: execute('go') })).toEqual(wrong);
    expect(bot.heard).toHaveLength(calls);
  });
});
