import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAsked } from '../../scripts/stuck/asked.ts';
import type { Notice } from '../../src/cases/notice.ts';
import type { Document, Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { served } from '../store/cosmos/served.ts';
import { command } from '../support/commands.ts';
import { run as runFile } from '../support/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathway-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { server, open } = served({ now: Date.now });

const run = (set: NodeJS.ProcessEnv, ...words: string[]) => command('scripts/stuck.ts', words, set);

const reference = '7KQ4-2MX6';
const lastWeek = Temporal.Now.instant()
  .subtract({ hours: 7 * 24 })
  .round('second')
  .toString();
const ids = ['notice:000003:00', 'notice:000003:01', 'notice:000003:02'] as const;
const [health, college, priya] = ids.map((id) => `${reference}/${id}`) as [string, string, string];

function givenUp(id: string, content: Notice['content'], why: string): Document<Notice> {
  const failed = { state: 'undeliverable', tries: 1, why, failingSince: lastWeek, givenUpAt: lastWeek } as const;
  const body: Notice = { reference, content, owedAt: lastWeek, ...failed };
  return { partition: reference, id, kind: 'notice', body, tags: ['stuck'] };
}

async function fill(store: Store): Promise<void> {
  const post = 'invitation:1';
  await store.commit([
    { put: givenUp(ids[0], { kind: 'post', team: 'health', post }, '403 BotNotInConversationRoster') },
    { put: givenUp(ids[1], { kind: 'post', team: 'riverside-college', post }, 'no-channel') },
    { put: givenUp(ids[2], { kind: 'tell', person: 'a1000000-0000-4000-8000-000000000001', words: 'taken' }, '403') },
  ]);
}
const kept = async (store: Store, id: string) => (await store.read<Notice>(reference, id, lastWeek))?.body;

describe.each([
  ['SQLite, beside a running bot', 'sqlite'],
  ['Cosmos DB', 'cosmos'],
] as const)('what is stuck, on the command line, in %s', (_words, kind) => {
  let store: Store;
  let set: NodeJS.ProcessEnv;
  beforeEach(async () => {
    const data = mkdtempSync(join(folder, 'data-'));
    const { endpoint, key } = server();
    const database = data.slice(-6);
    store = kind === 'sqlite' ? openSqliteStore(join(data, 'pathway.sqlite')) : await open({ database });
    set =
      kind === 'sqlite'
        ? { DATA_DIR: data }
        : { STORE: 'cosmos', COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: database };
    await fill(store);
  });
  afterEach(() => store.close());

  it('is listed, a school only as a school and a person only as a chat; retried; and dismissed', async () => {
    const { stdout, stderr, status } = await runFile('scripts/stuck.ts', [], set).ended;
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain(`${health}  Health safeguarding  Invitation to a meeting\n`);
    expect(stdout).toContain(`since ${lastWeek}, tries 1, given-up: 403 BotNotInConversationRoster\n`);
    expect(stdout).toContain('Pathway is not in that channel. Add the app to the team');
    expect(stdout).toContain(`${college}  School or college  `);
    expect(stdout).toContain(`${priya}  A person's chat  News that somebody has taken the case`);
    expect(stdout).toMatch(/\n3 stuck\.\n$/);
    expect(stdout).not.toMatch(/Riverside|riverside|a1000000|Priya/);

    const task = '; a task to telephone them stays with its person';
    const because = 'they were told by telephone';
    const dismissed = await run(set, 'dismiss', college, `${reference}/notice:000009:00`, '--because', because);
    expect(dismissed).toEqual({
      stdout: `${college}: dismissed${task}\n${reference}/notice:000009:00: left alone (not-there)\n`,
      stderr: '',
      status: 1,
    });
    const by = { id: 'command-line', name: 'The command line' };
    expect(await kept(store, ids[1])).toMatchObject({
      state: 'dismissed',
      handled: [{ did: 'dismissed', by, because }],
    });
    expect(await run(set, 'retry', health)).toMatchObject({ stdout: `${health}: owed again${task}\n`, status: 0 });
    expect(await kept(store, ids[0])).toMatchObject({ state: 'owed', tries: 0, handled: [{ did: 'retried', by }] });
    expect(await run(set, 'retry', 'all')).toMatchObject({
      stdout: `${health}: left alone (on-its-way)\n${priya}: owed again${task}\n`,
      status: 1,
    });
  });
});

describe('a case that Pathway cannot go on with', () => {
  it('is listed as well, with its code, and what is still folded', async () => {
    const data = mkdtempSync(join(folder, 'data-'));
    const store = openSqliteStore(join(data, 'pathway.sqlite'));
    const stalled = { reference, at: 'waking', since: lastWeek, tries: 12, code: 'store-misused' };
    const bundle = { reference, seq: 3, owedAt: lastWeek, of: 205, from: 96, contents: [] };
    const id = 'notice-bundle:000003';
    await store.commit([{ put: { partition: 'stalled', id: `case:${reference}`, kind: 'stalled', body: stalled } }]);
    await store.commit([{ put: { partition: reference, id, kind: 'notice-bundle', body: bundle, due: lastWeek } }]);
    await store.close();
    expect(await run({ DATA_DIR: data })).toEqual({
      stdout: [
        `${reference}  Pathway cannot work out what is due. Reminders and nudges on this case are not being sent.`,
        `  since ${lastWeek}, tries 12: store-misused`,
        `${reference}  109 messages wait to be sent. Pathway has not been able to start on them yet. Since ${lastWeek}.`,
        '',
      ].join('\n'),
      stderr: '',
      status: 0,
    });
  });
});

describe('asked wrongly', () => {
  it.each<[words: readonly string[], says: string]>([
    [['destroy'], 'There is no "destroy".'],
    [['retry'], 'Say which: the list shows the ids.'],
    [['retry', '7KQ4'], '"7KQ4" is not the id of a message.'],
    [['retry', 'all', health], '"all" is not the id of a message.'],
    [['dismiss', health], 'Say why, in 200 characters at most'],
    [['dismiss', health, '--because', 'x'.repeat(201)], 'Say why, in 200 characters at most'],
    [['dismiss', 'all', '--because', 'x'], '"all" is not the id of a message.'],
    [['retry', 'all', '--force'], "Unknown option '--force'"],
  ])('%j: is not understood, and it is said why', (words, says) => {
    expect(() => readAsked(words)).toThrow(says);
  });

  it('says what to type; and where there is no store, says so and makes none', async () => {
    const missing = { DATA_DIR: join(folder, 'missing') };
    const [wrong, none] = await Promise.all([run(missing, 'destroy'), run(missing, 'retry', 'all')]);
    expect(wrong).toMatchObject({ stdout: '', status: 2 });
    expect(wrong.stderr).toContain('There is no "destroy".\nnpm run stuck ');
    expect(none.stderr).toMatch(/There is no store at .*missing/);
    expect(none.status).toBe(2);
  });
});
