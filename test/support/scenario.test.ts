/** That what is looked through at the end of a scenario is there, and is found wrong where it is. */
import { faultyCards } from './scenario.ts';
import { opens, raisesAConcern, takes } from './story.ts';
import { aWatchedTown, type WatchedTown } from './watched.ts';

const bad = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: ['Left $', '{over}'].join(''), wrap: true }],
};
const cardType = 'application/vnd.microsoft.card.adaptive';

async function withACase(): Promise<WatchedTown> {
  const town = await aWatchedTown('2026-11-02', '09:15');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await takes(town.as('Hannah Reid'), reference);
  await opens(town.as('Hannah Reid'), reference);
  return town;
}

describe('every card of a scenario', () => {
  test('is looked at, in chats as in channels', async () => {
    const town = await withACase();
    expect(faultyCards(town)).toEqual([]);
    for (const conversation of ['19:police@thread.tacv2', town.as('Priya Shah').conversation]) {
      const before = faultyCards(town).length;
      const content = { ...bad, speak: conversation };
      town.office.connector.send(conversation, { type: 'message', attachments: [{ contentType: cardType, content }] });
      expect(faultyCards(town)).toHaveLength(before + 1);
    }
    await town.close();
  });

  test('is looked at in dialogs and in the answers to buttons', async () => {
    const town = await withACase();
    expect(town.dialogs.length).toBeGreaterThan(0);
    expect(faultyCards({ ...town, dialogs: [bad] })).toHaveLength(1);
    const answered = town.office
      .sent()
      .filter(({ how, activity }) => how === 'answered' && typeof activity?.value === 'object');
    expect(answered.length).toBeGreaterThan(0);
    await town.close();
  });
});
