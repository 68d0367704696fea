/** What is taken out of Pathway on the command line: beside a running Pathway, kept in the record, and refused in words. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReportLog } from '../../src/cases/report-log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { reference } from '../support/a-case.ts';
import { Casework } from '../support/casework.ts';
import { command } from '../support/commands.ts';
import { person } from '../support/factories.ts';
import { run } from '../support/process.ts';

const data = mkdtempSync(join(tmpdir(), 'pathway-data-'));
const elsewhere = mkdtempSync(join(tmpdir(), 'pathway-taken-'));
const file = join(data, 'pathway.sqlite');
const store = openSqliteStore(file);
const casework = new Casework(store);
beforeAll(async () => {
  casework.now = Temporal.Now.instant().subtract({ minutes: 10 }).toString();
  await casework.raise();
  await casework.does('Hannah Reid', 'take', {});
});
afterAll(async () => {
  await store.close();
  for (const folder of [data, elsewhere]) rmSync(folder, { recursive: true });
});

const taking = (script: string, ...words: string[]) => command(`scripts/${script}.ts`, words, { DATA_DIR: data });
const why = ['--because', 'MARKER-because'];

it('prints a summary in the name of somebody who may take it, and the case says so', async () => {
  const named = ['summary', reference, '--for', 'MARKER-for', ...why, '--by'];
  const taken = await run('scripts/export.ts', [...named, 'Hannah Reid'], { DATA_DIR: data }).ended;
  expect(taken).toMatchObject({ status: 0, stderr: '' });
  expect(taken.stdout).toContain("From Pathway, a process tracker. Not the child's record.");
  expect(taken.stdout).toContain('MARKER-account');
  const now = Temporal.Now.instant().toString();
  const [last] = (await casework.repository.history(reference, now)).slice(-1);
  expect(last?.event).toMatchObject({
    event: { type: 'exported', what: 'summary', reason: 'MARKER-because', forWhom: 'MARKER-for', commandLine: true },
    actor: { person: { name: 'Hannah Reid' } },
  });

  writeFileSync(`${file}.restoring`, '');
  const meanwhile = await taking('export', ...named, 'Hannah Reid');
  rmSync(`${file}.restoring`);
  expect(meanwhile).toMatchObject({ status: 2, stdout: '' });
  expect(meanwhile.stderr).toContain('A backup is being put in the place of the store.');
});

it('makes an inspection report for the service lead alone, and writes no copy over another file', async () => {
  const lines = join(elsewhere, 'report.csv');
  const asked = ['2020-01-01', '2099-12-31', ...why, '--lines', lines, '--by'];
  const refused = await taking('inspection', ...asked, 'Hannah Reid');
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toContain('Only the CDYJS service lead can make an inspection report.');

  const made = await run('scripts/inspection.ts', [...asked, 'Ruth Marsden'], { DATA_DIR: data }).ended;
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toContain('All cases received: fewer than 5');
  const written = readFileSync(lines, 'utf8');
  expect(written.trim().split('\r\n')).toHaveLength(2);
  expect(written).not.toContain(reference);
  const now = Temporal.Now.instant().toString();
  const kept = await createReportLog(store).history(person('Ruth Marsden').id, now);
  expect(kept.map(({ event }) => event)).toMatchObject([
    { form: 'totals', reason: 'MARKER-because', commandLine: true },
    { form: 'lines', commandLine: true },
  ]);
});
