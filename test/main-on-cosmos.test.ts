import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { served } from './store/cosmos/served.ts';
import { freePorts } from './support/free-ports.ts';
import { startMain } from './support/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathway-cosmos-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { server } = served({ now: Date.now });

async function start(set: NodeJS.ProcessEnv) {
  const { bot, desk } = await freePorts();
  const { endpoint: COSMOS_ENDPOINT, key: COSMOS_KEY } = server();
  const cosmos = { STORE: 'cosmos', COSMOS_ENDPOINT, COSMOS_KEY, DATA_DIR: folder };
  return { ...startMain({ ...cosmos, PORT: String(bot), DESK_PORT: String(desk), ...set }), bot };
}

describe('starting with STORE=cosmos', () => {
  it('is ready on Cosmos DB, and makes no store on this machine', async () => {
    const { bot, process, wrote, ended } = await start({ COSMOS_CREATE: 'true' });
    await wrote('Ctrl-C stops Pathway');
    expect((await fetch(`http://127.0.0.1:${bot}/readyz`)).status).toBe(200);
    expect(server().queries().size).toBeGreaterThan(0);
    expect(existsSync(join(folder, 'pathway.sqlite'))).toBe(false);
    process.kill('SIGTERM');
    expect((await ended).status).toBe(0);
  });

  it('says what is missing there, and ends', async () => {
    const { ended } = await start({ COSMOS_DATABASE: 'elsewhere' });
    expect(await ended).toEqual({
      status: 1,
      stdout: '',
      stderr: `${server().endpoint} has no container "documents" in a database "elsewhere". Deploy it, or set COSMOS_CREATE to true to have it made.\n`,
    });
  });
});
