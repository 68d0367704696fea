/** `npm run export -- subject` and `-- separate`: recorded before it is written, readable by nobody else, and nothing of another case. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSeparateRecords } from '../../src/cases/separate-records.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { Office, reference } from '../cases/removal/closed-case.ts';
import { Casework } from '../support/casework.ts';
import { aConcern, circumstances, person } from '../support/factories.ts';
import { run } from '../support/process.ts';

const data = mkdtempSync(join(tmpdir(), 'pathway-'));
const apart = mkdtempSync(join(tmpdir(), 'pathway-'));
const to = mkdtempSync(join(tmpdir(), 'pathway-'));
afterAll(() => {
  for (const folder of [data, apart, to]) rmSync(folder, { recursive: true });
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

it('makes that of a child on a separate record by its number, and asks for the number where it is left out', async () => {
  const [hannah, ruth] = [person('Hannah Reid'), person('Ruth Marsden')];
  // One number in 64 begins with a dash.
  const record = `-${'r'.repeat(31)}`;
  const office = new Casework(openSqliteStore(join(apart, 'pathway.sqlite')));
  await office.raise('Priya Shah', aConcern({ otherChild: { another: 'yes' } }));
  await office.does('Hannah Reid', 'take', {});
  await office.does('Hannah Reid', 'keep-separate-record', { record });
  const found = await office.repository.load(reference, office.now);
  if (found === undefined) throw new Error('There is no case.');
  const records = createSeparateRecords(office.store, (now) => circumstances(now), office.repository.load);
  const child = { name: 'Robin Vale', birthDate: '2014-05-01', ownReferral: 'made-now' } as const;
  await records.make(found.state, record, child, hannah, 'made', office.now);
  const request = { does: 'ask-subject-file', requestedOn: '2026-11-02', reason: 'MARKER-asked', id: 'asked' } as const;
  await records.perform(record, request, ruth, office.now);

  const folder = join(to, 'apart');
  const words = ['--by', 'Ruth Marsden', '--because', 'Robin asked', '--for', 'Gwen Parry', '--to', folder];
  const takes = (...which: string[]) =>
    run('scripts/export.ts', ['separate', ...which, ...words], { DATA_DIR: apart }).ended;
  const [unnamed, made] = await Promise.all([takes(), takes(record)]);
  expect(unnamed).toMatchObject({ status: 2, stdout: '' });
  expect(unnamed.stderr).toContain('Say which: give the number of the separate record after "separate".');
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).not.toContain('Robin');
  const page = readFileSync(join(folder, 'file.html'), 'utf8');
  expect(page).toContain('Robin Vale');
  expect(page).not.toContain('Jamie');
  const history = await records.history(record, office.now);
  expect(history.at(-1)?.event.event).toMatchObject({ type: 'exported', forWhom: 'Gwen Parry', commandLine: true });
});
