import { activity, card, channel, door, inChannel, invoke, priya } from './fixtures.ts';

const drawn = card('Case 7KQ4-2MX9');
const execute = (more = {}) => ({
  action: { type: 'Action.Execute', verb: 'case/take', data: { reference: 'R' }, ...more },
});

describe('a button that runs where it stands', () => {
  it('is answered with the card in its place', async () => {
    const { process, heard } = door({ shown: { card: drawn } });
    const answer = await process(invoke('adaptiveCard/action', execute(), { ...inChannel, replyToId: '111' }));
    expect(answer).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: drawn },
    });
    const press = { verb: 'case/take', data: { reference: 'R' }, post: '111' };
    expect(heard).toEqual([{ what: 'pressed', person: 'Priya Shah', place: channel, press }]);
  });

  it('in a chat changes the post first, for their other devices, and is answered where that fails', async () => {
    const { turns, lines, sent } = door({ shown: { card: drawn } }, [
      { came: 'answer', status: 200, body: {} },
      { came: 'answer', status: 502 },
    ]);
    const press = { ...execute(), trigger: 'manual' };
    const answer = { status: 200, body: { statusCode: 200, value: drawn } };
    expect(await turns.process(invoke('adaptiveCard/action', press, { replyToId: '111' }))).toMatchObject(answer);
    expect(sent).toMatchObject([{ how: 'update', post: '111' }]);
    expect(lines.join('')).not.toContain('update-failed');
    expect(await turns.process(invoke('adaptiveCard/action', press, { replyToId: '112' }))).toMatchObject(answer);
    expect(lines.join('')).toContain('update-failed');
  });

  it('in a channel, or in no post, changes none', async () => {
    const { process, sent } = door({ shown: { card: drawn } });
    await process(invoke('adaptiveCard/action', execute(), { ...inChannel, replyToId: '111' }));
    await process(invoke('adaptiveCard/action', execute()));
    expect(sent).toEqual([]);
  });

  it('is answered with a word, and a refusal is one: both with status 200', async () => {
    const { process, heard } = door({ shown: { word: 'You may not.' } });
    const answer = await process(invoke('adaptiveCard/action', { ...execute(), trigger: 'manual' }));
    expect(answer).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'You may not.' },
    });
    expect(heard).toMatchObject([{ what: 'pressed', place: 'chat' }]);
  });

  it.each([
    ['no verb', { verb: undefined, data: undefined }, { verb: '', data: {} }],
    ['a verb that is no text', { verb: 7 }, { verb: '', data: { reference: 'R' } }],
    ['data that is a list', { data: [1] }, { verb: 'case/take', data: {} }],
    ['data that is a text', { data: 'x' }, { verb: 'case/take', data: {} }],
  ])('with %s is passed on for the conversations to refuse', async (_, more, press) => {
    const { process, heard } = door();
    await process(invoke('adaptiveCard/action', execute(more)));
    expect(heard).toMatchObject([{ what: 'pressed', press }]);
  });

  it('does nothing where Teams presses it by itself, and is answered with a card as Teams wants it', async () => {
    const { process, heard } = door({ shown: { word: 'Done' } });
    const answer = await process(invoke('adaptiveCard/action', { ...execute(), trigger: 'automatic' }));
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    });
    expect(JSON.stringify(answer.body)).toContain('That button no longer works');
    expect(heard).toEqual([]);
  });
});

describe('a dialog', () => {
  const data = { verb: 'case/open', reference: 'R', msteams: { type: 'task/fetch' } };

  it('opens for the one who pressed', async () => {
    const { process, heard } = door({ dialog: { dialog: { title: 'Case', card: drawn } } });
    const answer = await process(invoke('task/fetch', { data }, { ...inChannel, replyToId: '111' }));
    expect(answer).toEqual({
      status: 200,
      body: {
        task: {
          type: 'continue',
          value: {
            title: 'Case',
            card: { contentType: 'application/vnd.microsoft.card.adaptive', content: drawn },
            height: 'large',
            width: 'large',
          },
        },
      },
    });
    const press = { verb: 'case/open', data: { reference: 'R' }, post: '111' };
    expect(heard).toEqual([{ what: 'opened', person: 'Priya Shah', press }]);
  });

  it('that has nothing to show says so', async () => {
    const { process } = door();
    const answer = await process(invoke('task/fetch', { data }));
    expect(answer.body).toEqual({ task: { type: 'message', value: expect.stringContaining('nothing to open') } });
  });

  it('closes with a sentence, or without a word, or goes on', async () => {
    const { process, heard, replies } = door({ dialog: { closes: 'Saved.' } });
    const submit = () => process(invoke('task/submit', { data: { verb: 'case/do', reason: 'It is so' } }));
    expect(await submit()).toEqual({ status: 200, body: { task: { type: 'message', value: 'Saved.' } } });
    replies.dialog = { closes: undefined };
    expect(await submit()).toEqual({ status: 200 });
    replies.dialog = { dialog: { title: 'Next', card: drawn } };
    expect(await submit()).toMatchObject({ body: { task: { type: 'continue', value: { title: 'Next' } } } });
    expect(heard[0]).toEqual({
      what: 'submitted',
      person: 'Priya Shah',
      press: { verb: 'case/do', data: { reason: 'It is so' }, post: undefined },
    });
  });
});

describe('an input that looks things up', () => {
  const query = { dataset: 'pathway/schools', queryText: 'north', queryOptions: { skip: 0, top: 15 } };

  it('is answered with names and ids, in the shape Teams wants', async () => {
    const { process, heard } = door();
    expect(await process(invoke('application/search', query))).toEqual({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.search.searchResponse',
        value: { results: [{ value: 'northfield-academy', title: 'Northfield Academy' }] },
      },
    });
    const lookUp = { dataset: 'pathway/schools', text: 'north', skip: 0, top: 15 };
    expect(heard).toEqual([{ what: 'lookedUp', person: 'Priya Shah', lookUp }]);
  });

  it.each([
    ['nothing', undefined],
    ['a list', [query]],
    ['a text that is none, and no page', { dataset: 7, queryText: { x: 1 }, queryOptions: null }],
  ])('passes on %s for the conversations to refuse', async (_, value) => {
    const { process, heard } = door();
    expect(await process(invoke('application/search', value))).toMatchObject({ status: 200 });
    expect(heard).toMatchObject([{ lookUp: { dataset: '', text: '' } }]);
  });

  it('is no answer for somebody of another tenant, or for nobody', async () => {
    const { process, heard } = door();
    const from = (more: object) => ({ from: { id: '29:1x', name: 'A stranger', ...more } });
    const other = from({ aadObjectId: priya, tenantId: '00000000-0000-4000-8000-00000000000f' });
    expect(await process(invoke('application/search', query, other))).toMatchObject({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error' },
    });
    expect(await process(invoke('application/search', query, from({})))).toMatchObject({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error' },
    });
    expect(heard).toEqual([]);
  });
});

describe('a failure', () => {
  const error = new Error('Kyle is in the text of this error');

  it.each([
    ['adaptiveCard/action', execute(), { statusCode: 200, type: 'application/vnd.microsoft.activity.message' }],
    [
      'adaptiveCard/action',
      { trigger: 'manual' },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message' },
    ],
    ['task/fetch', { data: {} }, { task: { type: 'message' } }],
    ['task/submit', undefined, { task: { type: 'message' } }],
    ['application/search', {}, { statusCode: 400, type: 'application/vnd.microsoft.error' }],
  ])('of %s says in words what to do, with status 200', async (name, value, body) => {
    const { process, lines } = door({ error });
    const answer = await process(invoke(name, value));
    expect(answer).toMatchObject({ status: 200, body });
    expect(JSON.stringify(answer)).toContain('Try again in a minute');
    expect(lines.join('')).toContain('turn-failed');
    expect(lines.join('')).not.toContain('Kyle');
  });

  it('of a message is told to the person', async () => {
    const { process, sent } = door({ error });
    expect(await process(activity('message', { text: 'hello' }))).toEqual({ status: 200 });
    expect(sent).toMatchObject([{ conversation: 'a:priya', activity: { text: expect.stringContaining('Try again') } }]);
  });

  it('that cannot even be told is a failed delivery, which Teams may try again', async () => {
    const { process, heard } = door({}, [{ came: 'nothing' }, { came: 'nothing' }]);
    const said = activity('message', { text: 'hello' });
    expect(await process(said)).toMatchObject({ status: 500 });
    expect(await process(said)).toEqual({ status: 200 });
    expect(heard).toHaveLength(2);
  });

  it('of an old post to be drawn anew does not stop the turn', async () => {
    const { turns, lines, sent } = door({ updates: '5' }, [{ came: 'answer', status: 502 }]);
    expect(await turns.process(activity('message', { text: 'next' }))).toEqual({ status: 200 });
    expect(sent.map(({ how }) => how)).toEqual(['update', 'send']);
    expect(lines.join('')).toContain('update-failed');
  });

  it('(a post that is gone is left alone)', async () => {
    const gone = { came: 'answer', status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } } as const;
    const { turns, lines } = door({ updates: '5' }, [gone]);
    expect(await turns.process(activity('message', { text: 'next' }))).toEqual({ status: 200 });
    expect(lines.join('')).not.toContain('update-failed');
  });
});
