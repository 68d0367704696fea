/** The file of one young person as a page to print and a list, in a folder that only the person who makes it can read. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../../src/cases/repository.ts';
import type { Reference } from '../../src/rules/base/vocabulary.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { openRequest } from '../../src/rules/subject-access/requests.ts';
import { subjectCsv, subjectPage } from '../../src/subject-file/draw.ts';
import { type Looks, readRecord } from '../../src/subject-file/reading.ts';
import { Misused, outside } from './asked.ts';

/** Throws `Misused` where the folder is there, or lies in the data folder: nothing is written over. */
export function newFolder(dataDir: string, to: string): string {
  const folder = outside(dataDir, to);
  if (existsSync(folder)) throw new Misused(`${folder} is there already. Name another folder: --to "…".`);
  return folder;
}

/** Writes it, and gives what to say to the person who made it; undefined where nobody waits for it. */
export async function writeSubjectFile(
  deps: { readonly repository: Repository; readonly looks: Looks },
  { reference, folder, by }: { readonly reference: Reference; readonly folder: string; readonly by: DecisionContext },
): Promise<string | undefined> {
  const record = await readRecord(deps, reference, by.now);
  const request = record && openRequest(record.case);
  if (record === undefined || request === undefined) return undefined;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    return file;
  };
  const page = write('file.html', subjectPage(record, request, by));
  const table = write('file.csv', subjectCsv(record, by));
  return [
    `The file is in ${page} and ${table}. Only you can read them. Nobody has released them.`,
    'They hold everything about this young person, and words of others: people must look through all of it.',
    `Delete ${folder} and every copy once the request is answered. Pathway does not delete them.`,
  ].join('\n');
}
