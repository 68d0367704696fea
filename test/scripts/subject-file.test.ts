/** `npm run export -- subject`: recorded before it is written, readable by nobody else, and nothing of another case. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { Office, reference } from '../cases/removal/closed-case.ts';
import { run } from '../support/process.ts';

const data = mkdtempSync(join(tmpdir(), 'pathway-'));
const to = mkdtempSync(join(tmpdir(), 'pathway-'));
afterAll(() => {
  for (const folder of [data, to]) rmSync(folder, { recursive: true });
});

it('makes the file in the name of the service lead, and the record says so', async () => {
  const office = new Office(openSqliteStore(join(data, 'pathway.sqlite')));
  await office.closes();
  await office.does('Ruth Marsden', 'ask-subject-file', { requestedOn: '2026-11-02', reason: 'MARKER-asked' });

  const folder = join(to, 'made');
  const words = ['subject', reference, '--by', 'Ruth Marsden', '--because', 'Jamie asked', '--for', 'Gwen Parry'];
  const made = await run('scripts/export.ts', [...words, '--to', folder], { DATA_DIR: data }).ended;
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toContain('Nobody has released them.');
  expect(made.stdout).not.toContain('Jamie');
  for (const file of ['file.html', 'file.csv']) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const page = readFileSync(join(folder, 'file.html'), 'utf8');
  expect(page).toContain('Jamie Hartley');
  expect(page).not.toContain('Robin Vale');
  const history = await office.repository.history(reference, office.now);
  expect(history.at(-1)?.event).toMatchObject({
    event: { type: 'exported', what: 'subject-file', forWhom: 'Gwen Parry', commandLine: true },
  });
});
