/**
 * An entry of the witness: how far each record of the store had come on a day. It names streams, numbers and hashes, and
 * nothing that stands in them. Each entry is chained to the one before, so that none can be changed or left out.
 */
import { z } from 'zod';
import { type ChainEnd, type ChainedEvent, chainEvent } from '../cases/hash-chain.ts';
import type { LocalDate } from '../rules/base/vocabulary.ts';

const line = z.strictObject({
  /** What kind of stream: the kind of its head, such as `case`. */
  stream: z.string().min(1),
  partition: z.string().min(1),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
/** How far one stream had come. */
export type WitnessLine = Readonly<z.infer<typeof line>>;

const day = z.strictObject({
  type: z.literal('witness'),
  v: z.literal(1),
  /** Drawn with the first entry: entries of two stores are told apart by it. */
  store: z.string().min(1),
  day: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** Of each stream that has come further since the entry before. */
  lines: z.array(line).readonly(),
});
export type WitnessDay = Readonly<z.infer<typeof day>>;
export type WitnessEntry = ChainedEvent<WitnessDay>;

/** In the store, where the witness itself is looked up; what counts is the copy that is kept elsewhere. */
export const WITNESS = { partition: 'witness', kind: 'witness-entry', idPrefix: 'entry:' } as const;
export const entryId = (seq: number): string => `${WITNESS.idPrefix}${String(seq).padStart(6, '0')}`;

export function nextEntry(last: ChainEnd | undefined, at: string, of: Omit<WitnessDay, 'type' | 'v'>): WitnessEntry {
  return chainEvent(last, at, { type: 'witness', v: 1, ...of });
}

/** Two entries of one number have two names: after an older copy of the store was put back both are kept. */
export const entryName = ({ seq, hash, event }: WitnessEntry): string =>
  `pathway-witness-${String(seq).padStart(6, '0')}-${event.day}-${hash.slice(0, 12)}.json`;
export const isEntryName = (name: string): boolean =>
  /^pathway-witness-\d{6,}-\d{4}-\d\d-\d\d-[0-9a-f]{12}\.json$/.test(name);
/** The day in a name of an entry, for one that cannot be read any more. */
export const dayInName = (name: string): LocalDate => name.slice(-28, -18);

export const entryText = (entry: WitnessEntry): string => `${JSON.stringify(entry)}\n`;

/** Undefined where it is no entry, or was changed after it was written. */
function readEntry(found: unknown): WitnessEntry | undefined {
  const { seq, at, event, previous, hash } = (found ?? {}) as Partial<ChainedEvent<unknown>>;
  const parsed = day.safeParse(event);
  if (!parsed.success || typeof seq !== 'number' || typeof at !== 'string' || typeof previous !== 'string')
    return undefined;
  const again = chainEvent({ seq: seq - 1, hash: previous }, at, parsed.data);
  return again.hash === hash ? again : undefined;
}

export function readEntryText(text: string): WitnessEntry | undefined {
  try {
    return readEntry(JSON.parse(text));
  } catch {
    return undefined;
  }
}
