import type { Activity } from 'botbuilder';
import { TeamsAdapter } from '../../src/teams/adapter.ts';
import type { Connector } from '../../src/teams/connector.ts';

const connector: Connector = {
  send: async () => ({ came: 'answer', status: 201, body: { id: '1700000000000' } }),
  update: async () => ({ came: 'answer', status: 200 }),
  createConversation: async () => ({ came: 'unsent' }),
};

const activity = {
  ...{ type: 'message', id: '1', serviceUrl: 'https://teams.example/', conversation: { id: 'a:1' } },
  text: 'help',
} as Activity;

describe('one turn', () => {
  const wrong = new Error('wrong');
  const fails = () => Promise.reject(wrong);

  it('says where what was said stands', async () => {
    const stands: unknown[] = [];
    await new TeamsAdapter(connector).runTurn(activity, async (context) => {
      stands.push(await context.sendActivity({ type: 'message', text: 'What would you like to do?' }));
      stands.push(await context.sendActivity('What would you like to do?'));
    });
    expect(stands).toEqual([{ id: '1700000000000' }, { id: '1700000000000' }]);
  });

  it('that fails is handled by who handles that', async () => {
    const adapter = new TeamsAdapter(connector);
    const handled: unknown[] = [];
    adapter.onTurnError = async (_context, error) => void handled.push(error);
    expect(await adapter.runTurn(activity, fails)).toBeUndefined();
    expect(handled).toEqual([wrong]);
  });

  it('that fails where nobody handles it fails', async () => {
    await expect(new TeamsAdapter(connector).runTurn(activity, fails)).rejects.toBe(wrong);
  });
});
