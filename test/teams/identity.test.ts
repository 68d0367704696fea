import { activity, door, inChannel, invoke, message, now, priya, serviceUrl, tenant } from './fixtures.ts';

const other = '11111111-2222-4333-8444-555555555555';
const notForUs = { status: 403, body: { error: 'This activity is not for this Pathway.' } };

describe('who somebody is', () => {
  const elsewhere = { id: 'a:x', conversationType: 'personal', tenantId: other };
  it.each([
    ['the conversation', { conversation: elsewhere }],
    ["Teams' own data", { channelData: { tenant: { id: other } } }],
  ])('comes from one tenant: where %s alone names another, nothing runs', async (_, more) => {
    const { process, heard, sent, lines } = door();
    expect(await process(message('hello', more))).toEqual(notForUs);
    expect(await process(invoke('task/fetch', {}, more))).toEqual(notForUs);
    expect([heard, sent]).toEqual([[], []]);
    expect(lines.join('')).toContain('two-tenants');
  });

  it.each([
    ['a chat', { conversation: elsewhere, channelData: { tenant: { id: other } } }],
    ['a shared channel', { ...inChannel, from: { aadObjectId: priya, name: 'Priya Shah', tenantId: other } }],
  ])('of a tenant that is not allowed is told so in %s, and nothing is done or kept', async (_, more) => {
    const { process, heard, sent, lines, places } = door();
    expect(await process(message('MARKER about a child', more))).toEqual({ status: 200 });
    const asked = await process(invoke('task/fetch', {}, more));
    expect(asked).toMatchObject({ status: 200, body: { task: { value: expect.stringContaining('call 999') } } });
    expect(await process(activity('installationUpdate', { action: 'add', ...more }))).toEqual(notForUs);
    expect(heard).toEqual([]);
    expect(sent).toMatchObject([
      { activity: { text: expect.stringContaining('Your organisation cannot use Pathway') } },
    ]);
    expect([await places.lastService(now), await places.lastService(now, other)]).toEqual([undefined, undefined]);
    expect(lines.join('')).toContain('other-tenant');
    expect(lines.join('')).not.toContain('MARKER');
  });

  it('is the same however the ids are written', async () => {
    const { process, heard } = door();
    const from = { id: '29:x', name: 'Priya Shah', aadObjectId: priya.toUpperCase(), tenantId: tenant.toUpperCase() };
    await process(message('hello', { from, channelData: { tenant: { id: tenant.toUpperCase() } } }));
    expect(heard).toMatchObject([{ what: 'said', person: 'Priya Shah' }]);
  });

  const untold = { conversation: { id: 'a:x', conversationType: 'personal' }, channelData: null };
  it.each([
    ['no tenant', untold],
    ['no object id', { from: { id: '29:x', name: 'Priya Shah' } }],
    ['no sender', { from: undefined }],
    ['an object id that could be a path', { from: { name: 'Priya Shah', aadObjectId: '../places/last' } }],
  ])('must be told: with %s the person gets a sentence, and nothing else happens', async (_, more) => {
    const { process, heard, sent } = door();
    expect(await process(message('hello', more))).toEqual({ status: 200 });
    const answer = await process(invoke('task/submit', { data: {} }, more));
    expect(answer).toMatchObject({ status: 200, body: { task: { value: expect.stringContaining('who you are') } } });
    expect(await process(activity('installationUpdate', { action: 'add', ...more }))).toEqual({ status: 200 });
    expect(heard).toEqual([]);
    expect(sent).toMatchObject([{ how: 'send', activity: { text: expect.stringContaining('who you are') } }]);
  });

  it('is not what a name or an address says', async () => {
    const { process, heard } = door();
    await process(message('hello', { from: { id: '29:x', name: 'Hannah Reid', aadObjectId: priya } }));
    expect(heard).toMatchObject([{ person: 'Priya Shah' }]);
  });
});

describe('a display name', () => {
  it.each([
    ['half of a sign, and signs that control a terminal', 'Priya\uD83D\u001B[31m\u0000', 'Priya\uFFFD[31m'],
    ['signs nobody can see alone', '\u200B\u2060', 'Somebody without a name'],
    ['lines', 'Priya\nShah', 'Priya Shah'],
  ])('of %s is made one that can be kept and shown', async (_what, name, kept) => {
    const { process, heard } = door();
    const stranger = 'b7000000-0000-4000-8000-000000000001';
    await process(message('hello', { from: { id: '29:x', name, aadObjectId: stranger } }));
    expect(heard).toMatchObject([{ person: kept }]);
  });
});

describe('somebody of another tenant that is allowed', () => {
  const sam = { id: '29:sam', name: 'Sam Lowe', aadObjectId: priya };
  const theirs = { conversation: { id: 'a:sam', conversationType: 'personal', tenantId: other } };
  const fromThem = { from: sam, ...theirs, channelData: { tenant: { id: other } } };

  it('is a stranger, though somebody in the register has the same object id, and keeps their own chat', async () => {
    const { process, heard, places } = door({}, [], undefined, [other]);
    expect(await process(message('hello', fromThem))).toEqual({ status: 200 });
    expect(heard).toMatchObject([{ what: 'said', person: 'Sam Lowe' }]);
    expect(await places.chat(priya, now)).toBeUndefined();
    expect(await places.chat(`${priya}@${other}`, now)).toMatchObject({ conversation: 'a:sam' });
  });

  it('is a stranger in a shared channel of the register as well', async () => {
    const { process, heard } = door({}, [], undefined, [other]);
    const pressed = { action: { type: 'Action.Execute', verb: 'case/take', data: {} } };
    await process(invoke('adaptiveCard/action', pressed, { ...inChannel, from: { ...sam, tenantId: other } }));
    await process(invoke('adaptiveCard/action', pressed, { ...inChannel, from: { ...sam, tenantId: tenant } }));
    await process(invoke('adaptiveCard/action', pressed, { ...inChannel, from: sam }));
    expect(heard).toMatchObject([{ person: 'Sam Lowe' }, { person: 'Priya Shah' }, { person: 'Priya Shah' }]);
  });

  it('may not come from a third', async () => {
    const { process, heard } = door({}, [], undefined, [other]);
    const third = '22222222-2222-4333-8444-555555555555';
    expect(await process(message('hello', { ...fromThem, channelData: { tenant: { id: third } } }))).toEqual(notForUs);
    await process(message('hello', { ...fromThem, from: { ...sam, tenantId: third } }));
    expect(heard).toEqual([]);
  });
});

describe('where it comes from', () => {
  it.each([
    'https://evil.example/',
    'http://10.0.0.5:3979/',
    'https://127.0.0.1:3979/',
    'file:///etc/passwd',
    'nonsense',
    '',
  ])('is this machine: an activity that names %s is refused', async (elsewhere) => {
    const { process, heard, places } = door();
    expect(await process(message('hello', { serviceUrl: elsewhere }))).toEqual(notForUs);
    expect(heard).toEqual([]);
    expect(await places.lastService('2026-11-02T09:15:00Z')).toBeUndefined();
  });

  it.each([
    ['a list', []],
    ['nothing', null],
    ['a text', 'hello'],
    ['no type', { id: '1', serviceUrl, conversation: { id: 'a:x' } }],
    ['no conversation', { type: 'message', serviceUrl }],
    ['no service URL', { type: 'message', conversation: { id: 'a:x', tenantId: tenant } }],
    ['a conversation of numbers', { type: 'message', serviceUrl, conversation: { id: 7 } }],
    ['text that is none', message('', { text: { evil: true } })],
    ['attachments that are none', message('', { attachments: 'photo' })],
    ['an attachment that is none', message('', { attachments: [null] })],
  ])('must be an activity: %s is answered 400', async (_, body) => {
    const { process, heard } = door();
    expect(await process(body)).toMatchObject({ status: 400 });
    expect(heard).toEqual([]);
  });
});

describe('the first time', () => {
  const installed = () => activity('installationUpdate', { action: 'add' });
  const added = () => activity('conversationUpdate', { membersAdded: [{ id: '28:bot' }] });

  it('somebody has the private chat they are greeted, however often and in whatever order Teams says so', async () => {
    const { process, heard, sent } = door();
    for (const one of [added(), installed(), installed(), added()]) await process(one);
    expect(heard).toEqual([{ what: 'greeted', person: 'Priya Shah' }]);
    expect(sent).toHaveLength(1);
  });

  it('is remembered after a restart', async () => {
    const before = door();
    await before.process(installed());
    const after = door({}, [], before.store);
    await after.process(installed());
    expect(after.heard).toEqual([]);
  });

  it('is one time for two processes that hear of it at once', async () => {
    const one = door();
    const other = door({}, [], one.store);
    const read = one.store.read.bind(one.store);
    const haveBothRead = Promise.withResolvers<void>();
    let reads = 0;
    // Neither writes before both have read that they know nobody.
    jest.spyOn(one.store, 'read').mockImplementation(async (...of) => {
      const found = await read(...of);
      if (of[1] !== `person:${priya}`) return found as never;
      reads += 1;
      if (reads === 2) haveBothRead.resolve();
      await haveBothRead.promise;
      return found as never;
    });
    await Promise.all([one.process(installed()), other.process(added())]);
    expect([...one.heard, ...other.heard]).toHaveLength(1);
  });

  it('was before, where an earlier version greeted them; that is looked up once', async () => {
    const { process, heard, store, places } = door();
    await places.learn({ serviceUrl, conversation: 'a:priya' }, priya, now);
    await store.commit([{ put: { partition: 'places', id: `greeted:${priya}`, kind: 'place', body: {} } }]);
    await process(installed());
    expect(heard).toEqual([]);
    const after = door({}, [], store);
    const read = jest.spyOn(store, 'read');
    await after.process(installed());
    expect(after.heard).toEqual([]);
    expect(read.mock.calls.map(([, id]) => id)).toEqual(['last', `person:${priya}`]);
  });

  it('comes with an update of the app for somebody whom Pathway wrote to first', async () => {
    const { process, heard, places } = door();
    await places.keepCreated(priya, { serviceUrl, conversation: 'a:priya' }, now);
    const updated = () => activity('installationUpdate', { action: 'add-upgrade' });
    for (const one of [updated(), updated()]) await process(one);
    expect(heard).toHaveLength(1);
  });

  it('comes again where the greeting failed', async () => {
    const { process, heard } = door({}, [{ came: 'unsent' }]);
    expect(await process(installed())).toMatchObject({ status: 500 });
    expect(await process(added())).toEqual({ status: 200 });
    expect(heard).toHaveLength(2);
  });

  it('is not when others join, or when the bot is put into a channel', async () => {
    const { process, heard } = door();
    await process(activity('conversationUpdate', { membersAdded: [{ id: '29:somebody' }] }));
    await process(activity('conversationUpdate', { membersAdded: [{ id: '28:bot' }], ...inChannel }));
    await process(activity('installationUpdate', { action: 'add', ...inChannel }));
    await process(activity('installationUpdate', { action: 'remove' }));
    expect(heard).toEqual([]);
  });
});
