/**
 * `npm run inspection -- <from> <to> --by "…" --because "…" [--page <file>] [--lines <file>]`: the inspection report over
 * the cases that were received in these days: its totals here, as a page to print, and as a file with a line for each
 * case. While Pathway runs or not. Ends with 0; with 2 where it was asked wrongly, or the store cannot be used.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemRandom } from '../src/platform/random.ts';
import { createReports, type PrintedReport } from '../src/reports/reports.ts';
import { Misused, needed, outside, personNamed } from './export/asked.ts';
import { endedBy } from './export/ended.ts';
import { withOpened } from './export/opened.ts';

const usage = `npm run inspection -- 2026-04-01 2027-03-31 --by "Ruth Marsden" --because "Why" [--page report.html] [--lines report.csv]
--by: who makes it, by their name or object ID in the people register: the service lead.
--lines: a line for each case. It is personal data: keep it as safe as a record of a child, and delete it.`;
const options = {
  by: { type: 'string' },
  because: { type: 'string' },
  page: { type: 'string' },
  lines: { type: 'string' },
} as const;

function day(text: string | undefined, which: string): string {
  try {
    return Temporal.PlainDate.from(text ?? '', { overflow: 'reject' }).toString();
  } catch {
    throw new Misused(`Say the ${which} day as 2026-04-01.`);
  }
}

async function write(file: string, chunks: AsyncIterable<string>): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  const failed = once(out, 'error').then(([error]) => {
    throw new Misused(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}). Choose a new file.`);
  });
  const wrote = (async () => {
    for await (const chunk of chunks) if (!out.write(chunk)) await once(out, 'drain');
    out.end();
    await once(out, 'close');
  })();
  await Promise.race([wrote, failed]);
  console.log(`Written: ${file}`);
}

function print({ words, tables }: PrintedReport): void {
  for (const line of [words.title, words.when, ...words.notes]) console.log(line);
  for (const { title, rows } of tables) {
    console.log(`\n${title}`);
    for (const row of rows) console.log(`  ${row.title}: ${row.value}`);
  }
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [from, to] = [day(positionals[0], 'first'), day(positionals[1], 'last')];
  if (from > to) throw new Misused('The last day is before the first day.');
  const reason = needed(values.because, '--because', 'why it is made');
  const by = needed(values.by, '--by', 'who makes it');
  await withOpened(async ({ config, store, register, calendar, clock: { now }, contextAt }) => {
    const { publicUrl } = config;
    const reports = createReports({ store, contextAt, newKey: systemRandom.key, publicUrl });
    const person = personNamed(register, by, now(), calendar.localDate);
    if (!reports.mayInspect(person)) throw new Misused('Only the CDYJS service lead can make an inspection report.');
    const files = (
      [
        ['page', values.page],
        ['lines', values.lines],
      ] as const
    ).flatMap(([form, file]) => (file === undefined ? [] : [[form, outside(config.dataDir, file)] as const]));
    const taken = { commandLine: true } as const;
    print(await reports.totals({ from, to }, reason, person, now(), taken));
    for (const [form, file] of files) {
      await write(file, (await reports.file({ from, to }, reason, person, now(), form, taken)).chunks);
    }
  });
}

try {
  await run();
} catch (error) {
  endedBy(error, usage);
}
