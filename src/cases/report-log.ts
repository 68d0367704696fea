/**
 * Who made a report over many cases, when, why, and over which days: a record of its own for each person, with its own
 * chain. No case is named in it.
 */
import { z } from 'zod';
import type { Instant, LocalDate, PersonRef } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import type { ChainedEvent } from './hash-chain.ts';
import { inTurn } from './in-turn.ts';
import { ownEntry } from './own-entry.ts';
import { createStream } from './stream.ts';
import { defineStream, type Head, partitionOf } from './stream-type.ts';

/** Others are let in first at the most so often; each time it was another process. */
const MOST_TRIES = 50;

const entry = z.object({
  v: z.literal(1),
  person: z.object({ id: z.string(), name: z.string() }),
  report: z.literal('inspection'),
  /** Its first and last day. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** The totals that are read, the page to print, or the file with a line for each case. */
  form: z.enum(['totals', 'page', 'lines']),
  reason: z.string(),
  /** Whoever ran a command named this person. */
  commandLine: z.literal(true).optional(),
});
/** The time is the chain's. */
export type ReportEntry = Readonly<z.infer<typeof entry>>;

export const reportLogStream = defineStream<ReportEntry, undefined>({
  words: { whole: 'report log', one: 'report', anOne: 'a report' },
  partitionPrefix: 'reports:',
  head: { id: 'reports', kind: 'reports' },
  event: { idPrefix: 'report:', kind: 'report' },
  version: 1,
  parse: ownEntry(entry),
  evolve: () => undefined,
});

export interface ReportTaken {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly form: ReportEntry['form'];
  readonly reason: string;
  readonly commandLine?: true;
}

export interface ReportLog {
  /**
   * Keeps that somebody takes a report before it is shown: only once this resolves may it be. Throws `StoreError` where
   * it cannot be kept, `Conflict` where others were first fifty times.
   */
  record(person: PersonRef, taken: ReportTaken, now: Instant): Promise<void>;
  /** Those of one person, the oldest first. Throws `RecordUnreadable`. */
  history(person: PersonRef['id'], now: Instant): Promise<readonly ChainedEvent<ReportEntry>[]>;
}

export function createReportLog(store: Store): ReportLog {
  const stream = createStream(store, reportLogStream);
  const onLog = inTurn(stream.load, MOST_TRIES);
  return {
    record: ({ id, name }, taken, now) =>
      onLog(id, now, async (before) => {
        const added: ReportEntry = { v: 1, person: { id, name }, report: 'inspection', ...taken };
        const partition = partitionOf(reportLogStream, id);
        const head = (body: Head<undefined>) => ({ ...reportLogStream.head, partition, body });
        await stream.append(id, before, { events: [added], state: undefined, head }, now);
      }),
    history: stream.history,
  };
}
