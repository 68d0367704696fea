/** The file of a child who may have been harmed: of their separate record alone, and no other child is named in it (A-47, PR-11). */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeSeparateFile } from '../../scripts/export/subject-file.ts';
import { createSeparateRecords } from '../../src/cases/separate-records.ts';
import type { RecordCommand } from '../../src/rules/separate-record/decide.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { separateFile } from '../../src/subject-file/separate.ts';
import { reference } from '../support/a-case.ts';
import { Casework } from '../support/casework.ts';
import { aConcern, circumstances, person } from '../support/factories.ts';

const to = mkdtempSync(join(tmpdir(), 'pathway-'));
afterAll(() => rmSync(to, { recursive: true }));

const [hannah, ruth] = [person('Hannah Reid'), person('Ruth Marsden')];
const id = 'record-1';

class Office extends Casework {
  readonly records = createSeparateRecords(this.store, (now) => circumstances(now), this.repository.load);
  #count = 0;

  perform = (command: RecordCommand, actor = ruth) =>
    this.records.perform(id, { ...command, id: `c${++this.#count}` }, actor, this.now);
  takes = (folder: string, actor = ruth, of = id) =>
    takeSeparateFile(
      { repository: this.repository, records: this.records },
      { id: of, folder: join(to, folder), by: circumstances(this.now) },
      actor,
      { reason: 'MARKER-why', forWhom: 'Gwen Parry', command: `take-${folder}` },
    );
  /** A record of Robin, whose texts name Jamie Hartley: the young person of the case. */
  async fills(): Promise<void> {
    await this.raise('Priya Shah', aConcern({ otherChild: { another: 'yes' } }));
    await this.does('Hannah Reid', 'take', {});
    await this.does('Hannah Reid', 'keep-separate-record', { record: id });
    const found = await this.repository.load(reference, this.now);
    if (found === undefined) throw new Error('There is no case.');
    const child = { name: 'Robin Hartley', birthDate: '2014-05-01', ownReferral: 'made-now' } as const;
    await this.records.make(found.state, id, child, hannah, 'made', this.now);
    await this.perform(
      {
        does: 'save-support',
        saved: {
          ...{ supporter: 'Sam Vale, MARKER-supporter', views: 'Robin is afraid of Jamie Hartley.' },
          parents: 'MARKER-parents of JAMIE were told',
        },
      },
      hannah,
    );
    await this.records.recordLook(id, hannah, 'record', this.now);
  }
}

it('is made in the name of the service lead while a request waits, of this record alone, and leaves its mark there', async () => {
  const office = new Office(openSqliteStore(':memory:'));
  await office.fills();
  expect(await office.takes('too-early')).toMatchObject({ ok: false, says: expect.stringContaining('who asked') });
  await office.perform({ does: 'ask-subject-file', requestedOn: '2026-11-02', reason: 'MARKER-asked' });
  expect(await office.takes('of-hannah', hannah)).toMatchObject({ ok: false });
  const mistyped = { ok: false, says: expect.stringContaining('Check the number') };
  expect(await office.takes('mistyped', ruth, 'record-2')).toMatchObject(mistyped);

  expect(await office.takes('made')).toMatchObject({ ok: true, says: expect.stringContaining('Nobody has released') });
  const page = readFileSync(join(to, 'made', 'file.html'), 'utf8');
  for (const text of [
    'Robin Hartley',
    'Thursday 1 May 2014',
    'Robin is afraid of another child.',
    '<dt>Who asked, and for what</dt>',
    '<dt>Who it is for</dt>',
    'Wednesday 2 December 2026',
  ]) {
    expect(page).toContain(text);
  }
  expect(page).toContain('Hannah Reid looked at the record');
  for (const text of ['Jamie', 'JAMIE', 'Priya Shah', 'MARKER-account', 'record-1']) expect(page).not.toContain(text);
  expect(readFileSync(join(to, 'made', 'file.csv'), 'utf8')).not.toMatch(/jamie/i);
  expect((await office.records.history(id, office.now)).at(-1)?.event.event).toMatchObject({
    ...{ type: 'exported', what: 'subject-file', forWhom: 'Gwen Parry', commandLine: true },
  });
  expect((await office.records.looks(id, office.now)).at(-1)?.event).toMatchObject({
    person: { name: 'Ruth Marsden' },
    what: 'subject-file',
  });
});

it('sets apart what is about the case, the supporter and the parents, for a person to decide', async () => {
  const office = new Office(openSqliteStore(':memory:'));
  await office.fills();
  const { records, now } = office;
  const record = await records.find(id, ruth, now);
  if (record === undefined) throw new Error('There is no record.');
  const read = { record, history: await records.history(id, now), looks: [], others: undefined };
  const file = separateFile(read, circumstances(now));
  const textOf = (mark: string): string => JSON.stringify(file.items.filter((item) => item.mark === mark));
  expect(textOf('child')).not.toMatch(/MARKER-(supporter|parents)|7KQ4/);
  expect(textOf('other-person')).toContain('MARKER-supporter');
  expect(textOf('other-person')).toContain('MARKER-parents');
  expect(textOf('other-child')).toContain(reference);
  // Of a case that was removed Pathway knows no names: that is said.
  expect(file.notes.join(' ')).toContain('was removed');
});
