import { activity, channel, door, inChannel, invoke, mention, message, shown } from './fixtures.ts';

const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'photo.jpg', content: {} };
const html = { contentType: 'text/html', content: '<p>hello</p>' };

describe('where Teams takes what is said and names no id', () => {
  it.each([
    ['202 without a body', { came: 'answer' as const, status: 202 }],
    ['200 with an empty id', { came: 'answer' as const, status: 200, body: { id: '' } }],
  ])('the turn went well: %s', async (_, answer) => {
    const { process, sent, lines } = door({}, [answer]);
    expect(await process(message('hello'))).toEqual({ status: 200 });
    expect(shown(sent)).toEqual(['Heard 5']);
    expect(lines.join()).not.toContain('turn-failed');
  });

  it('what cannot be drawn anew is left as it is', async () => {
    const { sent, process } = door({ updates: '' });
    expect(await process(message('hello'))).toEqual({ status: 200 });
    expect(sent.map(({ how }) => how)).toEqual(['send']);
  });
});

describe('a typed message', () => {
  it('in the private chat goes to the conversations, with who said it by the register', async () => {
    const { process, heard, sent } = door();
    const answer = await process(message('raise a concern', { attachments: [html] }));
    expect(answer).toEqual({ status: 200 });
    expect(heard).toEqual([{ what: 'said', person: 'Priya Shah', text: 'raise a concern' }]);
    expect(sent).toEqual([
      {
        how: 'send',
        serviceUrl: 'http://127.0.0.1:3979/',
        conversation: 'a:priya',
        activity: {
          type: 'message',
          summary: 'Heard 15',
          attachments: [expect.objectContaining({ contentType: 'application/vnd.microsoft.card.adaptive' })],
        },
      },
    ]);
  });

  it('from somebody who is not in the register is from a person without teams', async () => {
    const { process, heard } = door();
    const from = { id: '29:new', name: 'New Teacher', aadObjectId: 'b2000000-0000-4000-8000-000000000001' };
    await process(message('hello', { from }));
    expect(heard).toEqual([{ what: 'said', person: 'New Teacher', text: 'hello' }]);
  });

  it.each([
    ['spaces', { text: '  \n ' }, ''],
    [
      'a mention with a hard space',
      { text: '<at>Pathway</at>&nbsp;help', entities: [mentionOf('<at>Pathway</at>')] },
      'help',
    ],
    [
      'words that look like a mention',
      { text: '<at>Sam</at> said *this* & <b>that</b>' },
      '<at>Sam</at> said *this* & <b>that</b>',
    ],
    ['a mention that is broken', { text: 'hello', entities: [{ type: 'mention' }] }, 'hello'],
  ])('with %s is passed on as its words', async (_, more, text) => {
    const { process, heard } = door();
    await process(message('', more));
    expect(heard).toEqual([{ what: 'said', person: 'Priya Shah', text }]);
  });

  it.each([undefined, null])('with nothing in it, %s, is a picture from a gallery', async (text) => {
    const { process, heard } = door();
    await process(message('', { text }));
    expect(heard).toEqual([{ what: 'sentFiles', person: 'Priya Shah' }]);
  });

  it('of more than 28,000 characters is passed on whole', async () => {
    const { process, heard } = door();
    const text = 'word '.repeat(6_000).trim();
    await process(message(text));
    expect(heard[0]?.text).toBe(text);
  });

  it.each([
    ['a file', [html, file]],
    ['a pasted picture', [html, { contentType: 'image/*', contentUrl: 'https://example.invalid/1' }]],
    ['something never heard of', [{ contentType: 'application/x-unknown' }]],
  ])('with %s is not read', async (_, attachments) => {
    const { process, heard } = door();
    await process(message('look at this', { attachments }));
    expect(heard).toEqual([{ what: 'sentFiles', person: 'Priya Shah' }]);
  });

  it.each([
    ['the formatted copy Teams sends along', html],
    ['a message that is quoted', { contentType: 'messageReference', content: '{}' }],
    ['a card', { contentType: 'application/vnd.microsoft.card.adaptive', content: {} }],
  ])('with %s has no file', async (_, attachment) => {
    const { process, heard } = door();
    await process(message('hello', { attachments: [attachment] }));
    expect(heard).toEqual([{ what: 'said', person: 'Priya Shah', text: 'hello' }]);
  });

  it('made by a button is a press', async () => {
    const { process, heard } = door();
    await process(activity('message', { value: { verb: 'x', turn: 1 }, replyToId: '5' }));
    expect(heard).toMatchObject([{ what: 'pressed', press: { verb: 'x', data: { turn: 1 }, post: '5' } }]);
  });

  it('in a channel is answered in its thread, and not passed on unless it is asked for', async () => {
    const { process, heard, sent } = door();
    await process(mention('the boy in year nine'));
    expect(heard).toEqual([{ what: 'saidInChannel', person: 'Priya Shah', place: channel }]);
    expect(sent.map(({ conversation }) => conversation)).toEqual([`${channel};messageid=111`]);
    expect(shown(sent)).toEqual(['Use the private chat']);
  });

  it('in a channel is given without the mention to whom it is asked for', async () => {
    const { process, heard } = door({ listens: true });
    await process(mention('this is Police safeguarding'));
    expect(heard).toMatchObject([{ what: 'saidInChannel', text: 'this is Police safeguarding' }]);
  });

  it('sends nothing along about who is answered', async () => {
    const { process, sent, lines } = door();
    await process(mention('about Kyle'));
    await process(message('about Kyle'));
    expect(JSON.stringify(sent)).not.toMatch(/Priya|Kyle/);
    expect(lines.join('')).not.toMatch(/Priya|Kyle|a1000000/);
  });

  it('in a group chat is answered as in a channel', async () => {
    const { process, heard, sent } = door();
    const conversation = { ...inChannel.conversation, id: '19:group@thread.v2', conversationType: 'groupChat' };
    await process(message('hello', { conversation }));
    expect(heard).toEqual([{ what: 'saidInChannel', person: 'Priya Shah', place: '19:group@thread.v2' }]);
    expect(shown(sent)).toEqual(['Use the private chat']);
  });
});

describe('a message that is edited, deleted or put back', () => {
  const edited = (type: string, more = {}) => message('another name', { type, id: 'm1', ...more });

  it.each(['messageUpdate', 'messageDelete'])('(%s) in the private chat is answered by one sentence', async (type) => {
    const { process, heard, sent } = door();
    await process(message('my answer', { id: 'm1' }));
    expect(await process(edited(type))).toEqual({ status: 200 });
    expect(heard.map(({ what }) => what)).toEqual(['said', 'changedWhatWasSaid']);
    expect(shown(sent)).toEqual(['Heard 9', 'Not followed']);
    expect(JSON.stringify(heard)).not.toContain('another name');
  });

  it.each(['messageUpdate', 'messageDelete'])(
    '(%s) in a channel is left alone: nothing was kept of it',
    async (type) => {
      const { process, heard, sent } = door();
      expect(await process(edited(type, inChannel))).toEqual({ status: 200 });
      expect([heard, sent]).toEqual([[], []]);
    },
  );
});

describe('what is not a message', () => {
  it.each(['typing', 'messageReaction', 'event', 'endOfConversation', 'neverHeardOf'])(
    '(%s) is taken and nothing is done',
    async (type) => {
      const { process, heard, sent } = door();
      expect(await process(activity(type))).toEqual({ status: 200 });
      expect([heard, sent]).toEqual([[], []]);
    },
  );

  it('(an invoke nobody knows) is answered 501', async () => {
    const { process } = door();
    expect(await process(invoke('never/heard-of', {}))).toEqual({ status: 501 });
  });
});

function mentionOf(text: string) {
  return { type: 'mention', mentioned: { id: '28:bot', name: 'Pathway' }, text };
}
