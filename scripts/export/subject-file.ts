/** The file of one young person as a page to print and a list, in a folder that only the person who makes it can read. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../../src/cases/repository.ts';
import type { SeparateRecords } from '../../src/cases/separate-records.ts';
import type { Person, Reference } from '../../src/rules/base/vocabulary.ts';
import type { SubjectRequest } from '../../src/rules/record/subject-access.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { allSaid } from '../../src/rules/rows/refusals.ts';
import { noRecord } from '../../src/rules/separate-record/decide.ts';
import { openRequest } from '../../src/rules/subject-access/requests.ts';
import { subjectCsv, subjectPage } from '../../src/subject-file/draw.ts';
import type { SubjectFile } from '../../src/subject-file/file.ts';
import { subjectFileOf } from '../../src/subject-file/items.ts';
import { type Looks, readRecord } from '../../src/subject-file/reading.ts';
import { readSeparate, separateFile } from '../../src/subject-file/separate.ts';
import { Misused, outside } from './asked.ts';

/** Throws `Misused` where the folder is there, or lies in the data folder: nothing is written over. */
export function newFolder(dataDir: string, to: string): string {
  const folder = outside(dataDir, to);
  if (existsSync(folder)) throw new Misused(`${folder} is there already. Name another folder: --to "…".`);
  return folder;
}

/** A case or a separate record, by what it is called, and the folder that is made. */
interface ToWrite<Id> {
  readonly id: Id;
  readonly folder: string;
  readonly by: DecisionContext;
}

/** Writes it, and gives what to say to the person who made it; undefined where nobody waits for it. */
export async function writeSubjectFile(
  deps: { readonly repository: Repository; readonly looks: Looks },
  { id, folder, by }: ToWrite<Reference>,
): Promise<string | undefined> {
  const record = await readRecord(deps, id, by.now);
  const request = record && openRequest(record.case);
  return record && request && write(subjectFileOf(record, by), request, folder, by);
}

const noSuchNumber =
  'There is no separate record with that number that this person can see. Check the number: the record shows it to the service lead while a request waits.';

type SeparateDeps = Parameters<typeof readSeparate>[0] & {
  readonly records: Pick<SeparateRecords, 'perform' | 'recordLook'>;
};

/**
 * The same of a child who may have been harmed, from their separate record. That it is taken is recorded there first, and
 * stands among the looks; `says` tells what was made, or why nothing was.
 */
export async function takeSeparateFile(
  deps: SeparateDeps,
  { id, folder, by }: ToWrite<string>,
  person: Person,
  { command, ...said }: { readonly reason: string; readonly forWhom: string; readonly command: string },
): Promise<{ readonly ok: boolean; readonly says: string }> {
  const { records } = deps;
  const taken = await records.perform(id, { does: 'take-subject-file', ...said, id: command }, person, by.now);
  if (!taken.ok) return { ok: false, says: taken.refusal === noRecord ? noSuchNumber : allSaid(taken.refusal) };
  await records.recordLook(id, person, 'subject-file', by.now);
  const read = await readSeparate(deps, id, by.now);
  const request = read && openRequest(read.record);
  if (read === undefined || request === undefined) return { ok: false, says: noRecord.says };
  return { ok: true, says: write(separateFile(read, by), request, folder, by) };
}

function write(made: SubjectFile, request: SubjectRequest, folder: string, by: DecisionContext): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const put = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    return file;
  };
  const page = put('file.html', subjectPage(made, request, by));
  const table = put('file.csv', subjectCsv(made, by));
  return [
    `The file is in ${page} and ${table}. Only you can read them. Nobody has released them.`,
    'They hold everything about this child, and words of others: people must look through all of it.',
    `Delete ${folder} and every copy once the request is answered. Pathway does not delete them.`,
  ].join('\n');
}
