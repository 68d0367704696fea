/** The record has a witness in a channel and in a folder: what somebody with the whole file writes again does not fit. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localTimes } from '../../src/rules/base/local-time.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { command } from '../support/commands.ts';
import { raisesAConcern, takes } from '../support/story.ts';
import { everythingSentToChannels } from '../support/teams-user.ts';
import { openTown } from '../support/town.ts';

it('each morning in the channel that the authority chose, and the command finds by it what was changed', async () => {
  const data = mkdtempSync(join(tmpdir(), 'pathway-'));
  const channel = join(data, 'channel.txt');
  const town = await openTown(localTimes.instantAt('2026-11-02', '09:15'), {
    store: openSqliteStore(join(data, 'pathway.sqlite')),
    given: { witness: { folder: data, team: 'cdyjs managers' } },
  });
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await takes(town.as('Hannah Reid'), reference);
  await town.until('2026-11-04', '12:00');
  const posts = everythingSentToChannels(town.office)
    .map(({ activity }) => JSON.stringify(activity))
    .filter((text) => text.includes('Witness, entry'));
  expect(posts.map((text) => /entry (\d+)/.exec(text)?.[1])).toEqual(['1', '2']);
  expect(posts.join()).not.toContain(reference);
  await town.close();

  writeFileSync(channel, posts.join('\n'));
  const verify = (...words: string[]) => command('scripts/verify-record.ts', words, { DATA_DIR: data });
  const said = /The witness, 2 entries from 2026-11-0\d to 2026-11-04: all fit\.\n$/;
  expect(await verify('--witness', data)).toMatchObject({ status: 0, stdout: expect.stringMatching(said) });
  expect(await verify('--witness', channel)).toMatchObject({ status: 0, stdout: expect.stringMatching(said) });
  expect(readdirSync(data).filter((name) => name.startsWith('pathway-witness-'))).toHaveLength(2);

  const store = openSqliteStore(join(data, 'pathway.sqlite'));
  for (const partition of [reference, `access-log:${reference}`]) {
    for (const { id } of await store.list(partition, '', '2026-11-04T12:00:00Z')) {
      await store.commit([{ remove: { partition, id } }]);
    }
  }
  await store.close();
  for (const witness of [data, channel]) {
    expect(await verify('--witness', witness)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(
        new RegExp(`2026-11-0\\d: ${reference}, event \\d+: It stood there, and is missing`),
      ),
    });
  }
  expect(await verify('--witness', join(data, 'none'))).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^There is no witness at /),
  });
  expect(await verify('--witnes', data)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--witness a folder or a file'),
  });
  rmSync(data, { recursive: true });
});
