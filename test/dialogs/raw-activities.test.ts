/** Activities of strange shapes: each is answered, nothing changes, and the next one is served. */
import { contentsOf, differences } from '../support/store-contents.ts';
import { aTown, type Town } from '../support/town.ts';
import { delivers, type Fields, rawMessage } from './raw-activity.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown('2026-11-02', '09:15');
  await town.as('Priya Shah').looks();
});
afterAll(() => town.close());

const parsed = (text: string): Fields => JSON.parse(text) as Fields;

/** Told in words, whatever came. */
const spoken: Readonly<Record<string, Fields>> = {
  'no text': {},
  'text that is null': { text: null },
  'text of 100,000 characters': { text: 'x'.repeat(100_000) },
  'a lone surrogate': { text: 'a\ud83d' },
  'control characters': { text: '\u0000\u0001\u0007' },
  'a button of no kind, without words': { text: '', value: { verb: 'case/take', data: { reference: 'X' } } },
  'a value that is a list': { text: '', value: ['case/take'] },
  'a value that is a number': { text: '', value: 7 },
  'keys that name the prototype': parsed('{"text":"hello there","__proto__":{"isAdmin":true},"constructor":{"a":1}}'),
  'a mention without a name': { text: 'help', entities: [{ type: 'mention' }] },
  'a mention of nobody': { text: 'help', entities: [{ type: 'mention', mentioned: null, text: null }] },
};

/** Not even an activity, or one of nobody here. */
const refused: Readonly<Record<string, readonly [Fields, number]>> = {
  'text that is a number': [{ text: 7 }, 400],
  'text that is an object': [{ text: { a: 1 } }, 400],
  'attachments that are no list': [{ attachments: 'image/png' }, 400],
  'an attachment without a type': [{ attachments: [{ name: 'a.png' }] }, 400],
  'entities that are no list': [{ entities: {} }, 400],
  'no conversation': [{ conversation: undefined }, 400],
  'a conversation without an id': [{ conversation: { conversationType: 'personal' } }, 400],
  'no type': [{ type: '' }, 400],
  'an id of 10,000 characters': [{ id: 'x'.repeat(10_000) }, 400],
  'another tenant': [{ channelData: { tenant: { id: '00000000-0000-4000-8000-000000000000' } } }, 403],
  'a service elsewhere': [{ serviceUrl: 'https://example.com/' }, 403],
};

describe('an activity of a strange shape', () => {
  it.each(Object.entries(spoken))('%s: is answered in words', async (_what, fields) => {
    const priya = town.as('Priya Shah');
    const before = await contentsOf(town.store);
    const posts = priya.posts().length;
    expect(await delivers(town, rawMessage(town, priya, fields))).toBe(200);
    expect(priya.posts()).toHaveLength(posts + 1);
    expect(priya.hears()).toMatch(
      /did not understand|Nobody reads this chat|no longer works|takes no pictures or files|no case with that reference/,
    );
    expect(differences(before, await contentsOf(town.store))).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it.each(Object.entries(refused))('%s: is refused without a word', async (_what, [fields, status]) => {
    const priya = town.as('Priya Shah');
    const before = await contentsOf(town.store);
    const posts = priya.posts().length;
    expect(await delivers(town, rawMessage(town, priya, fields))).toBe(status);
    expect(priya.posts()).toHaveLength(posts);
    expect(differences(before, await contentsOf(town.store))).toEqual([]);
  });

  it.each(['null', '[]', '7', '"hello"', '{}', '{"type":"message"}'])('a body that is %s is refused', async (body) => {
    expect((await town.office.deliver(JSON.parse(body))).status).toBe(400);
  });

  it('somebody whom Teams does not name is told that nothing was done', async () => {
    const priya = town.as('Priya Shah');
    const before = await contentsOf(town.store);
    for (const aadObjectId of [undefined, '', '../x', 'a'.repeat(1_000)]) {
      const from = { id: '29:x', name: 'Priya Shah', aadObjectId };
      expect(await delivers(town, rawMessage(town, priya, { text: 'my cases', from }))).toBe(200);
      expect(priya.hears()).toContain('Pathway could not see who you are, so it has done nothing.');
    }
    expect(differences(before, await contentsOf(town.store))).toEqual([]);
  });

  it('an invoke nobody knows is answered with 501, one with strange data in words', async () => {
    const priya = town.as('Priya Shah');
    const before = await contentsOf(town.store);
    const invoke = (name: string, value: unknown) =>
      town.office.deliver(rawMessage(town, priya, { type: 'invoke', name, value, text: undefined }));
    expect((await invoke('signin/verifyState', {})).status).toBe(501);
    for (const value of [undefined, null, 7, 'x', [], {}, { data: null }, { data: [] }, { action: null }]) {
      for (const name of ['task/fetch', 'task/submit']) {
        const answer = await invoke(name, value);
        expect([name, value, answer.status]).toEqual([name, value, 200]);
        expect(JSON.stringify(answer.body)).toMatch(/no longer works/);
      }
      // Of this one the SDK itself says that it is malformed, as far as it looks.
      const pressed = JSON.stringify(await invoke('adaptiveCard/action', value));
      expect(pressed).toMatch(/"status":400|no longer works|Something went wrong/);
    }
    expect(differences(before, await contentsOf(town.store))).toEqual([]);
  });

  it('after all of that Pathway still serves', async () => {
    // Not Priya, whose chat would be in a concern for the tests that come after in another order.
    const martin = town.as('Martin Dale');
    await martin.looks();
    await martin.says('raise a concern');
    expect(martin.reads()).toContain('999');
  });
});
