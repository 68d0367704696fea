import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccessLog } from '../../src/cases/access-log.ts';
import { chainEvent, eventId } from '../../src/cases/hash-chain.ts';
import { caseStream } from '../../src/cases/repository.ts';
import type { RecordedEvent } from '../../src/rules/events.ts';
import type { Store } from '../../src/store/port.ts';
import { lockFolder } from '../../src/store/sqlite/lock.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { command } from '../support/commands.ts';
import { aConcern } from '../support/factories.ts';
import { run as runFile } from '../support/process.ts';

const at = '2026-11-05T09:00:00Z';

/** Every test has a data folder of its own. */
let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'pathway-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const run = (script: string, ...words: string[]) => command(`scripts/${script}`, words, { DATA_DIR: data });
const alone = (script: string, ...words: string[]) => runFile(`scripts/${script}`, words, { DATA_DIR: data }).ended;

describe('the commands for the record, beside a running bot', () => {
  const raised: RecordedEvent = {
    event: {
      type: 'concern-received',
      reference: '7KQ4-2MX9',
      procedure: 'v15',
      route: 'concern',
      referrer: { id: 'priya', name: 'Priya Shah' },
      referrerTeams: [],
      concern: aConcern(),
      age: { band: 'not-known', approximate: false },
    },
    actor: { kind: 'person', person: { id: 'priya', name: 'Priya Shah' } },
    command: 'raise-1',
    stage: 'received',
  };
  const event = chainEvent(undefined, at, raised);
  const document = { partition: '7KQ4-2MX9', id: eventId(1), kind: 'event', body: event };
  const changed = { ...document, body: { ...event, event: { ...raised, command: 'raise-2' } } };
  let store: Store;
  beforeEach(async () => {
    store = openSqliteStore(join(data, 'pathway.sqlite'));
    const head = {
      partition: '7KQ4-2MX9',
      id: 'case',
      kind: 'case',
      body: { v: 1, state: caseStream.rebuild([event], '7KQ4-2MX9'), chain: { seq: 1, hash: event.hash } },
    };
    await store.commit([{ create: head }, { create: document }]);
    const accessLog = createAccessLog(store);
    for (const what of ['overview', 'concern']) {
      await accessLog.record('7KQ4-2MX9', { id: 'hannah', name: 'Hannah Reid' }, what, at);
    }
  });
  afterEach(() => store.close());

  it('verify a store that fits', async () => {
    expect(await alone('verify-record.ts')).toEqual({
      stdout: expect.stringMatching(
        /^All 1 case together: [0-9a-f]{64}\nAll 1 access log together: [0-9a-f]{64}\n1 case, 1 event, 1 access log, 2 looks: all fit\.\n$/,
      ),
      stderr: '',
      status: 0,
    });
  });

  it('make a backup under a given name, once', async () => {
    const copy = join(data, 'copy.sqlite');
    const made = await run('backup.ts', copy);
    expect(made).toEqual({
      stdout: expect.stringMatching(/copied to .*copy\.sqlite \(\d+ KB\)\. The copy passed its check\.\n$/),
      stderr: '',
      status: 0,
    });
    expect(await run('backup.ts', copy)).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('already'),
      status: 1,
    });
  });

  it('make a backup under the date and time', async () => {
    expect((await alone('backup.ts')).status).toBe(0);
    const named = readdirSync(data).filter((name) => /^pathway-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.sqlite$/.test(name));
    expect(named).toHaveLength(1);
  });

  it('restore a backup once Pathway is stopped, and keep what stood there', async () => {
    const copy = join(data, 'copy.sqlite');
    expect((await run('backup.ts', copy)).status).toBe(0);
    await store.commit([{ put: { ...document, partition: 'QQQQ-QQQQ' } }]);
    const lock = lockFolder(data);
    expect(await run('restore.ts', copy)).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^Another Pathway is running .* Nothing was changed\.\n$/),
      status: 1,
    });
    lock.release();
    expect(await alone('restore.ts', copy)).toEqual({
      stdout: expect.stringMatching(
        /^The backup: 1 case, 1 event, .*: all fit\.\nThe store until now: 1 case, 2 events, .*: 1 does not fit\.\n(?:All .*\n){2}The store now: 1 case, 1 event, .*: all fit\.\nThe store of before is kept as .*\n$/,
      ),
      stderr: '',
      status: 0,
    });
  });

  it('restore no backup whose record does not fit, unless somebody says so', async () => {
    const copy = join(data, 'copy.sqlite');
    await store.commit([{ put: changed }]);
    expect((await run('backup.ts', copy)).status).toBe(0);
    expect(await run('restore.ts', copy)).toMatchObject({
      stdout: expect.stringMatching(/^7KQ4-2MX9, event 1: It was changed/),
      stderr:
        'The record in the backup does not fit. To put it back all the same, add --as-it-is. Nothing was changed.\n',
      status: 1,
    });
    expect((await run('restore.ts', copy, '--as-it-is')).status).toBe(0);
  });

  it('name the event that was changed, but not in the backup made before', async () => {
    const copy = join(data, 'copy.sqlite');
    expect((await run('backup.ts', copy)).status).toBe(0);
    await store.commit([{ put: changed }]);
    expect(await run('verify-record.ts')).toEqual({
      stdout: expect.stringMatching(
        /^7KQ4-2MX9, event 1: It was changed after it was written: its hash does not match it\.\n(?:All .*\n){2}1 case, 1 event, 1 access log, 2 looks: 1 does not fit\.\n$/,
      ),
      stderr: '',
      status: 1,
    });
    expect(await run('verify-record.ts', copy)).toMatchObject({
      stdout: expect.stringContaining('all fit.'),
      status: 0,
    });
  });

  it('name the event that was changed and the look that is missing beside it', async () => {
    await store.commit([{ put: changed }]);
    await store.commit([{ remove: { partition: 'access-log:7KQ4-2MX9', id: eventId(1, 'look:') } }]);
    const { stdout } = await run('verify-record.ts');
    expect(stdout).toContain('7KQ4-2MX9, look 1: It is missing: look 2 stands in its place.\n');
    expect(stdout).toContain('\n1 case, 1 event, 1 access log, 1 look: 2 do not fit.\n');
  });

  it('say that a store is damaged, also where all that is looked at seems to fit', async () => {
    const damaged = join(data, 'damaged.sqlite');
    const made = openSqliteStore(damaged);
    for (let n = 0; n < 50; n += 1) {
      await made.commit([{ put: { partition: `P${n}`, id: 'x', kind: 'notice', body: 'words '.repeat(500) } }]);
    }
    await made.close();
    const opened = openSync(damaged, 'r+');
    writeSync(opened, Buffer.alloc(64, 0xa5), 0, 64, 4096 * 20);
    closeSync(opened);
    expect(await run('verify-record.ts', damaged)).toEqual({
      stdout: '',
      stderr: `The store is damaged. Restore it from a backup. (${damaged})\n`,
      status: 2,
    });
  });

  it('say that a store is missing, and make none', async () => {
    const missing = join(data, 'missing.sqlite');
    expect(await run('verify-record.ts', missing)).toEqual({
      stdout: '',
      stderr: `There is no store at ${missing}.\n`,
      status: 2,
    });
    expect(existsSync(missing)).toBe(false);
  });
});
