/**
 * `npm run export -- summary <reference> --by "…" --because "…" --for "…"`, or `-- plan <reference> …`: the text of a
 * summary of the case, or of the plan to hand out, written here. `-- subject <reference> … [--to <folder>]`: the file of
 * one young person, in a new folder, once a service lead has recorded in chat that somebody asked to see it; it
 * goes to nobody from here. `-- separate <id> …`: the same of a child who may have been harmed, from their separate record,
 * which says its id to the service lead. While Pathway runs or not. In whose name it is taken is
 * said by whoever runs it, and what that person may not take in Pathway is not given here. Ends with 0; with 1 where it
 * is refused; with 2 where it was asked wrongly, or the store cannot be used.
 */
import { parseArgs } from 'node:util';
import { nameIndexKeyOf } from '../src/app/name-index-key.ts';
import { createAccessLog } from '../src/cases/access-log.ts';
import { handsOnNothing } from '../src/cases/bundle.ts';
import { createIndexedCases } from '../src/cases/indexed-cases.ts';
import { createCases } from '../src/cases/perform.ts';
import { readReference } from '../src/cases/reference.ts';
import { keepingOf } from '../src/cases/removal/keeping.ts';
import { createSeparateRecords } from '../src/cases/separate-records.ts';
import { recordTaken, textTaken } from '../src/dialogs/cases/export-text.ts';
import { systemRandom } from '../src/platform/random.ts';
import type { ExportKind } from '../src/rules/record/exports.ts';
import { allSaid, notFound } from '../src/rules/rows/refusals.ts';
import { Misused, needed, personNamed, withNumberLast } from './export/asked.ts';
import { endedBy } from './export/ended.ts';
import { withOpened } from './export/opened.ts';
import { newFolder, takeSeparateFile, writeSubjectFile } from './export/subject-file.ts';

const usage = `npm run export -- summary|plan|subject 7KQ4-2MX6 --by "Hannah Reid" --because "Why" --for "Who it is for"
npm run export -- separate <number of the separate record> --by … --because … --for …
--by: in whose name it is taken, by their name or object ID in the people register; the service lead for subject and separate.
--to: for subject and separate, the folder that is made for it.`;
/** By what is typed. `separate`: the file of a child from their separate record, which is no export of a case. */
const kinds: Readonly<Partial<Record<string, ExportKind | 'separate'>>> = {
  summary: 'summary',
  plan: 'plan',
  subject: 'subject-file',
  separate: 'separate',
};
const options = {
  by: { type: 'string' },
  because: { type: 'string' },
  for: { type: 'string' },
  to: { type: 'string' },
} as const;

function refuse(says: string): void {
  console.error(says);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: withNumberLast(process.argv.slice(2)),
    options,
    allowPositionals: true,
  });
  const [asked = '', typed = ''] = positionals;
  const what = kinds[asked];
  if (what === undefined) throw new Misused('Say what is to be taken: summary, plan, subject or separate.');
  if (typed === '') {
    const which = what === 'separate' ? 'the number of the separate record' : 'the reference of the case';
    throw new Misused(`Say which: give ${which} after "${asked}".`);
  }
  const by = needed(values.by, '--by', 'in whose name it is taken');
  const reason = needed(values.because, '--because', 'why it is taken');
  const forWhom = needed(values.for, '--for', 'who it is for');
  await withOpened(async ({ config, store, register, calendar, clock: { now }, contextAt }) => {
    const person = personNamed(register, by, now(), calendar.localDate);
    const { repository } = createIndexedCases(store, nameIndexKeyOf(config, systemRandom.key));
    const accessLog = createAccessLog(store);
    if (what === 'separate') {
      const folder = newFolder(config.dataDir, values.to ?? 'subject-file-separate-record');
      const records = createSeparateRecords(store, contextAt, keepingOf(store, repository.load));
      const says = { reason, forWhom, command: systemRandom.id() };
      const made = await takeSeparateFile(
        { repository, records },
        { id: typed, folder, by: contextAt(now()) },
        person,
        says,
      );
      return made.ok ? console.log(made.says) : refuse(made.says);
    }
    const reference = readReference(typed);
    if (reference === undefined) return refuse(notFound.says);
    const isFile = what === 'subject-file';
    const folder = isFile ? newFolder(config.dataDir, values.to ?? `subject-file-${reference}`) : '';
    const cases = createCases(repository, contextAt, handsOnNothing);
    const input = { reason, forWhom, commandLine: true } as const;
    const refused = await recordTaken(cases, reference, { what, input, id: systemRandom.id() }, person, now());
    if (refused !== undefined) return refuse(allSaid(refused));
    const text = isFile
      ? await writeSubjectFile({ repository, looks: accessLog }, { id: reference, folder, by: contextAt(now()) })
      : await textTaken({ repository, accessLog, contextAt }, reference, what, person, now());
    if (text === undefined) return refuse(notFound.says);
    console.log(text);
  });
}

try {
  await run();
} catch (error) {
  endedBy(error, usage);
}
