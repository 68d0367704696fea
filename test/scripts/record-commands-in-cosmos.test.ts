import { chainEvent, eventId } from '../../src/cases/hash-chain.ts';
import { served } from '../store/cosmos/served.ts';
import { command } from '../support/commands.ts';
import { run } from '../support/process.ts';

const at = '2026-11-05T09:00:00Z';
const { server, open } = served({ now: Date.now });
const verify = (set: NodeJS.ProcessEnv) => command('scripts/verify-record.ts', [], set);

const cosmos = (database: string) => ({
  STORE: 'cosmos',
  COSMOS_ENDPOINT: server().endpoint,
  COSMOS_KEY: server().key,
  COSMOS_DATABASE: database,
  COSMOS_CREATE: 'true',
});

describe('verifying the record in Cosmos DB', () => {
  it('goes through the cases there, and names what does not fit', async () => {
    const store = await open({ database: 'county' });
    const event = chainEvent(undefined, at, { type: 'something-else' });
    const place = { partition: '7KQ4-2MX9' } as const;
    await store.commit([
      { create: { ...place, id: 'case', kind: 'case', body: { state: {}, chain: { seq: 1, hash: event.hash } } } },
      { create: { ...place, id: eventId(1), kind: 'event', body: { ...event, at: '2026-11-06T09:00:00Z' } } },
    ]);
    expect(await run('scripts/verify-record.ts', [], cosmos('county')).ended).toEqual({
      stdout: expect.stringMatching(
        /^7KQ4-2MX9, event 1: It was changed after it was written: its hash does not match it\.\n(?:All .*\n){2}1 case, 1 event, 0 access logs, 0 looks: 1 does not fit\.\n$/,
      ),
      stderr: '',
      status: 1,
    });
  });

  it('makes nothing where there is no store, whatever is configured', async () => {
    const words = `${server().endpoint} has no container "documents" in a database "missing".`;
    for (const _ of ['first', 'again']) {
      const { stderr, status } = await verify(cosmos('missing'));
      expect(stderr).toContain(words);
      expect(status).toBe(2);
    }
  });

  it('says what is wrong with the settings', async () => {
    const { stderr, status } = await verify({ STORE: 'cosmos' });
    expect(stderr).toContain('COSMOS_ENDPOINT should be the address');
    expect(status).toBe(2);
  });
});

it('a backup of Cosmos DB is not made here, and it is said where it is', async () => {
  expect(await command('scripts/backup.ts', [], cosmos('county'))).toEqual({
    stdout: '',
    stderr: 'The store is in Cosmos DB, which keeps backups by itself. Restore it there.\n',
    status: 1,
  });
});
