import { card, door, inChannel, invoke, message, priya } from './fixtures.ts';

describe('an activity that Teams delivers again', () => {
  it('runs once, while it runs and afterwards', async () => {
    const { process, heard, sent } = door();
    const said = message('hello');
    const answers = [...(await Promise.all([process(said), process(said)])), await process(said)];
    expect(answers).toEqual([{ status: 200 }, { status: 200 }, { status: 200 }]);
    expect(heard).toHaveLength(1);
    expect(sent).toHaveLength(1);
  });

  it('runs once across a restart, if it is a message', async () => {
    const said = message('hello');
    const before = door();
    await before.process(said);
    const after = door({}, [], before.store);
    expect(await after.process(said)).toEqual({ status: 200 });
    expect(after.heard).toEqual([]);
  });

  it('is answered again after a restart, if it only asks: nothing is kept of it', async () => {
    const asked = message('only a question');
    const before = door();
    await before.process(asked);
    expect((await before.store.all('seen', 1)).items).toEqual([]);
    const after = door({}, [], before.store);
    await after.process(asked);
    expect([before, after].map(({ sent }) => sent.length)).toEqual([1, 1]);
    for (const more of [inChannel, { value: {}, text: '' }]) await after.process(message('only a question', more));
    expect((await after.store.all('seen', 5)).items).toHaveLength(2);
  });

  it('gets the same answer, if it is an invoke', async () => {
    const { process, heard, replies } = door({ shown: { word: 'Taken by you' } });
    const pressed = invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'case/take' } });
    const first = await process(pressed);
    replies.shown = { card: card('Something else') };
    expect(await process(pressed)).toEqual(first);
    expect(heard).toHaveLength(1);
  });

  it('is another one from somebody else: what is answered is for one person only', async () => {
    const { process, heard, replies } = door({ dialog: { closes: 'An open case of Priya' } });
    const pressed = invoke('task/fetch', { data: { verb: 'case/open' } });
    const first = await process(pressed);
    replies.dialog = { closes: 'Nothing for Martin' };
    const from = { id: '29:martin', name: 'Martin', aadObjectId: 'c3000000-0000-4000-8000-000000000001' };
    const second = await process({ ...pressed, from });
    expect(JSON.stringify(first)).toContain('An open case of Priya');
    expect(JSON.stringify(second)).toContain('Nothing for Martin');
    expect(heard.map(({ person }) => person)).toEqual(['Priya Shah', 'Martin']);
    const said = message('hello');
    await process(said);
    await process({ ...said, from });
    expect(heard).toHaveLength(4);
  });

  it('is another one in another conversation', async () => {
    const { process, heard } = door();
    const said = message('hello');
    await process(said);
    await process({ ...said, conversation: { id: 'a:other', conversationType: 'personal', tenantId: tenantOf(said) } });
    expect(heard).toHaveLength(2);
  });

  it('is run each time where it has no id to know it by', async () => {
    const { process, heard } = door();
    await process(message('hello', { id: undefined }));
    await process(message('hello', { id: undefined }));
    expect(heard).toHaveLength(2);
  });

  it('is forgotten after an hour, and of many only the last are known', async () => {
    const { process, store } = door();
    for (let i = 0; i < 60; i += 1) await process(message(`${i}`, { id: `m${i}` }));
    const kept = await store.all<{ activities: string[] }>('seen', 10);
    expect(kept.items.map(({ body, expires }) => [body.activities.length, body.activities.at(-1), expires])).toEqual([
      [50, `m59 ${priya}`, '2026-11-02T10:15:00Z'],
    ]);
  });
});

describe('turns', () => {
  it('of one conversation run one after the other, in the order they came', async () => {
    const { process, sent } = door();
    const texts = ['one', 'three', 'seventeen letters'];
    await Promise.all(texts.map((text) => process(message(text))));
    expect(sent.map(({ activity }) => activity?.summary)).toEqual(['Heard 3', 'Heard 5', 'Heard 17']);
  });

  it('are all ended when the door is idle', async () => {
    const { turns, sent } = door();
    const answers = ['a', 'b'].map((text) => turns.process(message(text)));
    await turns.idle();
    expect(sent).toHaveLength(2);
    await Promise.all(answers);
  });
});

function tenantOf(said: Readonly<Record<string, unknown>>): unknown {
  return (said.conversation as { tenantId: string }).tenantId;
}
