import { accountOf } from '../../desk/fake-teams/county.ts';
import { card, cardMessage, cardType, county, fakeBot, hannah, idOf, managers, tom } from './fake-bot.ts';

const account = (id: string) => {
  const person = county.people.find((one) => one.id === id);
  return person ? accountOf(county, person) : '';
};
const refresh = (userIds?: readonly string[]) => ({
  refresh: {
    action: { type: 'Action.Execute', verb: 'invitation.refresh', data: { a: 1 } },
    ...(userIds ? { userIds } : {}),
  },
});

function withCard(userIds?: readonly string[]) {
  const bot = fakeBot();
  const post = idOf(bot.office.connector.send(managers, cardMessage(card('all', refresh(userIds)))));
  bot.act = ({ name }) =>
    name ? { status: 200, body: { statusCode: 200, type: cardType, value: card('mine') } } : { status: 200 };
  const refreshes = () => bot.heard.filter(({ name }) => name === 'adaptiveCard/action');
  return { bot, post, refreshes };
}

test('a card is refreshed for a person it names when they look, once for each version', async () => {
  const { bot, post, refreshes } = withCard([account(hannah)]);
  expect((await bot.office.look(hannah, managers))[0]?.card).toEqual(card('mine'));
  expect((await bot.office.look(tom, managers))[0]?.card).toMatchObject(card('all'));
  await bot.office.look(hannah, managers);
  expect(refreshes()).toMatchObject([
    {
      replyToId: post,
      conversation: { id: `${managers};messageid=${post}` },
      from: { aadObjectId: hannah },
      value: { action: { verb: 'invitation.refresh', data: { a: 1 } }, trigger: 'automatic' },
    },
  ]);
  bot.office.connector.update(managers, post, cardMessage(card('all', refresh([account(hannah)]))));
  await bot.office.look(hannah, managers);
  expect(refreshes()).toHaveLength(2);
});

test('a card that names nobody is refreshed for everybody in a small channel', async () => {
  const { bot, refreshes } = withCard();
  await bot.office.look(hannah, managers);
  await bot.office.look(tom, managers);
  expect(refreshes()).toHaveLength(2);
});

test('a refresh that fails leaves the card as it is', async () => {
  const { bot } = withCard();
  bot.act = () => ({ status: 500 });
  expect((await bot.office.look(hannah, managers))[0]?.card).toMatchObject(card('all'));
});
