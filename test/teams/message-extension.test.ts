/** "Find a case" where somebody writes: what Teams sends, however altered, how it is answered, and what it teaches: nothing. */
import type { SearchShown } from '../../src/dialogs/turn.ts';
import { activity, card, door, inChannel, invoke, message, now, priya } from './fixtures.ts';

const query = 'composeExtension/query';
const select = 'composeExtension/selectItem';
const drawn = card('Case 7KQ4-2MX6');
const one: SearchShown = { results: [{ title: '7KQ4-2MX6', text: 'Joe Smith', reference: '7KQ4-2MX6', card: drawn }] };
const asked = (text: unknown, more = {}) => ({
  commandId: 'findCase',
  parameters: [{ name: 'search', value: text }],
  queryOptions: { skip: 0, count: 25 },
  ...more,
});
const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: drawn };

it('lists what was found, each with the card that choosing it puts there', async () => {
  const { process } = door({ search: one });
  const tap = { type: 'invoke', title: '7KQ4-2MX6', value: { reference: '7KQ4-2MX6' } };
  const preview = { title: '7KQ4-2MX6', text: 'Joe Smith', tap };
  expect(await process(invoke(query, asked('Joe Smith')))).toEqual({
    status: 200,
    body: {
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: [
          { ...attachment, preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: preview } },
        ],
      },
    },
  });
  expect(await process(invoke(select, { reference: '7KQ4-2MX6' }))).toEqual({
    status: 200,
    body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [attachment] } },
  });
});

it('says a sentence in the place of a list, also where something failed', async () => {
  const { process, replies, lines } = door({ search: { says: 'Type a reference.' } });
  const said = (text: unknown) => ({ status: 200, body: { composeExtension: { type: 'message', text } } });
  expect(await process(invoke(query, asked('')))).toEqual(said('Type a reference.'));
  replies.error = new Error('Joe Smith is in the text of this error');
  for (const name of [query, select]) {
    expect(await process(invoke(name, asked('Joe Smith')))).toEqual(said(expect.stringContaining('Try again')));
  }
  expect(lines.join('')).not.toMatch(/Joe|Smith/);
  const unknown = { from: { id: '29:somebody' } };
  expect(await process(invoke(query, asked('Joe'), unknown))).toEqual(said(expect.stringContaining('who you are')));
});

it.each([
  ['nothing', undefined, { command: '', text: '', skip: 0 }],
  ['a list', [1], { command: '', text: '', skip: 0 }],
  ['no parameters', { commandId: 'findCase' }, { command: 'findCase', text: '', skip: 0 }],
  ['a number for a text', asked(7), { command: 'findCase', text: '', skip: 0 }],
  [
    'the parameter of a first run',
    asked('', { parameters: [{ name: 'initialRun', value: 'true' }] }),
    { command: 'findCase', text: '', skip: 0 },
  ],
  ['the next page', asked('Joe', { queryOptions: { skip: 25 } }), { command: 'findCase', text: 'Joe', skip: 25 }],
  ['a text for a number', asked('Joe', { queryOptions: { skip: 'x' } }), { command: 'findCase', text: 'Joe', skip: 0 }],
  ['another command', asked('Joe', { commandId: 'other' }), { command: 'other', text: 'Joe', skip: 0 }],
])('with %s it is read no further than it is', async (_what, value, search) => {
  const { process, heard } = door();
  expect(await process(invoke(query, value))).toMatchObject({ status: 200 });
  expect(heard).toMatchObject([{ what: 'searched', search }]);
});

it('is in one’s own chat only where Pathway was met: a chat with somebody else is called personal too', async () => {
  const { process, heard, places } = door();
  const place = async (more = {}): Promise<string | undefined> => {
    await process(invoke(query, asked('Joe'), more));
    return heard.at(-1)?.place;
  };
  expect(await place()).toBe('elsewhere');
  await process(message('hello'));
  expect(await place()).toBe('own-chat');
  const other = { conversation: { id: '19:one_other@unq.gbl.spaces', conversationType: 'personal' } };
  expect(await place(other)).toBe('elsewhere');
  expect(await place(inChannel)).toBe('elsewhere');
  expect(await place({ conversation: { id: '19:many@thread.v2', conversationType: 'groupChat' } })).toBe('elsewhere');
  // And Pathway goes on writing to where it was met.
  expect((await places.chat(priya, now))?.conversation).toBe('a:priya');
  expect(await places.known('19:many@thread.v2', now)).toBeUndefined();
});

it('a card that was chosen and sent in the private chat asks for nothing', async () => {
  const { process, heard, sent } = door();
  await process(activity('message', { attachments: [attachment] }));
  expect([heard, sent]).toEqual([[], []]);
});

it('an altered choice is passed on as no reference', async () => {
  const { process, heard } = door({ search: { says: 'x' } });
  for (const value of [undefined, {}, { reference: 7 }, 'text']) await process(invoke(select, value));
  expect(heard.map(({ reference }) => reference)).toEqual([undefined, undefined, undefined, undefined]);
});
