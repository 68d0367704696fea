/** Who plays the example county reads the receipt of what they sent, though something else came to their chat meanwhile. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handsAt } from '../../../desk/example/hand.ts';

const card = (text: string, actions: readonly unknown[] = []) => ({
  type: 'AdaptiveCard',
  body: [{ type: 'TextBlock', text }],
  actions,
});
const send = { type: 'Action.Execute', title: 'Send', verb: 'concern/send', data: {} };
const answers: Readonly<Record<string, unknown>> = {
  '/api/people': { people: [{ id: 'daniel', name: 'Daniel Okafor' }] },
  '/api/as/daniel': { conversations: [{ id: 'chat', name: 'Pathway' }] },
  '/api/as/daniel/conversations/chat': {
    posts: [
      { id: '1', card: card('Check and send', [send]) },
      { id: '2', card: card('A concern from your school: 7KQ4-2MX6') },
    ],
  },
  '/api/as/daniel/press': { show: 'card', card: card('Your concern has been sent: 9W36-R4YM') },
  '/api/as/daniel/say': { show: 'nothing' },
};
const desk = createServer((request, response) => response.end(JSON.stringify(answers[request.url ?? ''])));

beforeAll(() => new Promise<void>((resolve) => void desk.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => void desk.close(resolve)));

it('reads what the last press was answered with, and after the next word the newest card', async () => {
  const { port } = desk.address() as AddressInfo;
  const hand = await handsAt(`http://127.0.0.1:${port}`).of('Daniel Okafor');
  await hand.presses({ verb: 'concern/send' });
  expect(await hand.reads()).toContain('9W36-R4YM');
  await hand.says('my cases');
  expect(await hand.reads()).toContain('7KQ4-2MX6');
});
